"""What stands in the way of saving, in the person's words, and the step on which it is mended."""

from typing import Literal

from laddertui.assessment.lenses import profession
from laddertui.domain.draft import Step
from laddertui.domain.record import record
from laddertui.domain.snapshot import Snapshot
from laddertui.domain.validation.fault import Fault
from laddertui.domain.validation.snapshot import faults


@record
class Problem:
    """Something that stands in the way of saving, and where to mend it."""

    step: Step
    """The step on which it is mended."""
    row: int
    """The row of that step, from 0."""
    words: str
    """What is wrong, as a sentence."""
    field: str | None = None
    """The field of that row, where its screen has one."""
    lens: Literal["leverage", "profession"] | None = None
    """The lens in which it is mended, where it is none of the steps; it opens over this step."""


def problems(snapshot: Snapshot, steps: tuple[Step, ...]) -> list[Problem]:
    """Return what stands in the way of saving a snapshot, in the order of the steps."""
    found = [problem_of(fault, snapshot) for fault in faults(snapshot)]
    return sorted(found, key=lambda problem: (steps.index(problem.step), problem.row))


def problem_of(fault: Fault, snapshot: Snapshot) -> Problem:
    """Return a fault in the person's words: which activity, and where it is mended."""
    part = fault.key[0] if fault.key else None
    words = fault.reason[:1].upper() + fault.reason[1:] + "."
    if part == "activities":
        return _in_the_audit(fault, snapshot, words)
    if part == "next_rung":
        return _in_the_next_rung(fault, snapshot, words)
    if part == "leverage":
        return Problem(step="position", row=0, lens="leverage", words=f"Leverage: {words}")
    if part == "profession":
        where = profession.where_in_lens(fault.key[1:], snapshot.profession)
        field = str(fault.key[1] if len(fault.key) > 1 else None)
        words = f"{where}: {words}"
        return Problem(step="position", row=0, lens="profession", words=words, field=field)
    return Problem(step="reallocate" if part == "plan" else "audit", row=0, words=words)


def _in_the_audit(fault: Fault, snapshot: Snapshot, words: str) -> Problem:
    """Return a fault of the activities: of one row, or of all of them together."""
    row, value = (*fault.key[1:], None, None)[:2]
    step: Step = "score" if value == "score" else "audit"
    field = {"name": "name", "share": "amount", "score": None}.get(str(value), "name")
    if not isinstance(row, int):
        return Problem(step=step, row=0, words=words, field=field)
    name = snapshot.activities[row].name or f"Row {row + 1}"
    return Problem(step=step, row=row, words=f"{name}: {words}", field=field)


def _in_the_next_rung(fault: Fault, snapshot: Snapshot, words: str) -> Problem:
    """Return a fault of the next rung: of one of its rows, or of the rung itself."""
    row = fault.key[2] if len(fault.key) > 2 else None
    if not isinstance(row, int) or not snapshot.next_rung:
        return Problem(step="next-rung", row=0, words=words)
    name = snapshot.next_rung.activities[row].name or f"row {row + 1}"
    words = f"Next rung, {name}: {words}"
    return Problem(step="next-rung", row=row, field=str(fault.key[-1]), words=words)
