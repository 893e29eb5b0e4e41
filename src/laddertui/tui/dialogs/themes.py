"""Every theme, in a list beside the page that shows the marked one."""

from collections.abc import Sequence

from textual import on
from textual.widgets import OptionList

from laddertui.tui.dialogs.list_dialog import Choice, ListDialog
from laddertui.tui.safe_text import joined
from laddertui.tui.settings import WindowSettings


class ThemesDialog(ListDialog[str]):
    """The marked theme is shown at once; gives back the one that is to be kept."""

    def __init__(self, names: Sequence[str], current: str, settings: WindowSettings) -> None:
        super().__init__(
            "themes",
            joined(("Theme", "bold"), "  Enter keeps it"),
            [Choice(name, name) for name in names],
            marked=names.index(current),
        )
        self._settings = settings

    @on(OptionList.OptionHighlighted, "#choices")
    def _preview(self) -> None:
        name = self.marked.result
        if name is not None and self.is_current:
            self._settings.preview_theme(name)

    def on_unmount(self) -> None:
        """Show the theme again that holds, however the list is left."""
        self._settings.end_preview()
