"""What Home shows besides a person's own figures: somebody else's week."""

from typing import TYPE_CHECKING

from laddertui.domain.record import record

if TYPE_CHECKING:
    from laddertui.domain.snapshot import Activity


@record
class ExampleWeek:
    """Someone else's week on the ladder, for whoever has none yet."""

    title: str
    """Whose it is."""
    rung: float
    """1.00 to 5.00."""
    time: tuple[float, ...]
    """Percent of time at each score, 1 to 5."""
    activities: "tuple[Activity, ...]"
    """What stands on the rungs."""


def example_week() -> ExampleWeek:
    """Return the first worked example; the first picture does without."""
    from laddertui.content.examples import example_activities, examples
    from laddertui.domain.ladder import rung, time_per_score

    first = examples()[0]
    activities = example_activities(first.id)
    return ExampleWeek(
        title=f"{first.title}'s week, an example",
        rung=rung(activities),
        time=tuple(time_per_score(activities).values()),
        activities=activities,
    )
