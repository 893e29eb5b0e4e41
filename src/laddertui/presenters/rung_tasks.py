"""Surface and pipeline in words, and the ladder in letters: whole, dashed, open, missing rungs."""

from laddertui.assessment.lenses.rung_tasks import from_the_top
from laddertui.domain.profession import (
    PIPELINE_BROKEN,
    PIPELINE_WHOLE,
    Alternative,
    Task,
    pipeline,
    surface,
)
from laddertui.domain.shares import adds_up
from laddertui.presenters.numbers import whole_percent

RUNG_SIGNS: dict[Alternative | None, str] = {
    "proven": "╞════════╡",
    "partial": "╞═ ═  ═ ═╡",
    "none": "│        │",
    None: "╞═ ?  ? ═╡",
}
"""How a rung is drawn: whole, dashed, missing, or with question marks while nothing is said."""
BETWEEN = "│        │"
"""The ladder between two rungs."""
ALTERNATIVE_WORDS: dict[Alternative | None, str] = {
    "proven": "proven",
    "partial": "partial",
    "none": "none",
    None: "not said",
}
"""The other way to learn a rung's task, in a word."""
STATE_WORDS: dict[Alternative | None, str] = {
    "proven": "whole: another way is proven",
    "partial": "at risk: another way in part",
    "none": "missing: no other way known",
    None: "not said yet",
}
"""What becomes of a rung if its task goes."""
NO_RUNGS = "No rungs named yet."
WHAT_IS_A_RUNG = "A rung task has a volume of 4 or 5 and needs little context (1 or 2)."
ASSUMED = "Hopeful forecasts assume that people still learn as before, the source says."


def surface_lines(tasks: tuple[Task, ...]) -> list[str]:
    """Return the surface, and what the named shares make; no threshold, no verdict."""
    found = surface(tasks)
    if found is None:
        return ["Nothing named yet. Two or three tasks are enough to begin with."]
    total = sum(t.first_year_share for t in tasks)
    count = sum(t.is_rung for t in tasks)
    if not count:
        return [
            f"Surface 0 %: no rung task among the tasks named. {WHAT_IS_A_RUNG}",
            *_shares(total),
        ]
    if not total:
        return [
            "Say how much of a first-year's time each takes; then the surface can be worked out."
        ]
    many = "1 is a rung task" if count == 1 else f"{count} are rung tasks"
    named = (
        "the one task named is a rung task" if len(tasks) == 1 else f"of {len(tasks)} tasks {many}"
    )
    return [
        f"Surface {whole_percent(found)} of the first-year time named; {named}.",
        *_shares(total),
    ]


def _shares(total: float) -> list[str]:
    """Return what the shares make; they need not be a whole year."""
    if not total or adds_up([total]):
        return []
    return [f"The time named makes {total:g} %. It need not be 100: a part of a year will do."]


def pipeline_lines(tasks: tuple[Task, ...]) -> list[str]:
    """Return the pipeline with its word, and how much of it is answered."""
    rungs = [t for t in tasks if t.is_rung]
    if not rungs:
        return [f"{NO_RUNGS} {WHAT_IS_A_RUNG}"]
    found = pipeline(tasks)
    open_ = sum(t.alternative is None for t in rungs)
    answered = (
        f"{len(rungs) - open_} of {len(rungs)} rung task{'s' if len(rungs) > 1 else ''} answered"
    )
    if found is None and not open_:
        return [
            "Say on Surface how much of the time the rung tasks take; then the pipeline can be"
            " worked out."
        ]
    if found is None:
        return [f"Pipeline: not known yet ({answered})."]
    return [f"Pipeline {whole_percent(found)}: {pipeline_state(found)} ({answered})."]


def pipeline_state(percent: float) -> str:
    """Return a pipeline in a word; below 50 and below 100 as the contract has it."""
    if percent < PIPELINE_BROKEN:
        return "broken"
    return "at risk" if percent < PIPELINE_WHOLE else "every answered rung has a proven other way"


def ladder_lines(tasks: tuple[Task, ...]) -> list[str]:
    """Return the ladder from the senior work down, a rung a line.

    Each says what it is in words and what it builds.
    """
    rungs = [tasks[n] for n in from_the_top(tasks)]
    return [f"{RUNG_SIGNS[t.alternative]}  {_rung(t)}" for t in rungs]


def _rung(t: Task) -> str:
    builds = f"; builds {t.builds}" if t.builds else ""
    return f"{t.name} ({t.first_year_share:g} %), {STATE_WORDS[t.alternative]}{builds}"


def task_lines(tasks: tuple[Task, ...]) -> list[str]:
    """Return every task with its grades, rung tasks marked with a word."""
    return [
        f"{t.name}: volume {t.volume or '?'}, context {t.complexity or '?'}, {t.first_year_share:g}"
        " % of the time"
        f"{' (rung task)' if t.is_rung else ''}"
        for t in tasks
    ]
