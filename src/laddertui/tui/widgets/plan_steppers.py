"""The two values of a plan that are stepped through: its skill, and the day it starts."""

import datetime as dt

from laddertui.assessment import reallocate
from laddertui.tui.widgets.stepper import Stepper, among

OWN = "my own"
"""The last of the skills to choose from; it opens a field."""


class SkillStepper(Stepper):
    """The skill to learn: one of the source's, or one's own."""

    def __init__(self) -> None:
        super().__init__(
            None, _skill_step, lambda skill: skill or "none yet", clears=True, id="skill"
        )


class StartStepper(Stepper):
    """The day on which the plan starts; its first step is to the day that is suggested."""

    def __init__(self, today: dt.date) -> None:
        def step(day: dt.date | None, by: int) -> dt.date:
            if day is None:
                return reallocate.suggested_start(today)
            return day + dt.timedelta(days=by)

        super().__init__(None, step, _day_words, clears=True, id="start")


def _skill_step(skill: str | None, by: int) -> str:
    choice: str = among((*reallocate.SKILLS, OWN))(skill, by)
    return choice


def _day_words(day: dt.date | None) -> str:
    return f"{day:%a} {day.isoformat()}" if day else "no day yet"
