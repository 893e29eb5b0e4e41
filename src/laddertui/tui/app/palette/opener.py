"""Opens the palette, and knows what it offers; its parts are loaded when it is first opened."""

from functools import cached_property
from typing import TYPE_CHECKING, Any

from textual.screen import Screen

from laddertui.domain.errors import LadderError
from laddertui.tui.app.notices import show_error
from laddertui.tui.app.palette.ways import Ways
from laddertui.tui.app.quarter_pages import QuarterPages
from laddertui.tui.settings import WindowSettings

if TYPE_CHECKING:
    from laddertui.tui.app.palette.commands import Commands
    from laddertui.tui.app.palette.contents import Contents
    from laddertui.tui.app.palette.entry import Entry


class PaletteOpener:
    """Opens the palette over the screen that is shown."""

    def __init__(self, ways: Ways, quarter_pages: QuarterPages, settings: WindowSettings) -> None:
        self._ways = ways
        self._quarter_pages = quarter_pages
        self._settings = settings

    def open(self) -> None:
        """Open the palette of everything."""
        from laddertui.tui.app.palette.window import EverythingProvider, PaletteWindow

        if not PaletteWindow.is_open(self._ways.app):
            words = "Find a command, a step, a quarter …"
            window = PaletteWindow(providers=[EverythingProvider], placeholder=words)
            self._ways.app.push_screen(window)

    def open_themes(self) -> None:
        """Open the list of themes; the one under the cursor is shown."""
        from laddertui.tui.dialogs.themes import ThemesDialog

        app = self._ways.app
        dialog = ThemesDialog(list(app.available_themes), app.theme, self._settings)
        app.push_screen(dialog, self._keep_theme)

    def _keep_theme(self, name: str | None) -> None:
        if name is None:
            return
        try:
            self._settings.change("theme", name)
        except LadderError as error:
            show_error(self._ways.app, error)

    def entries(self, screen: Screen[Any]) -> "list[Entry]":
        """Return everything that the palette offers over a screen."""
        commands, contents = self._parts
        return [*commands.entries(screen), *contents.entries(screen)]

    @cached_property
    def _parts(self) -> "tuple[Commands, Contents]":
        from laddertui.tui.app.palette.commands import Commands
        from laddertui.tui.app.palette.contents import Contents

        contents = Contents(self._ways, self._quarter_pages, self._settings)
        return Commands(self._ways), contents
