"""The week of an assessment on the ladder: beside or above what is being worked on."""

from laddertui.assessment.editor import Assessment
from laddertui.content.occupations import occupation
from laddertui.domain import ladder
from laddertui.domain.plan import projected_rung
from laddertui.domain.snapshot import Snapshot
from laddertui.tui.widgets.charts.ladder import Ladder


class WeekLadder(Ladder):
    """The ladder that follows an assessment: you now, then and as planned, and your occupation."""

    def tell(self, assessment: Assessment, water: int | None = None) -> None:
        """Show the week as it has been said so far; nothing where no rung follows from it yet."""
        snapshot = assessment.finished()
        found = ladder.position(snapshot.activities, assessment.score_doubt.steps)
        self.display = found is not None
        if found is None:
            return
        self.rung, self.noise = found.rung, found.noise
        self.time = tuple(ladder.time_per_score(snapshot.activities).values())
        self.water, self.is_named = water, True
        self.activities = snapshot.activities
        base = assessment.earlier.base if assessment.earlier is not None else None
        before = ladder.position(base.activities) if base is not None else None
        self.before = before.rung if before is not None else None
        self.planned = projected_rung(snapshot)
        job = occupation(snapshot.occupation) if snapshot.occupation else None
        self.job = job.rung_tasks if job is not None else None

    def tell_quarter(self, quarter: Snapshot, before: Snapshot, doubt: float) -> None:
        """Show a saved quarter, and where an earlier one stood; `doubt` is in steps."""
        found = ladder.position(quarter.activities, doubt)
        then = ladder.position(before.activities, doubt)
        self.rung, self.noise = (found.rung, found.noise) if found else (None, 0.0)
        self.time = tuple(ladder.time_per_score(quarter.activities).values())
        self.is_named, self.activities = True, quarter.activities
        self.before = then.rung if then else None
