"""The macro read-through: what displaced people no longer spend. For people who study a sector.

Source: the profession source. It is a sum over what was put in, and no forecast.
"""

from dataclasses import replace
from typing import Any

from laddertui.assessment.lenses.indicators import figure
from laddertui.assessment.lenses.profession import NO_FIGURES, of, with_profession
from laddertui.domain.draft import Draft
from laddertui.domain.profession import Macro
from laddertui.domain.shares import WHOLE, adds_up
from laddertui.forms.questions import AnswerError, Question, amount

SECTOR_NAMES = {
    "financial-services": "Financial services",
    "education": "Education",
    "healthcare": "Healthcare",
    "other": "Other",
}
"""The sectors to begin with: three that the source names, and the rest."""
OWN_SECTORS = 2
"""Rows for sectors of one's own."""

DISPLACED = Question(
    id="displaced",
    label="People displaced",
    ask="How many people are displaced from the profession?",
    help="A figure you take from somewhere, or suppose. The sum is only as good as what is put in.",
)
PAY = Question(
    id="pay",
    label="Pay before",
    ask="What does the profession pay a year?",
    help="In any one currency; the next figure is in the same.",
)
ANNOTATION_PAY = Question(
    id="annotation_pay",
    label="Pay in annotation",
    ask="What does annotation work pay a year, in the same currency?",
    help="What someone who works at it full time comes to. It may be more than before; then the sum turns round.",
)
PROPENSITY = Question(
    id="propensity",
    label="Part that is spent",
    ask="Which part of income is spent, from 0 to 1?",
    help="0.8 means that of every 100, 80 are spent.",
)
SECTOR = Question(
    id="sector",
    label="Sector",
    ask="Which percent of that spending goes to this sector?",
    help="The percents add up to 100; then the lost spending is split by them.",
)
CURRENCY = Question(
    id="currency",
    label="Currency",
    ask="In which currency? (only a label here; it is not kept)",
    help="A few letters to stand behind the sums on this screen. It changes no figure and is not saved.",
)
FIGURES = (DISPLACED, PAY, ANNOTATION_PAY, PROPENSITY)
"""The four figures, by the names of the record's fields."""
WARNINGS = (
    "The source warns: pictures of income at one moment miss this, and spending shows it only years later.",
    "A sum over your own figures; nothing is forecast.",
)


def macro(draft: Draft) -> Macro:
    """The figures so far."""
    return of(draft).macro or NO_FIGURES


def given(m: Macro, name: str) -> float | None:
    """A figure by its name; None while it is not given. 0 is a figure for the pay in annotation alone."""
    found: float = getattr(m, name)
    return None if found == getattr(NO_FIGURES, name) else found


def read(name: str, answer: str) -> float:
    """A figure that was typed, by its name; empty is not given. Raises AnswerError."""
    if not answer.strip():
        not_given: float = getattr(NO_FIGURES, name)
        return not_given
    return propensity(answer) if name == PROPENSITY.id else figure(answer)


def change(draft: Draft, **values: Any) -> Draft:
    """Change a figure."""
    return with_profession(draft, replace(of(draft), macro=replace(macro(draft), **values)))


def propensity(answer: str) -> float:
    """A part of income, 0 to 1; empty is 0.0. Raises AnswerError."""
    try:
        found = amount(answer)
    except AnswerError:
        raise AnswerError("A part from 0 to 1, like 0.8.") from None
    if found > 1:
        raise AnswerError("A part from 0 to 1, like 0.8 for 80 %.")
    return found


def percent(answer: str) -> float:
    """A sector's percent, 0 to 100. Raises AnswerError."""
    found = amount(answer)
    if found > WHOLE:
        raise AnswerError("At most 100 percent.")
    return found


def sector_name(key: str) -> str:
    """A sector as it is shown."""
    return SECTOR_NAMES.get(key, key)


def sectors(draft: Draft) -> list[tuple[str, float]]:
    """Every sector with its percent: those to begin with, then one's own; 0.0 is not given."""
    known = macro(draft).sectors or {}
    own = [name for name in known if name not in SECTOR_NAMES]
    return [(name, known.get(name, 0.0)) for name in (*SECTOR_NAMES, *own)]


def set_sector(draft: Draft, name: str, part: float) -> Draft:
    """Give a sector's percent; one to begin with is left out again at 0."""
    known = {**(macro(draft).sectors or {}), name: part}
    kept = {n: p for n, p in known.items() if p or n not in SECTOR_NAMES}
    return change(draft, sectors=kept or None)


def name_sector(draft: Draft, old: str | None, new: str) -> Draft:
    """Name a sector of one's own, rename it, or take it out with an empty name. Raises AnswerError for a name twice."""
    known = dict(macro(draft).sectors or {})
    taken = {sector_name(n).casefold() for n in (*SECTOR_NAMES, *known) if n != old} | set(
        SECTOR_NAMES
    )
    if new.casefold() in taken:
        raise AnswerError("That sector is there already.")
    if old is None or old not in known:
        known |= {new: 0.0} if new else {}
    else:
        known = {new if n == old else n: p for n, p in known.items() if n != old or new}
    return change(draft, sectors=known or None)


def sectors_off(m: Macro) -> bool:
    """Whether sectors are named and do not add up to 100."""
    parts = [part for part in (m.sectors or {}).values() if part]
    return bool(parts) and not adds_up(parts)
