"""Score again: a minute, blind; both scores after it, and one's own doubt from ten pairs on."""

from collections.abc import Callable

import pytest

from laddertui.storage.profile_folder import ProfileFolder
from tests.support.drafts import developer
from tests.support.encrypted_windows import encrypted, gate, plain
from tests.support.windows import (
    Window,
    app_of,
    focus,
    here,
    on_screen,
    opened,
    press,
    says,
    shown,
    toasts,
)

OFFER = "Score three again, blind: a minute"


def kept(window: Window) -> list[list[tuple[str, int]]]:
    return [
        [(each.id, each.score) for each in repeat.scores]
        for repeat in app_of(window).profile.repeats.readable()
    ]


async def begin(window: Window) -> None:
    window.app.screen.query_one("#again").focus()
    await press(window, "enter")
    assert here(window) == "ScoreAgainScreen"


@pytest.mark.parametrize("make", [plain, encrypted], ids=["plain", "encrypted"])
async def test_three_are_scored_blind_and_what_was_given_before_is_shown_after_the_last(
    make: Callable[..., ProfileFolder], monkeypatch: pytest.MonkeyPatch
) -> None:
    week = developer(
        plan=None
    )  # boilerplate 40 % at 1, bugs 25 at 2, reviews 20 at 3, users 15 at 4
    folder = make(week)
    monkeypatch.setenv("LADDERTUI_TODAY", "2026-12-02")
    async with gate(folder) as window:
        assert on_screen(window, OFFER)
        await begin(window)
        assert says(window, "#activity", "Writing boilerplate")
        for telling in ("▶", "40 %", "then 1", "was 1", "gave it"):
            assert telling not in shown(window)
        await press(window, "2")
        assert says(window, "#activity", "Tracking down bugs")
        await press(window, "u", "1", "3")
        assert ": then" not in shown(window)
        assert kept(window) == []
        await press(window, "3")
        assert says(window, "#results", "Writing boilerplate: then 1, now 1")
        assert says(window, "#results", "Tracking down bugs: then 2, now 3")
        assert says(window, "#meaning", "3 scores have been given twice by now. From 10 on")
        assert kept(window) == [[("boilerplate", 1), ("bugs", 3), ("reviews", 3)]]
        assert focus(window) == "#home"
        await press(window, "enter")
        assert here(window) == "HomeScreen"
        assert not on_screen(window, OFFER)  # for a week
        assert app_of(window).profile.store.quarter("2026-Q4") == week


@pytest.mark.slow
async def test_who_leaves_in_the_middle_keeps_what_was_given(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with opened(saved=(developer(plan=None),)) as window:
        assert not on_screen(window, OFFER)  # not on the day itself
    monkeypatch.setenv("LADDERTUI_TODAY", "2026-12-02")
    async with opened() as window:
        await begin(window)
        await press(window, "escape")
        assert (here(window), kept(window)) == ("HomeScreen", [])
        await begin(window)
        await press(window, "4", "escape")
        assert kept(window) == [[("boilerplate", 4)]]
    monkeypatch.setenv("LADDERTUI_TODAY", "2026-12-09")
    async with opened() as window:
        await begin(window)
        assert says(window, "#activity", "Tracking down bugs")  # less often repeated
        await press(window, "4", "g", "h")
        assert here(window) == "HomeScreen"
        assert kept(window)[1:] == [[("bugs", 4)]]


@pytest.mark.slow
async def test_what_the_disk_refuses_is_said_once_and_one_can_leave(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    async with opened(saved=(developer(plan=None),)):
        pass
    monkeypatch.setenv("LADDERTUI_TODAY", "2026-12-02")
    async with opened() as window:
        await begin(window)
        await press(window, "4")
        with monkeypatch.context() as broken:
            broken.setattr("laddertui.storage.files.os.fsync", full)
            await press(window, "escape")
            assert here(window) == "ScoreAgainScreen"
            assert "No space left on device" in toasts(window)[-1]
            await press(window, "escape")
        assert (here(window), kept(window)) == ("HomeScreen", [])


@pytest.mark.slow
async def test_from_ten_pairs_on_every_page_says_that_they_are_ones_own(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with opened(saved=(developer(plan=None),)) as window:
        repeats = app_of(window).profile.repeats
        for day in ("2026-12-01", "2026-12-02", "2026-12-03"):
            monkeypatch.setenv("LADDERTUI_TODAY", day)
            repeats.keep("2026-Q4", [("boilerplate", 2), ("bugs", 2), ("reviews", 3), ("users", 4)])
    monkeypatch.setenv("LADDERTUI_TODAY", "2026-12-04")
    async with opened(size=(120, 36)) as window:
        assert on_screen(window, "from your own 12 repeats")
        # of twelve pairs three are a step apart: sqrt(3/12 / 2) = 0.35, times the root of the
        # squares of 0.4, 0.25, 0.2 and 0.15
        noise = (3 / 12 / 2) ** 0.5 * (0.4**2 + 0.25**2 + 0.2**2 + 0.15**2) ** 0.5
        assert on_screen(window, f"give or take {noise:.2f}")
        await press(window, "t")
        assert says(window, "#about", f"give or take {noise:.2f}, from your own 12 repeats")
        await press(window, "escape", "b", "alt+g", "p")
        assert here(window) == "position"
        assert says(window, "#noise", f"give or take {noise:.2f}, from your own 12 repeats")
