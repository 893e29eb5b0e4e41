"""What all quarters come to since the first one, and one quarter's change, as sentences.

They look back, never ahead. What shows as 0.00 is not said.
"""

import math
from collections.abc import Sequence

from laddertui.domain.numbers import shown_hundredths
from laddertui.presenters.drift import ladder_words, whose_words
from laddertui.presenters.history.quarters import Change, HistoryQuarter
from laddertui.presenters.numbers import give_or_take, points_text, signed_rungs

_PARTS = (
    ("moved", "you climbed {}", "your time moved down {}"),
    ("ai_moved", "the ladder rose {}", "the ladder sank {}"),
    ("rejudged", "you see it {} higher", "you see it {} lower"),
    ("work_changed", "the work itself changed by +{}", "the work itself changed by -{}"),
)
"""Each part of a change, and how it is said up and down."""
ADDED_UP = (
    "Added up review by review. The first week beside the last one alone (m, then d) counts every"
    " activity once, for its newest reason; so a part can come out otherwise there, up instead of"
    " down, too."
)
"""Why a comparison of the first quarter with the last may split the same change otherwise: it takes
the shares of those two weeks, and all that became of a score under its newest reason."""


def sums_text(quarters: Sequence[HistoryQuarter]) -> str:
    """Return the sums over all changes since the first readable quarter; "" for fewer than two."""
    readable = [each for each in quarters if each.rung is not None]
    changes = [each.change for each in readable if each.change is not None]
    if not changes:
        return ""
    first, last = readable[0].rung or 0.0, readable[-1].rung or 0.0
    parts = [
        (up if total > 0 else down).format(abs(shown_hundredths(total)))
        for name, up, down in _PARTS
        if shown_hundredths(total := math.fsum(getattr(each, name) for each in changes))
    ]
    said = f"Since {readable[0].quarter} {', '.join(parts) or 'nothing moved your rung'}."
    whole = f" In all: {first:.2f} then, {last:.2f} now{_noise_words(changes)}."
    is_said = len(changes) > 1 or parts
    return said + (whole if is_said else "") + _passed_over(len(quarters) - len(readable))


def _noise_words(changes: Sequence[Change]) -> str:
    """Return that no change as a whole is more than its noise; "" where one is."""
    if not all(each.is_noise for each in changes):
        return ""
    if len(changes) == 1:
        return ", as a whole within scoring noise"
    return "; each quarter's change, as a whole, lies within its scoring noise"


def added_up_text(quarters: Sequence[HistoryQuarter]) -> str:
    """Return how the sums were made, where they are of more than one change; else ""."""
    return ADDED_UP if sum(each.change is not None for each in quarters) > 1 else ""


def _passed_over(unreadable: int) -> str:
    if not unreadable:
        return ""
    if unreadable == 1:
        return " One quarter that cannot be read is passed over."
    return f" {unreadable} quarters that cannot be read are passed over."


def quarter_text(quarter: HistoryQuarter) -> str:
    """Return what there is to say of one quarter: its rung and its change, or its reason."""
    if quarter.rung is None:
        return quarter.reason
    rung = f"{quarter.quarter}: {quarter.rung:.2f}, {give_or_take(quarter.noise, quarter.repeats)}"
    change = quarter.change
    if change is None:
        return f"{rung}; the first that can be read"
    noise = ", within scoring noise" if change.is_noise else ""
    ai = change.ai_moved
    whose = f"; {ladder_words(ai)}, {whose_words(ai, change.ai_moved_noted)}"
    moved = whose if shown_hundredths(ai) else ""
    return f"{rung}; {signed_rungs(change.in_all)} since {change.since}{noise}{moved}"


def kept_text(change: Change) -> str:
    """Return the earlier plan's points that happened, as `18 of 20`; "" without a plan."""
    if change.planned is None or change.kept is None or not shown_hundredths(change.planned):
        return ""
    return f"{points_text(change.kept)} of {points_text(change.planned)}"
