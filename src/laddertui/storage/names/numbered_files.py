"""Names of files of which there are several a day or a quarter: `2026-11-22.1.toml`.

Signals, repeats and second opinions are kept so. What Home says of them stands in their names
alone, so nothing is imported here that reads a file.
"""

import re
from pathlib import Path

from laddertui.storage.files import names_in
from laddertui.storage.names.second_versions import is_second_version
from laddertui.storage.profile_folder import ProfileFolder

NAME = re.compile(r"([0-9]{4}-(?:Q[1-4]|[0-9]{2}-[0-9]{2}))\.([0-9]{1,9})\.toml")
"""The day or the quarter, and which one of it; an encrypted profile's has one more ending."""


def numbered_names(folder: ProfileFolder, directory: Path) -> list[str]:
    """Return the names of a folder's files, by day or quarter, and number.

    A sync tool's copy is no other file. Raise LadderError.
    """
    ending = f".toml{folder.files.ending}"
    names = [
        name
        for name in names_in(directory)
        if name.endswith(ending) and not name.startswith(".") and not is_second_version(name)
    ]
    return sorted(names, key=lambda name: (*name_parts(name), name))


def name_parts(name: str) -> tuple[str, int]:
    """Return the day or the quarter, and the number, that a file's name says.

    A name that says neither comes as it is, with 0.
    """
    match = NAME.match(name)
    return (match[1], int(match[2])) if match else (name, 0)


def days_named(folder: ProfileFolder, directory: Path) -> list[str]:
    """Return the day or quarter of each file, as its name says, oldest first; none is opened."""
    ending = folder.files.ending
    names = numbered_names(folder, directory)
    return [name_parts(name.removesuffix(ending))[0] for name in names]


def next_number(folder: ProfileFolder, directory: Path, of: str) -> int:
    """Return the next free number of a day or a quarter, from 1. Raise LadderError."""
    named = map(name_parts, numbered_names(folder, directory))
    return max((number for each, number in named if each == of), default=0) + 1


def numbered_path(folder: ProfileFolder, directory: Path, of: str, number: int) -> Path:
    """Return the file of a number of a day or a quarter, there or not."""
    return directory / f"{of}.{number}.toml{folder.files.ending}"


def next_path(folder: ProfileFolder, directory: Path, of: str) -> Path:
    """Return the file under the next free number of a day or a quarter. Raise LadderError."""
    return numbered_path(folder, directory, of, next_number(folder, directory, of))
