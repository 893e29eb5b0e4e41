"""Where a week stands on the ladder.

(Source: the AI Job Ladder, steps 2 and 3; the noise and the waterline are ours.)

`w_i` is an activity's part of all shares, `s_i` its score; a rung is `R = sum w_i s_i`, 1.00 to
5.00.
"""

import math
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from laddertui.domain.record import record

if TYPE_CHECKING:
    from laddertui.domain.snapshot import Activity

LOWEST_SCORE = 1
HIGHEST_SCORE = 5
SCORES = range(LOWEST_SCORE, HIGHEST_SCORE + 1)
"""The scores a person can give, bottom rung to top."""
EXPOSED_UP_TO = 2
"""Scores 1 and 2: what a perfect AI could replace, in the source's test."""
REPLACEABLE_UP_TO = 2
"""The source: what a perfect AI could replace is a 1 or 2."""
ANCHORED_FROM = 4
"""Scores 4 and 5: the result turns on people."""
ASSUMED_SCORE_DOUBT = 0.5
"""How far off a score may be, as one standard deviation: half a step, which is assumed until a
person's own repeats measure it. Ours."""


@record
class Position:
    """The sums over one audit."""

    rung: float
    """1.00 to 5.00."""
    noise: float
    """How far the rung may be off, in rungs, two times in three."""
    exposed_share: float
    """Percent of time at scores 1 and 2."""
    anchored_share: float
    """Percent of time at scores 4 and 5."""


def has_time(activities: "Iterable[Activity]") -> bool:
    """Return whether any time is given: the shares sum to more than nothing, and to a number."""
    return 0 < _total(activities) < math.inf


def weights(activities: "Sequence[Activity]") -> list[float]:
    """Return each activity's part of the whole, 0 to 1, adding to 1.

    Raise ValueError when the shares sum to nothing.
    """
    total = _whole(activities)
    return [a.share / total for a in activities]


def _whole(activities: "Iterable[Activity]") -> float:
    total = _total(activities)
    if not 0 < total < math.inf:
        raise ValueError("no time has been given to any activity")
    return total


def _total(activities: "Iterable[Activity]") -> float:
    try:
        return math.fsum(a.share for a in activities)
    except OverflowError:  # a draft is kept whatever was typed into its file
        return math.inf


def rung(activities: "Sequence[Activity]") -> float:
    """Return the time-weighted mean of the scores, unrounded: the source's rung.

    It is 1.0 to 5.0 for scores of 1 to 5. Raise ValueError when the shares sum to nothing.
    """
    parts = weights(activities)
    mean = math.fsum(w * a.score for w, a in zip(parts, activities, strict=True))
    scores = [a.score for w, a in zip(parts, activities, strict=True) if w > 0]
    # No mean is outside of what it is of, but in floats.
    return min(max(mean, float(min(scores))), float(max(scores)))


def noise(activities: "Sequence[Activity]", score_doubt: float = ASSUMED_SCORE_DOUBT) -> float:
    """`d * sqrt(sum w_i^2)`, in rungs, above 0 and at most `d`: the rung's own doubt. Ours.

    `d` is `score_doubt`, in steps. Raise ValueError when the shares sum to nothing.
    """
    return score_doubt * math.sqrt(math.fsum(w * w for w in weights(activities)))


def share_where(activities: "Sequence[Activity]", counts: "Callable[[Activity], bool]") -> float:
    """Return percent of time over the activities that count, 0 to 100.

    Raise ValueError when the shares sum to nothing.
    """
    part = _total(a for a in activities if counts(a))
    return min(max(100 * part / _whole(activities), 0.0), 100.0)  # a draft's shares may be anything


def exposed_share(activities: "Sequence[Activity]") -> float:
    """Return percent of time at scores 1 and 2."""
    return share_where(activities, lambda a: a.score <= EXPOSED_UP_TO)


def anchored_share(activities: "Sequence[Activity]") -> float:
    """Return percent of time at scores 4 and 5."""
    return share_where(activities, lambda a: a.score >= ANCHORED_FROM)


def dry_share(activities: "Sequence[Activity]", level: int) -> float:
    """Return percent of time above a water level of 1 to 5.

    The user moves the water; nothing is forecast. Ours.
    """
    return share_where(activities, lambda a: a.score > level)


def time_per_score(activities: "Sequence[Activity]") -> dict[int, float]:
    """Return percent of time at each score, 1 to 5."""
    return {s: share_where(activities, lambda a, s=s: a.score == s) for s in SCORES}  # type: ignore[misc]


def weightiest(activities: "Sequence[Activity]") -> "tuple[Activity, float]":
    """Return the activity whose score matters most, and what a step on it moves the rung by.

    The step is in rungs. Ours. Raise ValueError when the shares sum to nothing.
    """
    return max(zip(activities, weights(activities), strict=True), key=lambda pair: pair[1])


def is_doubted(activity: "Activity") -> bool:
    """Return whether it scores 3 to 5 though a perfect AI could do it: two answers that differ."""
    return activity.ai_could_replace is True and activity.score > REPLACEABLE_UP_TO


def most_human(activities: "Iterable[Activity]") -> "Activity | None":
    """Return the activity to name first: the highest score, and of those the largest share.

    One whose two answers differ is named only where nothing else scores 3 or more. Ours.
    """
    rows = list(activities)
    sure = [a for a in rows if a.score > REPLACEABLE_UP_TO and not is_doubted(a)]
    return max(sure or rows, key=lambda a: (a.score, a.share), default=None)


def position(
    activities: "Sequence[Activity]", score_doubt: float = ASSUMED_SCORE_DOUBT
) -> Position | None:
    """Return all figures at once; None until every activity has a score and some share is given.

    `score_doubt` is how far a score may be off, in steps.
    """
    if not activities or any(a.score not in SCORES for a in activities) or not has_time(activities):
        return None
    return Position(
        rung=rung(activities),
        noise=noise(activities, score_doubt),
        exposed_share=exposed_share(activities),
        anchored_share=anchored_share(activities),
    )
