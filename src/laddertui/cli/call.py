"""What every command needs: the folders, the profile that is meant, and how to answer."""

import json
import os
import sys
import unicodedata
from argparse import Namespace
from collections.abc import Iterable
from typing import Any

from laddertui.domain.text import visible
from laddertui.storage import profile_folder
from laddertui.storage.app_dirs import AppDirs, find_app_dirs

PROFILE = "LADDERTUI_PROFILE"
"""The environment variable that names the profile; `--profile` comes before it."""
JSON_SCHEMA = 1
"""The number of the answers' own format, in every object that `--json` prints."""


def dirs(args: Namespace) -> AppDirs:
    """The folders that apply to this call."""
    return find_app_dirs(args.data_dir)


def folder(args: Namespace) -> profile_folder.ProfileFolder:
    """The folder of the profile that is meant. Raises UsageError or NotFoundError."""
    return profile_folder.find(dirs(args), wanted(args))


def wanted(args: Namespace) -> str:
    """The id of the profile that is meant. Raises UsageError or NotFoundError."""
    where = dirs(args)
    id = profile_folder.obvious(where, named(args))
    if id is None:
        from laddertui.storage import profiles  # looking into every profile's card takes a parser

        id = profiles.choose(where, named(args))
    return id


def named(args: Namespace) -> str | None:
    """The id or code that was named, by the option or the environment; None where none was."""
    return args.profile if args.profile is not None else os.environ.get(PROFILE) or None


def opened(args: Namespace) -> profile_folder.ProfileFolder:
    """The same, its door open: an encrypted profile asks for its passphrase. Raises LockedError without the right one."""
    found = folder(args)
    if found.files.is_open:
        return found
    from laddertui.cli import passphrase
    from laddertui.services.unlock import opened_by

    return opened_by(dirs(args), found, passphrase.known(args, found))


def answer(args: Namespace, data: dict[str, Any], lines: Iterable[str]) -> None:
    """Print the data as JSON, or the lines for a person."""
    if args.json:
        print(
            json.dumps(
                {"schema": JSON_SCHEMA} | data, ensure_ascii=True, allow_nan=False, default=str
            )
        )
        return
    for line in lines:
        say(line)


def say(line: str) -> None:
    """One line on stdout, in which nothing acts. What the terminal's encoding lacks is shown as a question mark."""
    encoding = (
        getattr(sys.stdout, "encoding", None) or "utf-8"
    )  # there is no stdout where it was closed
    print(visible(line).encode(encoding, "replace").decode(encoding))


def table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> list[str]:
    """Columns that line up, by what a terminal shows. The last cell of a row is as long as it likes."""
    shown = [head, *(tuple(visible(cell) for cell in row) for row in rows)]
    widths = [
        max((_width(row[n]) for row in shown if n < len(row) - 1), default=0)
        for n in range(len(head))
    ]
    return [
        "  ".join(cell + " " * (w - _width(cell)) for cell, w in zip(row, widths, strict=False))
        for row in shown
    ]


def _width(text: str) -> int:
    """Columns of a terminal that a text takes."""
    return sum(
        0 if unicodedata.combining(c) else 1 + (unicodedata.east_asian_width(c) in "WF")
        for c in text
    )
