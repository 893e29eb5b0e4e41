"""The colours: ours at first, whichever was chosen afterwards, and fit to be read."""

import pytest
from textual.color import Color
from textual.theme import Theme

from laddertui.services.settings import load_settings
from laddertui.storage import settings
from laddertui.storage.app_dirs import find_app_dirs
from laddertui.tui.app import themes
from tests.support.windows import app_of, opened, rest, toasts

TEXT, MARK = 4.5, 3.0
"""Contrast that text, and that a mark, needs at least (WCAG 2.2, 1.4.3 and 1.4.11)."""
EACH = pytest.mark.parametrize("theme", themes.OURS, ids=lambda theme: theme.name)


def luminance(colour: str) -> float:
    """Relative luminance as WCAG defines it, computed here and not by the toolkit."""
    parts = [part / 255 for part in Color.parse(colour).rgb]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def grounds(theme: Theme) -> list[str]:
    return [str(ground) for ground in (theme.background, theme.surface, theme.panel)]


@EACH
def test_text_can_be_read_on_every_ground(theme: Theme) -> None:
    for ground in grounds(theme):
        for text in (str(theme.foreground), theme.variables["text-muted"], theme.variables["you"]):
            assert contrast(text, ground) >= TEXT, (text, ground)


@EACH
def test_marks_can_be_told_from_every_ground(theme: Theme) -> None:
    for ground in grounds(theme):
        for name in themes.DARK_COLOURS:
            assert contrast(theme.variables[name], ground) >= MARK, (name, ground)


@EACH
def test_the_scale_of_scores_holds_without_hue_and_has_no_red(theme: Theme) -> None:
    scale = [theme.variables[f"score-{score}"] for score in range(1, 6)]
    steps = [luminance(colour) for colour in scale]
    assert steps == sorted(steps, reverse=not theme.dark)
    for colour in scale:
        red, green, blue = Color.parse(colour).rgb
        assert not (red > 1.8 * green and red > 1.8 * blue), colour
    first, last = Color.parse(scale[0]).rgb, Color.parse(scale[-1]).rgb
    assert first[2] > first[0]  # cool: more blue than red
    assert last[0] > last[2]  # warm


def test_both_themes_name_the_same_colours() -> None:
    assert themes.DARK_COLOURS.keys() == themes.LIGHT_COLOURS.keys()


async def test_the_first_window_is_in_our_dark_colours() -> None:
    async with opened() as window:
        assert window.app.theme == "laddertui-dark"
    assert not settings.path_of(find_app_dirs(None)).exists()


@pytest.mark.slow
async def test_a_theme_that_was_chosen_is_there_the_next_time() -> None:
    for chosen in ("laddertui-light", "nord"):
        async with opened() as window:
            window.app.theme = chosen
            await rest(window)
        assert load_settings(find_app_dirs(None)).settings.theme == chosen
        async with opened() as window:
            assert window.app.theme == chosen
            colour = window.app.theme_variables["score-5"]
            assert colour == themes.colours(window.app.current_theme)["score-5"]


@pytest.mark.slow
async def test_every_theme_of_the_toolkit_can_be_taken() -> None:
    async with opened() as window:
        for name in list(window.app.available_themes):
            window.app.theme = name
            await rest(window)
            assert app_of(window).is_running


async def test_a_theme_that_is_none_is_not_taken() -> None:
    path = settings.path_of(find_app_dirs(None))
    path.parent.mkdir(parents=True)
    path.write_text('theme = "no such"\n')
    async with opened() as window:
        assert window.app.theme == "laddertui-dark"
    assert path.read_text() == 'theme = "no such"\n'


async def test_a_file_of_settings_that_cannot_be_changed_is_said_and_stays() -> None:
    path = settings.path_of(find_app_dirs(None))
    path.parent.mkdir(parents=True)
    path.write_text("idle_minutes = \n")
    async with opened() as window:
        window.app.theme = "laddertui-light"
        await rest(window)
        assert any("set theme there by hand" in said for said in toasts(window))
    assert path.read_text() == "idle_minutes = \n"
