"""The palette's window: a field, and below it the rows that are found."""

import contextlib
from collections.abc import Callable
from functools import partial
from typing import Any, Protocol, cast

from textual import on
from textual.command import (
    Command,
    CommandPalette,
    DiscoveryHit,
    Hit,
    Hits,
    Provider,
    SearchIcon,
)
from textual.events import Resize
from textual.screen import Screen
from textual.theme import Theme
from textual.widgets import Input, OptionList
from textual.worker import WorkerError

from laddertui.domain.text import visible
from laddertui.tui.app.notices import inform
from laddertui.tui.app.palette.entry import Entry, listed, search
from laddertui.tui.app.palette.row import draw_row
from laddertui.tui.settings import WindowSettings

SIGN = ">"
"""What stands before the field."""


class OffersEntries(Protocol):
    """What there is to be found."""

    def entries(self, screen: Screen[Any]) -> list[Entry]:
        """Return everything that is offered over a screen."""
        ...

    def theme_entries(self) -> list[Entry]:
        """Return the themes, the one that is shown first."""
        ...


class HasPalette(Protocol):
    """What the palette asks of the app."""

    palette: OffersEntries
    """What there is to be found."""
    window_settings: WindowSettings
    """Which theme is kept, and whether another one is only tried."""


class EverythingProvider(Provider):
    """Offers every command of the app, and what is in the profile; read once at opening."""

    async def startup(self) -> None:
        """Collect what is offered, so that a key only searches it."""
        self._entries = _palette_app(self).palette.entries(self.screen)

    async def discover(self) -> Hits:
        """Yield what is shown before anything is typed."""
        for entry in listed(self._entries):
            yield DiscoveryHit(draw_row(entry, self.app.size), *self._chosen(entry))

    async def search(self, query: str) -> Hits:
        """Yield what a query finds, the closest first."""
        found = search(self._entries, query)
        for n, entry in enumerate(found):
            score = 1 - n / len(found)
            yield Hit(score, draw_row(entry, self.app.size), *self._chosen(entry))

    def _chosen(self, entry: Entry) -> "tuple[Callable[[], object], str]":
        """Return what choosing an entry does, and its name as the field shows it."""
        label = visible(entry.label)
        if entry.hindrance:
            return partial(inform, self.app, f"{label} is possible {entry.hindrance}."), label
        return entry.run, label


class ThemesProvider(EverythingProvider):
    """Offers the themes alone."""

    async def startup(self) -> None:
        """List the theme that is shown first, so that opening the list changes nothing."""
        self._entries = _palette_app(self).palette.theme_entries()


class PaletteWindow(CommandPalette):
    """The toolkit's palette, in our widths and with a plain sign."""

    CSS_PATH = "palette.tcss"

    def on_mount(self) -> None:
        """Put a sign before the field that every terminal draws in one column."""
        self.query_one(SearchIcon).icon = SIGN

    @on(Input.Submitted)
    async def _choose(self, event: Input.Submitted) -> None:
        """Choose from what was found for all that was typed, not from what stood there before."""
        event.stop()
        event.prevent_default()
        for search_under_way in [w for w in self.workers if w.group == self._GATHER_COMMANDS_GROUP]:
            with contextlib.suppress(WorkerError):
                await search_under_way.wait()
        self._select_or_command()

    def on_resize(self, event: Resize) -> None:
        """Draw the rows anew in the width that there is now."""
        if self._providers:
            self._gather_commands(self.query_one(Input).value.strip())


class ThemesWindow(PaletteWindow):
    """The list of themes; the one under the cursor is shown, and kept once it is chosen."""

    def __init__(self) -> None:
        super().__init__(providers=[ThemesProvider], placeholder="Find a theme …")

    def on_mount(self) -> None:
        """Take on every theme that is tried."""
        self.app.theme_changed_signal.subscribe(self, self._restyle)

    def on_unmount(self) -> None:
        """Show the theme again that was there before, unless another one was chosen."""
        if self._selected_command is None:
            _palette_app(self).window_settings.end_preview()

    @on(OptionList.OptionHighlighted)
    def _try_theme(self, event: OptionList.OptionHighlighted) -> None:
        """Show the theme under the cursor."""
        name = event.option.hit.text if isinstance(event.option, Command) else None
        if name in self.app.available_themes and self.is_current:
            _palette_app(self).window_settings.preview_theme(name)

    def _restyle(self, theme: Theme) -> None:
        """Take on a theme too: the toolkit gives it to the screens below alone."""
        self.app.stylesheet.update(self, animate=False)


def _palette_app(of: Provider | PaletteWindow) -> HasPalette:
    return cast("HasPalette", of.app)
