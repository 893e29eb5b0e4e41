"""The families there are: those that a person wrote, in the config folder, then the shipped ones.

`families/*.toml` there, each file by itself: what is wrong in one is named and hides no other. One
with the id of a shipped family stands in its place.
"""

import os
from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path

from laddertui.content.families import families as shipped_families
from laddertui.content.family_search import find_families, shipped_search
from laddertui.domain.errors import FileFault, InvalidFileError, LadderError, NotFoundError
from laddertui.domain.families.family import Family
from laddertui.domain.families.search import FamilySearch
from laddertui.domain.text import visible
from laddertui.storage.app_dirs import AppDirs
from laddertui.storage.files import exists, names_in, read_file
from laddertui.storage.toml.family_file import FAMILIES, ReadFamilies, read_families

MOST_FILES = 100
"""Files of one's own that are read."""


class Families:
    """All families, one's own first, and what is wrong with the files of one's own."""

    def __init__(self, own: tuple[Family, ...], faults: tuple[FileFault, ...]) -> None:
        replaced = {each.id for each in own}
        self.all: tuple[Family, ...] = (
            *own,
            *(each for each in shipped_families() if each.id not in replaced),
        )
        """One's own in the order of their files, then the shipped ones by title."""
        self.faults = faults
        """Every fault of a file of one's own; what it is in does not count."""

        self._has_own = bool(own)

    @cached_property
    def _search(self) -> FamilySearch:
        return FamilySearch(self.all) if self._has_own else shipped_search()

    def find(self, job_title: str) -> list[Family]:
        """Return the families that a job title may mean, best first; none where none is like it."""
        return find_families(job_title, self._search)

    def beginning_with(self, first: Sequence[Family]) -> list[Family]:
        """Return all of them, some of them first."""
        ids = {each.id for each in first}
        return [*first, *(each for each in self.all if each.id not in ids)]


def families_folder(dirs: AppDirs) -> Path:
    """Return the folder of one's own families, there or not."""
    return dirs.config / FAMILIES


def families_paths(dirs: AppDirs) -> list[Path]:
    """Return the folder of one's own families, where there is one."""
    folder = families_folder(dirs)
    return [folder] if exists(folder) else []


def load_families(dirs: AppDirs) -> Families:
    """Return all families, and what is wrong with one's own. Never raises."""
    own: dict[str, Family] = {}
    faults: list[FileFault] = []
    for path, read in _read_own(dirs, faults):
        faults += read.faults
        for family, line in zip(read.families, read.lines, strict=True):
            if family.id in own:
                reason = f"{family.id} is in another file too; rename one"
                faults.append(FileFault(where=visible(str(path)), line=line, reason=reason))
            else:
                own[family.id] = family
    return Families(tuple(own.values()), tuple(faults))


def _read_own(dirs: AppDirs, faults: list[FileFault]) -> Iterator[tuple[Path, ReadFamilies]]:
    """Yield what each file of one's own says; one that cannot be read is a fault."""
    folder = families_folder(dirs)
    try:
        names = sorted(name for name in names_in(folder) if _is_one(name))
    except LadderError as error:
        faults.append(_fault(folder, error))
        return
    if len(names) > MOST_FILES:
        reason = f"{len(names)} files; the first {MOST_FILES} are read"
        faults.append(FileFault(where=visible(str(folder)), line=1, reason=reason))
    for path in (folder / name for name in names[:MOST_FILES]):
        try:
            # it may be a link, as a file of settings may
            yield path, read_families(read_file(Path(os.path.realpath(path))), str(path))
        except InvalidFileError as invalid:
            faults += invalid.faults
        except NotFoundError:
            reason = "it is a link to what is not there"
            faults.append(FileFault(where=visible(str(path)), line=1, reason=reason))
        except LadderError as error:
            faults.append(_fault(path, error))


def _is_one(name: str) -> bool:
    return name.endswith(".toml") and not name.startswith(".")


def _fault(path: Path, error: LadderError) -> FileFault:
    """Return what a whole file is refused for."""
    where = visible(str(path))
    reason = visible(str(error)).removeprefix(where).lstrip(": ")
    number, _, rest = reason.partition(": ")
    if number.isdecimal():  # a newer schema names its line
        return FileFault(where=where, line=int(number), reason=rest)
    return FileFault(where=where, line=1, reason=reason)
