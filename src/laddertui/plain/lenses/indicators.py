"""Indicators in plain questions: what was counted, before and now, on which day, from where."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from laddertui.assessment.editor import Assessment
from laddertui.assessment.lenses import indicators, profession
from laddertui.domain.profession import Indicator
from laddertui.forms.answers import AnswerError
from laddertui.forms.field import FormField
from laddertui.plain.lenses.positions import at
from laddertui.plain.prompt import Prompt, PromptPosition, field_prompt
from laddertui.presenters import indicators as indicator_words


def first(assessment: Assessment, page: tuple[str, ...]) -> Prompt:
    """Return the first question, after lines on why these and what is counted already."""
    rows = indicators.over_the_quarters(assessment.profile.store.quarters(), assessment.draft)
    known = [f"  {line}" for line in indicator_words.indicator_lines(tuple(rows))]
    introduction = (
        "",
        indicator_words.WHY_NOT_UNEMPLOYMENT,
        *(("Counted so far:", *known) if rows else ()),
    )
    return _kind(assessment, 0, (*page, *introduction))


def _field(assessment: Assessment, name: str) -> FormField[Any]:
    return indicators.fields(assessment.profile.today)[name]


def _indicator(assessment: Assessment, row: int) -> Indicator:
    rows = indicators.observations(assessment.draft)
    return rows[row] if row < len(rows) else indicators.fresh(assessment.profile.today)


def _kind(assessment: Assessment, row: int, page: tuple[str, ...] = ()) -> Prompt:
    field = _field(assessment, "kind")
    is_known = row < len(indicators.observations(assessment.draft))

    def take(answer: str) -> PromptPosition:
        if row >= indicators.MOST_ROWS:
            raise AnswerError(f"At most {indicators.MOST_ROWS}; an empty line goes on.")
        assessment.change(field.answered(assessment.draft, answer, row))
        return at("count.baseline", row)

    def go_on() -> PromptPosition:
        if is_known:
            return at("count.baseline", row)
        assessment.change(profession.tidy(assessment.draft))
        return at("annotation")

    def take_back() -> PromptPosition:
        assessment.change(indicators.remove(assessment.draft, row))
        return at("count.kind", row)

    return Prompt(
        field.question,
        take,
        go_on=go_on,
        take_back=take_back,
        current=field.shown(assessment.draft, row) if is_known else "",
        page=page,
        ask=f"{row + 1}. {field.question.ask}",
    )


def _baseline(assessment: Assessment, row: int) -> Prompt:
    """Offer the count that the newest one of this kind was set beside, while there is none."""
    field, then = _field(assessment, "baseline"), at("count.value", row)
    prompt = field_prompt(assessment, field, then=then, row=row)
    if prompt.current:
        return prompt
    kind = _indicator(assessment, row).kind
    before = indicators.baseline_before(assessment.profile.store.quarters(), assessment.draft, kind)
    if not before:
        return prompt

    def keep() -> PromptPosition:
        assessment.change(field.set(assessment.draft, row, before))
        return then

    return replace(prompt, current=field.show(before), go_on=keep)


def _value(assessment: Assessment, row: int) -> Prompt:
    then = at("count.day", row)
    return field_prompt(assessment, _field(assessment, "value"), then=then, row=row)


def _day(assessment: Assessment, row: int) -> Prompt:
    then = at("count.source", row)
    return field_prompt(assessment, _field(assessment, "observed_on"), then=then, row=row)


def _source(assessment: Assessment, row: int) -> Prompt:
    indicator = _indicator(assessment, row)
    change = indicator_words.change_text(indicator)
    name = profession.KIND_NAMES[indicator.kind].capitalize()
    page = (f"{name}: {change}.", *indicator_words.benchmark_lines(indicator.kind))
    page = page if change else ()
    field, then = _field(assessment, "source"), at("count.kind", row + 1)
    return field_prompt(assessment, field, then=then, row=row, page=page)


PROMPTS: dict[str, Callable[[Assessment, int], Prompt]] = {
    "count.kind": _kind,
    "count.baseline": _baseline,
    "count.value": _value,
    "count.day": _day,
    "count.source": _source,
}
"""The prompts of this part, by their questions' names."""
