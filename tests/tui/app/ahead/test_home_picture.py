"""Home is kept for the next start only as that would show it."""

import datetime as dt
from pathlib import Path

import pytest

from laddertui.storage.app_dirs import find_app_dirs
from laddertui.tui.app.ahead import home_picture
from laddertui.tui.app.notices import inform
from laddertui.tui.base.base_screen import BaseScreen
from laddertui.tui.widgets.home.event_list import EventList
from laddertui.tui.widgets.home.sprint_pane import SprintPane
from tests.support.drafts import developer, draft_of
from tests.support.encrypted_windows import encrypted, gate
from tests.support.windows import Window, app_of, here, opened, press, rest

SMALL, LARGE = (80, 24), (120, 36)


@pytest.fixture(autouse=True)
def any_driver(monkeypatch: pytest.MonkeyPatch) -> None:
    """A window without a terminal has a driver of its own."""
    monkeypatch.setattr(home_picture, "TerminalDriver", object)


def pictures() -> list[Path]:
    return list(find_app_dirs(None).cache.rglob("*.picture"))


def keep(window: Window) -> bytes | None:
    """Have the picture kept as it stands now; what is kept."""
    for each in pictures():
        each.unlink()
    app_of(window).load_ahead._picture.keep()
    return next((each.read_bytes() for each in pictures()), None)


def home_of(window: Window) -> BaseScreen:
    page = window.app.screen
    assert isinstance(page, BaseScreen)
    return page


@pytest.mark.slow
async def test_home_is_kept_at_rest_and_never_with_anything_that_a_start_would_not_show(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LADDERTUI_TODAY", "2026-12-08")
    async with opened(saved=(developer(),)) as window:
        app, home = app_of(window), home_of(window)
        first = keep(window)
        assert first is not None
        assert "Mid-level developer, 2026-Q4" in first.decode()

        await press(window, "tab")  # another button has the focus
        assert keep(window) is None
        await press(window, "shift+tab")
        assert keep(window) == first

        inform(app, "Copied.")
        await rest(window)
        assert keep(window) is None
        app.clear_notifications()
        home.say("kept")
        await rest(window)
        assert keep(window) is None
        home.say("")
        home.query_one(EventList).action_week(-1)
        await rest(window)
        assert keep(window) is None
        home.query_one(EventList).shown_week = -1
        home.query_one(SprintPane).name_week()
        app.app_focus = False  # another window has the keys
        await rest(window)
        assert keep(window) is None
        app.app_focus = True
        home.query_one(f"#{home.next_button}").focus()  # type: ignore[attr-defined]
        await rest(window)
        await window.hover("#history")  # looks no other under the mouse
        await rest(window)
        assert keep(window) == first

        await press(window, "t")
        assert keep(window) is None
        await press(window, "escape")
        assert here(window) == "HomeScreen"
        assert keep(window) == first


async def test_what_another_program_has_changed_is_not_what_is_seen() -> None:
    async with opened(saved=(developer(),)) as window:
        assert keep(window) is not None
        profile = app_of(window).profile
        profile.folder.draft.write_text('schema = 1\nrole = "Lead"\n')
        assert keep(window) is None
        profile.folder.draft.unlink()
        settings = find_app_dirs(None).config / "config.toml"
        settings.parent.mkdir(parents=True, exist_ok=True)
        for text in (
            'theme = "laddertui-light"\n',
            "motion = 7\n",
            '[keys]\n"home.history" = "z"\n',
        ):
            settings.write_text(text)
            assert keep(window) is None, text
        settings.write_text("motion = false\n")
        assert keep(window) is not None


@pytest.mark.slow
async def test_neither_a_first_run_nor_the_example_nor_an_encrypted_profile_is_kept() -> None:
    async with opened() as window:
        assert keep(window) is None
        await app_of(window).examples.demo.enter()
        await rest(window)
        assert keep(window) is None
    async with gate(encrypted(developer(), profile_id="other")) as window:
        assert here(window) == "HomeScreen"
        assert keep(window) is None


async def test_a_window_that_began_with_a_note_keeps_nothing_as_the_next_will_have_it_too() -> None:
    settings = find_app_dirs(None).config / "config.toml"
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text("moton = true\n")
    async with opened(saved=(developer(),)) as window:
        app_of(window).clear_notifications()
        await rest(window)
        settings.write_text("")
        assert keep(window) is None


async def test_a_tick_is_in_the_next_picture(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LADDERTUI_TODAY", "2026-12-08")
    async with opened(saved=(developer(),)) as window:
        before = keep(window)
        app_of(window).load_ahead._pieces.clear()
        await press(window, "1")
        assert app_of(window).load_ahead._picture.keep in app_of(window).load_ahead._pieces
        assert keep(window) not in (before, None)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("size", "first"),
    [
        (SMALL, "2026-11-24"),
        (SMALL, "2026-12-02"),
        (LARGE, "2026-11-24"),
        (LARGE, "2027-01-03"),
        ((60, 20), "2027-01-23"),
        ((170, 50), "2026-12-02"),
    ],
)
async def test_what_is_kept_for_later_days_is_what_stands_there_then(
    size: tuple[int, int], first: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LADDERTUI_TODAY", first)
    draft = draft_of(developer(role="Lead"), step="score")
    async with opened(draft, saved=(developer(),), size=size) as window:
        kept = keep(window)
    assert kept is not None
    _, days, *lines = kept.decode().split("\n")
    whole, later = lines[: size[1]], lines[size[1] :]
    begins, _, ends = map(dt.date.fromisoformat, days.split())
    assert begins.isoformat() == first
    assert ends > begins
    for day in sorted({begins, *(begins + dt.timedelta(n) for n in (1, 3)), ends}):
        monkeypatch.setenv("LADDERTUI_TODAY", day.isoformat())
        async with opened(size=size) as window:
            home, sent = home_of(window), app_of(window).load_ahead._picture._sent
            strips = home._compositor.render_strips()
            assert (sent(strips) == whole) is (day == begins)
            pane, page = home.query_one(SprintPane), home.query_one("#page")
            assert sent(home_picture._without(pane, page, strips)) == later
