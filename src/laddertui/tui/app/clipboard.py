"""Copying what a screen shows: through the terminal's clipboard, or into a file."""

from typing import TYPE_CHECKING, Any

from textual.app import App

from laddertui.tui.app.notices import inform
from laddertui.tui.base.base_screen import BaseScreen

if TYPE_CHECKING:
    from laddertui.tui.dialogs.copy import CopyChoice

COPIED = (
    "Sent to the terminal's clipboard. A terminal may refuse without saying so;"
    " F12 also writes to a file."
)


class ScreenClipboard:
    """Copies the text of the screen that is shown."""

    def __init__(self, app: App[Any]) -> None:
        self._app = app

    def copy_screen(self) -> None:
        """Ask where to copy the screen's text to, and copy it there."""
        from laddertui.services.exports import text_export
        from laddertui.tui.dialogs.copy import CopyDialog

        screen = self._app.screen
        text = screen.copy_text() if isinstance(screen, BaseScreen) else ""
        if not text:
            inform(self._app, "There is nothing to copy here.")
            return
        code = screen.ladder_app.whose if isinstance(screen, BaseScreen) else ""
        page = text_export.page(text, code)
        self._app.push_screen(
            CopyDialog(
                page, text_export.offered_name(code), lambda choice: self._copy(page, choice)
            )
        )

    def _copy(self, text: str, choice: "CopyChoice") -> None:
        """Copy in the way that was chosen. Raise LadderError for a file that cannot be written."""
        from laddertui.services.exports import text_export

        if choice.how == "terminal":
            self._app.copy_to_clipboard(text_export.cleaned(text))
            inform(self._app, COPIED)
            return
        path = text_export.write(choice.file, text)
        inform(self._app, f"Written to {path}, as plain text.")
