"""The files of a profile, walked: which there are, and of which kind each is.

A plain profile has plain files, an encrypted one encrypted files; a turn that was cut short leaves
some of the other kind.
"""

import os
from pathlib import Path

from laddertui.domain.errors import LadderError
from laddertui.storage.age.keys import ENDING, SEALED_BEGINS
from laddertui.storage.app_dirs import refuse_if_shared
from laddertui.storage.encrypted_files import OVERHEAD
from laddertui.storage.files import LARGEST_FILE, is_unfinished, read_file
from laddertui.storage.profile_folder import ProfileFolder
from laddertui.storage.profile_form import CARD, IDENTITY, Files

OPEN_FILES = frozenset({CARD, IDENTITY})
"""The two files of an encrypted profile that are not encrypted with its key."""
EARLIER = ".earlier-key-"
"""How a hidden folder's name begins that keeps an earlier key, and what only it opens."""


def profile_files(folder: ProfileFolder) -> list[Path]:
    """Return every file of a profile but the two that are never encrypted.

    Hidden files and folders are other programs'. Raise LadderError for a link to a folder: what is
    behind it would be passed over.
    """
    paths = []
    for directory, inner, names in os.walk(folder.path, onerror=_refuse):
        inner[:] = sorted(n for n in inner if not n.startswith("."))
        for name in inner:
            refuse_if_shared(Path(directory, name), is_inner=True)
        paths += [Path(directory, n) for n in sorted(names) if not n.startswith(".")]
    return [p for p in paths if not (p.parent == folder.path and p.name in OPEN_FILES)]


def hidden(folder: ProfileFolder) -> list[Path]:
    """Return what other programs keep in the profile's folder, such as `.git`.

    It may hold plain text.
    """
    paths = []
    for directory, inner, names in os.walk(folder.path, onerror=_refuse):
        paths += [
            Path(directory, n)
            for n in (*inner, *names)
            if n.startswith(".") and not is_unfinished(n) and not n.startswith(EARLIER)
        ]
        inner[:] = [n for n in inner if not n.startswith(".")]
    return sorted(paths)


def _refuse(error: OSError) -> None:
    raise LadderError(f"{error.filename} cannot be read: {error.strerror}") from None


def is_of(files: Files, path: Path) -> bool:
    """Return whether a file is of this kind: encrypted ones have the ending."""
    return path.name.endswith(ENDING) == bool(files.ending)


def plain_name(path: Path) -> Path:
    """Return an encrypted file's path as the plain one's."""
    return path.with_name(path.name.removesuffix(ENDING))


def encrypted_name(path: Path) -> Path:
    """Return a plain file's path as the encrypted one's."""
    return path.with_name(path.name + ENDING)


def half_written(folder: ProfileFolder) -> list[Path]:
    """Return the plain text that a kill left half written.

    What is encrypted may be a signal that is being noted right now.
    """
    paths = []
    for directory, inner, names in os.walk(folder.path, onerror=_refuse):
        inner[:] = [n for n in inner if not n.startswith(".")]
        paths += [Path(directory, n) for n in sorted(names) if is_unfinished(n)]
    return [p for p in paths if _is_plain_text(p)]


def _is_plain_text(path: Path) -> bool:
    try:
        data = read_file(path, LARGEST_FILE + OVERHEAD)
    except LadderError:
        return False
    return bool(data) and not data.startswith(SEALED_BEGINS)


def other_name(source: ProfileFolder, path: Path) -> Path:
    """Return what a file of a profile is called once the profile is of the other kind."""
    return plain_name(path) if source.is_encrypted else encrypted_name(path)
