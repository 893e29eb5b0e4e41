"""What moved: since the quarter before, over all quarters, and the rounds side by side."""

from collections.abc import Iterator, Sequence

from laddertui.domain.drift import pace
from laddertui.domain.quarters import quarters_between
from laddertui.domain.record import record
from laddertui.domain.repeats.score_doubt import ScoreDoubt
from laddertui.domain.snapshot import Activity, Snapshot
from laddertui.export.report.document import (
    Block,
    HistoryPicture,
    HistoryPoint,
    Leg,
    Lines,
    StepKind,
    Table,
    WaterfallPicture,
)
from laddertui.presenters import drift
from laddertui.presenters.comparison import HEADS, thread_rows
from laddertui.presenters.history.pace import pace_text
from laddertui.presenters.history.quarters import HistoryQuarter
from laddertui.presenters.history.sums import sums_text
from laddertui.presenters.history.table import all_lines
from laddertui.presenters.numbers import shares_of_week, signed_rungs
from laddertui.presenters.quarter.drift_legs import judged_part, legs
from laddertui.presenters.report.material import Material
from laddertui.presenters.report.position import position_of
from laddertui.services.summary.drift_summary import DriftSummary, StepKey

KINDS: dict[StepKey, StepKind] = {
    "moved": "moved",
    "ai_moved": "ai",
    "rejudged": "rejudged",
    "job_changed": "work",
}
"""What made a step, as a report draws it."""
HOLLOW = "Where the bar of AI is hollow, it is your own judgement, which nothing noted shows."
PART = "↳ "
"""Before a part of an activity that was split."""
MOST_ROUNDS = 5
"""Quarters that stand side by side on a page as wide as paper: the newest. Ours."""


def change_blocks(m: Material) -> Iterator[Block]:
    """Yield the change since the quarter before: drawn, said, and activity by activity."""
    found = m.comparison
    if found is None:
        return
    picture = _waterfall(found.summary)
    yield picture
    hollow = (HOLLOW,) if any(leg.judged for leg in picture.legs) else ()
    said = (*drift.step_lines(found.summary), *hollow, drift.noise_text(m.doubt))
    yield Lines(voice="app", lines=said)
    yield Table(
        voice="you",
        caption="Activity by activity",
        head=("", *HEADS, "what became of it"),
        rows=tuple((_part(row.name), *row.cells, row.note) for row in thread_rows(found)),
        words=frozenset((0, len(HEADS) + 1)),
    )


def _part(name: str) -> str:
    return f"{PART}{name.strip()}" if name.startswith(" ") else name


def _waterfall(d: DriftSummary) -> WaterfallPicture:
    return WaterfallPicture(
        caption=drift.closing_text(d),
        quarter_from=d.quarter_from,
        rung_from=d.rung_from,
        quarter_to=d.quarter_to,
        rung_to=d.rung_to,
        noise=d.noise,
        in_all=signed_rungs(d.delta),
        legs=tuple(
            Leg(
                kind=KINDS[leg.step.key],
                name=drift.STEP_NAMES[leg.step.key],
                figure=signed_rungs(leg.step.amount),
                start=leg.start,
                end=leg.end,
                judged=judged_part(leg.step),
                causes=tuple(drift.cause_names(leg.step)),
            )
            for leg in legs(d)
        ),
    )


def history_blocks(m: Material) -> Iterator[Block]:
    """Yield the course of the rung, drawn, and every quarter's figures; nothing for one alone."""
    if len(m.quarters) < 2:
        return
    first = m.history[0].quarter
    yield HistoryPicture(
        caption=sums_text(m.history),
        points=tuple(_point(each, first) for each in m.history),
    )
    head, *rows = all_lines(m.history)
    known = [row if len(row) == len(head) else [row[0], "?"] for row in rows]
    yield Table(
        voice="app",
        caption="",
        head=tuple(head),
        rows=tuple((*row, *[""] * (len(head) - len(row))) for row in known),
        words=frozenset(),
    )
    if said := pace_text(pace(m.quarters)):
        yield Lines(voice="app", lines=(said,))


def _point(each: HistoryQuarter, first: str) -> HistoryPoint:
    return HistoryPoint(
        quarter=each.quarter,
        place=quarters_between(first, each.quarter),
        rung=each.rung,
        noise=each.noise,
        moved=each.change.moved if each.change is not None else 0.0,
        ai_moved=each.change.ai_moved if each.change is not None else 0.0,
    )


# Rounds side by side


@record
class Round:
    """One activity through the quarters, under its newest name."""

    activity: Activity
    """What it was last."""
    cells: dict[str, str]
    """Its share and score by quarter, for those in which it was there."""


def round_blocks(m: Material) -> Iterator[Block]:
    """Yield every activity through the newest quarters; nothing for one alone."""
    shown = m.quarters[-MOST_ROUNDS:]
    if len(shown) < 2:
        return
    names = [s.quarter for s in shown]
    yield Table(voice="app", caption="", head=("", *names), rows=tuple(_sums(shown, m.doubt)))
    yield Table(
        voice="you",
        caption="Percent of the week, and the score in brackets",
        head=("", *names),
        rows=tuple(
            (each.activity.name, *(each.cells.get(name, "") for name in names))
            for each in rounds(shown)
        ),
    )


def _sums(shown: Sequence[Snapshot], doubt: ScoreDoubt) -> Iterator[tuple[str, ...]]:
    positions = [position_of(s, doubt) for s in shown]
    shares = [shares_of_week(p.exposed_share, p.anchored_share) for p in positions]
    yield ("rung", *(f"{p.rung:.2f}" for p in positions))
    yield ("give or take", *(f"{p.noise:.2f}" for p in positions))
    yield ("at scores 4-5", *(anchored for _, anchored in shares))
    yield ("at scores 1-2", *(exposed for exposed, _ in shares))


def rounds(shown: Sequence[Snapshot]) -> list[Round]:
    """Return every activity through the quarters: the newest week's first, then what ended.

    One that was split goes on in the first of its parts; the others begin where it was split.
    """
    ended: list[Round] = []
    running: dict[str, Round] = {}
    for s in shown:
        before, running = running, {}
        for a in s.activities:
            row = before.pop(a.was or a.id, None)
            cells = {**(row.cells if row is not None else {}), s.quarter: _cell(a)}
            running[a.id] = Round(activity=a, cells=cells)
        ended += before.values()
    by_score = sorted(running.values(), key=lambda r: (-r.activity.score, -r.activity.share))
    return [*by_score, *reversed(ended)]


def _cell(a: Activity) -> str:
    return f"{a.share:g} % ({a.score})"
