"""`laddertui signal TEXT`: note, dated today, that AI moved, or with an outcome what was tried."""

import sys
from argparse import Namespace
from collections.abc import Iterator

from laddertui.cli.context import CommandContext
from laddertui.cli.output import answer, note
from laddertui.domain.errors import UsageError
from laddertui.domain.text import ID_RULE, composed, is_id, visible
from laddertui.forms.answers import LONGEST_TEXT, AnswerError
from laddertui.services.session import ProfileSession
from laddertui.services.signals import note_signal

_ENOUGH = 4 * LONGEST_TEXT + 2
"""Bytes of standard input that tell a line that is too long from one that is not."""


def run(args: Namespace) -> int:
    """Keep the signal; a window that has the profile open is no hindrance.

    Raise UsageError for what cannot be kept.
    """
    context = CommandContext(args)
    folder, affects = context.folder(), list(dict.fromkeys(map(composed, args.affects)))
    for activity_id in affects:
        if not is_id(activity_id):
            raise UsageError(f"{visible(activity_id)!r} is no activity's id; {ID_RULE}")
    text = _read_line() if args.text == "-" else args.text
    try:
        signal, path = note_signal(context.dirs, folder, text, affects, args.outcome, args.tool)
    except AnswerError as refusal:
        raise UsageError(str(refusal)) from None
    for activity_id in _unknown(ProfileSession(context.dirs, folder, read_only=True), affects):
        note(f"noted; your newest quarter has no activity {visible(activity_id)!r}")
    data = {
        "noted_on": signal.noted_on.isoformat(),
        "text": signal.text,
        "affects": affects,
        "outcome": signal.outcome,
        "tool": signal.tool,
        "file": str(path),
    }
    answer(args, data, [f"noted in {path}"])
    return 0


def _read_line() -> str:
    """Return one line of standard input. Raise UsageError for several, or for what is no text."""
    data = sys.stdin.buffer.read(_ENOUGH) if sys.stdin is not None else b""
    try:
        line = data.decode().removesuffix("\n").removesuffix("\r")
    except UnicodeDecodeError:
        if len(data) == _ENOUGH:  # cut within a letter: too long, and that is what is said of it
            return data.decode(errors="replace")
        raise UsageError("standard input is not text (UTF-8); one line is read") from None
    if "\n" in line:
        raise UsageError(
            "standard input has several lines; a signal is one, and a few words are enough"
        )
    return line


def _unknown(session: ProfileSession, affects: list[str]) -> Iterator[str]:
    """Yield the ids that no activity of the newest quarter has; of an encrypted profile, none."""
    if affects and not session.folder.is_encrypted:
        newest = session.summary().newest
        known = newest.names if newest else {}
        yield from (activity_id for activity_id in affects if activity_id not in known)
