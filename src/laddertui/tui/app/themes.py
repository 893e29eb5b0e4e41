"""The colours: two themes of our own, and what each colour of ours means in any other theme.

A colour says one thing wherever it appears: a score by its place on one scale, you, what AI moved,
what is seen differently, what changed in the work, and the plan. The scale goes from cool to warm
with lightness rising (or, on light ground, falling), so that it holds without hue; it has no red,
which would judge.
"""

from textual import constants
from textual.color import Color
from textual.dom import DOMNode
from textual.theme import Theme

from laddertui.services.settings import DEFAULT_THEME
from laddertui.tui.app.ahead.sheets import ReadsSheetsOnce

DARK_COLOURS = {
    "score-1": "#6c8ed4",
    "score-2": "#5fa6c2",
    "score-3": "#7fbd9b",
    "score-4": "#c6c672",
    "score-5": "#ffd877",
    "you": "#ffffff",
    "moved-by-ai": "#c39bea",
    "seen-differently": "#a3adbd",
    "work-changed": "#d6a878",
    "plan": "#84d2e0",
    "mark-muted": "#7d8798",
}
"""By name, on dark ground."""
LIGHT_COLOURS = {
    "score-1": "#4271b5",
    "score-2": "#2a7285",
    "score-3": "#33663f",
    "score-4": "#625212",
    "score-5": "#4d3a00",
    "you": "#000000",
    "moved-by-ai": "#7a3fae",
    "seen-differently": "#565e6b",
    "work-changed": "#7a4f1d",
    "plan": "#00606f",
    "mark-muted": "#6a7280",
}
"""The same, on light ground."""


def _scrollbar(bar: str, ground: str) -> dict[str, str]:
    """Return the colours of a scrollbar that stands out from its ground."""
    return {
        "scrollbar": bar,
        "scrollbar-hover": bar,
        "scrollbar-active": bar,
        "scrollbar-background": ground,
        "scrollbar-background-hover": ground,
        "scrollbar-background-active": ground,
        "scrollbar-corner-color": ground,
    }


DARK = Theme(
    name=DEFAULT_THEME,
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
    variables={"text-muted": "#a3adbd", **_scrollbar("#6f7f9d", "#1b212c"), **DARK_COLOURS},
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
    variables={"text-muted": "#565e6b", **_scrollbar("#6e7889", "#eceae4"), **LIGHT_COLOURS},
)
OURS = (DARK, LIGHT)


READABLE = 4.5
"""Contrast of a text with its ground at least (WCAG 2.2, 1.4.3)."""
STEPS = 20
"""In how many steps a colour that is too faint is moved to black or white."""


def _brightness(colour: Color) -> float:
    """Return the relative luminance as WCAG defines it, 0 to 1."""
    parts = [part / 255 for part in colour.rgb]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: Color, other: Color) -> float:
    """Return the contrast of two colours, 1 to 21."""
    dark, light = sorted((_brightness(one), _brightness(other)))
    return (light + 0.05) / (dark + 0.05)


def readable(colour: str, *grounds: str) -> str:
    """Return a colour, moved towards black or white as far as it must be to stand out."""
    shown, below = Color.parse(colour), [Color.parse(ground) for ground in grounds]
    ends = Color.parse("#000000"), Color.parse("#ffffff")
    end = max(ends, key=lambda each: min(contrast(each, ground) for ground in below))
    for step in range(STEPS + 1):
        moved = shown.blend(end, step / STEPS)
        if min(contrast(moved, ground) for ground in below) >= READABLE:
            return moved.hex
    return end.hex


def colours(theme: Theme) -> dict[str, str]:
    """Return our colours for a theme: its own, or ours made readable on its grounds."""
    its = theme.to_color_system().generate()
    bars = {
        "on-panel": readable(its["foreground"], its["panel"]),
        "on-primary": readable(its["background"], its["primary"]),
    }
    known = DARK_COLOURS if theme.dark else LIGHT_COLOURS
    if theme in OURS:
        return bars | known
    grounds = its["background"], its["surface"]
    return bars | {name: readable(colour, *grounds) for name, colour in known.items()}


class ThemedApp(ReadsSheetsOnce):
    """An app that has our themes beside the toolkit's, and our colours in all of them."""

    def on_ready(self) -> None:
        """Tell the style sheets where shades are lost: what they carry is underlined there."""
        asked = constants.COLOR_SYSTEM
        system = self.console.color_system if asked == "auto" and not self.is_headless else asked
        has_16 = system in ("standard", "windows")
        self.set_class(self.no_color or has_16, "-few-colours")

    @property
    def available_themes(self) -> dict[str, Theme]:
        """Our themes, then the toolkit's."""
        return {theme.name: theme for theme in OURS} | super().available_themes

    @property
    def current_theme(self) -> Theme:
        """The theme that is shown; it is asked for at every style of every widget."""
        if self._theme_shown is None or self._theme_shown.name != self.theme:
            self._theme_shown = super().current_theme
        return self._theme_shown

    _theme_shown: Theme | None = None

    def update_styles(self, node: DOMNode, animate: bool = True) -> None:
        """Style a widget anew, unless it is still being made: it is styled when it is mounted."""
        if node is self or node.parent is not None:
            super().update_styles(node, animate=animate)

    def refresh_css(self, animate: bool = True) -> None:
        """Style everything anew; before the first page is made, only know the theme's colours."""
        if self.screen_stack:
            super().refresh_css(animate=animate)
        else:  # the toolkit would read every sheet now, and once more for the first page
            self.stylesheet.set_variables(self.get_css_variables())

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Return what our own colours are in the theme that is shown."""
        return colours(self.current_theme)
