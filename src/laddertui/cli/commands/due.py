"""`laddertui due`: whether a review or a sprint's end is due, of one profile or of every one.

The ordinary way, which answers every call; `fast_due.py` is the short one.
"""

import datetime as dt
from argparse import Namespace
from pathlib import Path
from typing import Any

from laddertui.cli import fast_due
from laddertui.cli.context import CommandContext
from laddertui.cli.output import answer, note
from laddertui.domain.text import visible
from laddertui.services.clock import today
from laddertui.services.due import DueDays, is_said_first_today, read_due_days


def run(args: Namespace) -> int:
    """Say what is due (10), or nothing (0).

    Nothing ever is before the first snapshot, and of an encrypted profile.
    """
    context, day = CommandContext(args), today()
    if args.all:
        return _answer_all(args, context, day)
    folder = context.folder()
    days = read_due_days(context.dirs, folder)
    code, line = _answered(days, day)
    data = {"profile": folder.id, "due": code == fast_due.DUE, **_iso(days)}
    _say(args, context, folder.path, data, [line] if line else [])
    return code


def _answer_all(args: Namespace, context: CommandContext, day: dt.date) -> int:
    """Say what is due of every profile, by code, from what is readable without a passphrase."""
    from laddertui.cli import progress  # a prompt asks for one profile
    from laddertui.services.desk import profile_list

    rows, lines = list[dict[str, Any]](), list[str]()
    for each in progress.follow("reading", profile_list.reading(context.dirs), "profiles"):
        entry, dates = each.entry, each.dates
        if each.error is not None:
            note(f"{visible(entry.label)}: {visible(str(each.error)).splitlines()[0]}")
            continue
        _, line = _answered(dates.due, day)
        reasons = [line] if line else []
        if dates.is_past_keeping(day):
            reasons.append(f"to be kept until {dates.keep_until}, which has passed")
        if reasons:
            lines.append(f"{entry.label}: {'; '.join(reasons)}")
        rows.append(
            {
                "id": entry.id,
                "code": entry.code,
                "encrypted": entry.is_encrypted,
                "due": bool(reasons),
                **_iso(dates.due),
                "keep_until": dates.keep_until.isoformat() if dates.keep_until else None,
            }
        )
    is_due = bool(lines)
    _say(args, context, context.dirs.profiles, {"due": is_due, "profiles": rows}, lines)
    return fast_due.DUE if is_due else fast_due.NOTHING


def _answered(days: DueDays, day: dt.date) -> fast_due.Quick:
    review, sprint = (each.isoformat() if each else "" for each in days)
    return fast_due.answered(review, sprint, day.isoformat())


def _iso(days: DueDays) -> dict[str, str | None]:
    return {
        name: each.isoformat() if each else None
        for name, each in zip(DueDays._fields, days, strict=True)
    }


def _say(
    args: Namespace, context: CommandContext, about: Path, data: dict[str, Any], lines: list[str]
) -> None:
    """Answer; the same lines once a day only, where that is asked for."""
    if args.once_a_day and lines and not args.json:
        lines = lines if is_said_first_today(context.dirs, about, "\n".join(lines)) else []
    answer(args, data, lines)
