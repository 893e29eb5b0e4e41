"""The rung over the quarters on the ladder's own scale, and below it what moved."""

from collections.abc import Iterator, Sequence

from laddertui.domain.numbers import shown_hundredths
from laddertui.export.report.document import HistoryPicture, HistoryPoint
from laddertui.export.report.elements import Element, element, picture
from laddertui.export.report.pictures import STRIPES, WIDTH, box, label, line, stripes

LEFT, RIGHT, TOP = 40.0, 24.0, 18.0
"""Units at the sides and above."""
STEP = 44.0
"""Units from one rung to the next."""
BARS = 46.0
"""Units of the longest bar below."""
BELOW, BETWEEN = 26.0, 20.0
"""Units for the quarters' names, and from them to the bars."""
MOST_FIGURES, MOST_NAMES = 16, 10
"""Quarters up to which each has its figure, and names that stand side by side."""
LOWEST, HIGHEST = 1, 5


def history_svg(p: HistoryPicture) -> Element:
    """Return the picture of the quarters."""
    axis = _Axis(p.points)
    foot = TOP + (HIGHEST - LOWEST) * STEP + BELOW
    parts = [*_scale(), *_band(p.points, axis), *_course(p.points, axis), *_names(p.points, axis)]
    bars, height = _bars(p.points, axis, foot + BETWEEN)
    return picture(WIDTH, foot + height, p.caption, *parts, *bars)


class _Axis:
    """Where a quarter stands, in units from the left: years apart are drawn apart."""

    def __init__(self, points: Sequence[HistoryPoint]) -> None:
        self.places = max(points[-1].place, 1)
        self.width = (WIDTH - LEFT - RIGHT) / (self.places + 1)
        """Units of a quarter."""

    def x(self, point: HistoryPoint) -> float:
        return LEFT + (point.place + 0.5) * self.width


def _y(rung: float) -> float:
    return TOP + (HIGHEST - min(max(rung, LOWEST), HIGHEST)) * STEP


def _scale() -> Iterator[Element]:
    for rung in range(LOWEST, HIGHEST + 1):
        yield line(LEFT, _y(rung), WIDTH - RIGHT, _y(rung), "hair")
        yield label(LEFT - 10, _y(rung) + 4, str(rung), "", "end")


def _band(points: Sequence[HistoryPoint], axis: _Axis) -> Iterator[Element]:
    """Yield the noise as a band, its edges dotted."""
    known = [(axis.x(p), p.rung, p.noise) for p in points if p.rung is not None]
    upper = [f"{x:.1f},{_y(rung + noise):.1f}" for x, rung, noise in known]
    lower = [f"{x:.1f},{_y(rung - noise):.1f}" for x, rung, noise in reversed(known)]
    yield element("polygon", points=" ".join((*upper, *lower)), class_="band")


def _course(points: Sequence[HistoryPoint], axis: _Axis) -> Iterator[Element]:
    known = [(axis.x(p), p.rung, p.noise) for p in points if p.rung is not None]
    yield element(
        "polyline", points=" ".join(f"{x:.1f},{_y(rung):.1f}" for x, rung, _ in known), class_="way"
    )
    for n, (x, rung, noise) in enumerate(known):
        is_last = n == len(known) - 1
        kind = "you" if is_last else "then"
        yield element("circle", cx=x, cy=_y(rung), r=5 if is_last else 4, class_=f"mark {kind}")
        if len(known) <= MOST_FIGURES or n in (0, len(known) - 1):
            yield label(
                x, min(_y(rung + noise), _y(rung) - 5) - 5, f"{rung:.2f}", "strong", "middle"
            )
    for p in points:
        if p.rung is None:
            yield label(axis.x(p), _y(LOWEST) - 6, "?", "strong", "middle")


def _names(points: Sequence[HistoryPoint], axis: _Axis) -> Iterator[Element]:
    every = -(-(axis.places + 1) // MOST_NAMES)
    for p in points:
        if (points[-1].place - p.place) % every == 0:
            yield label(axis.x(p), _y(LOWEST) + 19, p.quarter, "", "middle")


def _bars(points: Sequence[HistoryPoint], axis: _Axis, top: float) -> tuple[list[Element], float]:
    """Return what moved as bars up and down from a line, and how high all of it is."""
    amounts = [amount for p in points for amount in (p.moved, p.ai_moved)]
    up, down = max([0.0, *amounts]), -min([0.0, *amounts])
    if not shown_hundredths(max(up, down)):
        return [], 0.0
    unit = BARS / max(up, down)
    zero = top + up * unit + 10
    width = min(axis.width / 3, 30.0)
    parts = [
        stripes(),
        line(LEFT, zero, WIDTH - RIGHT, zero, "axis"),
        label(LEFT - 10, zero + 4, "0", "", "end"),
    ]
    for p in points:
        x = axis.x(p)
        for amount, left, kind in ((p.moved, x - width, "moved"), (p.ai_moved, x, STRIPES)):
            shown = shown_hundredths(amount)
            if not shown:
                continue
            end = zero - amount * unit
            parts.append(box(left, min(zero, end), width - 2, abs(end - zero), kind))
            if len(points) <= MOST_FIGURES:
                y = end - 4 if amount > 0 else end + 12
                parts.append(label(left + width / 2 - 1, y, f"{shown:+}", "small", "middle"))
    foot = zero + down * unit + 34
    parts += [
        box(LEFT, foot - 9, 14, 10, "moved"),
        label(LEFT + 20, foot, "your time moved", "small"),
        box(LEFT + 150, foot - 9, 14, 10, STRIPES),
        label(LEFT + 170, foot, "AI moved, by what you said", "small"),
    ]
    return parts, foot - top + BETWEEN + 8
