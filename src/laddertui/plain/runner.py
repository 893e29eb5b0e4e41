"""The plain walk: ask, read a line, take it; back, help, skip and quit at any time.

The order: `Assessment.steps` says which step follows which; within a step its module in `steps/`
says which question follows which, each prompt naming the next.

Output is plain lines: no cursor movement, no escape, nothing that a screen reader or a pipe could
trip over.
"""

import contextlib
from collections.abc import Callable
from typing import TextIO

from laddertui.assessment.editor import Assessment
from laddertui.assessment.previous_quarters import order
from laddertui.domain.draft import Draft, Step
from laddertui.domain.errors import LadderError
from laddertui.domain.text import visible
from laddertui.forms.answers import AnswerError
from laddertui.plain.answer_lines import AnswerLines
from laddertui.plain.prompt import Prompt, PromptPosition
from laddertui.plain.steps import audit, next_rung, position, reallocate, reassess, save, score
from laddertui.services.session import ProfileSession

INTRODUCTION = (
    "Type an answer and press Enter. ? explains, < goes back, an empty line skips or keeps, quit"
    " leaves; all is kept."
)
"""The first line of every walk."""
STEPS: dict[Step, Callable[[Assessment, PromptPosition], Prompt]] = {
    "reassess": reassess.prompt,
    "audit": audit.prompt,
    "score": score.prompt,
    "position": position.prompt,
    "next-rung": next_rung.prompt,
    "reallocate": reallocate.prompt,
    "review": save.prompt,
}
"""The module that asks the questions of each step."""
_FIRST_FIELDS = {
    "reassess": "outlets",
    "score": "score",
    "position": "go_on",
    "next-rung": "title",
    "reallocate": "moves",
    "review": "save",
}
"""The question with which a step begins; the audit remembers every field by its name."""


class Runner:
    """One assessment on two streams."""

    def __init__(self, assessment: Assessment, answers: AnswerLines, out: TextIO) -> None:
        self.assessment = assessment
        self._answers = answers
        self._out = out
        self._before: list[PromptPosition] = []
        self.was_left = False
        """Whether the person asked to leave, rather than the answers running out."""

    def run(self) -> bool:
        """Walk to the end and return whether the quarter was saved.

        A walk that ends early is kept as a draft. Raise LadderError for what cannot be written.
        """
        self.say(INTRODUCTION)
        position: PromptPosition | None = resumed(self.assessment.draft)
        while position is not None:
            prompt = STEPS[position.step](self.assessment, position)
            self._put(prompt)
            line = self._answers.readline()
            self.was_left = line.strip().casefold() == "quit"
            if not line or self.was_left:
                self._keep(position)
                self.say("Kept. The same command goes on here.")
                return False
            position = self._answered(prompt, position, line.rstrip("\r\n"))
        self.say("Saved.")
        return True

    def _put(self, prompt: Prompt) -> None:
        for line in prompt.lines:
            self.say(line)
        current = f" [{prompt.current}]" if prompt.current else ""
        self.say(f"{prompt.ask or prompt.question.ask}{current}")

    def _answered(
        self, prompt: Prompt, position: PromptPosition, line: str
    ) -> PromptPosition | None:
        """Return where an answer leads; a refused one asks again."""
        word = line.strip().casefold()
        if word in ("?", "help"):
            self.say(prompt.question.help)
            return position
        if word in ("<", "back"):
            return self._back(position)
        try:
            following = prompt.take(prompt.current if word in ("", "skip") else line)
        except AnswerError as refusal:
            self.say(str(refusal))
            return position
        self._before.append(position)
        if following is not None:
            self._keep(following)
        return following

    def _back(self, position: PromptPosition) -> PromptPosition:
        """Return the question before, also of an earlier sitting; where there is none, say so."""
        self._before = self._before or way_to(self.assessment, position)
        if not self._before:
            self.say("There is no question before this one to go back to.")
            return position
        return self._before.pop()

    def _keep(self, position: PromptPosition) -> None:
        """Write every answer to the disk before the next question is asked."""
        if position.step != self.assessment.step:
            self.assessment.go(position.step, position.row, _session_field(position))
        else:
            self.assessment.remember_position(position.row, _session_field(position))
        self.assessment.keep()

    def say(self, line: str) -> None:
        """Write one line, in which nothing acts."""
        encoding = getattr(self._out, "encoding", None) or "utf-8"
        self._out.write(visible(line).encode(encoding, "replace").decode(encoding) + "\n")
        self._out.flush()


def resumed(draft: Draft) -> PromptPosition:
    """Return where the draft was left."""
    session = draft.session
    if session.step == "audit":
        return PromptPosition("audit", session.field or "role", session.row)
    return PromptPosition(session.step, session.field or _FIRST_FIELDS[session.step], session.row)


def _session_field(position: PromptPosition) -> str | None:
    """Return the session's name for a question: the first of a step needs none."""
    first = _FIRST_FIELDS.get(position.step)
    return None if first == position.field else position.field


def way_to(assessment: Assessment, end: PromptPosition) -> list[PromptPosition]:
    """Return the questions that lead to one, by the answers that are there.

    They are gone through on a copy that cannot be written. A question without an answer, or one
    that leads in a circle, is followed by the next step's first.
    """
    profile, steps = assessment.profile, assessment.steps
    looking = ProfileSession(profile.dirs, profile.folder, read_only=True)
    copy = Assessment(looking, assessment.draft, assessment.earlier)
    way: list[PromptPosition] = []
    at: PromptPosition | None = _first(steps[0])
    while at is not None and at != end and steps.index(at.step) <= steps.index(end.step):
        following = None
        if at not in way:
            way.append(at)
            with contextlib.suppress(AnswerError, LadderError):
                prompt = STEPS[at.step](copy, at)
                following = prompt.take(prompt.current)
        coming = steps[steps.index(at.step) + 1 :]
        following = following or (_first(coming[0]) if coming else None)
        if following is not None and (at.step, following.step) == ("audit", "score"):
            # the walk itself begins at what has no score yet; the way there leads past the others
            rows = order(copy.snapshot.activities, copy.earlier)
            following = PromptPosition("score", "score", rows[0] if rows else 0)
        at = following
    return way


def _first(step: Step) -> PromptPosition:
    """Return the question with which a step begins."""
    return PromptPosition(step, _FIRST_FIELDS.get(step, "role"))
