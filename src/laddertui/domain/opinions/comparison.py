"""A second opinion beside one's own scores: where the two are apart, and how far.

Ours. Nothing is weighed by time, and no score is averaged with another: what is told is the
distance between two views of one activity.
"""

from typing import NamedTuple

from laddertui.domain.opinions.opinion import Opinion
from laddertui.domain.snapshot import Snapshot

FAR = 2
"""Steps between two scores from which they are far apart."""


class ComparedScore(NamedTuple):
    """One activity that both have scored."""

    id: str
    """The activity's id."""
    name: str
    """What is done, in the person's own words."""
    mine: int
    """The person's own score, 1 to 5."""
    theirs: int
    """The other's score, 1 to 5."""
    note: str
    """What the other says of it; "" for nothing."""

    @property
    def difference(self) -> int:
        """Theirs minus one's own, -4 to 4."""
        return self.theirs - self.mine


class ComparedOpinion(NamedTuple):
    """One opinion beside the quarter it is about."""

    opinion: Opinion
    """What was given."""
    scores: tuple[ComparedScore, ...]
    """The activities that both have scored, the widest apart first, then as the quarter has
    them."""
    open_names: tuple[str, ...]
    """The names of the quarter's activities that the other left open."""
    unknown: int
    """Scores of activities that the quarter no longer has."""

    @property
    def mean_difference(self) -> float | None:
        """The mean of theirs minus one's own, -4 to 4; None where both have scored nothing."""
        if not self.scores:
            return None
        return sum(score.difference for score in self.scores) / len(self.scores)

    @property
    def equal(self) -> int:
        """How many activities both score alike."""
        return sum(1 for score in self.scores if not score.difference)

    @property
    def far(self) -> int:
        """How many are two steps apart or more."""
        return sum(1 for score in self.scores if abs(score.difference) >= FAR)


def compare_opinion(opinion: Opinion, snapshot: Snapshot) -> ComparedOpinion:
    """Return an opinion beside the quarter it is about."""
    given = {score.id: score for score in opinion.scores}
    scores = [
        ComparedScore(
            id=activity.id,
            name=activity.name,
            mine=activity.score,
            theirs=given[activity.id].score,
            note=given[activity.id].note or "",
        )
        for activity in snapshot.activities
        if activity.id in given
    ]
    scores.sort(key=lambda score: -abs(score.difference))
    return ComparedOpinion(
        opinion=opinion,
        scores=tuple(scores),
        open_names=tuple(a.name for a in snapshot.activities if a.id not in given),
        unknown=len(given.keys() - {activity.id for activity in snapshot.activities}),
    )
