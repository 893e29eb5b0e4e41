"""What changed on a page is drawn by the widgets that it lies in.

For a change of one word the toolkit's own asks every widget around for all of its lines. Most of a
key's time went there. What is sent is the same.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from textual._compositor import ChopsUpdate, Compositor
from textual.geometry import Region
from textual.screen import Screen
from textual.strip import Strip

from laddertui.tui.terminal import toolkit

if TYPE_CHECKING:
    _AnyScreen = Screen[Any]
else:
    _AnyScreen = Screen


FEW = 8
"""Changes at once up to which it is worth asking which widgets they lie in."""


class ChangesCompositor(Compositor):
    """Draws a change by asking only the widgets in it, each only for the lines it reaches."""

    def __init__(self) -> None:
        """Begin with nothing to draw."""
        super().__init__()
        self._changed: frozenset[Region] | None = None
        """What is drawn now; None for the whole page, or for many changes."""

    def render_partial_update(self) -> ChopsUpdate | None:
        """Return what draws the changed parts, or None where nothing has changed."""
        changed = frozenset(self._dirty_regions)
        self._changed = changed if len(changed) <= FEW else None
        try:
            return super().render_partial_update()
        finally:
            self._changed = None

    def _get_renders(
        self, crop: Region | None = None
    ) -> Iterable[tuple[Region, Region, list[Strip]]]:
        """Yield the place of each widget that is asked, the part of it that is seen, its lines."""
        if self._changed is None:
            yield from super()._get_renders(crop)
            return
        for widget, (region, clip) in self.visible_widgets.items():
            seen = region.intersection(clip)
            if lines := _lines(seen, self._changed):
                yield region, lines, widget.render_lines(lines.translate(-region.offset))


def _lines(seen: Region, changed: Iterable[Region]) -> Region | None:
    """Return the lines of what is seen of a widget, from the first to the last that changed."""
    inside = [each for each in changed if seen.overlaps(each)]
    if not inside:
        return None
    first = max(seen.y, min(each.y for each in inside))
    last = min(seen.bottom, max(each.bottom for each in inside))
    return Region(seen.x, first, seen.width, last - first)


class DrawsChanges(_AnyScreen):
    """A screen that draws so; in the toolkit's own way where its version is not known."""

    def __init__(self, *args: Any, **named: Any) -> None:
        """Take what the toolkit's screen takes."""
        super().__init__(*args, **named)
        if toolkit.is_known():
            self._compositor = ChangesCompositor()
