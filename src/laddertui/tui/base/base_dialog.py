"""What every dialog shares: a frame with its keys at the foot, which follow from its actions."""

from collections.abc import Callable
from typing import TypeVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.events import Key
from textual.screen import ModalScreen
from textual.widgets import Input

from laddertui.domain.errors import LadderError
from laddertui.forms.answers import AnswerError
from laddertui.tui.actions import Action, HasActions
from laddertui.tui.base.shown import KnowsWhenShown
from laddertui.tui.base.window_sizes import TOO_SMALL
from laddertui.tui.guard import Guarded
from laddertui.tui.widgets.action_button import ActionButton
from laddertui.tui.widgets.bare_input import BareInput
from laddertui.tui.widgets.field import Field
from laddertui.tui.widgets.key_bar import DialogKeys
from laddertui.tui.widgets.note_lines import NoteLines
from laddertui.tui.widgets.stepper import Stepper
from laddertui.tui.widgets.text import PlainText

Result = TypeVar("Result")
"""What a dialog gives back."""

LEAVING = "Escape once more closes this; what you entered is let go."
"""What is said before something that was typed or marked is let go."""
LOCKING = "Locking once more closes this; what you entered is let go."
"""The same, where it is the lock that closes it."""
LOST = "The lock closed a dialog; what was entered or ticked in it is gone. The rest is as it was."
"""What is said after unlocking, where the lock came by itself."""
NEXT_FIELD = Action(
    "dialog.next", "tab", "next_field", "Next field", available="has_several_fields"
)
ONWARD = Action(
    "dialog.onward", "enter", "onward", "Next field", show=False, available="is_at_stepper"
)
"""Enter goes on from a value between arrows, too."""


class BaseDialog(HasActions, Guarded, KnowsWhenShown, ModalScreen[Result]):
    """A page over the screen. Nothing that is typed here reaches the screen below."""

    ACTIONS = [NEXT_FIELD, ONWARD]
    _at_first: object = None
    """What stood in it when it was opened."""
    _let_go: object = None
    """What the next Escape lets go, as it has been said; None where nothing has been said."""

    def __init__(self, classes: str | None = None) -> None:
        super().__init__(classes=classes)
        self.compose_add_child(NoteLines(all_notes=False))
        self.compose_add_child(PlainText(TOO_SMALL, id="too-small"))  # lies over the dialog too

    def compose(self) -> ComposeResult:
        """Build the frame, in it what the dialog is for, and its keys."""
        with Vertical(id="dialog"):
            yield from self.body()
            yield DialogKeys()

    def body(self) -> ComposeResult:
        """Build what the dialog is for."""
        yield from ()

    def on_mount(self) -> None:
        """Remember what stands in it, to know later whether something was typed."""
        self._at_first = self.entered()

    def entered(self) -> tuple[object, ...]:
        """Return all that was typed, stepped to or marked so far."""
        return (
            *(field.value for field in self.query(BareInput)),
            *(stepper.value for stepper in self.query(Stepper)),
        )

    def action_leave(self) -> None:
        """Close the dialog; where something was entered, say first that it goes."""
        if self.may_let_go():
            self.dismiss()

    @property
    def is_filled_in(self) -> bool:
        """Whether anything was entered that closing lets go."""
        return self.entered() != self._at_first

    @property
    def lost_words(self) -> str:
        """Return what to say of what was entered, once the lock has closed it by itself."""
        return LOST if self.is_filled_in else ""

    def may_let_go(self, words: str = LEAVING) -> bool:
        """Return whether what was entered may go: there is nothing, or `words` said so before."""
        if not self.is_filled_in or self.entered() == self._let_go:
            return True
        self._let_go = self.entered()
        self.tell(words)
        return False

    def on_key(self, event: Key) -> None:
        """Type into the one field there is what is typed while a button has the focus."""
        is_typed = event.is_printable and event.key not in self.active_bindings
        fields = self.query(Field)
        if is_typed and len(fields) == 1 and isinstance(self.focused, ActionButton):
            event.stop()
            self.set_focus(fields[0])
            fields[0].call_later(fields[0].take, event.character or "")

    @on(Input.Changed)
    @on(Stepper.Changed)
    def stay(self) -> None:
        """Take back what was said of leaving: one goes on."""
        if self._let_go is not None:
            self._let_go = None
            self.query_one("#notice", PlainText).say("")

    @property
    def has_several_fields(self) -> bool:
        """Whether there is more than one thing to come to."""
        return self.is_mounted and len(self.focus_chain) > 1

    def action_next_field(self) -> None:
        """Go on to the next field, list or button."""
        self.focus_next()

    @property
    def is_at_stepper(self) -> bool:
        """Whether a value between arrows has the focus."""
        return isinstance(self.focused, Stepper)

    def action_onward(self) -> None:
        """Go on to the next field, list or button."""
        self.focus_next()

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
        """Say why something was not taken."""
        self.tell(str(error).split("\n")[0])

    def tell(self, words: str) -> None:
        """Say one thing in the dialog's line `#notice`."""
        notice = self.query_one("#notice", PlainText)
        notice.say(words)
        self.call_after_refresh(notice.scroll_visible, animate=False)  # in a low window
