"""The line of the keys that matter here, each of which can be clicked: a screen's, a dialog's."""

from collections.abc import Iterator
from itertools import groupby

from textual import events
from textual.binding import ActiveBinding, Binding
from textual.content import Content
from textual.keys import key_to_character
from textual.widget import Widget
from textual.widgets import Input

from laddertui.tui.app_actions import HELP, LEAVE_DEMO, QUIT
from laddertui.tui.key_names import key_name
from laddertui.tui.safe_text import joined, safe_text
from laddertui.tui.widgets.stepper import Stepper

GAP = "  "
ALWAYS = (LEAVE_DEMO.call, QUIT.call, HELP.call)
"""The actions whose keys are shown however little room there is."""
MOST_KEYS = 7
"""Keys at once; more are not read, and the help has them all."""


class KeyBar(Widget):
    """Keys and what they do, read from the bindings that are active: nothing is declared twice.

    Under a dialog it is empty, as none of its keys acts; the dialog shows its own.
    """

    def __init__(self) -> None:
        super().__init__()
        self._spans: list[tuple[int, int, ActiveBinding]] = []
        self._content = Content("")

    def on_mount(self) -> None:
        """Follow the screen's bindings."""
        self.screen.bindings_updated_signal.subscribe(self, lambda _: self.read_keys())
        self.read_keys()

    def read_keys(self) -> None:
        """Read the bindings again; the line is drawn anew only if it says something else."""
        content = self._draw()
        if content != self._content:
            self._content = content
            self.refresh()

    def on_resize(self) -> None:
        """Fit what can be fitted."""
        self.read_keys()

    def _draw(self) -> Content:
        self._spans = []
        if not self.screen.is_active:
            return Content("")
        hints = self._hints()
        always = [hint for hint in hints if self.is_always_shown(hint[0].binding)]
        always.sort(key=lambda hint: hint[0].binding.action == HELP.call)  # it stands last
        room = (
            (self.size.width or self.app.size.width)
            - sum(_label(hint).cell_length + len(GAP) for hint in always)
            - 1
        )
        labels: list[Content] = []
        start = 1
        for hint in [*(hint for hint in hints if hint not in always), *always]:
            label = _label(hint)
            end = start + label.cell_length
            is_full = len(labels) == MOST_KEYS - len(always)
            if hint not in always and (end > room or is_full):
                continue
            self._spans += _spans(hint, start, end)
            labels.append(label)
            start = end + len(GAP)
        return joined(" ", safe_text(GAP).join(labels))

    def _hints(self) -> list[list[ActiveBinding]]:
        """Return what is shown; two keys of one thing that are called alike stand together."""
        shown = (active for active in self._commands() if active.binding.show)
        alike = groupby(shown, key=lambda active: (id(active.node), active.binding.description))
        return [list(group) for _, group in alike]

    def is_always_shown(self, binding: Binding) -> bool:
        """Return whether a key stands here, last, however little room there is."""
        return binding.action in ALWAYS

    def _commands(self) -> list[ActiveBinding]:
        """Return the first key of each command that can be done now, where its last key stands."""
        is_typing = isinstance(self.app.focused, Input | Stepper)
        first = {
            (active.binding.action, active.node): active
            for active in reversed(self.screen.active_bindings.values())
            if active.enabled and not (is_typing and _is_typed(active.binding.key))
        }
        return list(reversed(first.values()))

    def render(self) -> Content:
        """Return the line."""
        return self._content

    async def on_click(self, event: events.Click) -> None:
        """Do what the clicked key does."""
        for start, end, active in self._spans:
            if start <= event.x < end:
                await self.app.run_action(active.binding.action, active.node)
                return


class DialogKeys(KeyBar):
    """The keys of a dialog, at its foot; the way out of it is always among them."""

    def is_always_shown(self, binding: Binding) -> bool:
        """Return whether a key is the way out."""
        return binding.key == "escape"

    def _commands(self) -> list[ActiveBinding]:
        """Return what is the dialog's own first, then the way to the next field."""
        return sorted(super()._commands(), key=lambda active: active.binding.key == "tab")


def _label(hint: list[ActiveBinding]) -> Content:
    """Return keys and what they do, `← → Change`."""
    keys = " ".join(key_name(active.binding.key) for active in hint)
    return joined((keys, "bold"), f" {hint[0].binding.description}")


def _spans(
    hint: list[ActiveBinding], start: int, end: int
) -> Iterator[tuple[int, int, ActiveBinding]]:
    """Yield which columns run which of a hint's keys; its words run the last."""
    for active in hint[:-1]:
        width = len(key_name(active.binding.key)) + 1
        yield start, start + width, active
        start += width
    yield start, end, hint[-1]


def _is_typed(key: str) -> bool:
    """Return whether a key puts a character into a field."""
    return (key_to_character(key) or "").isprintable() and key_to_character(key) is not None
