"""Leading indicators: dated counts of the ways into a profession, and what a fall is set beside.

Source: the profession source, which names entry-level postings, junior hires and annotation roles. An observation
belongs to the quarter in which it was made; the line over the quarters is put together from all of them.
"""

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any, get_args

from laddertui.assessment.lenses.profession import (
    KIND_NAMES,
    is_empty_indicator,
    of,
    with_profession,
)
from laddertui.domain import quarters
from laddertui.domain.draft import Draft
from laddertui.domain.profession import (
    LARGEST_FIGURE,
    NOT_COUNTED,
    SMALLEST_BASELINE,
    Indicator,
    IndicatorKind,
)
from laddertui.domain.snapshot import Snapshot
from laddertui.forms.questions import AnswerError, Question

MOST_ROWS = 8
"""Rows to fill in a quarter; a few of each kind. A file may hold more, and all are shown."""
KINDS: tuple[IndicatorKind, ...] = get_args(IndicatorKind)

KIND = Question(
    id="kind",
    label="What is counted",
    ask="What was counted: e entry-level postings, j junior hires, a annotation roles? (an empty line ends the list)",
    help=(
        "Entry-level postings and junior hires say how many ways in are left. Annotation roles that seek people of this"
        " field are, the source says, a sign that comes before unemployment figures."
    ),
)
BASELINE = Question(
    id="baseline",
    label="Before",
    ask="What was the count before, above 0?",
    help="The earlier count that the new one is set beside, counted in the same way: a year ago, or last quarter's.",
)
VALUE = Question(
    id="value",
    label="Now",
    ask="What was the count this time? 0 where there were none",
    help="The count as it was on the day. 0 is an answer; an empty field is not.",
)
OBSERVED_ON = Question(
    id="observed_on",
    label="On",
    ask="On which day was it counted, like 2026-11-01?",
    help="The day the count is of, year first. It decides where the point stands in the line.",
)
SOURCE = Question(
    id="source",
    label="Where from",
    ask="Where is the count from? (may be left empty)",
    help="A job board, a statistic, your own firm's list: enough to count it in the same way again.",
)

KIND_KEYS: dict[str, IndicatorKind] = {
    "e": "entry-postings",
    "j": "junior-hires",
    "a": "annotation-roles",
}
_PLAIN = re.compile(r"\d+(?:[.,]\d*)?|[.,]\d+")
_GROUPED = re.compile(r"\d{1,3}(?:[ ',\u2019]\d{3})+(?:\.\d*)?")


def observations(draft: Draft) -> tuple[Indicator, ...]:
    """This quarter's observations so far, empty rows among them."""
    return of(draft).indicators


def _with(draft: Draft, rows: list[Indicator]) -> Draft:
    return with_profession(draft, replace(of(draft), indicators=tuple(rows)))


def fresh(today: dt.date, kind: IndicatorKind = "entry-postings") -> Indicator:
    """A row that says nothing yet."""
    return Indicator(kind=kind, baseline=0.0, value=NOT_COUNTED, observed_on=today)


def change(draft: Draft, n: int, today: dt.date, **values: Any) -> Draft:
    """Change a row; rows up to it are made as needed, dated today."""
    rows = list(observations(draft))
    while len(rows) <= n:
        rows.append(fresh(today))
    rows[n] = replace(rows[n], **values)
    return _with(draft, rows)


def remove(draft: Draft, n: int) -> Draft:
    """Take a row out."""
    return _with(draft, [i for m, i in enumerate(observations(draft)) if m != n])


def figure(answer: str) -> float:
    """A count or a sum of money: digits, groups of three with a comma or a blank between, a point. Raises AnswerError."""
    said = answer.strip()
    if _GROUPED.fullmatch(said):
        found = float(re.sub(r"[ ',\u2019]", "", said))
    elif _PLAIN.fullmatch(said):
        found = float(said.replace(",", "."))
    else:
        raise AnswerError("A number that is not below 0, like 1200 or 12.5.")
    if found > LARGEST_FIGURE:
        raise AnswerError(f"That is too large to work with; at most {LARGEST_FIGURE:,.0f}.")
    return found


def baseline(answer: str) -> float:
    """An earlier count, above 0. Empty is 0.0: not given. Raises AnswerError."""
    if not answer.strip():
        return 0.0
    found = figure(answer)
    if found < SMALLEST_BASELINE:
        raise AnswerError(
            "The count before is above 0; there is no change in percent from nothing."
        )
    return found


def value(answer: str) -> float:
    """A count, 0 or more. Empty is not given. Raises AnswerError."""
    return figure(answer) if answer.strip() else NOT_COUNTED


def day(answer: str) -> dt.date:
    """A date, year first. Raises AnswerError."""
    try:
        found = dt.date.fromisoformat(answer.strip())
    except ValueError:
        raise AnswerError("A date like 2026-11-01.") from None
    if found.year not in quarters.YEARS or found.isoformat() != answer.strip():
        raise AnswerError("A date like 2026-11-01.")
    return found


def with_day_checked(draft: Draft, answer: str) -> Draft:
    """The same draft, where an answer is a date; for a field that is left half typed. Raises AnswerError."""
    day(answer)
    return draft


def kind(answer: str) -> IndicatorKind:
    """What was counted, by its key or its name. Raises AnswerError."""
    said = answer.strip().casefold()
    named = {name: k for k, name in KIND_NAMES.items()} | {k: k for k in KINDS} | KIND_KEYS
    if said not in named:
        raise AnswerError("e for entry-level postings, j for junior hires, a for annotation roles.")
    return named[said]


def change_percent(i: Indicator) -> float | None:
    """The change in percent; None while one of the two counts is missing."""
    return i.change_percent if i.baseline >= SMALLEST_BASELINE and i.value >= 0 else None


def over_the_quarters(saved: Iterable[Snapshot], draft: Draft) -> list[Indicator]:
    """Every whole observation of the saved quarters and of the draft, oldest first.

    One of a kind and a day counts once: the draft's before a saved one, a later quarter's before an earlier one's. What
    is saved for the quarter that the draft is of has been opened again in it, and does not count beside it.
    """
    mine = draft.snapshot.quarter
    past = sorted((s for s in saved if s.quarter != mine and s.profession), key=lambda s: s.quarter)
    found: dict[tuple[str, dt.date], Indicator] = {}
    for rows in (*(s.profession.indicators for s in past if s.profession), observations(draft)):
        found |= {(i.kind, i.observed_on): i for i in rows if change_percent(i) is not None}
    return sorted(found.values(), key=lambda i: (i.observed_on, i.kind))


def newest(rows: Sequence[Indicator]) -> dict[IndicatorKind, Indicator]:
    """The newest whole observation of each kind."""
    told = sorted((i for i in rows if change_percent(i) is not None), key=lambda i: i.observed_on)
    return {i.kind: i for i in told}


def baseline_before(saved: Iterable[Snapshot], draft: Draft, kind: IndicatorKind) -> float | None:
    """What the newest count of a kind was set beside, to be taken over; None once this quarter has one of the kind."""
    if any(i.kind == kind and not is_empty_indicator(i) for i in observations(draft)):
        return None
    known = newest(over_the_quarters(saved, draft)).get(kind)
    return known.baseline if known is not None else None
