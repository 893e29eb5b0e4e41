"""A drift in words: what was moved, what was scored anew, what of the plan happened.

It looks back, never ahead.

Figures are shown with two decimals, each rounded from the exact one; what shows as 0.00 is not
said.
"""

from decimal import Decimal

from laddertui.domain.drift import Drift
from laddertui.domain.numbers import shown_hundredths
from laddertui.domain.record import record
from laddertui.presenters.numbers import counted_points, points_text, signed_rungs

NOT_MOVED = "The week did not move. Smaller, or with whose agreement?"
"""Said where none of a plan happened. Ours: a question, no reproach."""
ROUNDED = "Every figure is rounded by itself, so the last digits may not add up."


@record
class DriftPart:
    """One part of a drift that shows as more than 0.00."""

    key: str
    """`moved`, `mix`, `entered`, `left`, `ai_moved`, `rejudged` or `job_changed`."""
    amount: float
    """In rungs, unrounded."""
    text: str
    """A sentence."""
    inner: bool = False
    """Whether it is a part of `moved`: `mix`, `entered` and `left` are."""


def headline(d: Drift) -> str:
    """From which rung to which."""
    if not shown_hundredths(d.delta):
        return f"Your rung stayed where it was, at {d.rung_to:.2f}."
    return f"Your rung went from {d.rung_from:.2f} to {d.rung_to:.2f}: {signed_rungs(d.delta)}."


def drift_parts(d: Drift) -> list[DriftPart]:
    """Return every part that shows as more than 0.00.

    What was moved comes first, then its own parts, then the rescoring. The parts of what was moved
    are said only where they say more than it does.
    """
    of = f" of the {signed_rungs(d.delta)}" if shown_hundredths(d.delta) else ""
    more = bool(shown_hundredths(d.entered) or shown_hundredths(d.left))
    said = [
        DriftPart(
            key="moved", amount=d.moved, text=f"You moved your time: {signed_rungs(d.moved)}{of}."
        ),
        *(_inner(d) if more else ()),
        DriftPart(
            key="ai_moved",
            amount=d.rescoring.ai_moved,
            text=(
                "The ladder moved, by what you said of AI:"
                f" {signed_rungs(d.rescoring.ai_moved)}{of}."
            ),
        ),
        DriftPart(
            key="rejudged",
            amount=d.rescoring.rejudged,
            text=f"You see some of it differently now: {signed_rungs(d.rescoring.rejudged)}{of}.",
        ),
        DriftPart(
            key="job_changed",
            amount=d.rescoring.job_changed,
            text=f"The work itself changed: {signed_rungs(d.rescoring.job_changed)}{of}.",
        ),
    ]
    return [p for p in said if shown_hundredths(p.amount)]


def _inner(d: Drift) -> tuple[DriftPart, ...]:
    return (
        DriftPart(
            key="mix",
            amount=d.mix,
            text=f"Time between what you kept: {signed_rungs(d.mix)}.",
            inner=True,
        ),
        DriftPart(
            key="entered",
            amount=d.entered,
            text=f"What is new in the week: {signed_rungs(d.entered)}.",
            inner=True,
        ),
        DriftPart(
            key="left",
            amount=d.left,
            text=f"What is no longer in it: {signed_rungs(d.left)}.",
            inner=True,
        ),
    )


def noise_text(d: Drift) -> str:
    """Return that a change is within scoring noise.

    "" where it is larger, or where nothing changed at all.
    """
    if not d.within_noise or not shown_hundredths(d.noise):
        return ""
    return (
        f"That is within scoring noise, {shown_hundredths(d.noise)}: half a step more or less on"
        " your scores could make it."
    )


def kept_plan_text(kept: float | None, planned: float | None) -> str:
    """Return the earlier plan against what happened, both in points of the week.

    "" without a plan that moves any.
    """
    if kept is None or planned is None or not shown_hundredths(planned):
        return ""
    if not shown_hundredths(kept):
        return NOT_MOVED
    if shown_hundredths(kept) >= shown_hundredths(planned):
        return f"All {counted_points(planned)} of your plan moved."
    return f"{counted_points(kept)} moved, of the {points_text(planned)} that you planned."


def pace_text(pace: float | None) -> str:
    """Return what AI moved a quarter, in the person's own records; "" while there is no pace."""
    if pace is None:
        return ""
    if not shown_hundredths(pace):
        return "At the pace you recorded, AI left your rung where it was."
    return (
        f"At the pace you recorded, AI moved your rung by {signed_rungs(pace)} a quarter. That"
        " looks back, not ahead."
    )


def drift_lines(d: Drift, kept: float | None, planned: float | None) -> list[str]:
    """Return a whole drift in sentences.

    The rungs, the noise, each part, and the earlier plan against what happened. A line that is a
    part of the line before it is set in by two blanks.
    """
    said = drift_parts(d)
    text = [headline(d), noise_text(d), *(f"  {p.text}" if p.inner else p.text for p in said)]
    return [
        line
        for line in (*text, "" if adds_up(d) else ROUNDED, kept_plan_text(kept, planned))
        if line
    ]


def adds_up(d: Drift) -> bool:
    """Return whether the figures add up as they are shown, each rounded by itself."""
    said = drift_parts(d)
    inner = [p for p in said if p.inner]
    whole = sum(shown_hundredths(p.amount) for p in said if not p.inner) == shown_hundredths(
        d.delta
    )
    moved = not inner or sum(shown_hundredths(p.amount) for p in inner) == shown_hundredths(d.moved)
    rungs = Decimal(f"{d.rung_to:.2f}") - Decimal(f"{d.rung_from:.2f}") == shown_hundredths(d.delta)
    return whole and moved and (rungs or not shown_hundredths(d.delta))
