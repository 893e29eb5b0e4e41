"""A change from then to now: each step begins where the one before it ended."""

from collections.abc import Iterator

from laddertui.export.report.document import Leg, WaterfallPicture
from laddertui.export.report.elements import Element, element, picture
from laddertui.export.report.pictures import WIDTH, label, line, listed

NAMES, PLACE_FROM, PLACE_TO = 0.0, 170.0, 650.0
"""Where the names stand, and between which units the rungs are drawn."""
TOP, ROW, CAUSES = 22.0, 30.0, 14.0
"""Units above the first row, of a row, and of a line of causes below it."""
ROOM, MOST_LINES = 84, 3
"""Columns and lines for the activities that made a step."""
THICK, HEAD = 7.0, 9.0
"""Units of a bar, and of its arrow's head."""
LEAST_SPAN = 0.2
"""Rungs that the picture spans at least, so that next to nothing is not drawn as a leap."""


def waterfall_svg(p: WaterfallPicture) -> Element:
    """Return the picture of a change."""
    scale = _Scale(p)
    parts, y = list[Element](), TOP
    parts += _end(p.quarter_from, p.rung_from, scale.x(p.rung_from), y, "then")
    for leg in p.legs:
        before, y = y, y + ROW
        parts.append(line(scale.x(leg.start), before + 8, scale.x(leg.start), y - 6, "join"))
        parts += _leg(leg, scale, y)
        causes = listed(leg.causes, ", ", ROOM, MOST_LINES)
        parts += [
            label(PLACE_FROM, y + 18 + n * CAUSES, text, "said") for n, text in enumerate(causes)
        ]
        y += CAUSES * len(causes) + 6
    y += ROW
    start, end = scale.x(p.rung_from), scale.x(p.rung_to)
    parts += [label(NAMES, y + 4, "in all"), label(WIDTH, y + 4, p.in_all, "strong", "end")]
    parts += _arrow(start, end, y, 1.5, "whole", 0.0)
    y += ROW
    low, high = scale.x(p.rung_to - p.noise), scale.x(p.rung_to + p.noise)
    parts.append(element("rect", x=low, y=y - 6, width=high - low, height=12, class_="band"))
    parts += _end(p.quarter_to, p.rung_to, end, y, "you")
    parts.append(label((low + high) / 2, y + 21, f"scoring noise {p.noise:.2f}", "small", "middle"))
    return picture(WIDTH, y + 28, p.caption, *parts)


class _Scale:
    """Where a rung stands, in units from the left."""

    def __init__(self, p: WaterfallPicture) -> None:
        """Make room for every rung of the picture, the noise among them."""
        places = [p.rung_from, p.rung_to - p.noise, p.rung_to + p.noise]
        places += [leg.end for leg in p.legs]
        spare = max(LEAST_SPAN - (max(places) - min(places)), 0.0)
        self._low = min(places) - spare / 2
        self._span = max(places) - min(places) + spare

    def x(self, rung: float) -> float:
        return PLACE_FROM + (rung - self._low) / self._span * (PLACE_TO - PLACE_FROM)


def _end(quarter: str, rung: float, x: float, y: float, kind: str) -> Iterator[Element]:
    yield label(NAMES, y + 4, quarter, "strong")
    yield element("circle", cx=x, cy=y, r=5, class_=f"mark {kind}")
    yield label(WIDTH, y + 4, f"{rung:.2f}", "strong", "end")


def _leg(leg: Leg, scale: _Scale, y: float) -> Iterator[Element]:
    yield label(NAMES, y + 4, leg.name)
    yield from _arrow(scale.x(leg.start), scale.x(leg.end), y, THICK, leg.kind, leg.judged)
    yield label(WIDTH, y + 4, leg.figure, "strong", "end")


def _arrow(
    start: float, end: float, y: float, thick: float, kind: str, hollow: float
) -> Iterator[Element]:
    """Yield a bar with a head at its end; its last part is hollow (0 to 1)."""
    way = 1.0 if end >= start else -1.0
    head = min(HEAD, abs(end - start))
    neck = end - way * head
    turn = neck - (neck - start) * hollow
    for first, last, look in ((start, turn, kind), (turn, neck, f"{kind} hollow")):
        if abs(last - first) > 0.5:
            yield element(
                "rect",
                x=min(first, last),
                y=y - thick / 2,
                width=abs(last - first),
                height=thick,
                class_=look,
            )
    look = f"{kind} hollow" if hollow else kind
    points = f"{neck:.1f},{y - HEAD * 0.8:.1f} {end:.1f},{y:.1f} {neck:.1f},{y + HEAD * 0.8:.1f}"
    yield element("polygon", points=points, class_=look)
