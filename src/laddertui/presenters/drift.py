"""A drift in words: what was moved, what was scored anew, what of the plan happened.

It looks back, never ahead.

Figures are shown with two decimals, each rounded from the exact one; what shows as 0.00 is not
said.
"""

from decimal import ROUND_HALF_EVEN, Decimal

from laddertui.domain.drift import Drift
from laddertui.domain.record import record

_DIGIT = Decimal("0.01")
_FLOAT_PLACES = 9
"""Places up to which a sum of floats is exact."""
NOT_MOVED = "The week did not move. Smaller, or with whose agreement?"
"""Said where none of a plan happened. Ours: a question, no reproach."""
ROUNDED = "Every figure is rounded by itself, so the last digits may not add up."


@record
class PartWords:
    """One part of a drift that shows as more than 0.00."""

    key: str
    """`moved`, `mix`, `entered`, `left`, `ai_moved`, `rejudged` or `job_changed`."""
    amount: float
    """In rungs, unrounded."""
    text: str
    """A sentence."""
    inner: bool = False
    """Whether it is a part of `moved`: `mix`, `entered` and `left` are."""


def signed(amount: float) -> str:
    """Return an amount in rungs to two decimals, with its sign: `+0.21`, `-0.08`, `0.00`."""
    return f"{_shown(amount):+}" if _shown(amount) else "0.00"


def headline(d: Drift) -> str:
    """From which rung to which."""
    if not _shown(d.delta):
        return f"Your rung stayed where it was, at {d.rung_to:.2f}."
    return f"Your rung went from {d.rung_from:.2f} to {d.rung_to:.2f}: {signed(d.delta)}."


def parts(d: Drift) -> list[PartWords]:
    """Every part that shows as more than 0.00, what was moved first, then its own parts, then the rescoring.

    The parts of what was moved are said only where they say more than it does.
    """
    of = f" of the {signed(d.delta)}" if _shown(d.delta) else ""
    more = bool(_shown(d.entered) or _shown(d.left))
    said = [
        PartWords(key="moved", amount=d.moved, text=f"You moved your time: {signed(d.moved)}{of}."),
        *(_inner(d) if more else ()),
        PartWords(
            key="ai_moved",
            amount=d.rescoring.ai_moved,
            text=f"The ladder moved, by what you said of AI: {signed(d.rescoring.ai_moved)}{of}.",
        ),
        PartWords(
            key="rejudged",
            amount=d.rescoring.rejudged,
            text=f"You see some of it differently now: {signed(d.rescoring.rejudged)}{of}.",
        ),
        PartWords(
            key="job_changed",
            amount=d.rescoring.job_changed,
            text=f"The work itself changed: {signed(d.rescoring.job_changed)}{of}.",
        ),
    ]
    return [p for p in said if _shown(p.amount)]


def _inner(d: Drift) -> tuple[PartWords, ...]:
    return (
        PartWords(
            key="mix",
            amount=d.mix,
            text=f"Time between what you kept: {signed(d.mix)}.",
            inner=True,
        ),
        PartWords(
            key="entered",
            amount=d.entered,
            text=f"What is new in the week: {signed(d.entered)}.",
            inner=True,
        ),
        PartWords(
            key="left",
            amount=d.left,
            text=f"What is no longer in it: {signed(d.left)}.",
            inner=True,
        ),
    )


def noise_words(d: Drift) -> str:
    """Return that a change is within scoring noise.

    "" where it is larger, or where nothing changed at all.
    """
    if not d.within_noise or not _shown(d.noise):
        return ""
    return f"That is within scoring noise, {_shown(d.noise)}: half a step more or less on your scores could make it."


def plan_words(kept: float | None, planned: float | None) -> str:
    """Return the earlier plan against what happened, both in points of the week.

    "" without a plan that moves any.
    """
    if kept is None or planned is None or not _shown(planned):
        return ""
    if not _shown(kept):
        return NOT_MOVED
    if _shown(kept) >= _shown(planned):
        return f"All {_points(planned)} of your plan moved."
    return f"{_points(kept)} moved, of the {_plain(planned)} that you planned."


def pace_words(pace: float | None) -> str:
    """Return what AI moved for each quarter, in the person's own records.

    "" while there is no pace.
    """
    if pace is None:
        return ""
    if not _shown(pace):
        return "At the pace you recorded, AI left your rung where it was."
    return f"At the pace you recorded, AI moved your rung by {signed(pace)} a quarter. That looks back, not ahead."


def lines(d: Drift, kept: float | None, planned: float | None) -> list[str]:
    """A whole drift: the rungs, the noise, each part, and the earlier plan against what happened.

    A line that is a part of the line before it is set in by two blanks.
    """
    said = parts(d)
    text = [headline(d), noise_words(d), *(f"  {p.text}" if p.inner else p.text for p in said)]
    return [
        line for line in (*text, "" if adds_up(d) else ROUNDED, plan_words(kept, planned)) if line
    ]


def adds_up(d: Drift) -> bool:
    """Return whether the figures add up as they are shown, each rounded by itself."""
    said = parts(d)
    inner = [p for p in said if p.inner]
    whole = sum(_shown(p.amount) for p in said if not p.inner) == _shown(d.delta)
    moved = not inner or sum(_shown(p.amount) for p in inner) == _shown(d.moved)
    rungs = Decimal(f"{d.rung_to:.2f}") - Decimal(f"{d.rung_from:.2f}") == _shown(d.delta)
    return whole and moved and (rungs or not _shown(d.delta))


def _shown(figure: float) -> Decimal:
    """Return a figure as it is shown, with two decimals.

    A half goes to the even digit, as in every format of figures here.
    """
    return Decimal(repr(round(figure, _FLOAT_PLACES))).quantize(_DIGIT, ROUND_HALF_EVEN)


def _plain(points: float) -> str:
    """Return points of the week as short as two decimals allow."""
    return f"{float(_shown(points)):g}"


def _points(points: float) -> str:
    return f"{_plain(points)} point{'' if _plain(points) == '1' else 's'}"
