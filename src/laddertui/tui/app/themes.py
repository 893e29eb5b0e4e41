"""The colours: two themes of our own, and what each colour of ours means in any other theme.

A colour says one thing wherever it appears: a score by its place on one scale, you, what AI moved,
and the plan. The scale goes from cool to warm with lightness rising (or, on light ground, falling),
so that it holds without hue; it has no red, which would judge.
"""

from textual.theme import Theme

from laddertui.services.settings import DEFAULT_THEME

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
