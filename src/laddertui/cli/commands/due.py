"""`laddertui due`: whether a review or a sprint's end is due. The ordinary way; `quick_due.py` is the short one."""

import datetime as dt
from argparse import Namespace

from laddertui.cli import call, quick_due
from laddertui.domain.quarters import sprint_end
from laddertui.flow.clock import today
from laddertui.flow.overview import overview
from laddertui.flow.profile import is_encrypted
from laddertui.flow.status import Figures
from laddertui.storage import due_line, summary


def run(args: Namespace) -> int:
    """Say what is due (10), or nothing (0): before the first snapshot, and of an encrypted profile, always nothing."""
    folders, place, day = call.folders(args), call.place(args), today()
    state = due_line.state(str(place.path))  # from before the files are looked at: a change between makes it void
    days = ("", "")
    if not is_encrypted(place):
        days = _days(overview(folders, place).newest)
        summary.store_due(folders, place, state, *days)
    code, line = quick_due.answered(*days, day.isoformat())
    next_review_on, sprint_ends_on = (each or None for each in days)
    found = {"profile": place.id, "due": code == quick_due.DUE}
    call.answer(
        args, found | {"next_review_on": next_review_on, "sprint_ends_on": sprint_ends_on}, [line] if line else []
    )
    return code


def _days(newest: Figures | None) -> tuple[str, str]:
    """The next review and the sprint's last day of the newest readable quarter, "" where there is none."""
    if newest is None:
        return "", ""
    starts_on = (newest["plan"] or {}).get("starts_on")
    ends_on = sprint_end(dt.date.fromisoformat(starts_on)).isoformat() if starts_on else ""
    return newest["next_review_on"], ends_on
