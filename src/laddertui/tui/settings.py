"""The settings of this window: what holds here, where it comes from, and how it is changed."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Literal

from textual.app import App
from textual.theme import Theme

from laddertui.domain.errors import LadderError
from laddertui.services.settings import (
    DEFAULT_THEME,
    AppDirs,
    ReadSettings,
    SettingState,
    change_setting,
    load_settings,
    setting_states,
    settings_path,
)
from laddertui.tui.app_actions import QUIT_ANYWHERE
from laddertui.tui.guard import Failed

THIS_START = "this start only: off ({})"
"""Where something stronger than the file holds, by its name."""
NOT_KEPT = "in this window only"
NO_THEME = "{} names none that is there"
MOST_UNKNOWN = 3
"""Keys for no command that are named one by one; a file may hold thousands."""
LONGEST_ID = 60
"""Letters of a command's id that are looked at."""
NO_MOTION: Literal["none"] = "none"
"""What the toolkit calls a screen on which nothing moves by itself."""


class WindowSettings:
    """Begins with what the settings say. A change is written at once, and holds where it can."""

    def __init__(
        self,
        app: App[Any],
        dirs: AppDirs,
        without_mouse: bool = False,
        effects: Mapping[str, Callable[[], None]] | None = None,
    ) -> None:
        """`effects` are called when the setting of that name has been changed."""
        self._app = app
        self._dirs = dirs
        self._without_mouse = without_mouse
        self._effects = effects or {}
        self._at_start = load_settings(dirs)
        self._own_keys = dict(self._at_start.settings.keys)
        """The keys of each command that has others than its own."""
        self._animation = app.animation_level
        chosen = self._at_start.settings.theme
        self._kept_theme = chosen if chosen in app.available_themes else DEFAULT_THEME
        self._is_preview = False
        app.theme = self._kept_theme
        self._set_motion(self._at_start.settings.motion)

    @property
    def path(self) -> Path:
        """The settings' file, there or not."""
        return settings_path(self._dirs)

    @property
    def has_mouse(self) -> bool:
        """Whether the window takes clicks and the wheel."""
        return self._at_start.settings.mouse and not self._without_mouse

    def start_lines(self) -> list[str]:
        """Return what is wrong with the settings, to be said once the window is there."""
        said = [f"{line}." for line in self._at_start.fault_lines()]
        chosen = self._at_start.settings.theme
        if chosen is not None and chosen not in self._app.available_themes:
            said.append(f"There is no theme {chosen!r}; F11 and Theme show which there are.")
        return said

    def is_way_out(self, key: str) -> bool:
        """Return whether a key leaves from anywhere: one that was set for it, else its own."""
        return key in self._own_keys.get(QUIT_ANYWHERE.id, QUIT_ANYWHERE.key).split(",")

    @property
    def holds_next_time(self) -> bool:
        """Whether a start would now give this window the same colours and keys, and say nothing."""
        now = self.read()
        its_theme = now.settings.theme or DEFAULT_THEME
        same_keys = now.settings.keys == self._at_start.settings.keys
        return same_keys and its_theme == self._app.theme and not now.fault_lines()

    def set_keys(self) -> list[str]:
        """Give commands the keys that were set for them.

        Return what names no command, which other command loses its key, and which keeps its own
        because the new one writes, where that command acts in fields too.
        """
        keys = dict(self._at_start.settings.keys)
        if not keys:
            return []
        from difflib import get_close_matches

        from laddertui.tui.command_ids import command_ids, taken_keys, writing_keys

        writing = dict(writing_keys(keys))
        known = command_ids()
        kept = known - writing.keys()
        self._own_keys = {name: each for name, each in keys.items() if name in kept}
        self._app.set_keymap(self._own_keys)
        said = [
            f"{self.path}: keys.{name} keeps its own key, since {key} is typed in fields"
            for name, key in writing.items()
        ]
        said += [
            f"{self.path}: keys.{name} takes the key {key} of {other}"
            for name, key, other in taken_keys(self._own_keys)
        ]
        unknown = sorted(keys.keys() - known)
        for name in unknown[:MOST_UNKNOWN]:
            nearest = next(iter(get_close_matches(name[:LONGEST_ID], known, 1, 0.5)), "")
            hint = f"; did you mean {nearest}?" if nearest else ""
            said.append(f"{self.path}: keys.{name[:LONGEST_ID]} is no command{hint}")
        if more := len(unknown) - MOST_UNKNOWN:
            said += [f"{self.path}: {more} more of its keys name no command"] if more > 0 else []
        return said

    def follow_theme(self) -> None:
        """Keep every theme that is chosen from now on, from the palette, too."""
        self._app.theme_changed_signal.subscribe(self._app, self._keep_theme)

    def _keep_theme(self, theme: Theme) -> None:
        if self._is_preview or theme.name != self._app.theme or theme.name == self._kept_theme:
            return
        self._kept_theme = theme.name
        try:
            change_setting(self._dirs, "theme", theme.name)
        except LadderError as error:
            self._app.post_message(Failed(error))

    def preview_theme(self, name: str) -> None:
        """Show a theme without keeping it."""
        self._is_preview = True
        self._app.theme = name

    def end_preview(self) -> None:
        """Show the theme again that was there before."""
        self._app.theme = self._kept_theme
        self._is_preview = False

    def read(self) -> ReadSettings:
        """Return what the file says now."""
        return load_settings(self._dirs)

    def change(self, key: str, value: str | bool | int) -> None:
        """Write one setting, and have it hold where it can. Raise LadderError; then all stays."""
        change_setting(self._dirs, key, value)
        if key == "theme":
            self._kept_theme = str(value)
            self.end_preview()
        elif key == "motion":
            self._set_motion(bool(value))
        if key in self._effects:
            self._effects[key]()

    def _set_motion(self, is_on: bool) -> None:
        self._app.animation_level = self._animation if is_on else NO_MOTION

    def here(self, read: ReadSettings) -> list[tuple[SettingState, str]]:
        """Return every setting as it holds in this window, and from where in words."""
        return [(self._state(state), self._origin(state)) for state in setting_states(read)]

    def _state(self, state: SettingState) -> SettingState:
        if state.key != "theme":
            return state
        return SettingState(
            key=state.key, value=self._kept_theme, origin=state.origin, line=state.line
        )

    def _origin(self, state: SettingState) -> str:
        where = state.origin_words(f"{self.path.name}, line ")
        if state.key == "mouse" and state.value and self._without_mouse:
            return THIS_START.format("--no-mouse")
        if state.key == "motion" and state.value and self._animation == NO_MOTION:
            return THIS_START.format("TEXTUAL_ANIMATIONS")
        if state.key == "theme" and state.value not in self._app.available_themes:
            return NO_THEME.format(where)
        if state.key == "theme" and state.value != self._kept_theme:
            return NOT_KEPT
        return where
