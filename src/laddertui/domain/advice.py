"""What the app advises about a snapshot. None of it blocks.

Each rule is one small function below, in the design's order, lightest first. Sources: the AI Job
Ladder's tips and warnings (breadth, the single 5, abrupt moves, events, the skill, the 20 points),
the leverage source (compression, hands-on work); the limits 10 % / 60 %, 40 points, half a donor
and 30 % hands-on are ours.
"""

from collections.abc import Callable, Iterator

from laddertui.domain.breadth import is_too_broad
from laddertui.domain.ladder import (
    ANCHORED_FROM,
    anchored_share,
    exposed_share,
    is_doubted,
    position,
)
from laddertui.domain.leverage import FULL_ANSWER, hands_on_share
from laddertui.domain.numbers import at_least, at_most
from laddertui.domain.plan import (
    DONOR_KEEPS,
    POINTS_FLOOR,
    given_by,
    planned_points,
    received_by,
    receivers,
)
from laddertui.domain.record import record
from laddertui.domain.snapshot import EVERYTHING_ELSE, Snapshot

FEWEST_ACTIVITIES, MOST_ACTIVITIES = 5, 10
"""The source: write down the 5-10 activities that generate the most value."""
FEWEST_EVENTS, MOST_EVENTS = 2, 3
"""The source: two to three recurring events."""
SINGLE_FIVE_SHARE, SINGLE_FIVE_EXPOSED = 10.0, 60.0
"""A high score on at most this percent of time, while at least that percent is exposed. The
source says 5 and 80."""
ABRUPT_POINTS = 40.0
"""More points than this in one quarter is dropping the present job at once. Ours."""
HANDS_ON_FROM = 30.0
"""From this percent of time hands-on, the ladder says too little by itself. Ours."""
ABRUPT = frozenset({"abrupt-total", "abrupt-donor"})
"""Codes that say that a plan drops the present job at once."""
SHOWN_AT_ONCE = 3
"""How many pieces of advice are shown before the rest is asked for."""


@record
class Advice:
    """One piece of advice."""

    code: str
    """What is advised, like `short-move`; the design's table has them all."""
    activity: str | None = None
    """The id of the activity that it is about; None where it is about no single one."""
    share: float = 0.0
    """That activity's share in percent, for the order within a code."""


Rule = Callable[[Snapshot], Iterator[Advice]]


def _no_sprint(snapshot: Snapshot) -> Iterator[Advice]:
    if snapshot.plan is None or snapshot.plan.starts_on is None:
        yield Advice(code="no-sprint")


def _events(snapshot: Snapshot) -> Iterator[Advice]:
    if snapshot.plan is not None and not FEWEST_EVENTS <= len(snapshot.plan.events) <= MOST_EVENTS:
        yield Advice(code="events")


def _no_skill(snapshot: Snapshot) -> Iterator[Advice]:
    if snapshot.plan is not None and not (snapshot.plan.skill or "").strip():
        yield Advice(code="no-skill")


def _few_activities(snapshot: Snapshot) -> Iterator[Advice]:
    if _counted(snapshot) < FEWEST_ACTIVITIES:
        yield Advice(code="few-activities")


def _many_activities(snapshot: Snapshot) -> Iterator[Advice]:
    if _counted(snapshot) > MOST_ACTIVITIES:
        yield Advice(code="many-activities")


def _counted(snapshot: Snapshot) -> int:
    return sum(1 for a in snapshot.activities if a.id != EVERYTHING_ELSE)


def _too_broad(snapshot: Snapshot) -> Iterator[Advice]:
    for activity in snapshot.activities:
        if activity.id != EVERYTHING_ELSE and is_too_broad(activity.name):
            yield Advice(code="too-broad", activity=activity.id, share=activity.share)


def _short_move(snapshot: Snapshot) -> Iterator[Advice]:
    if snapshot.plan is not None and not at_least(planned_points(snapshot.plan), POINTS_FLOOR):
        yield Advice(code="short-move")


def _not_higher(snapshot: Snapshot) -> Iterator[Advice]:
    scores = {r.id: r.score for r in receivers(snapshot)}
    shares = {a.id: a.share for a in snapshot.activities}
    stuck = (
        {m.to for m in snapshot.plan.moves if scores.get(m.to, 0) <= scores.get(m.from_, 0)}
        if snapshot.plan
        else set()
    )
    order = list(scores)
    for stuck_id in sorted(stuck, key=lambda i: order.index(i) if i in scores else len(order)):
        yield Advice(code="not-higher", activity=stuck_id, share=shares.get(stuck_id, 0.0))
    here = position(snapshot.activities)
    coming = snapshot.next_rung.activities if snapshot.next_rung else ()
    if here and coming and all(at_most(scores[n.id], here.rung) for n in coming):
        yield Advice(code="not-higher")


def _abrupt_total(snapshot: Snapshot) -> Iterator[Advice]:
    if not at_most(planned_points(snapshot.plan), ABRUPT_POINTS):
        yield Advice(code="abrupt-total")


def _abrupt_donor(snapshot: Snapshot) -> Iterator[Advice]:
    moves = snapshot.plan.moves if snapshot.plan else ()
    given, got = given_by(moves), received_by(moves)
    for activity in snapshot.activities:
        cut = given.get(activity.id, 0.0) - got.get(
            activity.id, 0.0
        )  # what is given and replaced is not dropped
        if activity.id in given and not at_most(cut, activity.share * (1 - DONOR_KEEPS)):
            yield Advice(code="abrupt-donor", activity=activity.id, share=activity.share)


def _compression(snapshot: Snapshot) -> Iterator[Advice]:
    human = [a for a in snapshot.activities if a.score >= ANCHORED_FROM]
    if human and snapshot.leverage is not None and snapshot.leverage.compression == FULL_ANSWER:
        largest = max(human, key=lambda a: a.share)
        yield Advice(code="compression", activity=largest.id, share=largest.share)


def _ai_could_replace(snapshot: Snapshot) -> Iterator[Advice]:
    for activity in snapshot.activities:
        if is_doubted(activity):
            yield Advice(code="ai-could-replace", activity=activity.id, share=activity.share)


def _single_five(snapshot: Snapshot) -> Iterator[Advice]:
    rows = snapshot.activities
    if position(rows) is None or not at_least(exposed_share(rows), SINGLE_FIVE_EXPOSED):
        return
    anchored = [a for a in rows if a.score >= ANCHORED_FROM and a.share > 0]
    if anchored and at_most(anchored_share(rows), SINGLE_FIVE_SHARE):
        largest = max(anchored, key=lambda activity: activity.share)
        yield Advice(code="single-five", activity=largest.id, share=largest.share)


def _hands_on(snapshot: Snapshot) -> Iterator[Advice]:
    if at_least(hands_on_share(snapshot.activities), HANDS_ON_FROM):
        yield Advice(code="hands-on")


LIGHTEST_FIRST: tuple[Rule, ...] = (
    _no_sprint,
    _events,
    _no_skill,
    _few_activities,
    _many_activities,
    _too_broad,
    _short_move,
    _not_higher,
    _abrupt_total,
    _abrupt_donor,
    _compression,
    _ai_could_replace,
    _single_five,
    _hands_on,
)
"""The rules in the order of the design's table; the heaviest stands last."""


def advice(snapshot: Snapshot) -> list[Advice]:
    """Return all that applies, the heaviest first; within a code the larger share first."""
    given: list[Advice] = []
    for rule in reversed(LIGHTEST_FIRST):
        given += sorted(rule(snapshot), key=lambda piece: -piece.share)
    return given
