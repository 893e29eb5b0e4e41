"""The leverage lens: is the human part worth something to whoever pays? (Source: leverage and repricing.)"""

from collections.abc import Iterable
from typing import Literal, Protocol

from laddertui.domain.record import record

ValueKind = Literal[
    "moves-information",
    "repeats-process",
    "standard-output",
    "owns-outcome",
    "physical-or-high-risk",
    "deep-local-context",
]
EXPOSED_KINDS: frozenset[str] = frozenset({"moves-information", "repeats-process", "standard-output"})
"""Where value mainly from these is exposed, the source says."""
HELD_KINDS: frozenset[str] = frozenset({"owns-outcome", "physical-or-high-risk", "deep-local-context"})
"""Those whose value comes from these tend to hold ground, the source says."""
HANDS_ON: ValueKind = "physical-or-high-risk"

Answer = Literal[0, 1, 2]
"""no, partly, yes. An answer that is missing is unknown, and unknown is not "no"."""

EROSION = ("scarcity", "ghost_work", "broken_ladder", "liability_buffer", "compression", "wage_reset")
"""The six signals that bargaining power is wearing away, in the source's order."""
FRICTION = ("regulation", "legacy_systems", "bureaucracy")
"""The three buffers that buy time. The source: bought time, which is not safety."""
FULL_ANSWER = 2
"""The highest answer; sums are given as a percent of it."""


@record
class Leverage:
    """The answers to the lens's questions."""

    scarcity: Answer | None = None
    ghost_work: Answer | None = None
    broken_ladder: Answer | None = None
    liability_buffer: Answer | None = None
    compression: Answer | None = None
    wage_reset: Answer | None = None
    regulation: Answer | None = None
    legacy_systems: Answer | None = None
    bureaucracy: Answer | None = None
    value_note: str | None = None
    """How value is created where one works, who captures it, who owns the systems."""


@record
class LeverageFigures:
    """What the lens comes to; percent, or None where nothing is known."""

    exposed_value_share: float | None
    held_value_share: float | None
    erosion: float | None
    friction: float | None
    answered: int
    """How many of the six erosion signals are answered, 0 to 6."""


class Valued(Protocol):
    """What the lens needs to know of an activity."""

    @property
    def share(self) -> float:
        """Percent of working time."""
        ...

    @property
    def value_kind(self) -> ValueKind | None:
        """What the value comes from, where it is known."""
        ...


def percent_of_answers(answers: Leverage | None, questions: Iterable[str]) -> float | None:
    """The answered questions' sum as a percent of all "yes"; None while none is answered."""
    given = [v for q in questions if answers is not None and (v := getattr(answers, q)) is not None]
    return 100 * sum(given) / (FULL_ANSWER * len(given)) if given else None


def share_of_kinds(activities: Iterable[Valued], kinds: frozenset[str]) -> float | None:
    """Percent of all time whose value is of these kinds; None while no activity has a kind."""
    rows = list(activities)
    total = sum(a.share for a in rows)
    if total <= 0 or all(a.value_kind is None for a in rows):
        return None
    return 100 * sum(a.share for a in rows if a.value_kind in kinds) / total


def hands_on_share(activities: Iterable[Valued]) -> float:
    """Percent of time with hands or presence at risk (kind `physical-or-high-risk`)."""
    return share_of_kinds(activities, frozenset({HANDS_ON})) or 0.0


def leverage_figures(activities: Iterable[Valued], answers: Leverage | None) -> LeverageFigures | None:
    """All figures of the lens; None without answers and without any kind."""
    rows = list(activities)
    if answers is None and all(a.value_kind is None for a in rows):
        return None
    return LeverageFigures(
        exposed_value_share=share_of_kinds(rows, EXPOSED_KINDS),
        held_value_share=share_of_kinds(rows, HELD_KINDS),
        erosion=percent_of_answers(answers, EROSION),
        friction=percent_of_answers(answers, FRICTION),
        answered=sum(1 for q in EROSION if answers is not None and getattr(answers, q) is not None),
    )
