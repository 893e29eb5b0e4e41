"""Copying out what a screen shows: through the terminal, or into a file."""

from typing import TYPE_CHECKING

from laddertui.domain.text import visible
from laddertui.domain.trouble import Trouble
from laddertui.tui.base_screen import BaseScreen
from laddertui.tui.keeping import Keeping

if TYPE_CHECKING:
    from laddertui.tui.dialogs.copy import Out

COPIED = "Sent to the terminal's clipboard. A terminal may refuse without saying so; F12 also writes to a file."


class Copying(Keeping, inherit_bindings=False):
    """An app whose screens can be copied from."""

    def action_copy(self) -> None:
        """Copy what is shown, or write it to a file."""
        from laddertui.flow import copied
        from laddertui.tui.dialogs.copy import CopyDialog

        text = self.screen.copy_text() if isinstance(self.screen, BaseScreen) else ""
        if text:
            self.push_screen(CopyDialog(text, copied.NAME), lambda out: self._copy(text, out))
        else:
            self.notify("There is nothing to copy here.", markup=False)

    def _copy(self, text: str, out: "Out | None") -> None:
        """Copy or write, and say which."""
        from laddertui.flow import copied

        if out is None:
            return
        if out.how == "terminal":
            self.copy_to_clipboard(copied.cleaned(text))
            self.notify(COPIED, markup=False)
            return
        try:
            path = copied.write(out.file, text)
        except Trouble as trouble:
            self.complain(trouble)
            return
        self.notify(f"Written to {visible(str(path))}, as plain text.", markup=False)
