"""Position in plain lines: the figures, the human part first; then on, or saved as it is."""

from laddertui.assessment.editor import Assessment
from laddertui.assessment.previous_quarters import PreviousQuarters
from laddertui.domain.advice import Advice, advice
from laddertui.domain.ladder import EXPOSED_UP_TO, HIGHEST_SCORE, LOWEST_SCORE
from laddertui.domain.ladder import position as position_of
from laddertui.domain.snapshot import Snapshot
from laddertui.forms import answers
from laddertui.forms.wording.plain import GO_ON, GO_ON_AGAIN
from laddertui.plain.lenses import leverage, profession
from laddertui.plain.lenses.positions import RETURNED
from laddertui.plain.prompt import Prompt, PromptPosition
from laddertui.plain.steps import occupation
from laddertui.presenters import advice as advice_words
from laddertui.presenters import leverage as leverage_words
from laddertui.presenters import position as position_words
from laddertui.presenters.page import PageSection, spoken_page
from laddertui.presenters.reassess import review_lines
from laddertui.presenters.reference.benchmarks import benchmark_parts
from laddertui.presenters.reference.occupation import occupation_line, occupation_sections

_WAYS = {
    "g": PromptPosition("next-rung", "title"),
    "s": PromptPosition("review", "save_without_plan"),
    "l": leverage.BEGINNING,
    "p": PromptPosition("position", profession.FIRST),
    "v": PromptPosition("position", "advice"),
    "o": PromptPosition("position", occupation.FIELD),
}
"""Where a letter leads."""
_BESIDE = ("figures", "water", "advice")
"""What is read beside the figures, and then asked again in short."""
FIRST_READ = 3
"""Sections on the occupation that are read at once; the claims and the limits come after f."""
_REFUSAL = (
    "g to go on, s to save without a plan, l or p for a lens, f for figures, o for your occupation,"
    " w for the water, v for all advice."
)


def prompt(assessment: Assessment, position: PromptPosition) -> Prompt:
    """Return the position, and what next; a lens's questions stand here, for it is no step."""
    if position.field.startswith(leverage.FIELD):
        return leverage.prompt(assessment, position)
    if position.field.startswith(profession.PREFIX):
        return profession.prompt(assessment, position)
    if position.field.startswith(occupation.FIELD):
        return occupation.prompt(assessment, position)
    page = _page(assessment, position)

    def take(answer: str) -> PromptPosition:
        letter, _, rest = answer.strip().casefold().partition(" ")
        if letter == "f":
            parts = len(_parts(assessment))
            row = (position.row + 1) % parts if position.field == "figures" else 0
            return PromptPosition("position", "figures", row)
        if letter[:1] == "w":
            return PromptPosition("position", "water", _water(letter[1:] or rest))
        if letter not in _WAYS:
            raise answers.AnswerError(_REFUSAL)
        return _WAYS[letter]

    return Prompt(
        GO_ON,
        take,
        go_on=lambda: _WAYS["g"],
        current="g",
        page=tuple(page),
        whole_page=tuple(_in_full(assessment)),
        ask=GO_ON_AGAIN if position.field in _BESIDE else "",
        short=GO_ON_AGAIN,
    )


def _water(level: str) -> int:
    """Return a level of the water that was typed; at first it covers what is called exposed.

    Raise AnswerError.
    """
    if not level:
        return EXPOSED_UP_TO
    levels = range(LOWEST_SCORE, HIGHEST_SCORE + 1)
    return answers.whole_number(level, levels, "The water stands at a score from 1 to 5, like w 3.")


def _page(assessment: Assessment, position: PromptPosition) -> list[str]:
    """Return what is read here: the figures, or what was asked for."""
    snapshot = assessment.finished()
    if position.field == "figures":
        parts = _parts(assessment)
        more = ["f reads on."] if position.row + 1 < len(parts) else []
        return [*spoken_page(parts[position.row % len(parts)]), *more]
    if position.field == "water" and position_of(snapshot.activities):
        return [
            position_words.water_text(snapshot, position.row),
            position_words.water_text(snapshot, None),
        ]
    if position.field == RETURNED:
        return []
    if position.field == "advice":
        told = [advice_words.advice_line(item, snapshot) for item in _advice(snapshot)]
        return told or ["Nothing is advised here."]
    return _figures(assessment) if assessment.earlier is None else _in_a_review(assessment)


def _parts(assessment: Assessment) -> list[list[PageSection]]:
    """Return what f reads, part by part: the chosen occupation first."""
    snapshot = assessment.finished()
    if snapshot.occupation is None:
        return benchmark_parts()
    own = occupation_sections(snapshot, assessment.score_doubt)
    return [*filter(None, (own[:FIRST_READ], own[FIRST_READ:])), *benchmark_parts()]


def _in_a_review(assessment: Assessment) -> list[str]:
    """Return the rung and what changed; what each change is made of is read on request."""
    snapshot = assessment.finished()
    changes = [line for line in review_lines(assessment) if not line.startswith("  ")]
    return [
        *position_words.position_lines(snapshot, assessment.score_doubt)[:3],
        *_leverage(snapshot, assessment.earlier),
        *changes,
        *_shown_advice(snapshot),
        "",
    ]


def _figures(assessment: Assessment) -> list[str]:
    """Return where the week stands, in lines."""
    snapshot = assessment.finished()
    return [
        "",
        *position_words.position_lines(snapshot, assessment.score_doubt),
        *_scale(snapshot),
        *_leverage(snapshot, assessment.earlier),
        *_shown_advice(snapshot),
        "",
    ]


def _in_full(assessment: Assessment) -> list[str]:
    """Return all of it: how much one score weighs, and what each change is made of, too."""
    snapshot = assessment.finished()
    lines = position_words.position_lines(snapshot, assessment.score_doubt)
    has_rung = position_of(snapshot.activities) is not None
    return [
        *lines[:3],
        *([position_words.water_text(snapshot, None)] if has_rung else []),
        *lines[3:],
        *_scale(snapshot),
        *filter(None, [occupation_line(snapshot)]),
        *_leverage(snapshot, assessment.earlier),
        *review_lines(assessment),
        *_shown_advice(snapshot),
    ]


def _advice(snapshot: Snapshot) -> list[Advice]:
    """Return what is advised of the week, without what is said where the plan is made."""
    return [item for item in advice(snapshot) if item.code not in advice_words.ABOUT_THE_PLAN]


def _shown_advice(snapshot: Snapshot) -> list[str]:
    """Return the heaviest piece, and how many there are more."""
    items = _advice(snapshot)
    more = len(items) - 1
    return [
        *(advice_words.advice_line(item, snapshot) for item in items[:1]),
        *([f"v reads {more} more."] if more > 0 else []),
    ]


def _scale(snapshot: Snapshot) -> list[str]:
    """Return how to read a rung; nothing while there is none."""
    position = position_of(snapshot.activities)
    return position_words.scale_lines(snapshot, position) if position else []


def _leverage(snapshot: Snapshot, earlier: PreviousQuarters | None) -> list[str]:
    line = leverage_words.leverage_line(snapshot, earlier.base if earlier else None)
    return [line] if line else []
