"""Copying out what a screen shows: through the terminal, or into a file."""

from typing import TYPE_CHECKING

from laddertui.domain.errors import LadderError
from laddertui.domain.text import visible
from laddertui.tui.app.autosave import Autosave
from laddertui.tui.base.base_screen import BaseScreen

if TYPE_CHECKING:
    from laddertui.tui.dialogs.copy import CopyChoice

COPIED = "Sent to the terminal's clipboard. A terminal may refuse without saying so; F12 also writes to a file."


class Clipboard(Autosave, inherit_bindings=False):
    """An app whose screens can be copied from."""

    def action_copy(self) -> None:
        """Copy what is shown, or write it to a file."""
        from laddertui.services import text_export
        from laddertui.tui.dialogs.copy import CopyDialog

        text = self.screen.copy_text() if isinstance(self.screen, BaseScreen) else ""
        if text:
            self.push_screen(CopyDialog(text, text_export.NAME), lambda out: self._copy(text, out))
        else:
            self.notify("There is nothing to copy here.", markup=False)

    def _copy(self, text: str, out: "CopyChoice | None") -> None:
        """Copy or write, and say which."""
        from laddertui.services import text_export

        if out is None:
            return
        if out.how == "terminal":
            self.copy_to_clipboard(text_export.cleaned(text))
            self.notify(COPIED, markup=False)
            return
        try:
            path = text_export.write(out.file, text)
        except LadderError as trouble:
            self.complain(trouble)
            return
        self.notify(f"Written to {visible(str(path))}, as plain text.", markup=False)
