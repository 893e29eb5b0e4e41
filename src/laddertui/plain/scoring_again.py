"""Before the walk: a minute in which three activities are scored again, blind."""

from laddertui.assessment.score_again import ScoreAgain
from laddertui.forms import answers
from laddertui.forms.answers import AnswerError
from laddertui.forms.wording.plain import AGAIN
from laddertui.forms.wording.score import SCORE
from laddertui.plain.dialogue import Dialogue
from laddertui.plain.ways import MORE_WAYS, way_of
from laddertui.presenters.quarter import twice
from laddertui.presenters.reference.score_scale import anchor_lines, short_scale


def offer_again(dialogue: Dialogue, sitting: ScoreAgain) -> bool:
    """Ask whether to score again, and do so; return whether the walk goes on after it.

    What was given is kept, also where the person leaves in the middle. Raise LadderError.
    """
    wanted = _wanted(dialogue)
    if not wanted:
        return wanted is not None
    dialogue.say(twice.WHY, *anchor_lines())
    went_on = _scored(dialogue, sitting)
    if sitting.keep() is not None:
        dialogue.say(*twice.result_lines(sitting), *twice.meaning_lines(sitting.comes_to()))
    return went_on


def _wanted(dialogue: Dialogue) -> bool | None:
    """Return whether to score again; None where the person leaves."""
    while True:
        dialogue.say(AGAIN.ask)
        line = dialogue.read()
        if line is None or way_of(line) in ("go on", "take back"):  # None: the answers end
            return False
        if way_of(line) == "leave":
            return None
        try:
            if way_of(line) == "answer":
                return answers.yes_or_no(line)
            dialogue.say(AGAIN.help, MORE_WAYS)
        except AnswerError as refusal:
            dialogue.refuse(line, AGAIN.ask, str(refusal))


def _scored(dialogue: Dialogue, sitting: ScoreAgain) -> bool:
    """Ask for each score; an empty line ends it. Return whether the person goes on after it."""
    while (current := sitting.current) is not None:
        ask = "" if sitting.number else f" {SCORE.ask}"
        asked = f"{sitting.number + 1} of {sitting.count}: {current.name}.{ask}"
        dialogue.say(f"{asked} {short_scale()}:")
        line = dialogue.read()
        if line is None or way_of(line) == "go on":
            return True
        if way_of(line) == "leave":
            return False
        if way_of(line) in ("back", "take back"):
            sitting.take_back()
        elif way_of(line) != "answer":
            dialogue.say(SCORE.help, MORE_WAYS)
        else:
            _give(dialogue, sitting, line, asked)
    return True


def _give(dialogue: Dialogue, sitting: ScoreAgain, line: str, asked: str) -> None:
    try:
        sitting.give(answers.score(line))
    except AnswerError as refusal:
        dialogue.refuse(line, asked, str(refusal))
