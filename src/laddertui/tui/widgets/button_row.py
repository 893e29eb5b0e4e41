"""Buttons beside each other; those that do not fit go on in the next line, so that none is cut."""

from textual.geometry import Region, Size
from textual.layout import ArrangeResult, Layout
from textual.layouts.horizontal import HorizontalLayout
from textual.widget import Widget


class FlowLayout(HorizontalLayout):
    """From left to right, line by line, as words are."""

    name = "flow"

    def arrange(
        self, parent: Widget, children: list[Widget], size: Size, greedy: bool = True
    ) -> ArrangeResult:
        """Place the children in as many lines as they need."""
        placements = super().arrange(parent, children, size, greedy)
        x = y = 0
        flowing: ArrangeResult = []
        for placement in placements:
            region = placement.region
            if x and x + region.width > size.width:
                x, y = 0, y + region.height
            width = min(region.width, max(size.width, 1))
            flowing.append(placement._replace(region=Region(x, y, width, region.height)))
            x += region.width + placement.margin.right
        return flowing


_FLOW = FlowLayout()


class ButtonRow(Widget):
    """A row of buttons that becomes several lines where a window is too narrow for one."""

    DEFAULT_CSS = "ButtonRow { width: 1fr; height: auto; overflow: hidden hidden; }"

    @property
    def layout(self) -> Layout:
        """Return how its buttons are placed, unless a sheet says otherwise."""
        return self.styles.layout or _FLOW
