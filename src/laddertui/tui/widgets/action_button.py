"""The row of buttons at the foot of a step; the one to press next has the focus."""

from typing import Any

from textual.widgets import Button

from laddertui.tui.safe_text import safe_text


class ActionButton(Button):
    """A button whose label is literal text."""

    def __init__(self, label: str, id: str, primary: bool = False, **options: Any) -> None:
        super().__init__(
            safe_text(label),
            id=id,
            compact=True,
            variant="primary" if primary else "default",
            **options,
        )
        # While its effect lasts the toolkit's button takes no further press: two quick ones would be one.
        self.active_effect_duration = 0

    def name_it(self, label: str) -> None:
        """Give the button another label."""
        content = safe_text(label)
        if content != self.label:
            self.label = content
            self.refresh(layout=True)
