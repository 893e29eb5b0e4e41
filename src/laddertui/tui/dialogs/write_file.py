"""Writing a file where a person says: one that is there already is only replaced when asked to."""

from collections.abc import Callable
from typing import Any

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Input

from laddertui.forms.question import Question
from laddertui.tui.actions import CLOSE, Action
from laddertui.tui.base.base_dialog import BaseDialog
from laddertui.tui.safe_text import joined
from laddertui.tui.widgets.action_button import ActionButton
from laddertui.tui.widgets.field import FileField
from laddertui.tui.widgets.text import PlainText

WRITE = Action("file.write", "", "write", "Write it", available="is_free")
WRITE_OTHER = Action("file.write-other", "", "write_other", "Write it beside", available="is_taken")
REPLACE = Action("file.replace", "", "replace", "Replace it", available="is_taken")
PLAIN = "This profile is encrypted; the file is plain text, for you alone."
"""Said before anything is written out of an encrypted profile."""


class WriteFileDialog(BaseDialog[None]):
    """A file's name, what it shall hold, and the buttons; it stays until the file is written."""

    CSS_PATH = "write_file.tcss"
    ACTIONS = [CLOSE, WRITE, WRITE_OTHER, REPLACE]
    FILE: Question
    """What is asked for the file's name."""
    HEAD: tuple[str, str]
    """What the file is, in a word or two, and what stands in it."""
    WRITE_IT: str
    """What the button says."""

    def __init__(
        self,
        name: str,
        write: Callable[[Any], None],
        other_name: Callable[[str], str],
        is_encrypted: bool = False,
    ) -> None:
        """`name` is offered for the file; `write` writes what was chosen, or raises why not.

        `other_name` gives a free name where a file of the kind is there already, "" where none is.
        `is_encrypted`: whether what is written leaves an encrypted profile.
        """
        super().__init__()
        self._write = write
        self._other_name = other_name
        self._is_encrypted = is_encrypted
        self.offered = name
        """The name that is taken where none is typed."""
        self._looked_at = ""
        """The name that was last looked for."""
        self._other = ""
        """The name that is offered beside a file that is there; "" while none is known of."""

    def options(self) -> ComposeResult:
        """Build what is chosen beside the name."""
        yield from ()

    def chosen(self, file: str) -> Any:
        """Return what was chosen, with the file's name."""
        raise NotImplementedError

    def body(self) -> ComposeResult:
        """Build a name, what is chosen, and the buttons."""
        title, about = self.HEAD
        yield PlainText(joined((title, "bold"), f"  {about}"))
        with Horizontal(id="file-row"):
            yield PlainText("File", id="file-label")
            yield FileField(self.FILE, value=self.offered, id="file")
        yield from self.options()
        yield PlainText(PLAIN if self._is_encrypted else "", id="plain")
        yield PlainText("", id="notice")
        with Horizontal(id="answers"):
            yield ActionButton(WRITE, self.WRITE_IT, id="write", primary=True)
            yield ActionButton(WRITE_OTHER, id="write-other", primary=True)
            yield ActionButton(REPLACE, id="replace")

    def on_mount(self) -> None:
        """Say whether there is one already; Enter in the field writes, another name replaces it."""
        self.attempt(self._look)
        self.query_one("#file", FileField).focus()

    @property
    def is_taken(self) -> bool:
        """Whether a file of this kind and name is there already."""
        return bool(self._other)

    @property
    def is_free(self) -> bool:
        """Whether none of this name is known of."""
        return not self._other

    @property
    def _file(self) -> str:
        return self.query_one("#file", FileField).value.strip() or self.offered

    def rename(self, name: str) -> None:
        """Offer another name; one that was typed stays."""
        if self._file == self.offered:
            self.query_one("#file", FileField).value = name
        self.offered = name

    def _look(self) -> None:
        """Offer another name, or replacing, where a file of this kind and name is there."""
        name = self._looked_at = self._file
        self._other = self._other_name(name)
        self._show_answers()
        if self._other:
            self.tell(f"{name} is there already. Replace it, or write this one as {self._other}.")

    def _show_answers(self) -> None:
        self.query_one("#write-other", ActionButton).set_label(f"Write {self._other}")
        for button in self.query(ActionButton):
            button.display = self.can(button.declared)

    @on(Input.Changed, "#file")
    def _renamed(self) -> None:
        """Forget what was said of another name."""
        if self._other and self._file != self._looked_at:
            self._other = ""
            self.query_one("#notice", PlainText).say("")
            self._show_answers()

    @on(Input.Submitted)
    def action_write(self) -> None:
        """Write what was chosen; beside a file that is there already, once that was said."""
        if self.is_taken:
            self.action_write_other()
        elif self.attempt(self._look) and self.is_free:
            self._finish(self._file)

    def action_write_other(self) -> None:
        """Write it under the name that is free."""
        self._finish(self._other)

    def action_replace(self) -> None:
        """Write it over the one that is there."""
        self._finish(self._file)

    def _finish(self, file: str) -> None:
        if self.attempt(lambda: self._write(self.chosen(file))):
            self.dismiss()
