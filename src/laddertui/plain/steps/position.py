"""Position in plain lines: the figures, the human part first; then on, or saved as it is."""

from laddertui.assessment.editor import Assessment
from laddertui.assessment.previous_quarters import PreviousQuarters
from laddertui.domain.advice import SHOWN_AT_ONCE, advice
from laddertui.domain.ladder import position
from laddertui.domain.snapshot import Snapshot
from laddertui.forms import questions
from laddertui.plain.lenses import leverage, profession
from laddertui.plain.prompt import Prompt, PromptPosition, question
from laddertui.presenters import (
    advice as advise,
)
from laddertui.presenters import (
    comparison,
)
from laddertui.presenters import (
    leverage as leverage_words,
)
from laddertui.presenters import (
    position as reading,
)

GO_ON = question(
    "go_on",
    "Go on to the next rung, save without a plan, or look further: leverage, profession? (g, s, l or p)",
    "g: name the role one rung higher and plan 90 days. s: save this quarter as it is; that is always enough."
    " l: the leverage lens asks who gains from the work. p: the profession lens, whether your field still has its"
    " lower rungs. Both come back here.",
)

_WAYS = {
    "g": PromptPosition("next-rung", "title"),
    "s": PromptPosition("review", "save_without_plan"),
    "l": leverage.BEGINNING,
    "p": PromptPosition("position", profession.FIRST),
}
"""Where each letter leads."""


def prompt(a: Assessment, at: PromptPosition) -> Prompt:
    """The position, and what next; a lens's questions stand here too, because they belong to no step."""
    if at.field.startswith(leverage.FIELD):
        return leverage.prompt(a, at)
    if at.field.startswith(profession.PREFIX):
        return profession.prompt(a, at)

    def take(answer: str) -> PromptPosition | None:
        said = answer.strip().casefold()[:1] or "g"
        if said not in _WAYS:
            raise questions.AnswerError(
                "g to go on, s to save without a plan, l or p for one of the lenses."
            )
        return _WAYS[said]

    return Prompt(GO_ON, take, current="g", said=tuple(lines(a)))


def lines(a: Assessment) -> list[str]:
    """Where the week stands, in lines."""
    snapshot = a.finished()
    back = a.earlier is not None and not a.missing()
    since = (
        comparison.words(comparison.compared(a.earlier.base, snapshot))
        if a.earlier and back
        else []
    )
    said = [
        "",
        *reading.position_lines(snapshot),
        *_scale(snapshot),
        *_leverage(snapshot, a.earlier),
        *since,
    ]
    shown = [x for x in advice(snapshot) if x.code not in advise.ABOUT_THE_PLAN][:SHOWN_AT_ONCE]
    return [
        *said,
        *(f"{advise.title(x)} ({advise.whose(x)}): {advise.text(x, snapshot)}" for x in shown),
        "",
    ]


def _scale(snapshot: Snapshot) -> list[str]:
    found = position(snapshot.activities)
    return reading.scale_words(snapshot, found) if found else []


def _leverage(snapshot: Snapshot, earlier: PreviousQuarters | None) -> list[str]:
    said = leverage_words.line(snapshot, earlier.base if earlier else None)
    return [said] if said else []
