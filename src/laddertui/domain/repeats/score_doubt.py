"""The score doubt: how far a score may be off, measured from one's own blind repeats. Ours.

`d = sqrt(mean((first - again)²) / 2)`, in steps, over every pair of scores given twice.
"""

import datetime as dt
import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from laddertui.domain.ladder import ASSUMED_SCORE_DOUBT
from laddertui.domain.repeats.repeat import Repeat
from laddertui.domain.snapshot import Activity, Snapshot

VersionsOf = Callable[[str], Iterable[Snapshot]]
"""Gives the readable versions of a quarter, the newest first; none of one that is not saved."""
FEWEST_PAIRS = 10
"""Pairs from which they say more than what is assumed."""
LEAST_DOUBT, MOST_DOUBT = 0.25, 1.0
"""What a measured doubt is held between, in steps: so few pairs say neither less nor more."""


class ScoreDoubt(NamedTuple):
    """How far a score may be off, as one standard deviation, and what that rests on."""

    steps: float = ASSUMED_SCORE_DOUBT
    """In steps of the scale."""
    pairs: int = 0
    """The pairs it was measured from; 0 where it is assumed."""


ASSUMED = ScoreDoubt()
"""What holds until one's own repeats measure it."""


class Pair(NamedTuple):
    """One activity's score in its quarter, and the one that was given again."""

    first: int
    """1 to 5."""
    again: int
    """1 to 5."""


class GivenTwice(NamedTuple):
    """An activity with the score that it had, and the one that was given again."""

    scored_on: dt.date
    """The day on which it was given again."""
    activity: Activity
    """The activity as it stood in its quarter then."""
    again: int
    """1 to 5."""


def pairs(repeats: Iterable[Repeat], versions_of: VersionsOf) -> list[Pair]:
    """Return every score that was given twice."""
    return [Pair(e.activity.score, e.again) for e in given_twice(repeats, versions_of)]


def given_twice(repeats: Iterable[Repeat], versions_of: VersionsOf) -> Iterator[GivenTwice]:
    """Yield every activity whose score was given twice, in the order of the repeats.

    A repeat is held against the quarter as it stood then: what was saved later may have been scored
    with a look at what came out.
    """
    for repeat in repeats:
        for snapshot in _as_it_stood(repeat, versions_of):
            for each in repeat.scores:
                if (activity := snapshot.activity(each.id)) is not None:
                    yield GivenTwice(repeat.scored_on, activity, each.score)


def _as_it_stood(repeat: Repeat, versions_of: VersionsOf) -> list[Snapshot]:
    """Return the newest version of the quarter that was taken before the day of the repeat."""
    earlier = (s for s in versions_of(repeat.quarter) if s.taken_on < repeat.scored_on)
    return list(islice(earlier, 1))


def measured_doubt(found: Sequence[Pair]) -> ScoreDoubt:
    """Return the doubt that pairs measure; the assumed one while there are fewer than ten."""
    if len(found) < FEWEST_PAIRS:
        return ASSUMED
    mean = math.fsum((pair.first - pair.again) ** 2 for pair in found) / len(found)
    return ScoreDoubt(min(max(math.sqrt(mean / 2), LEAST_DOUBT), MOST_DOUBT), len(found))
