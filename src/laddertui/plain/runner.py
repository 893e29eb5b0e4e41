"""The walk itself: ask, read a line, take it; back, help, skip and quit at any time.

Output is plain lines: no cursor movement, no escape, nothing that a screen reader or a pipe could trip over.
"""

from collections.abc import Callable
from typing import TextIO

from laddertui.assessment.editor import Assessment
from laddertui.domain.draft import Draft, Step
from laddertui.domain.text import visible
from laddertui.forms.questions import AnswerError
from laddertui.plain.prompt import Prompt, PromptPosition
from laddertui.plain.steps import audit, next_rung, position, reallocate, reassess, save, score

WORDS = "Type an answer and press Enter. ? explains, < goes back, an empty line skips or keeps, quit leaves; all is kept."
STEPS: dict[Step, Callable[[Assessment, PromptPosition], Prompt]] = {
    "reassess": reassess.prompt,
    "audit": audit.prompt,
    "score": score.prompt,
    "position": position.prompt,
    "next-rung": next_rung.prompt,
    "reallocate": reallocate.prompt,
    "review": save.prompt,
}
"""Who asks the questions of each step."""
_FIELDS = {
    "reassess": "outlets",
    "score": "score",
    "position": "go_on",
    "next-rung": "title",
    "reallocate": "moves",
    "review": "save",
}
"""Where a step begins."""


class Runner:
    """One assessment on two streams."""

    def __init__(self, assessment: Assessment, answers: TextIO, out: TextIO) -> None:
        self.assessment = assessment
        self._answers = answers
        self._out = out
        self._before: list[PromptPosition] = []
        self.was_left = False
        """Whether the person asked to leave, rather than the answers running out."""

    def run(self) -> bool:
        """Walk to the end; whether the quarter was saved. A walk that ends early is kept as a draft. Raises LadderError."""
        self.say(WORDS)
        at: PromptPosition | None = resumed(self.assessment.draft)
        while at is not None:
            prompt = self._prompt(at)
            self._put(prompt)
            line = self._answers.readline()
            self.was_left = line.strip().casefold() == "quit"
            if not line or self.was_left:
                self._keep(at)
                self.say("Kept. The same command goes on here.")
                return False
            at = self._answered(prompt, at, line.rstrip("\r\n"))
        self.say("Saved.")
        return True

    def _put(self, prompt: Prompt) -> None:
        for line in prompt.said:
            self.say(line)
        known = f" [{prompt.current}]" if prompt.current else ""
        self.say(f"{prompt.ask or prompt.question.ask}{known}")

    def _answered(self, prompt: Prompt, at: PromptPosition, line: str) -> PromptPosition | None:
        """Where an answer leads; a refused one asks again."""
        word = line.strip().casefold()
        if word in ("?", "help"):
            self.say(prompt.question.help)
            return at
        if word in ("<", "back"):
            return self._before.pop() if self._before else at
        try:
            to = prompt.take(prompt.current if word in ("", "skip") else line)
        except AnswerError as refusal:
            self.say(str(refusal))
            return at
        self._before.append(at)
        if to is not None:
            self._keep(to)
        return to

    def _keep(self, at: PromptPosition) -> None:
        """Every answer is on the disk before the next question is asked."""
        if at.step != self.assessment.step:
            self.assessment.go(at.step, at.row, _field(at))
        else:
            self.assessment.remember_position(at.row, _field(at))
        self.assessment.keep()

    def _prompt(self, at: PromptPosition) -> Prompt:
        return STEPS[at.step](self.assessment, at)

    def say(self, line: str) -> None:
        """One line, in which nothing acts."""
        encoding = getattr(self._out, "encoding", None) or "utf-8"
        self._out.write(visible(line).encode(encoding, "replace").decode(encoding) + "\n")
        self._out.flush()


def resumed(draft: Draft) -> PromptPosition:
    """Where the draft was left."""
    session = draft.session
    if session.step == "audit":
        return PromptPosition("audit", session.field or "role", session.row)
    return PromptPosition(session.step, session.field or _FIELDS[session.step], session.row)


def _field(at: PromptPosition) -> str | None:
    """The session's word for a place: the first question of a step needs none."""
    return None if _FIELDS.get(at.step) == at.field else at.field
