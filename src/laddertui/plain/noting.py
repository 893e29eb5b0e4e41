"""Noting a signal or a try while the walk goes on: `+` and a sentence, at any question."""

from collections.abc import Callable
from typing import TypeVar

from laddertui.assessment.editor import Assessment
from laddertui.domain.signal import Outcome
from laddertui.forms import answers
from laddertui.forms.answers import AnswerError
from laddertui.forms.wording.signal import OUTCOME, TOOL
from laddertui.plain.dialogue import Dialogue
from laddertui.plain.prompt import PromptPosition

OUTCOMES: dict[str, Outcome | None] = {
    "": None,
    "d": "did-it",
    "h": "helped",
    "f": "fell-short",
}
"""What came of a try, by what is typed."""
ASK_OUTCOME = f"{OUTCOME.ask} (d it did it, h it helped, f it fell short; Enter: not tried)"
NO_OUTCOME = "d, h or f, or an empty line."
Answer = TypeVar("Answer")


def note(dialogue: Dialogue, assessment: Assessment, at: PromptPosition, words: str) -> None:
    """Note a sentence, asking what came of it; it touches the activity that is being scored.

    Where the answers end before it is told, it is noted without. Raise AnswerError for words that
    cannot be a signal's, LadderError where it cannot be kept.
    """
    if not answers.text(words):
        raise AnswerError("After + comes a sentence, like: + it wrote the unit tests.")
    outcome = _asked(dialogue, ASK_OUTCOME, lambda line: answers.choice(line, OUTCOMES, NO_OUTCOME))
    tool = _asked(dialogue, TOOL.ask, answers.text) if outcome is not None else ""
    rows = assessment.snapshot.activities
    scored = rows[at.row] if at.step == "score" and at.row < len(rows) else None
    touches = (scored.id,) if scored is not None else ()
    assessment.profile.store.note_signal(words, touches, outcome, tool or "")
    about = f", about {scored.name}" if scored is not None else ""
    dialogue.say(f"Noted{about}.")


def _asked(dialogue: Dialogue, question: str, read: Callable[[str], Answer]) -> Answer | None:
    """Ask until an answer can be taken; None where the answers end."""
    while True:
        dialogue.say(question)
        line = dialogue.read()
        if line is None:
            return None
        try:
            return read(line.strip())
        except AnswerError as refusal:
            dialogue.refuse(line, question, str(refusal))
