"""Where the week stands: in short, on the ladder, activity by activity, and what is advised."""

import datetime as dt
from collections.abc import Iterator
from itertools import groupby

from laddertui.content.score_scale import rung_names
from laddertui.content.sources import Whose
from laddertui.domain import ladder, quarters
from laddertui.domain.advice import SHOWN_AT_ONCE, advice
from laddertui.domain.ladder import Position
from laddertui.domain.plan import projected_rung
from laddertui.domain.repeats.score_doubt import ScoreDoubt
from laddertui.domain.snapshot import Activity, Snapshot
from laddertui.export.report.document import (
    Block,
    Figure,
    Figures,
    LadderPicture,
    Lines,
    Rung,
    Table,
    Voice,
)
from laddertui.presenters import drift
from laddertui.presenters.advice import ABOUT_THE_PLAN, advice_line, shipped_text
from laddertui.presenters.numbers import counted_points, percents_per_score, shares_of_week
from laddertui.presenters.position import (
    NOT_OF_YOU,
    most_human_text,
    scale_lines,
    water_text,
    within_reach_text,
)
from laddertui.presenters.quarter.twice import meaning_lines
from laddertui.presenters.reference.score_scale import WHOSE
from laddertui.presenters.report.columns import filled_table
from laddertui.presenters.report.material import Material
from laddertui.services.summary.records import PlanSummary

VOICE_OF: dict[Whose, Voice] = {"source": "source", "data": "data", "ours": "app"}
"""Whose a shipped text is, as a report says it."""
SCORED_AGAIN = "Scored again, without a look at the first score"
CAPTION = "The bars are time, from the shares and scores that you gave."


def position_of(s: Snapshot, doubt: ScoreDoubt) -> Position:
    """Return the sums of a saved quarter, which has shares and scores."""
    found = ladder.position(s.activities, doubt.steps)
    assert found is not None
    return found


def summary_blocks(m: Material) -> Iterator[Block]:
    """Yield the most human part first, one thing within reach, then the figures."""
    s, found = m.newest, position_of(m.newest, m.doubt)
    yield Lines(voice="app", lines=tuple(filter(None, (most_human_text(s), within_reach_text(s)))))
    exposed, anchored = shares_of_week(found.exposed_share, found.anchored_share)
    yield Figures(
        voice="app",
        figures=(
            Figure(
                value=f"{found.rung:.2f}",
                words=f"your rung, of 1 to 5; give or take {found.noise:.2f}, two times in three",
                is_main=True,
            ),
            Figure(value=anchored, words="of the week at scores 4-5"),
            Figure(value=exposed, words="of the week at scores 1-2"),
        ),
    )
    yield Lines(voice="app", lines=tuple(filter(None, _since_and_next(m))))


def _since_and_next(m: Material) -> Iterator[str]:
    change = m.summary.drift
    if change is not None:
        yield f"Since {change.quarter_from}: {drift.closing_text(change)}"
    plan = m.summary.newest.plan if m.summary.newest is not None else None
    if plan is not None:
        yield f"The plan: {_day_of(plan, m.today)}; {counted_points(plan.planned_points)} planned."
    review = quarters.next_review(m.newest.taken_on)
    is_on = "was due on" if review < m.today else "is on"
    yield f"The next review {is_on} {review}."
    yield NOT_OF_YOU


def _day_of(plan: PlanSummary, today: dt.date) -> str:
    """Return where in the 90 days one is, in words that still hold when the page is read."""
    starts_on, ends_on = plan.starts_on, plan.sprint_ends_on
    if starts_on is None or ends_on is None:
        return "no first day yet"
    if today < starts_on:
        return f"from {starts_on} to {ends_on}"
    if today > ends_on:
        return f"ended on {ends_on}"
    return f"day {plan.sprint_day(today)} of {plan.days} on {today}"


def ladder_blocks(m: Material) -> Iterator[Block]:
    """Yield the picture, what one step moves, and how to read the scale."""
    s, found = m.newest, position_of(m.newest, m.doubt)
    yield LadderPicture(
        caption=CAPTION,
        rungs=_rungs(s),
        rung=found.rung,
        noise=found.noise,
        before=position_of(m.before, m.doubt).rung if m.before is not None else None,
        planned=projected_rung(s) if s.plan is not None and s.plan.moves else None,
    )
    yield Lines(voice="app", lines=(water_text(s, None), WHOSE))
    yield Lines(voice="data", lines=tuple(scale_lines(s, found)))


def _rungs(s: Snapshot) -> tuple[Rung, ...]:
    time = ladder.time_per_score(s.activities)
    percents = dict(zip(time, percents_per_score(tuple(time.values())), strict=True))
    names = dict(zip(time, rung_names(), strict=True))
    return tuple(
        Rung(
            score=score,
            name=names[score],
            share=time[score],
            percent=percents[score],
            activities=tuple(f"{a.share:g} % {a.name}" for a in _by_share(s) if a.score == score),
        )
        for score in sorted(time, reverse=True)
    )


def _by_share(s: Snapshot) -> list[Activity]:
    return sorted(s.activities, key=lambda a: -a.share)


def activity_blocks(m: Material) -> Iterator[Block]:
    """Yield every activity, the highest score first; a column that says nothing is left out."""
    s = m.newest
    columns: dict[str, list[str]] = {}
    rows = sorted(s.activities, key=lambda a: (-a.score, -a.share))
    columns["activity"] = [a.name for a in rows]
    columns["% of the week"] = [f"{a.share:g}" for a in rows]
    hours = s.hours_per_week
    columns["hours"] = [f"{a.share * hours / 100:.1f}" if hours else "" for a in rows]
    columns["score"] = [str(a.score) for a in rows]
    columns["paid for by"] = [a.paid_for_by or "" for a in rows]
    columns["AI could do it"] = [_yes(a.ai_could_replace) for a in rows]
    columns["hands or presence"] = [_yes(a.hands_on) for a in rows]
    yield filled_table("you", columns, figures=("% of the week", "hours", "score"))
    yield from _scored_again(m)


def _scored_again(m: Material) -> Iterator[Block]:
    """Yield the scores that were given twice, and what all of them say; nothing without any."""
    if not m.scored_again:
        return
    yield Table(
        voice="you",
        caption=SCORED_AGAIN,
        head=("activity", "then", "again", "on"),
        rows=tuple(
            (e.activity.name, str(e.activity.score), str(e.again), str(e.scored_on))
            for e in m.scored_again
        ),
    )
    yield Lines(voice="app", lines=tuple(meaning_lines(m.repeated)))


def _yes(answer: bool | None) -> str:
    return {True: "yes", False: "no", None: ""}[answer]


def advice_blocks(m: Material) -> Iterator[Block]:
    """Yield the heaviest pieces of advice, each with whose it is; none of it blocks anything.

    What is about a plan is left out where there is none.
    """
    s = m.newest
    given = [a for a in advice(s) if s.plan is not None or a.code not in ABOUT_THE_PLAN]
    told = [(VOICE_OF[shipped_text(a).whose], advice_line(a, s)) for a in given[:SHOWN_AT_ONCE]]
    for voice, pieces in groupby(told, key=lambda piece: piece[0]):
        yield Lines(voice=voice, lines=tuple(line for _, line in pieces))
