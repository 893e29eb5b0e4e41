"""Signals: dated notes that some AI capability moved; all of them, or those since a quarter.

Shown, never counted.
"""

from laddertui.domain.errors import LadderError
from laddertui.domain.quarters import quarter_of
from laddertui.domain.record import record
from laddertui.domain.signal import Signal
from laddertui.domain.snapshot import Snapshot
from laddertui.domain.text import visible
from laddertui.services.session import ProfileSession
from laddertui.storage.signals import Row as SignalRow


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


def _line(row: SignalRow, names: dict[str, str]) -> SignalLine:
    signal = row.signal
    if signal is None:
        return SignalLine(row=row, day=visible(row.path.name), text=f"damaged, {_reason(row)}")
    affected = (names.get(each, each) for each in signal.affects)
    return SignalLine(
        row=row, day=str(signal.noted_on), text=signal.text, affects=", ".join(affected)
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


def signals_since(profile: ProfileSession, base: Snapshot) -> list[str]:
    """Return what was noted since a quarter was taken, in lines; a broken one is said."""
    rows = []
    for row in profile.store.signals():
        if row.signal is None:
            rows.append(f"  {row.reason}")
        elif row.signal.noted_on >= base.taken_on:
            rows.append(f"  {row.signal.noted_on}  {row.signal.text}")
    return ["Noted since then:", *rows] if rows else []


def signals_in_quarter(profile: ProfileSession, quarter: str) -> list[str]:
    """Return what was noted on the days of a quarter."""
    noted = (row.signal for row in profile.store.signals() if row.signal is not None)
    return [f"{s.noted_on}  {s.text}" for s in noted if quarter_of(s.noted_on) == quarter]


def signals_about(profile: ProfileSession, base: Snapshot, activity_id: str) -> list[str]:
    """Return what was noted since then about one activity."""
    noted = (row.signal for row in profile.store.signals() if row.signal is not None)
    return [
        f"Noted {s.noted_on}: {s.text}"
        for s in noted
        if s.noted_on >= base.taken_on and activity_id in s.affects
    ]
