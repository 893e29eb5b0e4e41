"""What Tab leads to, in the toolkit's order, without sorting all of a page for it."""

from collections.abc import Iterator
from operator import attrgetter

from textual.dom import DOMNode
from textual.widget import Widget


def neighbour(focused: Widget, step: int) -> Widget | None:
    """Return what comes after (1) or before (-1) the widget that has the focus.

    None where that is the last or the first of the page.
    """
    return next(_onward(focused, step), None)


def _onward(focused: Widget, step: int) -> Iterator[Widget]:
    """Yield what follows: what is inside it, what stands beside it, beside what it stands in."""
    if step > 0:
        for inner in _children(focused, step):
            yield from _focusable(inner, step)
    node = focused
    while isinstance(parent := node.parent, Widget):
        beside = _children(parent, step)
        for each in beside[beside.index(node) + 1 :]:
            yield from _focusable(each, step)
        if step < 0 and parent.focusable:
            yield parent
        node = parent


def _focusable(node: Widget, step: int) -> Iterator[Widget]:
    """Yield a widget and what is inside it, as far as one can come to them."""
    if step > 0 and node.focusable:
        yield node
    for inner in _children(node, step) if node.allow_focus_children() else ():
        yield from _focusable(inner, step)
    if step < 0 and node.focusable:
        yield node


def _children(node: DOMNode, step: int) -> list[Widget]:
    """Return what is shown inside, as it is read; backwards, the last first."""
    return sorted(node.displayed_children, key=attrgetter("_focus_sort_key"))[::step]
