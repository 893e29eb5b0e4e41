"""`laddertui due`: whether a review or a sprint's end is due. The ordinary way; `quick_due.py` is the short one."""

import contextlib
import datetime as dt
from argparse import Namespace

from laddertui.cli import call, quick_due
from laddertui.domain import quarters
from laddertui.domain.trouble import Trouble
from laddertui.flow.clock import today
from laddertui.storage import due_line, summary
from laddertui.storage.folders import Folders
from laddertui.storage.places import Place


def run(args: Namespace) -> int:
    """Say what is due (10), or nothing (0): before the first snapshot, and of an encrypted profile, always nothing."""
    folders, place, day = call.folders(args), call.place(args), today()
    state = due_line.state(str(place.path))  # from before the files are looked at: a change between makes it void
    days = ("", "")
    if not place.is_encrypted:
        days = _days(folders, place)
        summary.store_due(folders, place, state, *days)
    code, line = quick_due.answered(*days, day.isoformat())
    next_review_on, sprint_ends_on = (each or None for each in days)
    found = {"profile": place.id, "due": code == quick_due.DUE}
    call.answer(
        args, found | {"next_review_on": next_review_on, "sprint_ends_on": sprint_ends_on}, [line] if line else []
    )
    return code


def _days(folders: Folders, place: Place) -> tuple[str, str]:
    """The next review and the sprint's last day of the newest readable quarter, "" where there is none."""
    kept = summary.load(folders, place, summary.fingerprint(place))
    if kept is None:
        return _days_read(place)
    newest = kept["newest"]
    if newest is None:
        return "", ""
    starts_on = (newest["plan"] or {}).get("starts_on")
    return newest["next_review_on"], _sprint_end(dt.date.fromisoformat(starts_on) if starts_on else None)


def _days_read(place: Place) -> tuple[str, str]:
    """The same from the files, of which no more are read than it takes: at a prompt the other quarters can wait."""
    from laddertui.storage import snapshots

    for quarter in reversed(snapshots.saved_quarters(place)):
        with contextlib.suppress(Trouble):
            found = snapshots.load(place, quarter)
            starts_on = found.plan.starts_on if found.plan else None
            return quarters.next_review(found.taken_on).isoformat(), _sprint_end(starts_on)
    return "", ""


def _sprint_end(starts_on: dt.date | None) -> str:
    return quarters.sprint_end(starts_on).isoformat() if starts_on else ""
