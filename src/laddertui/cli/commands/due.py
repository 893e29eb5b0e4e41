"""`laddertui due`: whether a review or a sprint's end is due. The ordinary way; `quick_due.py` is the short one."""

import contextlib
import datetime as dt
from argparse import Namespace

from laddertui.cli import call, fast_due
from laddertui.domain import quarters
from laddertui.domain.errors import LadderError
from laddertui.services.clock import today
from laddertui.storage.app_dirs import AppDirs
from laddertui.storage.caches import due_cache, summary_cache
from laddertui.storage.profile_folder import ProfileFolder


def run(args: Namespace) -> int:
    """Say what is due (10), or nothing (0): before the first snapshot, and of an encrypted profile, always nothing."""
    dirs, folder, day = call.dirs(args), call.folder(args), today()
    state = due_cache.state(
        str(folder.path)
    )  # from before the files are looked at: a change between makes it void
    days = ("", "")
    if not folder.is_encrypted:
        days = _days(dirs, folder)
        summary_cache.store_due(dirs, folder, state, *days)
    code, line = fast_due.answered(*days, day.isoformat())
    next_review_on, sprint_ends_on = (each or None for each in days)
    found = {"profile": folder.id, "due": code == fast_due.DUE}
    call.answer(
        args,
        found | {"next_review_on": next_review_on, "sprint_ends_on": sprint_ends_on},
        [line] if line else [],
    )
    return code


def _days(dirs: AppDirs, folder: ProfileFolder) -> tuple[str, str]:
    """The next review and the sprint's last day of the newest readable quarter, "" where there is none."""
    kept = summary_cache.load(dirs, folder, summary_cache.fingerprint(folder))
    if kept is None:
        return _days_read(folder)
    newest = kept["newest"]
    if newest is None:
        return "", ""
    starts_on = (newest["plan"] or {}).get("starts_on")
    return newest["next_review_on"], _sprint_end(
        dt.date.fromisoformat(starts_on) if starts_on else None
    )


def _days_read(folder: ProfileFolder) -> tuple[str, str]:
    """The same from the files, of which no more are read than it takes: at a prompt the other quarters can wait."""
    from laddertui.storage import snapshots

    for quarter in reversed(snapshots.saved_quarters(folder)):
        with contextlib.suppress(LadderError):
            found = snapshots.load(folder, quarter)
            starts_on = found.plan.starts_on if found.plan else None
            return quarters.next_review(found.taken_on).isoformat(), _sprint_end(starts_on)
    return "", ""


def _sprint_end(starts_on: dt.date | None) -> str:
    return quarters.sprint_end(starts_on).isoformat() if starts_on else ""
