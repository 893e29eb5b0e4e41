"""The review in words: what an activity scored before, and what was planned."""

from laddertui.assessment.previous_quarters import PreviousQuarters, thread, year_ago
from laddertui.domain.snapshot import Activity, Snapshot
from laddertui.presenters.position import move_lines


def old_scores(a: Activity, earlier: PreviousQuarters) -> str:
    """Return what it was before, in words; "" for what is new."""
    old = thread(a, earlier.base)
    if old is None:
        return ""
    before = year_ago(old, earlier)
    year = f", and {before.score} four quarters ago" if before is not None else ""
    return f"Last time you gave it {old.score}{year}."


def plan_lines(base: Snapshot) -> list[str]:
    """Return what was planned, to be held against what happened."""
    moves = move_lines(base)
    return ["Last quarter's plan:", *(f"  {move}" for move in moves)] if moves else []
