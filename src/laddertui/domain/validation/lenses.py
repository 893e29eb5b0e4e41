"""What a finished snapshot's two lenses must satisfy: the leverage and the profession lens."""

from collections.abc import Iterator

from laddertui.domain.leverage import EROSION, FRICTION, FULL_ANSWER, Leverage
from laddertui.domain.numbers import at_most, two_decimals
from laddertui.domain.profession import (
    GRADES,
    LARGEST_FIGURE,
    NOT_COUNTED,
    SMALLEST_BASELINE,
    Indicator,
    Macro,
    Profession,
    Task,
)
from laddertui.domain.shares import TOLERANCE, WHOLE
from laddertui.domain.validation.fault import Fault, Key, day_faults


def leverage_faults(leverage: Leverage | None) -> Iterator[Fault]:
    """Yield what is wrong with the leverage lens's answers."""
    for question in (*EROSION, *FRICTION):
        answer = getattr(leverage, question, None)
        if answer is not None and answer not in range(FULL_ANSWER + 1):
            yield Fault(
                key=("leverage", question),
                reason=f"an answer of {answer}; it is 0 no, 1 partly or 2 yes",
            )


def profession_faults(profession: Profession) -> Iterator[Fault]:
    """Yield what is wrong with the profession lens, in the file's order."""
    for row, task in enumerate(profession.tasks):
        yield from _task(task, ("profession", "tasks", row))
    for row, indicator in enumerate(profession.indicators):
        yield from _indicator(indicator, ("profession", "indicators", row))
    if profession.macro is not None:
        yield from _macro(profession.macro)


def _task(task: Task, at: Key) -> Iterator[Fault]:
    if not task.name.strip():
        yield Fault(key=(*at, "name"), reason="this task has no name; give it one or remove it")
    for name, grade in (("volume", task.volume), ("complexity", task.complexity)):
        if grade not in GRADES:
            yield Fault(
                key=(*at, name), reason=f"a {name} of {grade}; it is a whole number from 1 to 5"
            )
    if not 0 <= task.first_year_share <= WHOLE:
        reason = f"a first-year share of {task.first_year_share:g}; it is 0 to 100 percent"
        yield Fault(key=(*at, "first_year_share"), reason=reason)


def _indicator(indicator: Indicator, at: Key) -> Iterator[Fault]:
    if not indicator.baseline > 0:
        yield Fault(
            key=(*at, "baseline"), reason=f"a baseline of {indicator.baseline:g}; it is above 0"
        )
    elif indicator.baseline < SMALLEST_BASELINE:
        reason = (
            f"a baseline of {indicator.baseline:g} is too small to compare with;"
            f" it is {SMALLEST_BASELINE:f} or more"
        )
        yield Fault(key=(*at, "baseline"), reason=reason)
    yield from _not_too_large(indicator.baseline, (*at, "baseline"))
    if indicator.value == NOT_COUNTED:
        yield Fault(
            key=(*at, "value"),
            reason="the count is not given yet; give it, 0 where there were none",
        )
    elif indicator.value < 0:
        yield Fault(key=(*at, "value"), reason=f"a value of {indicator.value:g}; it is 0 or more")
    yield from _not_too_large(indicator.value, (*at, "value"))
    yield from day_faults(indicator.observed_on, (*at, "observed_on"))


def _not_too_large(figure: float, key: Key) -> Iterator[Fault]:
    if figure > LARGEST_FIGURE:
        reason = f"this figure is too large to work with; it is at most {LARGEST_FIGURE:,.0f}"
        yield Fault(key=key, reason=reason)


def _macro(macro: Macro) -> Iterator[Fault]:
    for name in ("displaced", "pay", "annotation_pay"):
        key: Key = ("profession", "macro", name)
        if name == "annotation_pay" and macro.annotation_pay == NOT_COUNTED:
            yield Fault(
                key=key,
                reason="the pay in annotation is not given yet; give it, 0 where there is none",
            )
        elif getattr(macro, name) < 0:
            yield Fault(key=key, reason=f"{getattr(macro, name):g}; it is 0 or more")
        yield from _not_too_large(getattr(macro, name), key)
    if not 0 <= macro.propensity <= 1:
        reason = f"a propensity of {macro.propensity:g}; it is a part of income, 0 to 1"
        yield Fault(key=("profession", "macro", "propensity"), reason=reason)
    if macro.sectors:
        yield from _sectors(macro.sectors)


def _sectors(sectors: dict[str, float]) -> Iterator[Fault]:
    for name, part in sectors.items():
        key: Key = ("profession", "macro", "sectors", name)
        if part < 0:
            yield Fault(key=key, reason=f"{part:g} percent of spending; it is 0 or more")
        yield from _not_too_large(part, key)
    total = sum(sectors.values())
    if max(sectors.values()) <= LARGEST_FIGURE and not at_most(abs(total - WHOLE), TOLERANCE):
        reason = f"the sectors add up to {two_decimals(total):g}, not 100; correct one"
        yield Fault(key=("profession", "macro", "sectors"), reason=reason)
