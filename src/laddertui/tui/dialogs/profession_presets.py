"""Professions to start from: their tasks go into the lens, to be changed there."""

from laddertui.content.professions import ProfessionPreset, profession_presets
from laddertui.tui.dialogs.list_dialog import Choice, ListDialog
from laddertui.tui.safe_text import joined, lines

NAME_WIDTH = 30
"""Columns for a task's name."""


class ProfessionPresetsDialog(ListDialog[ProfessionPreset]):
    """Three professions, and what a first-year does in the marked one."""

    def __init__(self) -> None:
        super().__init__(
            "presets",
            joined(
                ("Start from", "bold"),
                "  Enter takes its tasks; what is there already stays",
            ),
            [Choice(start.name, start, lines(task_lines(start))) for start in profession_presets()],
            "* The profession source names it. Volume, context and time are ours, to be changed.",
        )


def task_lines(start: ProfessionPreset) -> list[str]:
    """Return the tasks of a profession with their figures, one a line."""
    return [
        f"{'*' if task.whose == 'source' else ' '} {task.name:<{NAME_WIDTH}} volume {task.volume}"
        f"  context {task.complexity}  {task.share:g} % of time"
        for task in start.tasks
    ]
