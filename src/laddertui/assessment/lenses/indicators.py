"""Leading indicators: dated counts of the ways into a profession, and what a fall is set beside.

Source: the profession source, which names entry-level postings, junior hires and annotation
roles. An observation belongs to the quarter in which it was made; the line over the quarters is
put together from all of them.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any, get_args

from laddertui.assessment.lenses.profession import (
    KIND_NAMES,
    is_empty_indicator,
    profession_of,
    with_profession,
)
from laddertui.domain.draft import Draft
from laddertui.domain.profession import NOT_COUNTED, SMALLEST_BASELINE, Indicator, IndicatorKind
from laddertui.domain.snapshot import Snapshot
from laddertui.forms import answers
from laddertui.forms.answers import AnswerError
from laddertui.forms.field import FormField, text_shown
from laddertui.forms.question import Question
from laddertui.forms.wording import indicators as questions

MOST_ROWS = 8
"""Rows to fill in a quarter; a few of each kind. A file may hold more, and all are shown."""
KINDS: tuple[IndicatorKind, ...] = get_args(IndicatorKind)


KIND_KEYS: dict[str, IndicatorKind] = {
    "e": "entry-postings",
    "j": "junior-hires",
    "a": "annotation-roles",
}


def observations(draft: Draft) -> tuple[Indicator, ...]:
    """Return this quarter's observations so far, empty rows among them."""
    return profession_of(draft).indicators


def _with(draft: Draft, rows: list[Indicator]) -> Draft:
    return with_profession(draft, replace(profession_of(draft), indicators=tuple(rows)))


def fresh(today: dt.date, kind: IndicatorKind = "entry-postings") -> Indicator:
    """Return a row that says nothing yet, dated today."""
    return Indicator(kind=kind, baseline=0.0, value=NOT_COUNTED, observed_on=today)


def change(draft: Draft, row: int, today: dt.date, **values: Any) -> Draft:
    """Change a row; rows up to it are made as needed, dated today."""
    rows = list(observations(draft))
    while len(rows) <= row:
        rows.append(fresh(today))
    rows[row] = replace(rows[row], **values)
    return _with(draft, rows)


def remove(draft: Draft, row: int) -> Draft:
    """Take a row out."""
    return _with(
        draft, [indicator for index, indicator in enumerate(observations(draft)) if index != row]
    )


def baseline(answer: str) -> float:
    """Return an earlier count, above 0; empty is 0.0, not given. Raise AnswerError."""
    if not answer.strip():
        return 0.0
    count = answers.figure(answer)
    if count < SMALLEST_BASELINE:
        raise AnswerError(
            "The count before is above 0; there is no change in percent from nothing."
        )
    return count


def value(answer: str) -> float:
    """Return a count, 0 or more; empty is NOT_COUNTED. Raise AnswerError."""
    return answers.figure(answer) if answer.strip() else NOT_COUNTED


def with_day_checked(draft: Draft, answer: str) -> Draft:
    """Return the same draft where an answer is a date; for a field that is left half typed.

    Raise AnswerError for what is no date.
    """
    answers.day(answer)
    return draft


def kind(answer: str) -> IndicatorKind:
    """Return what was counted, by its key or its name. Raise AnswerError."""
    names: dict[str, IndicatorKind] = {name: k for k, name in KIND_NAMES.items()}
    known = names | {k: k for k in KINDS} | KIND_KEYS
    refusal = "e for entry-level postings, j for junior hires, a for annotation roles."
    return answers.choice(answer, known, refusal)


def count_shown(count: float) -> str:
    """Return a count as one would type it; "" where nothing was counted."""
    return "" if count == NOT_COUNTED else f"{count:.6f}".rstrip("0").rstrip(".")


def fields(today: dt.date) -> dict[str, FormField[Any]]:
    """Return the form fields of a row, by the names of the record's values.

    A row that comes into being is dated `today`.
    """

    def field(
        name: str,
        question: Question,
        read: Callable[[str], Any],
        show: Callable[[Any], str],
        start: Any = None,
    ) -> FormField[Any]:
        def get(draft: Draft, row: int) -> Any:
            known = observations(draft)
            return getattr(known[row] if row < len(known) else fresh(today), name)

        return FormField(
            question=question,
            read=read,
            get=get,
            set=lambda draft, row, value: change(draft, row, today, **{name: value}),
            show=show,
            start=start,
        )

    new = fresh(today)
    return {
        "kind": field("kind", questions.KIND, kind, KIND_NAMES.__getitem__, new.kind),
        "baseline": field(
            "baseline", questions.BASELINE, baseline, lambda n: count_shown(n or NOT_COUNTED)
        ),
        "value": field("value", questions.VALUE, value, count_shown),
        "observed_on": field(
            "observed_on",
            questions.OBSERVED_ON,
            answers.day,
            dt.date.isoformat,
            new.observed_on,
        ),
        "source": field("source", questions.SOURCE, answers.text_or_none, text_shown),
    }


def change_percent(indicator: Indicator) -> float | None:
    """Return the change in percent; None while one of the two counts is missing."""
    return (
        indicator.change_percent
        if indicator.baseline >= SMALLEST_BASELINE and indicator.value >= 0
        else None
    )


def over_the_quarters(saved: Iterable[Snapshot], draft: Draft) -> list[Indicator]:
    """Return every whole observation of the saved quarters and of the draft, oldest first.

    One of a kind and a day counts once: the draft's before a saved one, a later quarter's before
    an earlier one's. What is saved for the draft's own quarter has been opened again in it, and
    does not count beside it.
    """
    mine = draft.snapshot.quarter
    past = sorted(
        (snapshot for snapshot in saved if snapshot.quarter != mine and snapshot.profession),
        key=lambda snapshot: snapshot.quarter,
    )
    newest_of: dict[tuple[str, dt.date], Indicator] = {}
    for rows in (
        *(snapshot.profession.indicators for snapshot in past if snapshot.profession),
        observations(draft),
    ):
        newest_of |= {
            (indicator.kind, indicator.observed_on): indicator
            for indicator in rows
            if change_percent(indicator) is not None
        }
    return sorted(newest_of.values(), key=lambda indicator: (indicator.observed_on, indicator.kind))


def newest(rows: Sequence[Indicator]) -> dict[IndicatorKind, Indicator]:
    """Return the newest whole observation of each kind."""
    told = sorted(
        (indicator for indicator in rows if change_percent(indicator) is not None),
        key=lambda indicator: indicator.observed_on,
    )
    return {indicator.kind: indicator for indicator in told}


def baseline_before(saved: Iterable[Snapshot], draft: Draft, kind: IndicatorKind) -> float | None:
    """Return what the newest count of a kind was set beside, to be taken over.

    None once this quarter has a count of the kind.
    """
    if any(
        indicator.kind == kind and not is_empty_indicator(indicator)
        for indicator in observations(draft)
    ):
        return None
    known = newest(over_the_quarters(saved, draft)).get(kind)
    return known.baseline if known is not None else None
