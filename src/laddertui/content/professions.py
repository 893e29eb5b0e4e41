"""Professions to start from in the profession lens: `assets/professions.toml`.

The rung tasks are the profession source's examples, in our words; the other tasks, and every grade
and share, are this project's, and are there to be changed.
"""

from functools import cache

from laddertui.content.assets import build_records, read_table
from laddertui.content.sources import Whose
from laddertui.domain.profession import Task
from laddertui.domain.record import record


@record
class PresetTask:
    """A task of a first-year."""

    name: str
    """What is done."""
    volume: int
    """1 to 5; ours."""
    complexity: int
    """1 to 5; ours."""
    share: float
    """Percent of a first-year's time; ours."""
    whose: Whose
    """Whose the words are."""
    source: str | None = None
    """The source's id, where they are not this app's own."""

    @property
    def task(self) -> Task:
        """The task as it goes into the lens.

        What it builds and how else one learns it is for the person to say.
        """
        return Task(
            name=self.name,
            volume=self.volume,
            complexity=self.complexity,
            first_year_share=float(self.share),
        )


@record
class ProfessionPreset:
    """A profession to start from."""

    id: str
    """The profession's own name."""
    name: str
    """As a list shows it."""
    whose: Whose
    """Whose the choice of tasks is."""
    roles: tuple[str, ...]
    """Words of a role by which it is found, in lower case; the role's words may begin with them."""
    tasks: tuple[PresetTask, ...]
    """What fills a first-year's time."""


def preset_for(role: str) -> ProfessionPreset | None:
    """Return the profession that a role belongs to; None where no word of it is known."""
    words = role.casefold().replace("-", " ").split()
    for preset in profession_presets():
        if any(word.startswith(known) for word in words for known in preset.roles):
            return preset
    return None


@cache
def profession_presets() -> tuple[ProfessionPreset, ...]:
    """Return all of them, in the file's order."""
    rows = read_table("professions.toml")["profession"]
    return build_records(
        ProfessionPreset,
        ({**row, "tasks": build_records(PresetTask, row["tasks"])} for row in rows),
    )
