"""Signals that were noted since a quarter: dated notes that some AI capability moved.

Shown, never counted.
"""

from laddertui.domain.quarters import quarter_of
from laddertui.domain.snapshot import Snapshot
from laddertui.services.session import ProfileSession


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
