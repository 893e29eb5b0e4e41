"""The macro read-through: what displaced people no longer spend. For people who study a sector.

Source: the profession source. It is a sum over what was put in, and no forecast.
"""

from dataclasses import replace
from functools import partial
from typing import Any

from laddertui.assessment.lenses.indicators import count_shown
from laddertui.assessment.lenses.profession import NO_FIGURES, profession_of, with_profession
from laddertui.domain.draft import Draft
from laddertui.domain.profession import Macro
from laddertui.domain.shares import WHOLE, adds_up
from laddertui.forms import answers
from laddertui.forms.answers import AnswerError
from laddertui.forms.field import FormField, number_shown
from laddertui.forms.question import Question
from laddertui.forms.wording import spending as questions

SECTOR_NAMES = {
    "financial-services": "Financial services",
    "education": "Education",
    "healthcare": "Healthcare",
    "other": "Other",
}
"""The sectors to begin with: three that the source names, and the rest."""
OWN_SECTORS = 2
"""Rows for sectors of one's own."""

FIGURES = (questions.DISPLACED, questions.PAY, questions.ANNOTATION_PAY, questions.PROPENSITY)
"""The four figures; a question's id is the name of the record's field."""
WARNINGS = (
    (
        "The profession source warns: pictures of income at one moment miss this, and spending"
        " shows it only"
        " years later."
    ),
    "A sum over your own figures; nothing is forecast.",
)


def macro(draft: Draft) -> Macro:
    """Return the figures so far."""
    return profession_of(draft).macro or NO_FIGURES


def given(macro: Macro, name: str) -> float | None:
    """Return a figure by its name; None while it is not given.

    0 is a figure for the pay in annotation alone.
    """
    figure: float = getattr(macro, name)
    return None if figure == getattr(NO_FIGURES, name) else figure


def read(name: str, answer: str) -> float:
    """Return a figure that was typed, by its name; empty is not given. Raise AnswerError."""
    if not answer.strip():
        not_given: float = getattr(NO_FIGURES, name)
        return not_given
    return propensity(answer) if name == questions.PROPENSITY.id else answers.figure(answer)


def change(draft: Draft, **values: Any) -> Draft:
    """Change a figure."""
    return with_profession(
        draft, replace(profession_of(draft), macro=replace(macro(draft), **values))
    )


def propensity(answer: str) -> float:
    """Return a part of income, 0 to 1; empty is 0.0. Raise AnswerError."""
    return answers.amount(
        answer,
        most=1,
        refusal="A part from 0 to 1, like 0.8.",
        too_much="A part from 0 to 1, like 0.8 for 80 %.",
    )


def percent(answer: str) -> float:
    """Return a sector's percent, 0 to 100; empty is 0.0. Raise AnswerError."""
    return answers.amount(answer, most=WHOLE, too_much="At most 100 percent.")


def sector_name(key: str) -> str:
    """Return a sector as it is shown."""
    return SECTOR_NAMES.get(key, key)


def sectors(draft: Draft) -> list[tuple[str, float]]:
    """Return every sector with its percent: the given ones, then one's own; 0.0 is none yet."""
    known = macro(draft).sectors or {}
    own = [name for name in known if name not in SECTOR_NAMES]
    return [(name, known.get(name, 0.0)) for name in (*SECTOR_NAMES, *own)]


def set_sector(draft: Draft, name: str, part: float) -> Draft:
    """Give a sector's percent; one to begin with is left out again at 0."""
    known = {**(macro(draft).sectors or {}), name: part}
    named = {
        sector: percent
        for sector, percent in known.items()
        if percent or sector not in SECTOR_NAMES
    }
    return change(draft, sectors=named or None)


def name_sector(draft: Draft, old: str | None, new: str) -> Draft:
    """Name a sector of one's own, rename it, or take it out with an empty name.

    Raise AnswerError for a name that is there already.
    """
    known = dict(macro(draft).sectors or {})
    taken = {
        sector_name(sector).casefold() for sector in (*SECTOR_NAMES, *known) if sector != old
    } | set(SECTOR_NAMES)
    if new.casefold() in taken:
        raise AnswerError("That sector is there already.")
    if old is None or old not in known:
        known |= {new: 0.0} if new else {}
    else:
        known = {
            new if sector == old else sector: percent
            for sector, percent in known.items()
            if sector != old or new
        }
    return change(draft, sectors=known or None)


def sectors_off(macro: Macro) -> bool:
    """Return whether sectors are named and do not add up to 100."""
    parts = [part for part in (macro.sectors or {}).values() if part]
    return bool(parts) and not adds_up(parts)


def _figure_field(question: Question) -> FormField[float]:
    name = question.id

    def show(figure: float) -> str:
        return "" if figure == getattr(NO_FIGURES, name) else count_shown(figure)

    return FormField(
        question=question,
        read=partial(read, name),
        get=lambda draft, _: getattr(macro(draft), name),
        set=lambda draft, _, figure: change(draft, **{name: figure}),
        show=show,
    )


FIGURE_FIELDS: dict[str, FormField[float]] = {q.id: _figure_field(q) for q in FIGURES}
"""The form fields of the four figures, by the names of the record's values."""
SECTOR_FIELD: FormField[float] = FormField(
    question=questions.SECTOR,
    read=percent,
    get=lambda draft, row: sectors(draft)[row][1],
    set=lambda draft, row, part: set_sector(draft, sectors(draft)[row][0], part),
    show=number_shown,
)
"""The percent of the sector in a row."""
