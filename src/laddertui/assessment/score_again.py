"""Score again: a minute in which three activities of the newest quarter are scored afresh, blind.

What comes of it is one's own score doubt, never a changed quarter. Ours.
"""

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from laddertui.domain.errors import NotFoundError
from laddertui.domain.repeats.choice import asked_again, may_score_again
from laddertui.services.session import ProfileSession
from laddertui.services.summary.records import ProfileSummary

if TYPE_CHECKING:
    from laddertui.domain.snapshot import Activity, Snapshot
    from laddertui.services.repeats.score_repeats import Repeated


class Twice(NamedTuple):
    """One activity's two scores."""

    name: str
    """The activity."""
    first: int
    """What its quarter says, 1 to 5."""
    again: int
    """What was given now, 1 to 5."""


class ScoreAgain:
    """One sitting. It tells no earlier score before all are given again."""

    def __init__(self, profile: ProfileSession, quarter: "Snapshot") -> None:
        """Choose what is asked about. Raise LadderError where the repeats cannot be read."""
        self.quarter = quarter.quarter
        """The quarter whose activities are scored, like `2026-Q4`."""
        self._profile = profile
        self._activities = asked_again(quarter, profile.repeats.readable())
        self._given: list[int] = []

    @property
    def count(self) -> int:
        """How many activities are asked about: three, or as many as there are."""
        return len(self._activities)

    @property
    def number(self) -> int:
        """How many of them have a score by now."""
        return len(self._given)

    @property
    def current(self) -> "Activity | None":
        """The activity that is asked about; None once all have a score."""
        return None if self.number == self.count else self._activities[self.number]

    def give(self, score: int) -> None:
        """Score the current activity, 1 to 5, and go on to the next."""
        if self.current is not None:
            self._given.append(score)

    def take_back(self) -> bool:
        """Go back to the activity before, and return whether there was one."""
        if self._given:
            self._given.pop()
            return True
        return False

    def keep(self) -> Path | None:
        """Keep what was given, and return its file; None where nothing was. Raise LadderError."""
        if not self._given:
            return None
        given = zip(self._activities, self._given, strict=False)
        return self._profile.repeats.keep(self.quarter, [(a.id, score) for a, score in given])

    def results(self) -> list[Twice]:
        """Return both scores of what was scored again, in the order in which it was asked."""
        given = zip(self._activities, self._given, strict=False)
        return [Twice(a.name, a.score, score) for a, score in given]

    def comes_to(self) -> "Repeated":
        """Return what all repeats come to by now."""
        return self._profile.repeats.known()


def is_offered(profile: ProfileSession, known: ProfileSummary) -> bool:
    """Return whether the newest quarter may be scored again now."""
    newest = known.newest
    if newest is None or profile.read_only:
        return False
    return may_score_again(newest.taken_on, known.scored_again_on, profile.today)


def begin_again(profile: ProfileSession) -> ScoreAgain:
    """Return a sitting on the newest quarter. Raise LadderError where none may be begun now."""
    known = profile.summary()
    if known.newest is None or not is_offered(profile, known):
        raise NotFoundError(
            "scores are given again between a week and two months after a quarter was saved, and a"
            " week after the last time"
        )
    return ScoreAgain(profile, profile.store.quarter(known.newest.quarter))
