"""The locked profile: nothing is shown but a field for its passphrase."""

from collections.abc import Callable

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input, LoadingIndicator
from textual.worker import Worker

from laddertui.domain.errors import LadderError, LockedError
from laddertui.services.unlock import unlock_in_worker
from laddertui.storage.profile_folder import ProfileFolder
from laddertui.tui.actions import OTHER_PROFILE, Action
from laddertui.tui.app_actions import QUIT
from laddertui.tui.base.base_screen import BaseScreen
from laddertui.tui.messages import ChooseProfile, Unlocked
from laddertui.tui.widgets.action_button import ActionButton
from laddertui.tui.widgets.button_row import ButtonRow
from laddertui.tui.widgets.secret_field import SecretField
from laddertui.tui.widgets.text import PlainText

ASKED = "is encrypted. Its passphrase opens it."
LOCKED = "is locked. Its passphrase opens it again where you were."
WRONG = "That passphrase does not open this profile."
EMPTY = "Type the passphrase first."
WORKING = "Opening. This takes a second or two by design; Escape cancels."


OPEN = Action("unlock.open", "", "open", "Open")
CANCEL = Action(
    "unlock.cancel",
    "escape",
    "cancel",
    "Cancel",
    "Stop opening, or clear the field",
    available="is_working",
)


class UnlockScreen(BaseScreen):
    """It knows the place, and shows nothing of it."""

    CSS_PATH = "unlock.tcss"
    IS_FORM = True
    HERE = "laddertui"
    HELP = """
**Locked**

The files of this profile are encrypted. The passphrase opens them; nobody can reset it. Deriving
the key takes a second or two on purpose, so that guessing is slow. Signals can be noted from the
command line meanwhile.
"""
    ACTIONS = [CANCEL, OTHER_PROFILE, OPEN]

    def __init__(
        self, find: Callable[[], ProfileFolder], was_open: bool = False, code: str = ""
    ) -> None:
        """`find` reads the profile as it is now; `was_open`: this window had it open before."""
        super().__init__()
        self._find = find
        self._words = f"{code or 'This profile'} {LOCKED if was_open else ASKED}"
        self._opening: Worker[None] | None = None

    def body(self) -> ComposeResult:
        """Build a sentence, the field, and what is going on."""
        with Vertical(id="gate"):
            yield PlainText(self._words, id="words")
            yield SecretField("passphrase", placeholder="passphrase")
            yield PlainText("", id="notice")
            yield LoadingIndicator(id="working")
            with ButtonRow(id="actions"):
                yield ActionButton(OPEN, id="open", primary=True)
                yield ActionButton(OTHER_PROFILE, id="people")
                yield ActionButton(QUIT, id="quit")

    def on_mount(self) -> None:
        """One types at once."""
        self.query_one("#working").display = False
        self.query_one(SecretField).focus()

    @on(Input.Submitted)
    def action_open(self) -> None:
        """Derive the key from what was typed, and open the profile with it."""
        said = self.query_one(SecretField).value
        if not said:
            self._say(EMPTY)
        elif self._opening is None:
            self.query_one(SecretField).value = ""
            self._opening = self._derive(said)

    @work(exit_on_error=False)
    async def _derive(self, passphrase: str) -> None:
        """Derive the key in a process of its own; the screen stays alive."""
        self._show_working(True)
        try:
            folder = self._find()
            if not folder.files.is_open:  # it may have been turned into plain files meanwhile
                folder = await unlock_in_worker(folder, passphrase)
        except LockedError:
            self._say(WRONG)
        except LadderError as trouble:
            self._say(str(trouble).split("\n")[0])
        else:
            self.post_message(Unlocked(folder))
        finally:
            self._opening = None
            self._show_working(False)

    def _show_working(self, working: bool) -> None:
        if not self.is_mounted:
            return
        self.query_one("#working").display = working
        self.refresh_bindings()
        if working:
            self._say(WORKING)

    def _say(self, words: str) -> None:
        self.query_one("#notice", PlainText).say(words)

    @property
    def is_working(self) -> bool:
        """Whether there is something to cancel."""
        return self._opening is not None

    def action_cancel(self) -> None:
        """End the derivation, or clear the field."""
        if self._opening is not None:
            self._opening.cancel()
            self._say("Not opened.")
        self.query_one(SecretField).value = ""

    def action_people(self) -> None:
        """Show the list of profiles."""
        if self._opening is not None:
            self._opening.cancel()
        self.post_message(ChooseProfile())
