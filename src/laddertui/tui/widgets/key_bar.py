"""The one line at the bottom: the keys that matter here. Each can be clicked."""

from textual import events
from textual.binding import ActiveBinding, Binding
from textual.content import Content
from textual.widget import Widget

from laddertui.tui.safe_text import joined, safe_text

GAP = "  "
ALWAYS = "help"
"""The action whose key is shown however little room there is."""


class KeyBar(Widget):
    """Keys and what they do, read from the bindings that are active, so that nothing is declared twice."""

    def __init__(self) -> None:
        super().__init__()
        self._spans: list[tuple[int, int, ActiveBinding]] = []
        self._content = Content("")

    def on_mount(self) -> None:
        """Follow the screen's bindings."""
        self.screen.bindings_updated_signal.subscribe(self, lambda _: self.read_keys())
        self.read_keys()

    def read_keys(self) -> None:
        """Read the bindings anew; the line is drawn again only if it says something else."""
        content = self._draw()
        if content != self._content:
            self._content = content
            self.refresh()

    def on_resize(self) -> None:
        """Fit what can be fitted."""
        self.read_keys()

    def _draw(self) -> Content:
        shown = {
            a.binding.action: a for a in reversed(self.screen.active_bindings.values()) if a.enabled
        }
        bindings = [a for a in reversed(shown.values()) if a.binding.show]
        helps = [a for a in bindings if a.binding.action == ALWAYS]
        room = (
            (self.size.width or self.app.size.width)
            - sum(self._part(a.binding).cell_length + len(GAP) for a in helps)
            - 1
        )
        parts: list[Content] = []
        self._spans = []
        at = 1
        for active in [*(a for a in bindings if a.binding.action != ALWAYS), *helps]:
            part = self._part(active.binding)
            if at + part.cell_length > room and active.binding.action != ALWAYS:
                continue
            self._spans.append((at, at + part.cell_length, active))
            parts.append(part)
            at += part.cell_length + len(GAP)
        return joined(" ", safe_text(GAP).join(parts))

    def _part(self, binding: Binding) -> Content:
        return joined((self.app.get_key_display(binding), "bold"), f" {binding.description}")

    def render(self) -> Content:
        """The line."""
        return self._content

    async def on_click(self, event: events.Click) -> None:
        """Do what the clicked key does."""
        for start, end, active in self._spans:
            if start <= event.x < end:
                await self.app.run_action(active.binding.action, active.node)
                return
