"""How long Home stays as it is while no file changes."""

import datetime as dt
from dataclasses import replace

from laddertui.domain.record import record
from laddertui.presenters.home.reading import HomeFiles
from laddertui.presenters.home.sprint import SprintView
from laddertui.presenters.home.view import view_on

FURTHEST = 92
"""Days ahead that are looked at; the next review is due by then, and said."""


@record
class Stays:
    """The last days on which Home says what it says today."""

    whole: dt.date
    """The last on which it says just the same."""
    but_for_sprint: dt.date
    """The last on which only what the pane of the 90 days says is another, as long as today."""


def stays(files: HomeFiles, today: dt.date) -> Stays:
    """Return how long Home stays as it is today: at least until tonight, at most for a quarter."""
    now = view_on(files, today)
    whole = but_for_sprint = today
    for n in range(1, FURTHEST + 1):
        day = today + dt.timedelta(days=n)
        then = view_on(files, day)
        if then == now and whole == day - dt.timedelta(days=1):
            whole = day
        if replace(then, sprint=now.sprint) != now or _shape(then.sprint) != _shape(now.sprint):
            break
        but_for_sprint = day
    return Stays(whole=whole, but_for_sprint=but_for_sprint)


def _shape(sprint: SprintView) -> tuple[object, ...]:
    """Return what the room of the pane depends on, its frame, and which keys it gives."""
    rows = [len(week.rows) for week in sprint.weeks]
    last = sprint.weeks[-1] if sprint.weeks else None
    may_tick = [row.may_tick for row in last.rows] if last is not None else []
    return (
        max(rows, default=None),
        (last.title, may_tick) if last is not None else None,
        any(row.may_tick for week in sprint.weeks for row in week.rows),
        *(sprint.notes, sprint.moves, sprint.points),
        sprint.day is None,
    )
