"""An assessment under way: the draft, its undo, and how it becomes a saved quarter."""

import datetime as dt
import time
from collections.abc import Hashable
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from laddertui.assessment import audit, next_rung, reallocate, reassess, score
from laddertui.assessment.lenses import profession
from laddertui.assessment.previous_quarters import PreviousQuarters
from laddertui.assessment.problems import Problem, problems
from laddertui.domain import quarters
from laddertui.domain.draft import REVIEW_STEPS, STEPS, Draft, Session, Step
from laddertui.domain.errors import LadderError
from laddertui.domain.snapshot import Snapshot

if TYPE_CHECKING:
    from laddertui.domain.repeats.score_doubt import ScoreDoubt
    from laddertui.services.session import ProfileSession

UNDO_DEPTH = 200
"""Changes that can be taken back; more than anyone remembers making."""


LONGEST_THOUGHT = 180.0
"""Seconds between two changes that count as work on it; who is away longer spends no time."""


class Assessment:
    """One draft in one open profile. Screens show it and call its methods; it knows no screen."""

    def __init__(
        self,
        profile: "ProfileSession",
        draft: Draft,
        earlier: PreviousQuarters | None = None,
        saved: Snapshot | None = None,
    ) -> None:
        self.profile = profile
        self.earlier = earlier
        """What a review looks back to; None for a first assessment."""
        self.saved = saved
        """The quarter as it is saved, where that is what is changed; None where it is not."""
        self.draft = self._at_a_step(draft)
        """What is being edited."""
        self.is_example = False
        """Whether this is a worked example, which is never kept by itself."""
        self.was_audited = False
        """Whether the shares of a review have been gone through; then what is new leads on."""
        self.guidance_said: set[str] = set()
        """The tips and warnings that were said in this window, by their ids."""
        self.scored_last = ""
        """The id of the activity at which the scoring was left in this window; "" for none."""
        self._last_change = time.monotonic()
        self._seconds = 0.0
        self._undo: list[Draft] = []
        self._redo: list[Draft] = []
        self._typing: Hashable | None = None
        self._kept: Draft | None = self.draft
        self._is_only_looked_at = not self._is_on_disk()
        """Whether it was begun here, and nothing of it has been written yet."""

    def _is_on_disk(self) -> bool:
        try:
            return self.profile.has_draft()
        except LadderError:  # it may be there
            return True

    def _at_a_step(self, draft: Draft) -> Draft:
        """Return the draft at a step that this assessment goes through."""
        session = draft.session
        if not draft.snapshot.activities and session.step != "audit":
            # Nothing to score yet: begin at the audit.
            return replace(draft, session=Session(kind=session.kind, base=session.base))
        if session.step not in self.steps:
            # The quarter it looked back to is gone, or cannot be read any more.
            first = replace(session, step=self.steps[0], row=0, field=None)
            return replace(draft, session=first)
        return draft

    @property
    def snapshot(self) -> Snapshot:
        """What is known so far."""
        return self.draft.snapshot

    @property
    def minutes(self) -> int:
        """Whole minutes that were spent on it; while nothing changes for long, none pass."""
        return int((self._seconds + self._since_last_change()) // 60)

    def _since_last_change(self) -> float:
        return min(time.monotonic() - self._last_change, LONGEST_THOUGHT)

    @cached_property
    def score_doubt(self) -> "ScoreDoubt":
        """How far a score may be off, in steps, and what that rests on."""
        return self.profile.repeats.doubt

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps this assessment goes through."""
        return REVIEW_STEPS if self.earlier is not None else STEPS

    @property
    def step(self) -> Step:
        """The step the person is on."""
        return self.draft.session.step

    def change(self, draft: Draft, typing: Hashable | None = None) -> None:
        """Take a changed draft; changes in a row with the same `typing` mark are one to undo."""
        if draft == self.draft:
            return
        self._seconds += self._since_last_change()
        self._last_change = time.monotonic()
        if typing is None or typing != self._typing:
            self._undo = [*self._undo[-UNDO_DEPTH + 1 :], self.draft]
        self._redo.clear()
        self._typing = typing
        self.draft = draft

    def go(self, step: Step, row: int = 0, field: str | None = None) -> None:
        """Turn to a step, a row and a field; that is no change to undo.

        Rows that are empty do not go along to another step.
        """
        self._typing = None
        draft = self.draft
        if step != self.step == "score" and draft.snapshot.activities:
            self.scored_last = draft.snapshot.activities[score.row_of(draft)].id
        if step != self.step:
            draft = profession.tidy(next_rung.tidy(audit.tidy(draft)))
        self.draft = replace(draft, session=replace(draft.session, step=step, row=row, field=field))

    def remember_position(self, row: int, field: str | None) -> None:
        """Remember where in this step the person is; empty rows stay, someone may be in one."""
        self.draft = replace(self.draft, session=replace(self.draft.session, row=row, field=field))

    def undo(self) -> bool:
        """Take the last change back, and return whether there was one."""
        return self._step_through(self._undo, self._redo)

    def redo(self) -> bool:
        """Make the change again that was taken back last, and return whether there was one."""
        return self._step_through(self._redo, self._undo)

    def _step_through(self, taken: list[Draft], given: list[Draft]) -> bool:
        if not taken:
            return False
        given.append(self.draft)
        self.draft = taken.pop()
        self._typing = None
        return True

    def keep(self) -> bool:
        """Write the draft if it has changed, and return whether it had. Raise LadderError.

        Looking leaves nothing behind: where nothing was said yet there is no draft.
        """
        if self.draft == self._kept or self.is_example:
            return False
        is_as_begun = self._kept is not None and self.draft.snapshot == self._kept.snapshot
        if self._is_only_looked_at and is_as_begun:
            return False
        self.profile.store.save_draft(self.draft)
        self._kept, self._is_only_looked_at = self.draft, False
        return True

    def forget_kept(self) -> None:
        """Have the draft written at the next chance, for it is on no disk."""
        self._kept = None

    def finished(self, with_plan: bool = True) -> Snapshot:
        """Return the snapshot as it would be saved today."""
        draft = profession.tidy(reallocate.tidy(next_rung.tidy(audit.tidy(self.draft))))
        today = self.profile.today
        plan = draft.snapshot.plan if with_plan else None
        base = self.earlier.base if self.earlier is not None else None
        snapshot = reassess.as_saved(replace(draft.snapshot, plan=plan), base)
        return replace(
            snapshot, taken_on=self._taken_on(snapshot, today), quarter=self.quarter(today)
        )

    def quarter(self, today: dt.date) -> str:
        """Return the quarter it will count for: today's, unless another was chosen and may be.

        A saved quarter that is changed stays the one it is, whatever day it has become.
        """
        chosen = self.snapshot.quarter
        if self.draft.changes_saved:
            return chosen
        was_chosen = chosen != quarters.quarter_of(self.snapshot.taken_on)
        if was_chosen and quarters.may_count_for(chosen, today):
            return chosen
        return quarters.quarter_of(today)

    def _taken_on(self, snapshot: Snapshot, today: dt.date) -> dt.date:
        """Return the day that what is saved will be dated: today, where the week is said anew.

        A saved quarter keeps its day, and with it the day of the next review, while only a lens,
        the next rung or the plan is changed; so does one that is over, whatever is mended in it.
        """
        if self.saved is not None and reassess.is_same_week(snapshot, self.saved):
            return self.saved.taken_on
        is_over = self.draft.changes_saved and snapshot.quarter < quarters.quarter_of(today)
        return snapshot.taken_on if is_over else today

    def missing(self, with_plan: bool = True) -> list[Problem]:
        """Return what stands in the way of saving, in the order of the steps."""
        return problems(self.finished(with_plan), self.steps)

    def save(self, with_plan: bool = True) -> Path:
        """Save the quarter, let the draft go and return the file's path.

        Raise LadderError for what cannot be written; the draft is then still there.
        """
        path = self.profile.store.save_quarter(self.finished(with_plan), keep_draft=self.is_example)
        self._kept = self.draft
        return path
