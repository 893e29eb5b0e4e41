"""What the app advises about a snapshot. None of it blocks.

Each rule is one small function below, in the design's order, lightest first. Sources: the AI Job Ladder's tips and
warnings (breadth, the single 5, abrupt moves, events, the skill, the 20 points), the leverage source (compression,
hands-on work); the limits 10 % / 60 %, 40 points, half a donor and 30 % hands-on are ours.
"""

from collections.abc import Callable, Iterator

from laddertui.domain.breadth import is_too_broad
from laddertui.domain.ladder import ANCHORED_FROM, exposed_share, position, weights
from laddertui.domain.leverage import FULL_ANSWER, hands_on_share
from laddertui.domain.plan import (
    DONOR_KEEPS,
    POINTS_FLOOR,
    TINY,
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
"""A high score on at most this percent of time, while at least that percent is exposed. The source says 5 and 80."""
ABRUPT_POINTS = 40.0
"""More points than this in one quarter is dropping the present job at once. Ours."""
HANDS_ON_FROM = 30.0
"""From this percent of time hands-on, the ladder says too little by itself. Ours."""
REPLACEABLE_UP_TO = 2
"""The source: what a perfect AI could replace is a 1 or 2."""
SHOWN_AT_ONCE = 3
"""How many pieces of advice are shown before the rest is asked for."""


@record
class Advice:
    """One piece of advice: its code, the activity it is about (an id), and that activity's share for the order."""

    code: str
    activity: str | None = None
    share: float = 0.0


Rule = Callable[[Snapshot], Iterator[Advice]]


def _no_sprint(s: Snapshot) -> Iterator[Advice]:
    if s.plan is None or s.plan.starts_on is None:
        yield Advice(code="no-sprint")


def _events(s: Snapshot) -> Iterator[Advice]:
    if s.plan is not None and not FEWEST_EVENTS <= len(s.plan.events) <= MOST_EVENTS:
        yield Advice(code="events")


def _no_skill(s: Snapshot) -> Iterator[Advice]:
    if s.plan is not None and not (s.plan.skill or "").strip():
        yield Advice(code="no-skill")


def _few_activities(s: Snapshot) -> Iterator[Advice]:
    if _counted(s) < FEWEST_ACTIVITIES:
        yield Advice(code="few-activities")


def _many_activities(s: Snapshot) -> Iterator[Advice]:
    if _counted(s) > MOST_ACTIVITIES:
        yield Advice(code="many-activities")


def _counted(s: Snapshot) -> int:
    return sum(1 for a in s.activities if a.id != EVERYTHING_ELSE)


def _too_broad(s: Snapshot) -> Iterator[Advice]:
    for a in s.activities:
        if a.id != EVERYTHING_ELSE and is_too_broad(a.name):
            yield Advice(code="too-broad", activity=a.id, share=a.share)


def _short_move(s: Snapshot) -> Iterator[Advice]:
    if s.plan is not None and planned_points(s.plan) < POINTS_FLOOR - TINY:
        yield Advice(code="short-move")


def _not_higher(s: Snapshot) -> Iterator[Advice]:
    scores = {r.id: r.score for r in receivers(s)}
    shares = {a.id: a.share for a in s.activities}
    stuck = (
        {m.to for m in s.plan.moves if scores.get(m.to, 0) <= scores.get(m.from_, 0)}
        if s.plan
        else set()
    )
    for id in sorted(stuck, key=lambda i: list(scores).index(i) if i in scores else len(scores)):
        yield Advice(code="not-higher", activity=id, share=shares.get(id, 0.0))
    here = position(s.activities)
    coming = s.next_rung.activities if s.next_rung else ()
    if here and coming and all(scores[n.id] <= here.rung + TINY for n in coming):
        yield Advice(code="not-higher")


def _abrupt_total(s: Snapshot) -> Iterator[Advice]:
    if planned_points(s.plan) > ABRUPT_POINTS + TINY:
        yield Advice(code="abrupt-total")


def _abrupt_donor(s: Snapshot) -> Iterator[Advice]:
    moves = s.plan.moves if s.plan else ()
    given, got = given_by(moves), received_by(moves)
    for a in s.activities:
        cut = given.get(a.id, 0.0) - got.get(a.id, 0.0)  # what is given and replaced is not dropped
        if a.id in given and cut > a.share * (1 - DONOR_KEEPS) + TINY:
            yield Advice(code="abrupt-donor", activity=a.id, share=a.share)


def _compression(s: Snapshot) -> Iterator[Advice]:
    human = [a for a in s.activities if a.score >= ANCHORED_FROM]
    if human and s.leverage is not None and s.leverage.compression == FULL_ANSWER:
        largest = max(human, key=lambda a: a.share)
        yield Advice(code="compression", activity=largest.id, share=largest.share)


def _ai_could_replace(s: Snapshot) -> Iterator[Advice]:
    for a in s.activities:
        if a.ai_could_replace and a.score > REPLACEABLE_UP_TO:
            yield Advice(code="ai-could-replace", activity=a.id, share=a.share)


def _single_five(s: Snapshot) -> Iterator[Advice]:
    if position(s.activities) is None or exposed_share(s.activities) < SINGLE_FIVE_EXPOSED - TINY:
        return
    for a, w in zip(s.activities, weights(s.activities), strict=True):
        if a.score >= ANCHORED_FROM and 100 * w <= SINGLE_FIVE_SHARE + TINY:
            yield Advice(code="single-five", activity=a.id, share=a.share)


def _hands_on(s: Snapshot) -> Iterator[Advice]:
    if hands_on_share(s.activities) >= HANDS_ON_FROM - TINY:
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
    """All that applies, the heaviest first; within a code the larger share first."""
    found: list[Advice] = []
    for rule in reversed(LIGHTEST_FIRST):
        found += sorted(rule(snapshot), key=lambda a: -a.share)
    return found
