"""Home as it stands is kept, so that the next start shows it before the toolkit is loaded.

Only what a start would show is kept: nothing pressed, scrolled or pointed at, and no note. What was
pressed at the picture of the start waits for Home here.
"""

import os
from typing import Any, Protocol, cast

from textual.app import App
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget

from laddertui.presenters.home.later_days import stays
from laddertui.presenters.home.reading import read_home
from laddertui.presenters.home.view import view_on
from laddertui.services.first_picture import keep_picture, picture_state
from laddertui.tui.app.key_queue import KeyQueue
from laddertui.tui.app.window_state import WindowState
from laddertui.tui.screens.home import HomeScreen
from laddertui.tui.settings import WindowSettings
from laddertui.tui.terminal.ascii_drawing import draws_ascii, to_ascii
from laddertui.tui.terminal.driver import TerminalDriver
from laddertui.tui.widgets.home.event_list import EventList
from laddertui.tui.widgets.home.sprint_pane import SprintPane
from laddertui.tui.widgets.top_bar import TopBar

LOOK_AGAIN = 0.005
"""Seconds until it is looked again whether the first page is drawn."""


class HasSettings(Protocol):
    """What is asked of the app."""

    window_settings: WindowSettings
    """The settings of this window."""


class HomePicture:
    """Keeps the picture of Home, and the keys that were pressed at the one kept before."""

    def __init__(self, app: App[Any], state: WindowState, key_queue: KeyQueue) -> None:
        self._app = app
        self._state = state
        self._key_queue = key_queue
        self._said_something = False
        """Whether this window began with a note, as the next one would."""

    def begin(self) -> None:
        """Begin, now that the first page is built; hand it the keys once it is drawn."""
        self._said_something = bool(self._app._notifications)
        self._give_keys()

    def _give_keys(self) -> None:
        page, picture = self._app.screen, self._state.first_picture
        if getattr(page, "is_shown", True):
            was_whole = picture is not None and picture.is_whole
            self._key_queue.give_held(is_wanted=was_whole and isinstance(page, HomeScreen))
        else:
            self._app.set_timer(LOOK_AGAIN, self._give_keys)

    def may_be_of(self, screen: Screen[Any]) -> bool:
        """Return whether a page is one whose picture may be kept."""
        state = self._state
        is_own = state.is_open and not (state.is_demo or state.is_encrypted)
        return isinstance(screen, HomeScreen) and is_own and not self._said_something

    def keep(self) -> None:
        """Keep the picture, where Home stands as the next start would show it."""
        home, driver = self._app.screen, self._app._driver
        if not (isinstance(home, HomeScreen) and isinstance(driver, TerminalDriver)):
            return
        if not self.may_be_of(home):
            return
        profile = self._state.profile
        state = picture_state(profile, self._app.size)  # before what is shown is read once more
        files, today = read_home(profile), profile.today
        if self._is_at_rest(home) and view_on(files, today) == home.view:
            stay = stays(files, today)
            days = (today, stay.whole, stay.but_for_sprint)
            strips = home._compositor.render_strips()
            later = _without(home.query_one(SprintPane), home.query_one("#page"), strips)
            keep_picture(profile, state, days, self._sent(strips), self._sent(later))

    def _is_at_rest(self, home: HomeScreen) -> bool:
        """Return whether everything is as a start has it."""
        app, focused = self._app, home.focused
        below = app.mouse_over.ancestors_with_self if app.mouse_over is not None else ()
        return (
            home.is_shown
            and not (home.is_first or home.view.only_looks or app._notifications)
            and self._key_queue.is_idle
            and app.app_focus
            and focused is not None
            and focused.id == home.next_button
            and not any(node._has_hover_style for node in below)
            and not any(each.scroll_offset for each in home.query(Widget))
            and home.query_one(EventList).shown_week < 0
            and not home.query_one(TopBar).note
            and home.query_one(TopBar).whose == self._state.read_whose()
            and cast("HasSettings", app).window_settings.holds_next_time
        )

    def _sent(self, strips: list[Strip]) -> list[str]:
        """Return what the terminal is sent for each line."""
        lines = [strip.render(self._app.console) for strip in strips]
        return [to_ascii(line) for line in lines] if draws_ascii(os.environ) else lines


def _without(pane: Widget, page: Widget, strips: list[Strip]) -> list[Strip]:
    """Return the lines with nothing in a pane's frame, as far as the page shows it."""
    inside = pane.content_region.intersection(page.region)
    changed = list(strips)
    for y in range(inside.y, inside.bottom):
        ground = [strips[y].crop(inside.x - 1, inside.x)] * inside.width  # what lies in the frame
        before, after = strips[y].crop(0, inside.x), strips[y].crop(inside.right)
        changed[y] = Strip.join([before, *ground, after])
    return changed
