"""The plain walk: put a question, read a line, and do what it asks for."""

from laddertui.assessment.editor import Assessment
from laddertui.content.guidance import GuidanceStep
from laddertui.forms.answers import AnswerError
from laddertui.plain import noting, scoring_again
from laddertui.plain.dialogue import Dialogue
from laddertui.plain.lenses import leverage, profession
from laddertui.plain.order import prompt_at, resumed, session_field, way_to
from laddertui.plain.prompt import Prompt, PromptPosition
from laddertui.plain.steps import save
from laddertui.plain.ways import INTRODUCTION, MORE_WAYS, noted, searched, way_of
from laddertui.presenters.guidance import guidance_lines
from laddertui.presenters.method_page import named_source, spoken_lines

LEFT = "Kept. The same command goes on here."
"""Said where a walk ends before the quarter is saved."""
NO_PAGE = "There is no page before this question."
NONE_BEFORE = "There is no question before this one to go back to."


class Runner:
    """One assessment in a dialogue."""

    def __init__(self, assessment: Assessment, dialogue: Dialogue) -> None:
        self.assessment = assessment
        self._dialogue = dialogue
        self._before: list[PromptPosition] = []
        self.was_left = False
        """Whether the person asked to leave, rather than the answers running out."""

    def run(self) -> bool:
        """Walk to the end and return whether the quarter was saved.

        A walk that ends early is kept as a draft. Raise LadderError for what cannot be written, and
        UsageError for an answer that is refused where nobody can be asked again.
        """
        again = scoring_again.offered(self.assessment.profile)
        self._dialogue.say(INTRODUCTION, named_source("ladder"), *again)
        at, is_new = resumed(self.assessment.draft), True
        while True:
            prompt = prompt_at(self.assessment, at)
            self._put(prompt, is_new)
            line = self._dialogue.read()
            if line is None or way_of(line) == "leave":
                return self._leave(at, line is not None)
            following, is_new = self._answered(prompt, at, line)
            if following is None:
                return self._end(at, way_of(line) == "answer")
            at = following

    def _end(self, at: PromptPosition, is_saved: bool) -> bool:
        """Say what is true and to be done now; a quarter may also be left unsaved at the end."""
        if not is_saved:
            return self._leave(at, was_left=True)
        self._dialogue.say(*save.closing(self.assessment, at))
        return True

    def _put(self, prompt: Prompt, is_new: bool) -> None:
        """Put a question; one that is known comes without its page, and shorter."""
        current = f" [{prompt.current}]" if prompt.current else ""
        if is_new:
            self._dialogue.say(*prompt.page)
        self._dialogue.say(f"{prompt.asked if is_new else prompt.asked_again}{current}")

    def _answered(
        self, prompt: Prompt, at: PromptPosition, line: str
    ) -> tuple[PromptPosition | None, bool]:
        """Return where a line leads, None at the end, and whether its page is to be read.

        What is refused, or only asked about, leads nowhere.
        """
        if way_of(line) == "back":
            return self._back(at), False
        if way_of(line) == "blind":
            scoring_again.score_again(self._dialogue, self.assessment.profile)
            return at, False
        words = self._looked_up(prompt, at, line)
        if words is not None:
            self._dialogue.say(*words)
            return at, False
        try:
            if way_of(line) == "note":
                noting.note(self._dialogue, self.assessment, at, noted(line))
                return at, False
            following = self._turn(prompt, line)
        except AnswerError as refusal:
            self._dialogue.refuse(line, prompt.asked, str(refusal))
            return at, False
        self._before.append(at)
        if following is not None:
            self._keep(following)
        return following, True

    def _looked_up(self, prompt: Prompt, at: PromptPosition, line: str) -> list[str] | None:
        """Return what a line asks to be read, None for one that answers."""
        way = way_of(line)
        if way == "explain":
            return [prompt.question.help, MORE_WAYS]
        if way == "again":
            return list(prompt.whole_page or prompt.page) or [NO_PAGE]
        if way == "tips":
            return guidance_lines(_guided(at))
        return spoken_lines(searched(line)) if way == "method" else None

    def _turn(self, prompt: Prompt, line: str) -> PromptPosition | None:
        way = way_of(line)
        if way == "take back" and prompt.take_back is not None:
            return prompt.take_back()
        return prompt.take(line) if way == "answer" else prompt.go_on()

    def _back(self, at: PromptPosition) -> PromptPosition:
        """Return the question before, also of an earlier sitting; where there is none, say so."""
        self._before = self._before or way_to(self.assessment, at)
        if not self._before:
            self._dialogue.say(NONE_BEFORE)
            return at
        return self._before.pop()

    def _keep(self, at: PromptPosition) -> None:
        """Write every answer to the disk before the next question is asked."""
        if at.step != self.assessment.step:
            self.assessment.go(at.step, at.row, session_field(at))
        else:
            self.assessment.remember_position(at.row, session_field(at))
        self.assessment.keep()

    def _leave(self, at: PromptPosition, was_left: bool) -> bool:
        self.was_left = was_left
        self._keep(at)
        self._dialogue.say(LEFT)
        return False


def _guided(at: PromptPosition) -> GuidanceStep:
    """Return whose guidance applies to a question."""
    if at.field.startswith(leverage.FIELD):
        return "leverage"
    if at.field.startswith(profession.PREFIX):
        return "profession"
    return at.step
