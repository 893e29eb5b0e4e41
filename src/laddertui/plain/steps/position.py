"""Position in plain lines: the figures, the human part first; then on, or saved as it is."""

from laddertui.assessment.editor import Assessment
from laddertui.assessment.previous_quarters import PreviousQuarters
from laddertui.domain.advice import SHOWN_AT_ONCE, advice
from laddertui.domain.ladder import position as position_of
from laddertui.domain.snapshot import Snapshot
from laddertui.forms import answers
from laddertui.forms.wording.plain import GO_ON
from laddertui.plain.lenses import leverage, profession
from laddertui.plain.prompt import Prompt, PromptPosition
from laddertui.presenters import advice as advice_words
from laddertui.presenters import comparison
from laddertui.presenters import leverage as leverage_words
from laddertui.presenters import position as position_words

_WAYS = {
    "g": PromptPosition("next-rung", "title"),
    "s": PromptPosition("review", "save_without_plan"),
    "l": leverage.BEGINNING,
    "p": PromptPosition("position", profession.FIRST),
}
"""Where each letter leads."""


def prompt(assessment: Assessment, position: PromptPosition) -> Prompt:
    """Return the position, and what next; a lens's questions stand here, for it is no step."""
    if position.field.startswith(leverage.FIELD):
        return leverage.prompt(assessment, position)
    if position.field.startswith(profession.PREFIX):
        return profession.prompt(assessment, position)

    def take(answer: str) -> PromptPosition | None:
        letter = answer.strip().casefold()[:1] or "g"
        if letter not in _WAYS:
            raise answers.AnswerError(
                "g to go on, s to save without a plan, l or p for one of the lenses."
            )
        return _WAYS[letter]

    return Prompt(GO_ON, take, current="g", lines=tuple(_lines(assessment)))


def _lines(assessment: Assessment) -> list[str]:
    """Return where the week stands, in lines."""
    snapshot, earlier = assessment.finished(), assessment.earlier
    since: list[str] = []
    if earlier is not None and not assessment.missing():
        since = list(comparison.change_lines(comparison.compare(earlier.base, snapshot)))
    items = [item for item in advice(snapshot) if item.code not in advice_words.ABOUT_THE_PLAN]
    shown = [
        f"{advice_words.advice_title(item)} ({advice_words.advice_source(item)}):"
        f" {advice_words.advice_text(item, snapshot)}"
        for item in items[:SHOWN_AT_ONCE]
    ]
    return [
        "",
        *position_words.position_lines(snapshot),
        *_scale(snapshot),
        *_leverage(snapshot, earlier),
        *since,
        *shown,
        "",
    ]


def _scale(snapshot: Snapshot) -> list[str]:
    position = position_of(snapshot.activities)
    return position_words.scale_lines(snapshot, position) if position else []


def _leverage(snapshot: Snapshot, earlier: PreviousQuarters | None) -> list[str]:
    line = leverage_words.leverage_line(snapshot, earlier.base if earlier else None)
    return [line] if line else []
