"""Putting a backup back: which file, what it holds, and only then that it is done."""

from collections.abc import Callable
from functools import partial

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from laddertui.domain.backups.backup import Backup
from laddertui.domain.errors import LadderError
from laddertui.domain.record import record
from laddertui.forms.question import Question
from laddertui.presenters.profiles import backup as words
from laddertui.services.backups.restore import Restored
from laddertui.tui.actions import CLOSE, Action
from laddertui.tui.base.base_dialog import BaseDialog
from laddertui.tui.dialogs.confirm import ConfirmDialog
from laddertui.tui.guard import error_of
from laddertui.tui.safe_text import joined, safe_text
from laddertui.tui.widgets.action_button import ActionButton
from laddertui.tui.widgets.field import Field
from laddertui.tui.widgets.text import PlainText

FILE = Question(
    id="file",
    label="File",
    ask="Which file?",
    help="Its name, from the folder you started in; ~ is your home folder.",
)
ABOUT = (
    "The one file that Back up, or laddertui backup, has written. It is looked at first: you see"
    " what it holds before anything is put back. It needs no passphrase, and stays as it is."
)
READING, RESTORING = "Reading it.", "Putting it back."
OVER, LEAVE_IT = "Put it over", "No, leave mine"

LOOK = Action("restore.look", "", "look", "Look at it", available="is_unknown")
RESTORE_IT = Action("restore.it", "", "restore", "Restore it", available="is_known")


@record
class KnownBackup:
    """A backup that was looked at."""

    backup: Backup
    """What it holds."""
    seen: Restored
    """What putting it back would do."""


class RestoreDialog(BaseDialog[Restored | None]):
    """A file's name, then what it holds; Enter looks, and Enter then restores.

    Both run in a thread, and while they do the dialog stays.
    """

    CSS_PATH = "restore.tcss"
    ACTIONS = [CLOSE, LOOK, RESTORE_IT]

    class Ended(Message):
        """Say what came of looking, or of restoring."""

        def __init__(self, outcome: KnownBackup | Restored | LadderError) -> None:
            super().__init__()
            self.outcome = outcome

    def __init__(
        self,
        look: Callable[[str], KnownBackup],
        restore: Callable[[Backup, bool], Restored],
    ) -> None:
        """`look` reads the file of a name; `restore` puts a backup back, over a profile if told."""
        super().__init__()
        self._look = look
        self._restore = restore
        self._known: KnownBackup | None = None
        self._looked_at = ""
        """The name that was looked at last."""
        self._is_working = False

    def body(self) -> ComposeResult:
        """Build the file's name, what it holds, and the buttons."""
        yield PlainText(joined(("Restore a backup", "bold")))
        yield PlainText(ABOUT, id="words")
        with Horizontal(id="file-row"):
            yield PlainText(FILE.label, id="file-label")
            yield Field(FILE, id="file")
        yield PlainText("", id="holds")
        yield OptionList(id="files")
        yield PlainText("", id="notice")
        with Horizontal(id="answers"):
            yield ActionButton(LOOK, id="look", primary=True)
            yield ActionButton(RESTORE_IT, id="restore", primary=True)

    def on_mount(self) -> None:
        """Ask for the name."""
        self._show()
        self.query_one("#file", Field).focus()

    @property
    def is_known(self) -> bool:
        """Whether the file that is named was looked at, and is a backup."""
        return self._known is not None

    @property
    def is_unknown(self) -> bool:
        """Whether the file that is named was not looked at yet."""
        return self._known is None

    @property
    def _file(self) -> str:
        return self.query_one("#file", Field).value.strip()

    def _show(self) -> None:
        """Show what the file holds, where that is known, and what can be done."""
        known, files = self._known, self.query_one("#files", OptionList)
        said = f"{words.holds(known.seen)} {words.becomes(known.seen)}" if known else ""
        self.query_one("#holds", PlainText).say(said)
        files.display = known is not None
        files.set_options(Option(safe_text(name)) for name in (known.seen.files if known else ()))
        for button in self.query(ActionButton):
            button.display = self.can(button.declared)
        self.refresh_bindings()

    @on(Input.Changed, "#file")
    def _renamed(self) -> None:
        """Forget what is known of another file."""
        if self._known is not None and self._file != self._looked_at:
            self._known = None
            self._show()

    @on(Input.Submitted)
    def _entered(self) -> None:
        self.action_look() if self.is_unknown else self.action_restore()

    def action_look(self) -> None:
        """Look into the file."""
        self._looked_at = self._file
        self._work(READING, partial(self._look, self._file))

    @on(OptionList.OptionSelected)
    def action_restore(self) -> None:
        """Put it back; over a profile that is there once that was asked."""
        if self._known is None or self._is_working:
            return
        if self._known.seen.is_new:
            self._go(False)
        else:
            question = ConfirmDialog(words.replace_question(self._known.seen), OVER, LEAVE_IT)
            self.app.push_screen(question, lambda is_meant: self._go(True) if is_meant else None)

    def _go(self, may_replace: bool) -> None:
        if self._known is not None:
            self._work(RESTORING, partial(self._restore, self._known.backup, may_replace))

    def _work(self, said: str, job: Callable[[], KnownBackup | Restored]) -> None:
        """Do a job in a thread, and say its end."""
        if self._is_working:
            return
        self._is_working = True
        self.tell(said)
        self.run_worker(partial(self._run, job), thread=True)

    def _run(self, job: Callable[[], KnownBackup | Restored]) -> None:
        try:
            self.post_message(self.Ended(job()))
        except (LadderError, OSError) as error:
            self.post_message(self.Ended(error_of(error)))

    @on(Ended)
    def _show_outcome(self, event: Ended) -> None:
        """Go on with what is known now, end with what was done, or say why neither can be."""
        self._is_working = False
        match event.outcome:
            case Restored():
                self.dismiss(event.outcome)
            case KnownBackup() if self._file == self._looked_at:
                self._known = event.outcome
                self.query_one("#notice", PlainText).say("")
                self._show()
                self.query_one("#restore").focus()
            case LadderError():
                self.refuse(event.outcome)
            case _:  # another name was typed meanwhile
                self.query_one("#notice", PlainText).say("")

    def action_leave(self) -> None:
        """Close it; not while something is put back, which would go on unseen."""
        if not self._is_working:
            super().action_leave()
