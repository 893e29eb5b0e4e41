"""Professions to start from in the profession lens, numbered, each task with whose it is."""

from laddertui.content.professions import PresetTask, profession_presets
from laddertui.content.sources import sources

GRADES_ARE_OURS = (
    "Volume, context and time are this app's own, to be changed; so is what names no source."
)


def preset_lines() -> list[str]:
    """Return the professions by number, each with its tasks."""
    return [
        *(
            f"  {number}  {preset.name}: {', '.join(map(_task, preset.tasks))}."
            for number, preset in enumerate(profession_presets(), 1)
        ),
        GRADES_ARE_OURS,
    ]


def _task(task: PresetTask) -> str:
    whose = sources()[task.source].name if task.source is not None else None
    return f"{task.name} ({whose})" if whose and task.whose == "source" else task.name
