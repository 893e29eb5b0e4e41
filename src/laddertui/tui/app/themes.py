"""The colours: two themes of our own, and what each colour of ours means in any other theme.

A colour says one thing wherever it appears: a score by its place on one scale, you, what AI moved,
and the plan. The scale goes from cool to warm with lightness rising (or, on light ground, falling),
so that it holds without hue; it has no red, which would judge.
"""

from typing import TYPE_CHECKING, Any

from textual.app import App
from textual.theme import Theme

from laddertui.domain.errors import LadderError
from laddertui.services.settings import change_setting, load_settings
from laddertui.tui.app.notices import LONG, show_error, warn

if TYPE_CHECKING:
    from laddertui.storage.app_dirs import AppDirs

DARK_COLOURS = {
    "score-1": "#6c8ed4",
    "score-2": "#5fa6c2",
    "score-3": "#7fbd9b",
    "score-4": "#c6c672",
    "score-5": "#ffd877",
    "you": "#ffffff",
    "moved-by-ai": "#c39bea",
    "plan": "#84d2e0",
    "mark-muted": "#7d8798",
}
"""By name, on dark ground."""
LIGHT_COLOURS = {
    "score-1": "#4a79bd",
    "score-2": "#2a7285",
    "score-3": "#33663f",
    "score-4": "#625212",
    "score-5": "#4d3a00",
    "you": "#000000",
    "moved-by-ai": "#7a3fae",
    "plan": "#00606f",
    "mark-muted": "#6a7280",
}
"""The same, on light ground."""
DARK = Theme(
    name="laddertui-dark",
    dark=True,
    primary="#7fa7e8",
    secondary="#3d5a86",
    accent="#ffd877",
    warning="#e6b450",
    error="#e08a6a",
    success="#7fbd9b",
    foreground="#e4e8ee",
    background="#11151c",
    surface="#161b24",
    panel="#212939",
    variables={"text-muted": "#a3adbd", **DARK_COLOURS},
)
LIGHT = Theme(
    name="laddertui-light",
    dark=False,
    primary="#2f5ea8",
    secondary="#9db8de",
    accent="#8a5a00",
    warning="#8a5a00",
    error="#9c4a21",
    success="#33663f",
    foreground="#1b2027",
    background="#fbfaf7",
    surface="#f3f1ec",
    panel="#e4e1d9",
    variables={"text-muted": "#565e6b", **LIGHT_COLOURS},
)
OURS = (DARK, LIGHT)


def colours(is_dark: bool) -> dict[str, str]:
    """Return our colours for a theme that is not ours."""
    return DARK_COLOURS if is_dark else LIGHT_COLOURS


class ChosenTheme:
    """Begins with the theme that the settings name, and keeps another one once it is chosen."""

    def __init__(self, app: App[Any], dirs: "AppDirs") -> None:
        self._app = app
        self._dirs = dirs
        self._settings = load_settings(dirs)
        self._kept = self.name
        self.is_trying = False
        """Whether the theme that is shown is only being tried."""

    @property
    def name(self) -> str:
        """The theme to begin with."""
        chosen = self._settings.settings.theme
        return chosen if chosen in self._app.available_themes else DARK.name

    def follow(self) -> None:
        """Say what is wrong with the settings, and keep every theme that is chosen from now on."""
        for line in self._settings.fault_lines():
            warn(self._app, f"{line}.", LONG)
        chosen = self._settings.settings.theme
        if chosen is not None and chosen not in self._app.available_themes:
            said = f"There is no theme {chosen!r}; F2 and Theme show which there are."
            warn(self._app, said, LONG)
        self._app.theme_changed_signal.subscribe(self._app, self._keep)

    def choose(self, name: str) -> None:
        """Show a theme that may be shown already, because it was tried, and keep it."""
        self.is_trying = False
        self._app.theme = name
        self._keep(self._app.available_themes[name])

    def _keep(self, theme: Theme) -> None:
        if self.is_trying or theme.name == self._kept:
            return
        self._kept = theme.name
        try:
            change_setting(self._dirs, "theme", theme.name)
        except LadderError as error:
            show_error(self._app, error)
