"""Indicators in plain questions: what was counted, before and now, on which day, from where."""

from collections.abc import Callable

from laddertui.assessment.editor import Assessment
from laddertui.assessment.lenses import indicators, profession
from laddertui.domain.profession import NOT_COUNTED, Indicator
from laddertui.forms import questions
from laddertui.plain.lenses.positions import at
from laddertui.plain.prompt import Prompt, PromptPosition
from laddertui.presenters import indicators as indicator_words


def first(a: Assessment, said: tuple[str, ...]) -> Prompt:
    """What was counted, with lines before it: why these, what is counted already, what it is set beside."""
    rows = indicators.over_the_quarters(a.profile.store.quarters(), a.draft)
    known = (
        ["Counted so far:", *(f"  {line}" for line in indicator_words.lines(tuple(rows)))]
        if rows
        else []
    )
    lead = (
        "",
        indicator_words.WHY_NOT_UNEMPLOYMENT,
        *indicator_words.beside_words("entry-postings"),
        *known,
    )
    return _kind(a, 0, (*said, *lead))


def _row(a: Assessment, n: int) -> Indicator:
    rows = indicators.observations(a.draft)
    return rows[n] if n < len(rows) else indicators.fresh(a.profile.today)


def _kind(a: Assessment, n: int, said: tuple[str, ...] = ()) -> Prompt:
    known = n < len(indicators.observations(a.draft))

    def take(answer: str) -> PromptPosition:
        if not answer.strip():
            a.change(profession.tidy(a.draft))
            return at("annotation")
        a.change(indicators.change(a.draft, n, a.profile.today, kind=indicators.kind(answer)))
        return at("count.baseline", n)

    current = profession.KIND_NAMES[_row(a, n).kind] if known else ""
    return Prompt(
        indicators.KIND, take, current=current, said=said, ask=f"{n + 1}. {indicators.KIND.ask}"
    )


def _baseline(a: Assessment, n: int) -> Prompt:
    row = _row(a, n)
    known = row.baseline or indicators.baseline_before(
        a.profile.store.quarters(), a.draft, row.kind
    )

    def take(answer: str) -> PromptPosition:
        found = indicators.baseline(answer)
        if not found:
            raise questions.AnswerError(
                "A count above 0; there is no change in percent from nothing."
            )
        a.change(indicators.change(a.draft, n, a.profile.today, baseline=found))
        return at("count.value", n)

    return Prompt(indicators.BASELINE, take, current=indicator_words.number(known) if known else "")


def _value(a: Assessment, n: int) -> Prompt:
    known = _row(a, n).value

    def take(answer: str) -> PromptPosition:
        found = indicators.value(answer)
        if found == NOT_COUNTED:
            raise questions.AnswerError("A count, 0 where there were none.")
        a.change(indicators.change(a.draft, n, a.profile.today, value=found))
        return at("count.day", n)

    return Prompt(
        indicators.VALUE,
        take,
        current=indicator_words.number(known) if known != NOT_COUNTED else "",
    )


def _day(a: Assessment, n: int) -> Prompt:
    def take(answer: str) -> PromptPosition:
        a.change(indicators.change(a.draft, n, a.profile.today, observed_on=indicators.day(answer)))
        return at("count.source", n)

    return Prompt(indicators.OBSERVED_ON, take, current=_row(a, n).observed_on.isoformat())


def _source(a: Assessment, n: int) -> Prompt:
    row = _row(a, n)

    def take(answer: str) -> PromptPosition:
        a.change(
            indicators.change(a.draft, n, a.profile.today, source=questions.text(answer) or None)
        )
        return at("count.kind", n + 1)

    change = indicator_words.change_words(row)
    said = (f"{profession.KIND_NAMES[row.kind].capitalize()}: {change}.",) if change else ()
    return Prompt(indicators.SOURCE, take, current=row.source or "", said=said)


PROMPTS: dict[str, Callable[[Assessment, int], Prompt]] = {
    "count.kind": _kind,
    "count.baseline": _baseline,
    "count.value": _value,
    "count.day": _day,
    "count.source": _source,
}
"""The questions of this part, by their places' names."""
