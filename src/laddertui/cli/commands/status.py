"""`laddertui status`: the newest readable quarter's figures."""

from argparse import Namespace
from collections.abc import Iterator

from laddertui.cli import call
from laddertui.services.clock import today
from laddertui.services.status import Figures, status
from laddertui.services.summary import overview


def run(args: Namespace) -> int:
    """Print the status; with no snapshot yet, all is empty and that is no failure."""
    folder = call.opened(args)
    found = overview(call.dirs(args), folder)
    answer = status(folder.id, found.newest, today())
    call.answer(args, answer, lines(answer))
    return 0


def lines(s: Figures) -> Iterator[str]:
    """The status for a person."""
    if s["quarter"] is None:
        yield "No quarter is saved yet. Start with: laddertui"
        return
    yield f"{s['quarter']}, taken on {s['taken_on']}"
    yield f"rung      {s['rung']:.2f}, give or take {s['noise']:.2f}"
    yield f"exposed   {s['exposed_share']:.0f} % of the week at scores 1-2"
    yield f"anchored  {s['anchored_share']:.0f} % of the week at scores 4-5"
    if plan := s["plan"]:
        day = f"day {plan['day']} of {plan['days']}" if plan["day"] is not None else "no start yet"
        yield f"sprint    {day}, {plan['planned_points']:g} points planned"
    yield f"review    {s['next_review_on']}{', due now' if s['review_due'] else ''}"
