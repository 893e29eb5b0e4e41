"""An assessment under way: the draft, its undo, what is still missing, and how it becomes a saved quarter."""

import datetime as dt
import time
from collections.abc import Hashable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from laddertui.assessment import audit, next_rung, reallocate, reassess
from laddertui.assessment.lenses import profession
from laddertui.assessment.previous_quarters import PreviousQuarters
from laddertui.domain import quarters
from laddertui.domain.draft import REVIEW_STEPS, STEPS, Draft, Session, Step
from laddertui.domain.record import record
from laddertui.domain.snapshot import SCHEMA, Snapshot
from laddertui.domain.validation import Fault, faults

if TYPE_CHECKING:
    from laddertui.services.session import ProfileSession

UNDO_DEPTH = 200
"""Changes that can be taken back; more than anyone remembers making."""


@record
class Problem:
    """Something that stands in the way of saving, and where to mend it."""

    step: Step
    row: int
    words: str
    field: str | None = None
    """The field of that row, where its screen has one."""
    lens: Literal["leverage", "profession"] | None = None
    """The lens in which it is mended, where it is none of the steps; it opens over this step."""


class Assessment:
    """One draft in one open profile. Screens show it and call its verbs; it knows none of them."""

    def __init__(
        self, profile: "ProfileSession", draft: Draft, earlier: PreviousQuarters | None = None
    ) -> None:
        self.profile = profile
        self.earlier = earlier
        """What a review looks back to; None for a first assessment."""
        self.draft = draft
        if (
            not draft.snapshot.activities and draft.session.step != "audit"
        ):  # nothing to score yet: begin at the audit
            self.draft = replace(draft, session=Session(kind=draft.session.kind))
        elif (
            draft.session.step not in self.steps
        ):  # the quarter it looked back to is gone, or cannot be read any more
            self.draft = replace(
                draft, session=replace(draft.session, step=self.steps[0], row=0, field=None)
            )
        self.is_example = False
        """Whether this is a worked example, which is never kept by itself."""
        self.was_audited = False
        """Whether the shares of a review have been gone through; then scoring what is new leads to the position."""
        self._began = time.monotonic()
        self._undo: list[Draft] = []
        self._redo: list[Draft] = []
        self._typing: Hashable | None = None
        self._kept = self.draft

    @property
    def snapshot(self) -> Snapshot:
        """What is known so far."""
        return self.draft.snapshot

    @property
    def minutes(self) -> int:
        """Whole minutes since it was opened."""
        return int((time.monotonic() - self._began) // 60)

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps this assessment goes through."""
        return REVIEW_STEPS if self.earlier is not None else STEPS

    @property
    def step(self) -> Step:
        """The step the person is on."""
        return self.draft.session.step

    def change(self, draft: Draft, typing: Hashable | None = None) -> None:
        """Take a changed draft. Changes with the same `typing` mark in a row are one to undo."""
        if draft == self.draft:
            return
        if typing is None or typing != self._typing:
            self._undo = [*self._undo[-UNDO_DEPTH + 1 :], self.draft]
        self._redo.clear()
        self._typing = typing
        self.draft = draft

    def go(self, step: Step, row: int = 0, field: str | None = None) -> None:
        """Turn to a step and a place in it; that is no change to undo. Rows that are empty do not go along."""
        self._typing = None
        draft = (
            profession.tidy(next_rung.tidy(audit.tidy(self.draft)))
            if step != self.step
            else self.draft
        )
        self.draft = replace(draft, session=replace(draft.session, step=step, row=row, field=field))

    def remember_position(self, row: int, field: str | None) -> None:
        """Remember where in this step the person is; empty rows stay, someone may be in one."""
        self.draft = replace(self.draft, session=replace(self.draft.session, row=row, field=field))

    def undo(self) -> bool:
        """Take the last change back; False where there is none."""
        return self._step_through(self._undo, self._redo)

    def redo(self) -> bool:
        """Make the change again that was taken back last; False where there is none."""
        return self._step_through(self._redo, self._undo)

    def _step_through(self, taken: list[Draft], given: list[Draft]) -> bool:
        if not taken:
            return False
        given.append(self.draft)
        self.draft = taken.pop()
        self._typing = None
        return True

    def keep(self) -> bool:
        """Write the draft if it has changed since it was last written; whether it was. Raises LadderError."""
        if self.draft == self._kept or self.is_example:
            return False
        self.profile.store.save_draft(self.draft)
        self._kept = self.draft
        return True

    def finished(self, with_plan: bool = True) -> Snapshot:
        """The snapshot as it would be saved today."""
        draft = profession.tidy(reallocate.tidy(next_rung.tidy(audit.tidy(self.draft))))
        today = self.profile.today
        plan = draft.snapshot.plan if with_plan else None
        snapshot = replace(draft.snapshot, taken_on=today, quarter=self.quarter(today), plan=plan)
        return reassess.finished(snapshot, self.earlier.base if self.earlier is not None else None)

    def quarter(self, today: dt.date) -> str:
        """The quarter it will count for: today's, unless another was chosen and still may be."""
        chosen = self.snapshot.quarter
        derived = chosen == quarters.quarter_of(self.snapshot.taken_on)
        return (
            quarters.quarter_of(today)
            if derived or not quarters.may_count_for(chosen, today)
            else chosen
        )

    def missing(self, with_plan: bool = True) -> list[Problem]:
        """What stands in the way of saving, in the order of the steps."""
        snapshot = self.finished(with_plan)
        found = [_where(f, snapshot) for f in faults(snapshot)]
        return sorted(found, key=lambda m: (self.steps.index(m.step), m.row))

    def save(self, with_plan: bool = True) -> Path:
        """Save the quarter and let the draft go. Raises LadderError; the draft is then still there."""
        path = self.profile.store.save_quarter(self.finished(with_plan), keep_draft=self.is_example)
        self._kept = self.draft
        return path


def begun(role: str, today: dt.date) -> Draft:
    """An assessment in which nothing has been said but, perhaps, the role."""
    snapshot = Snapshot(
        schema=SCHEMA, quarter=quarters.quarter_of(today), taken_on=today, role=role
    )
    return Draft(snapshot=snapshot)


def continued(snapshot: Snapshot) -> Draft:
    """A saved quarter opened again, to be changed and saved over; the earlier version is kept as a revision."""
    rows = tuple(
        replace(a, was=a.was or a.id) for a in snapshot.activities
    )  # so that renaming one keeps its id
    return Draft(snapshot=replace(snapshot, activities=rows), session=Session(step="audit"))


def _where(fault: Fault, snapshot: Snapshot) -> Problem:
    """A fault in the person's words: which activity, and on which step it is mended."""
    part, row, field = (*fault.key, None, None, None)[:3]
    n = row if isinstance(row, int) else 0
    words = fault.reason[:1].upper() + fault.reason[1:] + "."
    if part == "activities":
        name = snapshot.activities[n].name if isinstance(row, int) else ""
        step: Step = "score" if field == "score" else "audit"
        place = {"name": "name", "share": "amount", "score": None}.get(str(field), "name")
        said = f"{name or f'Row {n + 1}'}: {words}" if isinstance(row, int) else words
        return Problem(step=step, row=n, words=said, field=place)
    if (
        part == "next_rung"
        and len(fault.key) > 2
        and isinstance(fault.key[2], int)
        and snapshot.next_rung
    ):
        n = fault.key[2]
        name = snapshot.next_rung.activities[n].name or f"row {n + 1}"
        return Problem(
            step="next-rung", row=n, field=str(fault.key[-1]), words=f"Next rung, {name}: {words}"
        )
    if part == "leverage":
        return Problem(step="position", row=0, lens="leverage", words=f"Leverage: {words}")
    if part == "profession":
        said = f"{profession.place_words(fault.key[1:], snapshot.profession)}: {words}"
        return Problem(step="position", row=0, lens="profession", words=said, field=str(row))
    steps: dict[str, Step] = {"plan": "reallocate", "next_rung": "next-rung"}
    step = steps.get(str(part), "audit")
    return Problem(step=step, row=0, words=words)
