"""`laddertui signal TEXT [--affects ID]…`: note, dated today, that some AI capability moved."""

import re
import sys
from argparse import Namespace
from collections.abc import Iterator

from laddertui.cli import call
from laddertui.domain.text import visible
from laddertui.domain.trouble import Misused
from laddertui.flow.noting import note_signal
from laddertui.flow.overview import overview
from laddertui.flow.questions import LONGEST_TEXT, Refusal
from laddertui.storage.places import Place

_ID = re.compile(r"[a-z0-9-]+")
_ENOUGH = 4 * LONGEST_TEXT + 2
"""Bytes of standard input that tell a line that is too long from one that is not."""


def run(args: Namespace) -> int:
    """Keep the signal; a window that has the profile open is no hindrance. Raises Misused for what cannot be kept."""
    place, affects = call.place(args), list(dict.fromkeys(args.affects))
    for id in affects:
        if not _ID.fullmatch(id):
            raise Misused(f"{id!r} is no activity's id; ids are small letters, digits and hyphens")
    try:
        signal, path = note_signal(call.folders(args), place, _said() if args.text == "-" else args.text, affects)
    except Refusal as refusal:
        raise Misused(str(refusal)) from None
    for id in _unknown(args, place, affects):
        print(f"laddertui: noted; your newest quarter has no activity {visible(id)!r}", file=sys.stderr)
    found = {"noted_on": signal.noted_on.isoformat(), "text": signal.text, "affects": affects, "file": str(path)}
    call.answer(args, found, [f"noted in {path}"])
    return 0


def _said() -> str:
    """One line of standard input."""
    data = sys.stdin.buffer.read(_ENOUGH) if sys.stdin is not None else b""
    try:
        said = data.decode().removesuffix("\n").removesuffix("\r")
    except UnicodeDecodeError:
        if len(data) == _ENOUGH:  # cut within a letter: too long, and that is what is said of it
            return data.decode(errors="replace")
        raise Misused("standard input is not text (UTF-8); one line is read") from None
    if "\n" in said:
        raise Misused("standard input has several lines; a signal is one, and a few words are enough")
    return said


def _unknown(args: Namespace, place: Place, affects: list[str]) -> Iterator[str]:
    """The ids that no activity of the newest quarter has; of a sealed profile that cannot be told."""
    if affects and not place.door.ending:
        newest = overview(call.folders(args), place).newest
        known = newest["names"] if newest else {}
        yield from (id for id in affects if id not in known)
