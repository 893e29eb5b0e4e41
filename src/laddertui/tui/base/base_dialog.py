"""What every dialog shares: its keys and buttons follow from its actions."""

from collections.abc import Callable
from typing import TypeVar

from textual.screen import ModalScreen

from laddertui.domain.errors import LadderError
from laddertui.forms.answers import AnswerError
from laddertui.tui.actions import HasActions
from laddertui.tui.base.shown import KnowsWhenShown
from laddertui.tui.base.window_sizes import TOO_SMALL
from laddertui.tui.guard import Guarded
from laddertui.tui.widgets.text import PlainText

Result = TypeVar("Result")
"""What a dialog gives back."""


class BaseDialog(HasActions, Guarded, KnowsWhenShown, ModalScreen[Result]):
    """A page over the screen. Nothing that is typed here reaches the screen below."""

    def __init__(self, classes: str | None = None) -> None:
        super().__init__(classes=classes)
        self.compose_add_child(PlainText(TOO_SMALL, id="too-small"))  # lies over the dialog too

    def attempt(self, job: Callable[[], None]) -> bool:
        """Do what was asked for, and return whether it could be done.

        Where it could not, say why in one line; the dialog stays, with what was typed.
        """
        try:
            job()
        except (AnswerError, LadderError) as error:
            self.refuse(error)
            return False
        return True

    def refuse(self, error: Exception) -> None:
        """Say why something was not taken, in the dialog's line `#notice`."""
        self.query_one("#notice", PlainText).say(str(error).split("\n")[0])
