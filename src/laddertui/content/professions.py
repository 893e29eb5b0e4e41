"""Professions to start from in the profession lens: `assets/professions.toml`.

The rung tasks are the profession source's examples, in our words; the other tasks, and every grade and share, are this
project's, and are there to be changed.
"""

from functools import cache

from laddertui.content.assets import made_all, table
from laddertui.content.sources import Whose
from laddertui.domain.profession import Task
from laddertui.domain.record import record


@record
class StartTask:
    """A task of a first-year."""

    name: str
    volume: int
    """1 to 5; ours."""
    complexity: int
    """1 to 5; ours."""
    share: float
    """Percent of a first-year's time; ours."""
    whose: Whose
    source: str | None = None

    @property
    def task(self) -> Task:
        """The task as it goes into the lens; what it builds and how else one learns it is for the person to say."""
        return Task(
            name=self.name,
            volume=self.volume,
            complexity=self.complexity,
            first_year_share=float(self.share),
        )


@record
class Start:
    """A profession to start from."""

    id: str
    name: str
    whose: Whose
    tasks: tuple[StartTask, ...]


@cache
def starts() -> tuple[Start, ...]:
    """All of them, in the file's order."""
    rows = table("professions.toml")["profession"]
    return made_all(Start, ({**row, "tasks": made_all(StartTask, row["tasks"])} for row in rows))


def start(id: str) -> Start | None:
    """The one with this id, or None."""
    return next((s for s in starts() if s.id == id), None)
