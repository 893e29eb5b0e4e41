"""A minute in which three activities of the newest quarter are scored again, blind."""

from laddertui.assessment.score_again import ScoreAgain, begin_again, is_offered
from laddertui.domain.errors import NotFoundError
from laddertui.forms import answers
from laddertui.forms.answers import AnswerError
from laddertui.forms.wording.score import SCORE
from laddertui.plain.dialogue import Dialogue
from laddertui.plain.ways import MORE_WAYS, way_of
from laddertui.presenters.quarter import twice
from laddertui.presenters.reference.score_scale import anchor_lines, short_scale
from laddertui.services.session import ProfileSession

OFFER = (
    "Three activities may be scored again now, blind, for a minute: type blind, at any question."
)
"""Said at the beginning of a walk while that may be done."""


def offered(profile: ProfileSession) -> list[str]:
    """Return the line that offers it; none while it may not be done."""
    return [OFFER] if is_offered(profile, profile.summary()) else []


def score_again(dialogue: Dialogue, profile: ProfileSession) -> None:
    """Ask for the scores, keep them, and read what was given before; say why where it may not be.

    An empty line ends it, and what was given until then is kept. Raise LadderError.
    """
    try:
        sitting = begin_again(profile)
    except NotFoundError as early:
        dialogue.say(f"Not now: {early}.")
        return
    dialogue.say(twice.WHY, *anchor_lines())
    _ask(dialogue, sitting)
    if sitting.keep() is not None:
        dialogue.say(*twice.result_lines(sitting), *twice.meaning_lines(sitting.comes_to()))


def _ask(dialogue: Dialogue, sitting: ScoreAgain) -> None:
    while (current := sitting.current) is not None:
        ask = "" if sitting.number else f" {SCORE.ask}"
        asked = f"{sitting.number + 1} of {sitting.count}: {current.name}.{ask}"
        dialogue.say(f"{asked} {short_scale()}:")
        line = dialogue.read()
        if line is None or way_of(line) in ("go on", "leave"):
            return
        if way_of(line) in ("back", "take back"):
            sitting.take_back()
        elif way_of(line) != "answer":
            dialogue.say(SCORE.help, MORE_WAYS)
        else:
            _give(dialogue, sitting, line, asked)


def _give(dialogue: Dialogue, sitting: ScoreAgain, line: str, asked: str) -> None:
    try:
        sitting.give(answers.score(line))
    except AnswerError as refusal:
        dialogue.refuse(line, asked, str(refusal))
