"""The buttons at Home's foot: what to do next, and what else is at hand."""

from collections.abc import Callable

from textual.app import ComposeResult

from laddertui.tui.actions import Action
from laddertui.tui.home_commands import (
    BEGIN,
    CONTINUE,
    DISCARD,
    EXAMPLE,
    HISTORY,
    PROFILES,
    RESTORE_BACKUP,
    REVIEW_EARLY,
)
from laddertui.tui.widgets.action_button import ActionButton
from laddertui.tui.widgets.button_row import ButtonRow

BEGINNINGS = ("continue", "begin", "early")
"""Those that lead into an assessment, in their order."""


def next_button(due: str, can: Callable[[Action], bool]) -> str:
    """Return the id of the button that does what is next: what is due, else the first there is."""
    known = {"continue": CONTINUE, "begin": BEGIN, "early": REVIEW_EARLY, "history": HISTORY}
    order = (*([due] if due else []), "continue", "begin", "history")
    return next((name for name in order if can(known[name])), "people")


class NextButtons(ButtonRow):
    """A row of buttons in which what is due can stand first."""

    def compose(self) -> ComposeResult:
        """Build the buttons; the screen shows those of what can be done."""
        yield ActionButton(CONTINUE, "Go on where you were", id="continue", primary=True)
        yield ActionButton(BEGIN, "", id="begin", primary=True)
        yield ActionButton(REVIEW_EARLY, "", id="early")
        yield ActionButton(EXAMPLE, "Try a worked example", id="example")
        yield ActionButton(HISTORY, id="history")
        yield ActionButton(PROFILES, "Other profile", id="people")
        yield ActionButton(RESTORE_BACKUP, id="restore")
        yield ActionButton(DISCARD, "Discard", id="discard")

    def put_first(self, due: str) -> None:
        """Have the button of what is due stand before that of a draft; "" has none do so."""
        by_rank = sorted(BEGINNINGS, key=lambda name: name != due)
        if [each.id for each in self.children[: len(by_rank)]] != by_rank:
            for name in reversed(by_rank):
                self.move_child(self.query_one(f"#{name}"), before=0)
