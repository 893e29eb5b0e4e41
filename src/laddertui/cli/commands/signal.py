"""`laddertui signal TEXT [--affects ID]…`: note, dated today, that some AI capability moved."""

import re
import sys
from argparse import Namespace
from collections.abc import Iterator

from laddertui.cli import call
from laddertui.domain.errors import UsageError
from laddertui.domain.text import visible
from laddertui.forms.questions import LONGEST_TEXT, AnswerError
from laddertui.services.signals import note_signal
from laddertui.services.summary import overview
from laddertui.storage.profile_folder import ProfileFolder

_ID = re.compile(r"[a-z0-9-]+")
_ENOUGH = 4 * LONGEST_TEXT + 2
"""Bytes of standard input that tell a line that is too long from one that is not."""


def run(args: Namespace) -> int:
    """Keep the signal; a window that has the profile open is no hindrance. Raises UsageError for what cannot be kept."""
    folder, affects = call.folder(args), list(dict.fromkeys(args.affects))
    for id in affects:
        if not _ID.fullmatch(id):
            raise UsageError(
                f"{id!r} is no activity's id; ids are small letters, digits and hyphens"
            )
    try:
        signal, path = note_signal(
            call.dirs(args), folder, _said() if args.text == "-" else args.text, affects
        )
    except AnswerError as refusal:
        raise UsageError(str(refusal)) from None
    for id in _unknown(args, folder, affects):
        print(
            f"laddertui: noted; your newest quarter has no activity {visible(id)!r}",
            file=sys.stderr,
        )
    found = {
        "noted_on": signal.noted_on.isoformat(),
        "text": signal.text,
        "affects": affects,
        "file": str(path),
    }
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
        raise UsageError("standard input is not text (UTF-8); one line is read") from None
    if "\n" in said:
        raise UsageError(
            "standard input has several lines; a signal is one, and a few words are enough"
        )
    return said


def _unknown(args: Namespace, folder: ProfileFolder, affects: list[str]) -> Iterator[str]:
    """The ids that no activity of the newest quarter has; of a sealed profile that cannot be told."""
    if affects and not folder.files.ending:
        newest = overview(call.dirs(args), folder).newest
        known = newest["names"] if newest else {}
        yield from (id for id in affects if id not in known)
