"""Surface and pipeline in words, and the ladder in letters: whole, cracked, dashed, open rungs.

The source's sentence is a condition: if the rung task goes, and there is no other way. So is ours.
"""

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

SURFACE_IS = "Surface: how much of a beginner's time is simple work, and a lot of it."
SURFACE_NUMBERS = "1-5: Volume, how much there is; Context, what one must know. Hands: y/n."
"""What the numbers of the first part are."""
PIPELINE_IS = "Pipeline: if that work went, how much of what it teaches has another way?"
RUNG_SIGNS: dict[Alternative | None, str] = {
    "proven": "╞════════╡",
    "partial": "╞═══╱ ═══╡",
    "none": "╞╌ ╌ ╌ ╌ ╡",
    None: "╞═ ?  ? ═╡",
}
"""How a rung is drawn: whole, cracked, dashed, or with question marks while nothing is said."""
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
    "partial": "cracked: another way in part",
    "none": "dashed: none known if it goes",
    None: "not said yet",
}
"""What would become of a rung if its task went."""
STATE_WORD: dict[Alternative | None, str] = {
    "proven": "whole",
    "partial": "cracked",
    "none": "dashed",
    None: "open",
}
"""The same in a word, beside the rung."""
SIGNS_MEAN = "If it goes: whole, another way is proven; cracked, in part; dashed, none."
NO_RUNGS = "No rung task is named yet, so there is no ladder to draw."
WHAT_IS_A_RUNG = "A rung task has a volume of 4 or 5 and needs little context (1 or 2)."
SAMPLE: tuple[tuple[Alternative, str], ...] = (
    ("none", "Sorting letters by subject"),
    ("partial", "Looking up earlier cases"),
    ("proven", "Filling in the standard form"),
)
"""Invented rungs, drawn where nobody has named one."""
ASSUMED = "The profession source says: hopeful forecasts assume that people still learn as before."
SAMPLE_IS = "It will look like this (invented):"


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
            *_left_out(tasks),
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
        *_left_out(tasks),
        *_shares(total),
    ]


def _left_out(tasks: tuple[Task, ...]) -> list[str]:
    """Return which tasks need hands, and so are no part of what the source speaks of."""
    names = [t.name for t in tasks if t.hands_on and t.name]
    if not names:
        return []
    return [f"Needs hands, so no part of what software takes over: {', '.join(names)}."]


def _shares(total: float) -> list[str]:
    """Return what the shares make; they need not be a whole year."""
    if not total or adds_up([total]):
        return []
    return [f"The time named makes {total:g} %. It need not be 100: a part of a year will do."]


def pipeline_lines(tasks: tuple[Task, ...]) -> list[str]:
    """Return the pipeline with its word, under its condition, and how much of it is answered."""
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
    return [
        f"Pipeline {whole_percent(found)}: if these tasks went, that much of what they teach has"
        f" another way ({answered}). {pipeline_state(found)}"
    ]


def pipeline_state(percent: float) -> str:
    """Return a pipeline in a sentence; below 50 and below 100 as the contract has it."""
    if percent < PIPELINE_BROKEN:
        return "Under 50 % it is called broken, if nothing replaces them."
    if percent < PIPELINE_WHOLE:
        return "Under 100 % it is called at risk, should they go."
    return "Every answered rung has a proven other way."


def reach_text(tasks: tuple[Task, ...]) -> str:
    """Return one thing within reach for who learns and who teaches, as an example. Ours.

    "" while no rung task is named.
    """
    rungs = [t for t in tasks if t.is_rung]
    if not rungs:
        return ""
    weak = [t for t in rungs if t.alternative != "proven"]
    if not weak:
        return "Within reach, for example: tell one beginner of the other way that is proven."
    largest = max(weak, key=lambda t: t.first_year_share)
    return (
        f"Within reach, for example: one piece of {largest.name} a month done by hand, and talked"
        " through with someone who has done it for years."
    )


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
    """Return every task with its grades, rung tasks and those of hands marked with a word."""
    return [
        f"{t.name}: volume {t.volume or '?'}, context {t.complexity or '?'}, {t.first_year_share:g}"
        f" % of the time{' (rung task)' if t.is_rung else ''}{' (hands)' if t.hands_on else ''}"
        for t in tasks
    ]
