"""The leverage lens: is the human part worth something to whoever pays?

(Source: leverage and repricing.)
"""

from collections.abc import Iterable
from typing import Literal, Protocol

from laddertui.domain.numbers import at_least
from laddertui.domain.record import record

ValueKind = Literal[
    "moves-information",
    "repeats-process",
    "standard-output",
    "owns-outcome",
    "physical-or-high-risk",
    "deep-local-context",
]
EXPOSED_KINDS: frozenset[str] = frozenset(
    {"moves-information", "repeats-process", "standard-output"}
)
"""Where value mainly from these is exposed, the source says."""
HELD_KINDS: frozenset[str] = frozenset(
    {"owns-outcome", "physical-or-high-risk", "deep-local-context"}
)
"""Those whose value comes from these tend to hold ground, the source says."""
HANDS_ON: ValueKind = "physical-or-high-risk"

Answer = Literal[0, 1, 2]
"""no, partly, yes. An answer that is missing is unknown, and unknown is not "no"."""

EROSION = (
    "scarcity",
    "ghost_work",
    "broken_ladder",
    "liability_buffer",
    "compression",
    "wage_reset",
)
"""The six signals that bargaining power is wearing away, in the source's order."""
FRICTION = ("regulation", "legacy_systems", "bureaucracy")
"""The three buffers that buy time. The source: bought time, which is not safety."""
FULL_ANSWER = 2
"""The highest answer; sums are given as a percent of it."""

Disagreement = Literal["human-yet-captured", "low-yet-held"]
"""The two ways in which the rung and this lens can differ."""
WEARING_FROM = 50.0
"""Percent of erosion from which this lens contradicts a human week: half of all that could be
answered. Ours."""
HELD_FROM = 50.0
"""Percent of held time from which a week holds by this lens: half of it. Ours."""
LOW_FROM = 60.0
"""Percent of time at scores 1 and 2 from which the ladder calls a week low, where this lens may
differ. Ours."""


@record
class Leverage:
    """The answers to the lens's questions."""

    scarcity: Answer | None = None
    """Output floods the market and its price falls."""
    ghost_work: Answer | None = None
    """The work is paid per microtask."""
    broken_ladder: Answer | None = None
    """No juniors are taken on."""
    liability_buffer: Answer | None = None
    """One watches machine output and carries its errors."""
    compression: Answer | None = None
    """More load, less autonomy, soft skills included."""
    wage_reset: Answer | None = None
    """A cheaper place can deliver the same."""
    regulation: Answer | None = None
    """Rules keep the work with people for now."""
    legacy_systems: Answer | None = None
    """Old systems keep the work with people for now."""
    bureaucracy: Answer | None = None
    """Slow organisations keep the work with people for now."""
    value_note: str | None = None
    """How value is created where one works, who captures it, who owns the systems."""


@record
class LeverageFigures:
    """What the lens comes to; percent, or None where nothing is known."""

    exposed_value_share: float | None
    """Percent of time whose value comes from an exposed kind, 0 to 100."""
    held_value_share: float | None
    """Percent of time whose value comes from a held kind, 0 to 100."""
    erosion: float | None
    """The answered signals as a percent of all "yes", 0 to 100."""
    friction: float | None
    """The answered buffers as a percent of all "yes", 0 to 100."""
    answered: int
    """How many of the six erosion signals are answered, 0 to 6."""

    @property
    def without_kind(self) -> float | None:
        """Percent of time whose value kind is not known; None while no activity has a kind."""
        if self.exposed_value_share is None or self.held_value_share is None:
            return None
        return max(100 - self.exposed_value_share - self.held_value_share, 0.0)

    @property
    def is_worn(self) -> bool:
        """Whether erosion is known to be at its limit or above."""
        return self.erosion is not None and at_least(self.erosion, WEARING_FROM)

    @property
    def is_held(self) -> bool:
        """Whether the held share is known to be at its limit or above."""
        return self.held_value_share is not None and at_least(self.held_value_share, HELD_FROM)

    @property
    def is_loose(self) -> bool:
        """Whether the held share is known to stay below its limit, whatever the rest may be."""
        if self.held_value_share is None or self.without_kind is None:
            return False
        return not at_least(self.held_value_share + self.without_kind, HELD_FROM)


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

    @property
    def hands_on(self) -> bool | None:
        """Whether it needs hands or presence, where that is said."""
        ...


def percent_of_answers(answers: Leverage | None, questions: Iterable[str]) -> float | None:
    """Return the answered questions' sum as a percent of all "yes"; None while none is answered."""
    given = [v for q in questions if answers is not None and (v := getattr(answers, q)) is not None]
    return 100 * sum(given) / (FULL_ANSWER * len(given)) if given else None


def share_of_kinds(activities: Iterable[Valued], kinds: frozenset[str]) -> float | None:
    """Return the percent of all time whose value is of these kinds.

    None while no activity has a kind.
    """
    rows = list(activities)
    total = sum(a.share for a in rows)
    if total <= 0 or all(a.value_kind is None for a in rows):
        return None
    return 100 * sum(a.share for a in rows if a.value_kind in kinds) / total


def needs_hands(activity: Valued) -> bool:
    """Return whether an activity needs hands or presence.

    Where that is not said, the value kind `physical-or-high-risk` says it.
    """
    if activity.hands_on is not None:
        return activity.hands_on
    return activity.value_kind == HANDS_ON


def hands_on_share(activities: Iterable[Valued]) -> float:
    """Return the percent of all time that needs hands or presence; 0 where no time is given."""
    rows = list(activities)
    total = sum(a.share for a in rows)
    return 100 * sum(a.share for a in rows if needs_hands(a)) / total if total > 0 else 0.0


def leverage_figures(
    activities: Iterable[Valued], answers: Leverage | None
) -> LeverageFigures | None:
    """Return all figures of the lens; None without answers and without any kind."""
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


def disagreement(
    exposed_share: float, anchored_share: float, figures: LeverageFigures | None
) -> Disagreement | None:
    """Return where the rung and this lens differ, or None.

    They differ over a human week whose worth is worn or not held, and over a low one that holds.
    Both shares are percents of time by score, of a scored week. What is unknown decides nothing.
    The rule is ours.
    """
    if figures is None:
        return None
    if at_least(anchored_share, exposed_share) and (figures.is_worn or figures.is_loose):
        return "human-yet-captured"
    if at_least(exposed_share, LOW_FROM) and figures.is_held:
        return "low-yet-held"
    return None
