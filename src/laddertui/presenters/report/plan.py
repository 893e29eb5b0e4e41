"""The next rung, the plan, and what came of it and of the one before."""

from collections.abc import Iterator

from laddertui.domain.snapshot import Snapshot
from laddertui.export.report.document import Block, Lines, Table
from laddertui.presenters.drift import kept_plan_text
from laddertui.presenters.home.sprint import NEVER_TICKED, looking_back_lines
from laddertui.presenters.numbers import points_text
from laddertui.presenters.report.material import Material
from laddertui.presenters.snapshot_page import plan_dates_and_skill, plan_sum_text


def plan_blocks(m: Material) -> Iterator[Block]:
    """Yield the role one rung higher, what moves where, and what happened so far."""
    s = m.newest
    yield from _next_rung(s)
    yield from _plan(m)
    yield from _earlier_plan(m)


def _next_rung(s: Snapshot) -> Iterator[Block]:
    rung = s.next_rung
    if rung is None:
        return
    named = [f"The next rung: {rung.title}"] if rung.title else []
    seen = [f"Seen in {rung.seen_in}"] if rung.seen_in else []
    if named or seen:
        yield Lines(voice="you", lines=(*named, *seen))
    if rung.activities:
        yield Table(
            voice="you",
            caption="What that role does",
            head=("activity", "score"),
            rows=tuple((a.name, str(a.score)) for a in rung.activities),
        )


def _plan(m: Material) -> Iterator[Block]:
    s, known = m.newest, m.summary.newest
    plan = known.plan if known is not None else None
    if s.plan is None or plan is None:
        return
    if plan.moves:
        yield Table(
            voice="you",
            caption="What moves in 90 days",
            head=("from", "to", "points of the week"),
            rows=tuple((e.donor, e.receiver, points_text(e.points)) for e in plan.moves),
            words=frozenset((0, 1)),
        )
        yield Lines(voice="app", lines=(plan_sum_text(s, s.plan),))
    if said := plan_dates_and_skill(s.plan):
        yield Lines(voice="you", lines=tuple(said))
    if came := looking_back_lines(plan, m.done, m.today):
        yield Lines(voice="app", lines=("What came of it so far:", *came))


def _earlier_plan(m: Material) -> Iterator[Block]:
    """Yield what came of the plan of the quarter before."""
    found, before = m.comparison, m.summary.before
    if found is None or before is None or before.plan is None:
        return
    kept = kept_plan_text(found.kept, found.planned)
    events = [
        line
        for line in looking_back_lines(before.plan, m.done, m.newest.taken_on)
        if line != NEVER_TICKED  # said of the plan under way already, or of no use by now
    ]
    if kept or events:
        title = f"What came of the plan of {before.quarter}"
        yield Lines(voice="app", lines=tuple(filter(None, (f"{title}: {kept}", *events))))
