"""Signals and tries: all of them, those since a quarter, or those about one activity.

Shown, never counted.
"""

from laddertui.domain.errors import LadderError
from laddertui.domain.quarters import quarter_of
from laddertui.domain.record import record
from laddertui.domain.signal import Outcome, Signal
from laddertui.domain.snapshot import Snapshot
from laddertui.domain.text import visible
from laddertui.services.session import ProfileSession
from laddertui.storage.signals import Row as SignalRow

OUTCOME_WORDS: dict[Outcome, str] = {
    "did-it": "did it",
    "helped": "helped",
    "fell-short": "fell short",
}
"""What came of a try, in a word or two."""
_OUTCOME_SAID: dict[Outcome, str] = {
    "did-it": "and it did it",
    "helped": "and it helped",
    "fell-short": "but it fell short",
}


@record
class SignalLine:
    """One signal as the list of all says it."""

    row: SignalRow
    """The signal and its file."""
    day: str
    """The day it was noted; of a damaged file, its name."""
    text: str
    """What was noted, or that and why it cannot be read."""
    affects: str = ""
    """The activities that it affects, by name; "" for none."""


def signal_lines(profile: ProfileSession) -> list[SignalLine]:
    """Return every signal, newest first; a damaged file is one of them, with its reason.

    Raise LadderError where their folder cannot be read.
    """
    names = _activity_names(profile)
    return [_line(row, names) for row in reversed(profile.store.signals())]


def signal_id(row: SignalRow) -> str:
    """Return the name of a signal's file without its endings, like `2026-11-22.1`."""
    return row.path.name.partition(".toml")[0]


def signal_words(signal: Signal, day: str = "") -> str:
    """Return what a signal says; of a try also with what, and what came of it.

    `day` is said in it where it stands nowhere else.
    """
    when = f" {day}" if day else ""
    if signal.outcome is None:
        tool = f" ({signal.tool})" if signal.tool else ""
        return f"Noted{when}: {signal.text}{tool}" if day else f"{signal.text}{tool}"
    tool = f" with {signal.tool}" if signal.tool else ""
    return f"Tried{when}{tool}, {_OUTCOME_SAID[signal.outcome]}: {signal.text}"


def _line(row: SignalRow, names: dict[str, str]) -> SignalLine:
    signal = row.signal
    if signal is None:
        return SignalLine(row=row, day=visible(row.path.name), text=f"damaged, {_reason(row)}")
    affected = (names.get(each, each) for each in signal.affects)
    return SignalLine(
        row=row, day=str(signal.noted_on), text=signal_words(signal), affects=", ".join(affected)
    )


def _reason(row: SignalRow) -> str:
    """Return why a file cannot be read, in a line that does not say the file's name again."""
    reason = visible(row.reason or "").replace(visible(str(row.path)), "").lstrip(" :")
    return f"line {reason}" if reason[:1].isdigit() else reason


def affected_names(profile: ProfileSession, signal: Signal) -> list[str]:
    """Return the names of the activities that a signal affects; an id for what has none."""
    names = _activity_names(profile)
    return [names.get(each, each) for each in signal.affects]


def _activity_names(profile: ProfileSession) -> dict[str, str]:
    """Return the activities' names by their ids, of every readable quarter; the newest holds."""
    try:
        quarters = profile.store.quarters()
    except LadderError:
        return {}
    return {a.id: a.name for quarter in quarters for a in quarter.activities}


def readable_signals(profile: ProfileSession) -> list[Signal]:
    """Return what was noted, oldest first; nothing where the disk refuses it now."""
    try:
        return profile.store.readable_signals()
    except LadderError:
        return []


def signals_since(profile: ProfileSession, base: Snapshot) -> list[str]:
    """Return what was noted since a quarter was taken, in lines; a broken one is said."""
    rows = []
    for row in profile.store.signals():
        if row.signal is None:
            rows.append(f"  {row.reason}")
        elif row.signal.noted_on >= base.taken_on:
            rows.append(f"  {row.signal.noted_on}  {signal_words(row.signal)}")
    return ["Noted since then:", *rows] if rows else []


def signals_in_quarter(profile: ProfileSession, quarter: str) -> list[str]:
    """Return what was noted on the days of a quarter."""
    noted = (row.signal for row in profile.store.signals() if row.signal is not None)
    return [f"{s.noted_on}  {signal_words(s)}" for s in noted if quarter_of(s.noted_on) == quarter]


def signals_about(profile: ProfileSession, base: Snapshot | None, activity_id: str) -> list[str]:
    """Return what was noted about one activity since a quarter was taken, tries first.

    Without a quarter all of it; within each the newest first.
    """
    known = (row.signal for row in reversed(profile.store.signals()) if row.signal is not None)
    found = [
        s
        for s in known
        if activity_id in s.affects and (base is None or s.noted_on >= base.taken_on)
    ]
    found.sort(key=lambda s: s.outcome is None)
    return [signal_words(s, str(s.noted_on)) for s in found]


def about_in_a_line(profile: ProfileSession, base: Snapshot | None, activity_id: str) -> str:
    """Return the newest try of one activity, or what was noted of it, and how many more there are.

    "" where nothing was noted, or it cannot be read now.
    """
    try:
        found = signals_about(profile, base, activity_id)
    except LadderError:
        return ""
    more = f" ({len(found) - 1} more noted)" if len(found) > 1 else ""
    return f"{found[0]}{more}" if found else ""
