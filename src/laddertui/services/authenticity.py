"""What in an encrypted profile was not written with its own key, and what is said of it.

Whoever has the public key, which stands in profile.toml, can seal a file that opens; so can noting
a signal while the profile is locked.
"""

import contextlib
from collections.abc import Iterable
from pathlib import Path

from laddertui.domain.errors import LadderError
from laddertui.domain.text import visible
from laddertui.storage import profile_details, signals
from laddertui.storage.age.seal_line import Mark, path_in_profile
from laddertui.storage.encrypted_files import EncryptedFiles
from laddertui.storage.profile_folder import ProfileFolder

FEW = 3
"""As many files are named in one sentence; of more, how many there are."""
NOT_OURS = "not written with this profile's key (by another tool, or by another hand)"
"""What is said of a file whose line is missing or wrong."""
WHILE_LOCKED = "noted while this profile was locked, or by another hand"
"""What is said of a signal without a line."""


def seal_signals(folder: ProfileFolder) -> list[Path]:
    """Give the signals that were noted while the profile was locked its line, and return them.

    The caller holds the profile's lock, and shows the person what is returned.
    """
    noted = []
    for path in _signals_without_line(folder):
        with contextlib.suppress(LadderError):  # it stays without one, and is named again
            folder.write(path, folder.files.read(path))
            noted.append(path)
    return noted


def _signals_without_line(folder: ProfileFolder) -> list[Path]:
    if not isinstance(folder.files, EncryptedFiles):
        return []
    signals.rows(folder)  # reads every one
    return [path for path in _sorted(folder) if _is_noted(path, folder.files.unverified[path])]


def lines(folder: ProfileFolder) -> list[str]:
    """Return a sentence for each file that was read and was not written with the profile's key."""
    if not isinstance(folder.files, EncryptedFiles):
        return []
    marks = folder.files.unverified
    return [
        f"{_name(path)} was {WHILE_LOCKED if _is_noted(path, marks[path]) else NOT_OURS};"
        " look whether it is yours"
        for path in _sorted(folder)
    ]


def short_lines(folder: ProfileFolder) -> list[str]:
    """Return the first sentence of `lines`, and how many more there are."""
    first, more = lines(folder)[:1], len(lines(folder)) - 1
    return [*first, f"{more} more; laddertui check names each of them"] if more > 0 else first


def summary(folder: ProfileFolder, noted: Iterable[Path] = ()) -> str:
    """Return what Home says: of the files read so far, the details, the draft, and new signals.

    "" where all were written with the profile's key.
    """
    if not isinstance(folder.files, EncryptedFiles):
        return ""
    for path in (profile_details.path_of(folder), folder.draft):
        with contextlib.suppress(LadderError):
            folder.files.read(path)
    parts = ((_sorted(folder), NOT_OURS), (list(noted), WHILE_LOCKED))
    said = [f"{_names(paths)}: {words}." for paths, words in parts if paths]
    return " ".join([*said, "Look whether it is yours."] if said else [])


def _is_noted(path: Path, mark: Mark) -> bool:
    return mark == "none" and path.parent.name == "signals"


def _sorted(folder: ProfileFolder) -> list[Path]:
    assert isinstance(folder.files, EncryptedFiles)
    return sorted(folder.files.unverified)


def _names(paths: list[Path]) -> str:
    shown = [_name(path) for path in paths[:FEW]]
    more = len(paths) - len(shown)
    return ", ".join([*shown, f"and {more} more"] if more else shown)


def _name(path: Path) -> str:
    return visible(path_in_profile(path))
