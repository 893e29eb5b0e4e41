"""`laddertui opinions [QUARTER]`: what others score, beside one's own, the widest apart first."""

from argparse import Namespace
from collections.abc import Iterator
from typing import Any

from laddertui.cli.context import CommandContext
from laddertui.cli.exit_codes import DONE
from laddertui.cli.output import answer, note
from laddertui.domain.errors import NotFoundError, UsageError
from laddertui.domain.opinions.comparison import ComparedOpinion
from laddertui.domain.quarters import is_quarter
from laddertui.presenters.opinions import comparison as words
from laddertui.services.opinions.second_opinions import read_opinions


def run(args: Namespace) -> int:
    """Print every second opinion, or those of a quarter; what cannot be read is noted beside.

    Raise UsageError for what is no quarter, NotFoundError for one that is not saved.
    """
    if args.quarter is not None and not is_quarter(args.quarter):
        raise UsageError(f"{args.quarter!r} is not a quarter; write it like 2026-Q4")
    session = CommandContext(args).open()
    if args.quarter is not None and not session.store.is_saved(args.quarter):
        raise NotFoundError(f"no quarter {args.quarter} is saved; laddertui history lists them")
    found = read_opinions(session, args.quarter)
    answer(args, {"opinions": [_data(each) for each in found.compared]}, _lines(found.compared))
    for reason in found.reasons:
        note(reason)
    return DONE


def _data(found: ComparedOpinion) -> dict[str, Any]:
    """Return one opinion in the keys of the contract."""
    return {
        "quarter": found.opinion.quarter,
        "by": found.opinion.by,
        "given_on": found.opinion.given_on.isoformat(),
        "mean_difference": found.mean_difference,
        "activities": [
            {"id": score.id, "name": score.name, "mine": score.mine, "theirs": score.theirs}
            for score in found.scores
        ],
    }


def _lines(compared: tuple[ComparedOpinion, ...]) -> Iterator[str]:
    if not compared:
        yield words.NONE_YET
        return
    for found in compared:
        yield from words.opinion_lines(found)
        yield ""
    yield words.closing_line()
