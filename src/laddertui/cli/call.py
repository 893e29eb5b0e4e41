"""What every command needs: the folders, the profile that is meant, and how to answer."""

import json
import os
import sys
from argparse import Namespace
from collections.abc import Iterable
from typing import Any

from laddertui.domain.text import visible
from laddertui.storage import profiles
from laddertui.storage.folders import Folders, find_folders

PROFILE = "LADDERTUI_PROFILE"
"""The environment variable that names the profile; `--profile` comes before it."""
JSON_SCHEMA = 1
"""The number of the answers' own format, in every object that `--json` prints."""


def folders(args: Namespace) -> Folders:
    """The folders that apply to this call."""
    return find_folders(args.data_dir)


def place(args: Namespace) -> profiles.Place:
    """The folder of the profile that is meant. Raises Misused or NotThere."""
    where = folders(args)
    wanted = args.profile or os.environ.get(PROFILE) or None
    return profiles.find(where, profiles.choose(where, wanted))


def answer(args: Namespace, data: dict[str, Any], lines: Iterable[str]) -> None:
    """Print the data as JSON, or the lines for a person."""
    if args.json:
        print(json.dumps({"schema": JSON_SCHEMA} | data, ensure_ascii=True, allow_nan=False, default=str))
        return
    for line in lines:
        say(line)


def say(line: str) -> None:
    """One line on stdout, in which nothing acts. What the terminal's encoding lacks is shown as a question mark."""
    encoding = sys.stdout.encoding or "utf-8"
    print(visible(line).encode(encoding, "replace").decode(encoding))


def table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> list[str]:
    """Columns that line up, by what a terminal shows; user text in a column is counted as shown."""
    shown = [head, *(tuple(visible(cell) for cell in row) for row in rows)]
    widths = [max(len(row[n]) for row in shown) for n in range(len(head))]
    return ["  ".join(cell.ljust(w) for cell, w in zip(row, widths, strict=True)).rstrip() for row in shown]
