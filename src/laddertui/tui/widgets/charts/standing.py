"""What stands on a rung, by name and share, in the lines there are: no share is ever cut."""

from collections.abc import Sequence
from textwrap import wrap

from laddertui.domain.text import columns, fitted

BETWEEN = " · "
"""What stands between two activities in one line."""
HANGING = "  "
"""What sets in the second line of a name."""
LEAST_NAME = 10
"""Columns of a name that shares its line with others; with less no one would know it."""

Standing = Sequence[tuple[str, float]]
"""Activities by name and share, the largest first."""


def standing_lines(there: Standing, lines: int, width: int) -> list[str]:
    """Return what stands on a rung in at most so many lines of so many columns.

    Each in lines of its own where there is room; else cut, but for its share; else several in the
    last line, and how many more there are.
    """
    if not there or lines <= 0:
        return []
    whole = [line for each in there for line in _wrapped(*each, width)]
    if len(whole) <= lines:
        return whole
    own = len(there) if len(there) <= lines else lines - 1
    cut = [_cut(*each, width) for each in there[:own]]
    return [*cut, *([_in_one_line(there[own:], width)] if there[own:] else [])]


def _wrapped(name: str, share: float, width: int) -> list[str]:
    words = wrap(f"{name} {share:g}", width, subsequent_indent=HANGING)
    is_cut = any(columns(line) > width for line in words)
    return [_cut(name, share, width)] if is_cut else words


def _cut(name: str, share: float, width: int) -> str:
    figure = f" {share:g}"
    return fitted(name, max(width - len(figure), 0)) + figure


def _in_one_line(there: Standing, width: int) -> str:
    """Return as many as can be known again, and how many more there are."""
    for shown in range(len(there), 0, -1):
        left = len(there) - shown
        more = f"{BETWEEN}{left} more" if left else ""
        figures = [f" {share:g}" for _, share in there[:shown]]
        taken = columns(more) + len(BETWEEN) * (shown - 1) + sum(map(len, figures))
        names = _name_widths([columns(name) for name, _ in there[:shown]], width - taken)
        if shown == 1 or names:
            names = names or [max(width - taken, 0)]
            parts = zip(there[:shown], names, figures, strict=True)
            return BETWEEN.join(fitted(each[0], n) + f for each, n, f in parts) + more
    return ""


def _name_widths(wanted: Sequence[int], room: int) -> list[int]:
    """Return columns for each name: what a short one leaves goes to the others; [] if too few."""
    given, left = [0] * len(wanted), len(wanted)
    for n in sorted(range(len(wanted)), key=wanted.__getitem__):
        given[n] = min(wanted[n], max(room, 0) // left)
        room, left = room - given[n], left - 1
    is_enough = all(g >= min(w, LEAST_NAME) for g, w in zip(given, wanted, strict=True))
    return given if is_enough else []
