"""`laddertui status`: the newest readable quarter's figures."""

import datetime as dt
from argparse import Namespace
from collections.abc import Iterable, Iterator

from laddertui.cli.context import CommandContext
from laddertui.cli.output import answer, note
from laddertui.domain.sprint.events import Tick
from laddertui.presenters.numbers import give_or_take, hands_text, shares_of_week
from laddertui.presenters.unreadable import unreadable_words
from laddertui.services.clock import today
from laddertui.services.summary.records import QuarterRow, SnapshotSummary
from laddertui.services.summary.status import status_to_json


def run(args: Namespace) -> int:
    """Print the status; with no snapshot yet, all is empty and that is no failure."""
    session = CommandContext(args).open()
    summary, day = session.summary(), today()
    newest = summary.newest
    told = () if newest is None and summary.history else lines(newest, day, summary.done)
    answer(args, status_to_json(session.folder.id, newest, day, summary.done), told)
    if newest is None and summary.history:
        note(f"{unreadable_words(summary.history)}; laddertui history lists them")
    elif newest is not None and not args.json:
        _say_passed_over(newest, summary.history)
    if summary.done_reason:
        note(f"{summary.done_reason}; what was ticked off is not counted")
    return 0


def _say_passed_over(newest: SnapshotSummary, history: Iterable[QuarterRow]) -> None:
    """Say which later quarters cannot be read, so that an older one is not taken for the newest."""
    later = [row.quarter for row in history if row.quarter > newest.quarter]
    if later:
        note(f"{', '.join(later)} cannot be read; laddertui history says why")


def lines(
    newest: SnapshotSummary | None, today: dt.date, done: tuple[Tick, ...] | None
) -> Iterator[str]:
    """Yield the status for a person; `done` is what was ticked off, None if it cannot be read."""
    if newest is None:
        yield "No quarter is saved yet. Start with: laddertui"
        return
    yield f"{newest.quarter}, taken on {newest.taken_on}"
    yield f"rung      {newest.rung:.2f}, {give_or_take(newest.noise, newest.repeats)}"
    exposed, anchored = shares_of_week(newest.exposed_share, newest.anchored_share)
    yield f"exposed   {exposed} of the week at scores 1-2"
    yield f"anchored  {anchored} of the week at scores 4-5"
    if newest.hands_on_share:
        yield f"hands     {hands_text(newest.hands_on_share)}"
    if plan := newest.plan:
        day = plan.sprint_day(today)
        sprint = f"day {day} of {plan.days}" if day is not None else "no start yet"
        yield f"sprint    {sprint}, {plan.planned_points:g} points planned"
        counts = plan.event_counts(done or (), today)
        took_place = sum(each.done for each in counts)
        if took_place:  # whoever ticks nothing off is not told of it
            planned = sum(each.planned for each in counts)
            yield f"events    {took_place} of {planned} so far took place"
    yield f"review    {newest.next_review_on}{', due now' if newest.is_due(today) else ''}"
