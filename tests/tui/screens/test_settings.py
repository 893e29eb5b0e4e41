"""The page of settings: what holds, from which line, and a key that changes it at once."""

import os
from pathlib import Path

import pytest

from laddertui.storage.app_dirs import find_app_dirs
from laddertui.storage.settings import Settings, load
from laddertui.tui.app import idle_lock as idle_lock_module
from laddertui.tui.app.app import LadderApp
from laddertui.tui.widgets.stepper import Stepper
from tests.support.drafts import developer, draft_of
from tests.support.encrypted_windows import encrypted, gate, locked
from tests.support.palette import palette
from tests.support.windows import (
    Window,
    app_of,
    at_step,
    click,
    focus,
    here,
    on_screen,
    opened,
    options,
    paste,
    press,
    rest,
    says,
    shown,
    shown_in,
    toasts,
)

SIZES = [(40, 12), (80, 24), (120, 36), (200, 60)]
KEYS_DOWN = {"theme": 0, "motion": 1, "mouse": 2, "idle_minutes": 3, "reveal_before": 4}
"""How many settings stand above each."""


def config_path() -> Path:
    return find_app_dirs(None).config / "config.toml"


def config(text: str) -> Path:
    path = config_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path


def kept() -> Settings:
    return load(find_app_dirs(None)).settings


async def go_to(window: Window, key: str) -> None:
    """Open the page, and go to a setting with the arrows."""
    await press(window, "f11", *["down"] * KEYS_DOWN[key])
    assert focus(window) == f"#{key}"


def value(window: Window, key: str) -> object:
    """What stands on the page for a setting."""
    return window.app.screen.query_one(f"#{key}", Stepper).value


def origin(window: Window, key: str) -> str:
    """Where the page says that a setting comes from."""
    return " ".join(shown_in(window, f"#from-{key}").split())


# What stands there


@pytest.mark.slow
async def test_it_is_a_key_away_from_everywhere_and_escape_goes_back_to_the_same_field() -> None:
    async with at_step(draft_of(developer(), row=1, field="paid_for_by")) as window:
        assert "Settings" in palette(window)
        await press(window, "f11")
        assert here(window) == "SettingsScreen"
        await press(window, "f11")
        await press(window, "escape")
        assert here(window) == "audit"
        assert focus(window) == "paid_for_by 1"


@pytest.mark.slow
async def test_it_can_be_opened_while_a_profile_is_locked_and_over_the_list() -> None:
    async with gate(locked(developer())) as window:
        await press(window, "f11")
        assert here(window) == "SettingsScreen"
        await press(window, "escape")
        assert here(window) == "UnlockScreen"
    async with gate(None) as window:
        await press(window, "f11")
        assert here(window) == "SettingsScreen"


@pytest.mark.slow
@pytest.mark.parametrize("size", SIZES)
async def test_in_every_window_each_setting_can_be_reached_and_read(size: tuple[int, int]) -> None:
    config("mouse = false\n\nidle_minutes = 7\n")
    sentences = {
        "theme": "The colours of every page.",
        "motion": "Pages and marks glide to their place; off, they are there at once.",
        "mouse": "Off, clicks and the wheel are the terminal's. Holds from the next start.",
        "idle_minutes": "An encrypted profile is locked after so long without a key or a click.",
        "reveal_before": "A review that is opened shows the old score before you answer",
    }
    origins = {"mouse": "config.toml, line 1", "idle_minutes": "config.toml, line 3"}
    async with opened(size=size) as window:
        await press(window, "f11")
        for key, sentence in sentences.items():
            assert focus(window) == f"#{key}"
            assert says(window, f"#group-{key}", sentence), key
            assert origin(window, key) == origins.get(key, "by default")
            assert all(len(line.rstrip()) <= size[0] for line in shown(window).splitlines())
            await press(window, "down")


async def test_the_files_path_is_shown_and_whether_there_is_one_yet() -> None:
    async with opened(size=(200, 60)) as window:
        await press(window, "f11")
        assert on_screen(window, f"{config_path()}  made with the first change")
        await press(window, "down", "right")
        assert on_screen(window, str(config_path()))
        assert not on_screen(window, "made with the first change")


async def test_what_is_wrong_in_the_file_is_shown_with_its_line_and_hides_no_other() -> None:
    config('theme = "nord"\nmouse_ = false\nmotion = "no"\nidle_minutes = "x"\n')
    async with opened(size=(120, 36)) as window:
        await press(window, "f11")
        assert on_screen(window, "Line 2: 'mouse_' is no setting; did you mean mouse?")
        assert on_screen(window, "Line 3: motion is true or false")
        assert on_screen(window, "Line 4: idle_minutes is a whole number of minutes")
        assert origin(window, "theme") == "config.toml, line 1"
        assert value(window, "idle_minutes") == 1
        assert origin(window, "idle_minutes") == "for safety, until a line is mended"


async def test_words_of_the_file_never_act() -> None:
    config('"[red]x[/red]" = 1\n')
    async with opened(size=(120, 36)) as window:
        await press(window, "f11")
        assert on_screen(window, "'[red]x[/red]' is no setting")


async def test_what_is_shown_can_be_copied_as_the_command_says_it() -> None:
    path = config("mouse = false\n")
    async with opened() as window:
        await press(window, "f11")
        text = window.app.screen.copy_text()  # type: ignore[attr-defined]
    assert f"mouse = false              {path}:1" in text
    assert 'theme = "laddertui-dark"   by default' in text


# Changes


@pytest.mark.slow
@pytest.mark.parametrize(
    ("key", "way", "after"),
    [
        ("motion", "right", "motion = false\n"),
        ("mouse", "left", "mouse = false\n"),
        ("mouse", "enter", "mouse = false\n"),
        ("mouse", "space", "mouse = false\n"),
        ("idle_minutes", "right", "idle_minutes = 15\n"),
        ("idle_minutes", "left", "idle_minutes = 5\n"),
        ("reveal_before", "right", "reveal_before = true\n"),
    ],
)
async def test_a_change_is_written_at_once_and_the_page_says_its_line(
    key: str, way: str, after: str
) -> None:
    config("# mine\n")
    async with opened() as window:
        await go_to(window, key)
        assert origin(window, key) == "by default"
        await press(window, way)
        assert config_path().read_text() == f"# mine\n{after}"
        assert origin(window, key) == "config.toml, line 2"


async def test_a_setting_is_changed_by_a_click() -> None:
    async with opened() as window:
        await press(window, "f11")
        await click(window, "#mouse")
    assert kept() == Settings(mouse=False)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("minutes", "keys", "after"),
    [
        (7, ["right"], 10),
        (7, ["left"], 5),
        (1, ["left"], 0),
        (0, ["left"], 1440),
        (1440, ["right"], 0),
    ],
)
async def test_the_idle_time_goes_on_from_whatever_the_file_says(
    minutes: int, keys: list[str], after: int
) -> None:
    config(f"idle_minutes = {minutes}\n")
    async with opened() as window:
        await go_to(window, "idle_minutes")
        await press(window, *keys)
    assert kept().idle_minutes == after


@pytest.mark.slow
@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (0, "never"),
        (1, "after 1 minute"),
        (7, "after 7 minutes"),
        (60, "after 1 hour"),
        (90, "after 90 minutes"),
        (1440, "after 24 hours"),
    ],
)
async def test_the_idle_time_is_said_in_words(minutes: int, words: str) -> None:
    config(f"idle_minutes = {minutes}\n")
    async with opened() as window:
        await press(window, "f11")
        assert shown_in(window, "#idle_minutes").strip() == f"‹ {words} ›"


async def test_another_idle_time_counts_from_then_on(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = [1000.0]
    monkeypatch.setattr(idle_lock_module, "now", lambda: clock[0])
    async with gate(encrypted(developer())) as window:
        await go_to(window, "idle_minutes")
        await press(window, "left")  # five minutes
        timer = app_of(window).idle_lock.timer
        assert timer is not None
        clock[0] += 5 * 60 - 1
        await timer._callback()  # type: ignore[misc]
        await rest(window)
        assert here(window) == "SettingsScreen"
        clock[0] += 1
        await timer._callback()  # type: ignore[misc]
        await rest(window)
        assert here(window) == "UnlockScreen"


async def test_an_idle_time_of_never_locks_no_more() -> None:
    config("idle_minutes = 1\n")
    async with gate(encrypted(developer())) as window:
        assert app_of(window).idle_lock.timer is not None
        await go_to(window, "idle_minutes")
        await press(window, "left")
        assert app_of(window).idle_lock.timer is None


async def test_without_motion_nothing_moves_from_then_on_and_from_the_start() -> None:
    first = LadderApp(find_app_dirs(None), None, None)
    assert first.animation_level == "full"
    config("motion = false\n")
    second = LadderApp(find_app_dirs(None), None, None)
    assert second.animation_level == "none"
    async with opened() as window:
        await go_to(window, "motion")
        levels = []
        for _ in range(2):
            await press(window, "right")
            levels.append(window.app.animation_level)
        assert levels == ["full", "none"]


async def test_what_the_environment_turns_off_for_a_start_stays_off_and_is_said(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("textual.constants.TEXTUAL_ANIMATIONS", "none")
    async with opened() as window:
        await go_to(window, "motion")
        assert origin(window, "motion") == "this start only: off (TEXTUAL_ANIMATIONS)"
        await press(window, "right", "right")
        assert kept().motion is True
        assert window.app.animation_level == "none"


async def test_the_mouse_is_the_terminals_by_the_setting_or_for_one_start() -> None:
    dirs = find_app_dirs(None)
    assert LadderApp(dirs, None, None).window_settings.has_mouse
    assert not LadderApp(dirs, None, None, without_mouse=True).window_settings.has_mouse
    config("mouse = false\n")
    assert not LadderApp(dirs, None, None).window_settings.has_mouse
    config("mouse = true\n")
    assert not LadderApp(dirs, None, None, without_mouse=True).window_settings.has_mouse


async def test_a_start_without_the_mouse_is_said_and_the_setting_can_be_changed() -> None:
    app = LadderApp(find_app_dirs(None), None, None, without_mouse=True)
    async with app.run_test(size=(80, 24)) as window:
        await rest(window)
        await go_to(window, "mouse")
        assert origin(window, "mouse") == "this start only: off (--no-mouse)"
        assert value(window, "mouse") is True
        await press(window, "right")
        assert kept().mouse is False
        assert origin(window, "mouse") == "config.toml, line 1"


@pytest.mark.slow
@pytest.mark.parametrize("key", ["motion", "mouse", "idle_minutes", "reveal_before"])
async def test_what_cannot_be_written_is_said_and_what_stood_there_is_back(key: str) -> None:
    path = config("x = \n")
    async with opened(size=(120, 36)) as window:
        await go_to(window, key)
        before = value(window, key), window.app.animation_level
        await press(window, "right")
        assert on_screen(window, f"cannot be changed by itself: set {key} there by hand")
        assert (value(window, key), window.app.animation_level) == before
        assert here(window) == "SettingsScreen"
    assert path.read_text() == "x = \n"


async def test_a_folder_that_cannot_be_written_is_said_too() -> None:
    if os.geteuid() == 0:
        find_app_dirs(None).config.parent.mkdir(parents=True, exist_ok=True)
        find_app_dirs(None).config.write_text("a file where the folder should be")
    else:
        find_app_dirs(None).config.mkdir(parents=True, mode=0o500)
    async with opened(size=(120, 36)) as window:
        await go_to(window, "mouse")
        await press(window, "right")
        assert value(window, "mouse") is True
        assert shown_in(window, "#notice").strip()


async def test_a_file_that_is_mended_by_hand_meanwhile_is_read_anew() -> None:
    config("mouse = \n")
    async with opened(size=(120, 36)) as window:
        await go_to(window, "mouse")
        assert on_screen(window, "Line 1:")
        config("mouse = true\nidle_minutes = 20\n")
        await press(window, "right")
        assert not on_screen(window, "Line 1:")
        assert value(window, "idle_minutes") == 20
    assert config_path().read_text() == "mouse = false\nidle_minutes = 20\n"


async def test_letters_and_pastes_that_mean_nothing_here_change_nothing() -> None:
    async with opened() as window:
        await press(window, "f11", "down", "x", "5", "delete", "backspace")
        await paste(window, "off\nfalse")
        assert here(window) == "SettingsScreen"
    assert not config_path().exists()


# The theme


@pytest.mark.slow
async def test_moving_over_the_list_shows_each_theme_and_enter_keeps_one() -> None:
    async with opened() as window:
        await press(window, "f11", "enter")
        assert here(window) == "ThemesDialog"
        names = options(window, "#choices")
        assert names == list(window.app.available_themes)
        for name in names[1:5]:
            await press(window, "down")
            assert window.app.theme == name
            assert not config_path().exists()
        await press(window, "enter")
        assert here(window) == "SettingsScreen"
        assert window.app.theme == kept().theme == names[4]
        assert says(window, "#theme", names[4])
        assert origin(window, "theme") == "config.toml, line 1"


@pytest.mark.slow
async def test_escape_goes_back_to_the_theme_before_and_writes_nothing() -> None:
    path = config('theme = "nord"\n')
    async with opened() as window:
        await press(window, "f11", "enter", "down", "down")
        assert window.app.theme != "nord"
        await press(window, "escape")
        assert window.app.theme == "nord"
        assert here(window) == "SettingsScreen"
        await press(window, "escape")
        assert here(window) == "HomeScreen"
    assert path.read_text() == 'theme = "nord"\n'


async def test_the_list_begins_with_the_theme_that_is_there() -> None:
    config('theme = "dracula"\n')
    async with opened() as window:
        await press(window, "f11", "enter")
        assert window.app.theme == "dracula"
        await press(window, "enter")
        assert kept().theme == "dracula"


@pytest.mark.slow
async def test_a_theme_of_the_palette_is_still_kept_after_a_look_at_the_list() -> None:
    async with opened() as window:
        await press(window, "f11", "enter", "down", "escape", "escape")
        window.app.theme = "laddertui-light"
        await rest(window)
        assert kept().theme == "laddertui-light"


@pytest.mark.slow
async def test_locking_while_one_looks_at_a_theme_goes_back_to_the_one_before() -> None:
    async with gate(encrypted(developer())) as window:
        await press(window, "f11", "enter", "down")
        assert window.app.theme == "laddertui-light"
        await app_of(window).profile_access.lock()
        await rest(window)
        assert here(window) == "UnlockScreen"
        assert window.app.theme == "laddertui-dark"
    assert not config_path().exists()


@pytest.mark.slow
async def test_a_theme_that_cannot_be_written_is_said_and_the_one_before_is_back() -> None:
    path = config("idle_minutes = \n")
    async with opened(size=(120, 36)) as window:
        await press(window, "f11", "enter", "down", "enter")
        assert on_screen(window, "set theme there by hand")
        assert window.app.theme == "laddertui-dark"
    assert path.read_text() == "idle_minutes = \n"


async def test_a_theme_that_there_is_not_is_said_with_its_line() -> None:
    config('\ntheme = "no such"\n')
    async with opened() as window:
        assert any("There is no theme 'no such'" in said for said in toasts(window))
        await press(window, "f11")
        assert says(window, "#theme", "laddertui-dark")
        assert origin(window, "theme") == "config.toml, line 2 names none that is there"


async def test_a_theme_that_is_in_no_file_is_said_to_be_of_this_window() -> None:
    config("idle_minutes = \n")
    async with opened(size=(120, 36)) as window:
        window.app.theme = "nord"
        await rest(window)
        await press(window, "f11")
        assert says(window, "#theme", "nord")
        assert origin(window, "theme") == "in this window only"
