"""A button that runs a command; the one to press next has the focus."""

from typing import Any, Self

from textual.widgets import Button

from laddertui.tui.actions import Action
from laddertui.tui.safe_text import safe_text


class ActionButton(Button, inherit_css=False):
    """A button for an action; its label is literal text.

    Its looks are all in the app's sheet: the toolkit's own rules are as many as a page has here,
    and every one of them is overruled.
    """

    def __init__(
        self, action: Action, label: str | None = None, *, primary: bool = False, **options: Any
    ) -> None:
        """Use the action's own label where no `label` is given."""
        super().__init__(
            safe_text(action.label if label is None else label),
            action=action.call,
            compact=True,
            variant="primary" if primary else "default",
            **options,
        )
        self.declared = action
        """The command that a press runs."""

    def press(self) -> Self:
        """Run the action on the button's own screen, whatever is shown by then.

        The toolkit's own press has an effect of 0.2 seconds, and takes no further press while it
        lasts: two quick ones would be one.
        """
        if not self.disabled and self.display:
            self.call_later(self.app.run_action, self.declared.call, self.screen)
        return self

    def set_label(self, label: str) -> None:
        """Give the button another label."""
        content = safe_text(label)
        if content != self.label:
            self.label = content
            self.refresh(layout=True)
