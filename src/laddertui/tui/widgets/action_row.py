"""The row of buttons at the foot of a step; the one to press next has the focus."""

from typing import Any

from textual.widgets import Button

from laddertui.tui.literal import literal


class Act(Button):
    """A button whose label is literal text."""

    def __init__(self, label: str, id: str, primary: bool = False, **options: Any) -> None:
        super().__init__(literal(label), id=id, compact=True, variant="primary" if primary else "default", **options)

    def name_it(self, label: str) -> None:
        """Give the button another label."""
        content = literal(label)
        if content != self.label:
            self.label = content
            self.refresh(layout=True)
