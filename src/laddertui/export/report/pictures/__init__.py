"""The pictures of a report, as SVG: all of them say in figures what they show in lengths."""

from collections.abc import Sequence

from laddertui.domain.text import columns, fitted
from laddertui.export.report.elements import Element, element

WIDTH = 720.0
"""Units of every picture, from side to side; what a printed page is wide."""


def label(
    x: float, y: float, text: str, kind: str = "", anchor: str = "start", room: int = 0
) -> Element:
    """Return a text at a place; cut with an ellipsis beyond `room` columns, if any is given.

    `anchor` says which end of it stands there: start, middle or end.
    """
    shown = fitted(text, room) if room else text
    return element("text", shown, x=x, y=y, class_=f"t {kind}".strip(), text_anchor=anchor)


def line(x1: float, y1: float, x2: float, y2: float, kind: str) -> Element:
    """Return a straight line of a kind that the page's style knows."""
    return element("line", x1=x1, y1=y1, x2=x2, y2=y2, class_=kind)


def box(x: float, y: float, width: float, height: float, kind: str) -> Element:
    """Return a rectangle, never thinner than can be seen."""
    return element("rect", x=x, y=y, width=max(width, 0.75), height=max(height, 0.75), class_=kind)


def listed(items: Sequence[str], between: str, room: int, most: int) -> list[str]:
    """Return items side by side in lines of so many columns.

    Where `most` lines do not hold all of them, the last one says how many more there are.
    """
    lines = [""]
    for n, item in enumerate(items):
        begun = f"{lines[-1]}{between}" if lines[-1] else ""
        left = len(items) - n - 1
        more = f" and {left + 1} more"
        is_last = len(lines) == most
        if columns(begun + item) + (columns(f" and {left} more") if is_last and left else 0) > room:
            if is_last and begun:
                return [*lines[:-1], lines[-1] + more]
            if begun:
                lines.append("")
                begun = ""
        lines[-1] = begun + fitted(item, room - len(more))
    return [line for line in lines if line]


STRIPES = "stripes"
"""The name of the stripes by which AI's bars are told apart without colour."""


def stripes() -> Element:
    """Return what a picture needs before it can use stripes."""
    return element(
        "defs",
        element(
            "pattern",
            element("rect", width=5, height=5, class_="stripe-ground"),
            element("rect", width=2.5, height=5, class_="ai"),
            id=STRIPES,
            width=5,
            height=5,
            pattern_units="userSpaceOnUse",
            pattern_transform="rotate(45)",
        ),
    )
