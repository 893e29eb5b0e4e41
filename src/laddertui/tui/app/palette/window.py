"""The palette's window: a field, and below it the rows that are found."""

import contextlib
from collections.abc import Callable
from functools import partial
from typing import Any, Protocol, cast

from textual import on
from textual.command import (
    CommandPalette,
    DiscoveryHit,
    Hit,
    Hits,
    Provider,
    SearchIcon,
)
from textual.events import Resize
from textual.screen import Screen
from textual.widgets import Input
from textual.worker import WorkerError

from laddertui.domain.text import visible
from laddertui.tui.app.notices import inform
from laddertui.tui.app.palette.entry import Entry, listed, search
from laddertui.tui.app.palette.row import draw_row
from laddertui.tui.terminal.compositor import DrawsChanges

SIGN = ">"
"""What stands before the field."""


class OffersEntries(Protocol):
    """What there is to be found."""

    def entries(self, screen: Screen[Any]) -> list[Entry]:
        """Return everything that is offered over a screen."""
        ...


class HasPalette(Protocol):
    """What the palette asks of the app."""

    palette: OffersEntries
    """What there is to be found."""


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


class PaletteWindow(CommandPalette, DrawsChanges):
    """The toolkit's palette, in our widths and with a plain sign."""

    CSS_PATH = "palette.tcss"

    def on_mount(self) -> None:
        """Put a sign before the field that every terminal draws in one column, and a title."""
        self.query_one(SearchIcon).icon = SIGN
        self.query_one("#--container").border_title = "Commands"

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


def _palette_app(of: Provider | PaletteWindow) -> HasPalette:
    return cast("HasPalette", of.app)
