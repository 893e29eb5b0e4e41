"""Where a profile's files are, and through which door they are reached. Light: every start of the program needs it."""

import re
from pathlib import Path

from laddertui.domain.record import record
from laddertui.domain.trouble import Misused, Trouble
from laddertui.storage.door import Door, Plain
from laddertui.storage.folders import Folders, refuse_if_shared

FIRST = "me"
"""The first profile's id; it needs no adding."""
_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")


@record
class Place:
    """One profile's folder, and the door to its files."""

    id: str
    path: Path
    door: Door

    @property
    def card(self) -> Path:
        """The file that says what this profile is."""
        return self.path / "profile.toml"

    @property
    def snapshots(self) -> Path:
        """One file a quarter."""
        return self.path / "snapshots"

    @property
    def revisions(self) -> Path:
        """Earlier versions of a quarter, never rewritten."""
        return self.path / "revisions"

    @property
    def draft(self) -> Path:
        """The assessment that is being filled in."""
        return self.path / f"draft.toml{self.door.ending}"


def find(folders: Folders, id: str) -> Place:
    """A profile's folder, there or not. Raises Misused for an id that cannot be one, Trouble for a shared folder."""
    if not _ID.fullmatch(id):
        raise Misused(f"{id!r} is no profile id; ids are small letters, digits and hyphens")
    path = folders.profiles / id
    for folder in (folders.data, folders.profiles, path):
        refuse_if_shared(folder)
    return Place(id=id, path=path, door=Plain())


def ids(folders: Folders) -> list[str]:
    """The ids of all profiles, in order."""
    try:
        return sorted(p.name for p in folders.profiles.iterdir() if _ID.fullmatch(p.name) and p.is_dir())
    except FileNotFoundError:
        return []
    except OSError as error:
        raise Trouble(f"{folders.profiles} cannot be read: {error.strerror}") from None


def obvious(folders: Folders, wanted: str | None) -> str | None:
    """The id that is meant where that needs no look into any profile: one named by id, or the only one there is."""
    known = ids(folders)
    if wanted is None:
        return None if len(known) > 1 else known[0] if known else FIRST
    return wanted if wanted in known or (wanted == FIRST and not known) else None
