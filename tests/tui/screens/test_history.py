"""History: every quarter a row, what cannot be read with its reason."""

import re

import pytest
from textual.widgets import OptionList

from laddertui.domain.snapshot import Snapshot
from laddertui.storage import snapshots
from laddertui.storage.profile_folder import ProfileFolder
from tests.support.drafts import developer
from tests.support.encrypted_windows import encrypted, gate, plain
from tests.support.three_quarters import Q2, Q3, Q4
from tests.support.windows import (
    ROOMY,
    Window,
    click,
    focus,
    here,
    on_screen,
    open_profile,
    opened,
    options,
    press,
    rest,
    says,
    shown,
    shown_in,
)

OPTIONS = "HistoryScreen OptionList"


def rows(window: Window) -> list[str]:
    """The rows of the table as they are drawn, its heads first."""
    return [*shown_in(window, "#heads").split("\n"), *shown_in(window, OPTIONS).split("\n")]


async def test_the_quarters_stand_oldest_first_with_the_cursor_at_the_newest() -> None:
    async with opened(saved=(developer(), developer(quarter="2026-Q1"))) as window:
        await press(window, "t")
        listed = options(window, OPTIONS)
        assert [row.split()[0] for row in listed] == ["2026-Q1", "2026-Q4"]
        assert all("2.10" in row for row in listed)
        assert says(window, "#about", "2026-Q4: 2.10, give or take")
        await press(window, "escape")
        assert here(window) == "HomeScreen"
        assert focus(window) == "#begin"


@pytest.mark.slow
async def test_the_picture_the_sums_and_the_table_say_the_same_as_the_figures_by_hand() -> None:
    """The three quarters' figures are worked out in tests/presenters/history/test_sums.py."""
    async with opened(saved=(Q2, Q3, Q4), size=(120, 36)) as window:
        await press(window, "t")
        assert says(window, "#sums", "Since 2026-Q2 you climbed 0.32, the ladder sank 0.35,")
        assert says(window, "#sums", "the work itself changed by +0.11. In all: 2.50 then, 2.58")
        assert says(window, "#pace", "the ladder sank 0.18 a quarter under you")  # -0.35 / 2
        assert says(window, "#added-up", "a part can come out otherwise there")
        heads = " ".join("\n".join(rows(window)[:2]).split())
        for word in ("you", "AI", "seen", "work", "plan", "moved", "differently", "kept"):
            assert word in heads
        assert on_screen(window, "10 of 20")
        assert says(window, "HistoryChart", "⣿⣿ you moved")
        assert says(window, "HistoryChart", "hybrid")
        await press(window, "f12")
        assert on_screen(window, "you moved")


@pytest.mark.slow
async def test_the_arrows_go_along_the_quarters_in_the_picture_and_in_the_table() -> None:
    async with opened(saved=(Q2, Q3, Q4)) as window:
        await press(window, "t", "left")
        assert says(window, "#about", "2026-Q3: 2.40")
        assert window.app.screen.query_one(OPTIONS, OptionList).highlighted == 1
        await press(window, "h", "h", "h")
        assert says(window, "#about", "2026-Q2: 2.50")
        await press(window, "right", "l", "l")
        assert says(window, "#about", "2026-Q4: 2.58")
        await press(window, "up", "k", "j")
        assert says(window, "#about", "2026-Q3: 2.40")
        await press(window, "m", "right")
        assert says(window, "#about", "2026-Q3 is marked; d compares")  # it is not forgotten
        await press(window, "d")
        assert here(window) == "ComparisonScreen"
        assert on_screen(window, "2026-Q3 to 2026-Q4")
        await press(window, "escape", "m", "left", "left", "d")
        assert on_screen(window, "2026-Q2 to 2026-Q4")
        await press(window, "escape")
        assert here(window) == "HistoryScreen"


async def test_z_shows_what_was_used_of_the_scale_and_the_whole_scale_again() -> None:
    async with opened(saved=(Q2, Q3, Q4)) as window:
        await press(window, "t")
        whole = shown_in(window, "HistoryChart")
        assert "  5 ┤" in whole
        await press(window, "z")
        assert "  5 ┤" not in shown_in(window, "HistoryChart")
        assert "2.50 ┤" in shown_in(window, "HistoryChart")
        assert shown_in(window, "HistoryChart").count("●") == 2
        await press(window, "z")
        assert shown_in(window, "HistoryChart") == whole


@pytest.mark.slow
async def test_picture_and_table_take_the_size_that_the_window_has_now() -> None:
    async with opened(saved=(Q2, Q3, Q4), size=(80, 24)) as window:
        await press(window, "t")
        for size in ((200, 60), (120, 36), (40, 12), (80, 24), (200, 60)):
            await window.resize_terminal(*size)
            await rest(window)
            chart = window.app.screen.query_one("HistoryChart")
            assert chart.region.width >= size[0] - 8
            drawn = [line.rstrip() for line in shown_in(window, chart).split("\n")]
            assert max(map(len, drawn)) >= size[0] - 20
            if size[1] > 12:  # in less the table is further down
                assert_heads_end_over_figures(shown(window))


def assert_heads_end_over_figures(screen: str) -> None:
    lines = screen.split("\n")
    heads = next(line for line in lines if line.strip().startswith("quarter "))
    newest = next(line for line in lines if line.strip().startswith("2026-Q4 "))
    ends = {head.end() for head in re.finditer(r"\S+", heads)}
    figures = [figure.end() for figure in re.finditer(r"\S+", newest)][1:]
    assert len(figures) >= 6
    assert set(figures) <= ends


async def test_a_file_that_cannot_be_read_is_a_row_with_its_reason() -> None:
    profile = open_profile()
    profile.store.save_quarter(developer(quarter="2026-Q3"))
    path = profile.store.quarter_path("2026-Q3")
    path.write_text("schema = 1\nrole = ")
    profile.close()
    async with opened(saved=(developer(),)) as window:
        await press(window, "t")
        assert says(window, OPTIONS, "2026-Q3  cannot be read: ")
        assert not says(window, "#about", "2026-Q3.toml:2")
        await press(window, "up")
        assert says(window, "#about", "2026-Q3.toml:2: not valid TOML")
        assert says(window, "HistoryChart", "?")
        await press(window, "d")
        assert says(window, "#about", "There is no readable quarter before this one")
        assert path.read_text() == "schema = 1\nrole = "
        await click(window, OptionList, offset=(5, 0))  # type: ignore[arg-type]
        assert here(window) == "HistoryScreen"  # there is nothing to open


async def test_enter_opens_a_quarter_in_full_and_escape_closes_it() -> None:
    async with opened(saved=(developer(),)) as window:
        await press(window, "t", "enter")
        assert here(window) == "TextPageScreen"
        assert on_screen(window, "The next rung: Client architect")
        assert not on_screen(window, "What moved since")  # it is the first
        await press(window, "escape")
        assert here(window) == "HistoryScreen"


async def test_a_quarter_in_full_says_what_moved_since_the_one_before() -> None:
    """From 2.50 to 2.40, less than the noise of 0.35 (tests/presenters/test_drift.py)."""
    async with opened(saved=(Q2, Q3), size=ROOMY) as window:
        await press(window, "t", "enter", "end")
        assert on_screen(window, "What moved since 2026-Q2")
        assert on_screen(window, "as a whole within your scoring noise of 0.35.")


async def test_a_file_that_cannot_be_read_does_not_open() -> None:
    profile = open_profile()
    profile.store.save_quarter(developer())
    profile.store.quarter_path("2026-Q4").write_text("schema = 2")
    profile.close()
    async with opened() as window:
        await press(window, "t", "enter")
        assert here(window) == "HistoryScreen"
        assert says(window, "#about", "newer version")


@pytest.mark.parametrize("is_encrypted", [False, True])
@pytest.mark.slow
async def test_history_and_enter_read_each_quarter_once(
    monkeypatch: pytest.MonkeyPatch, is_encrypted: bool
) -> None:
    quarters = ("2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4")
    saved = [developer(quarter=quarter) for quarter in quarters]
    folder = encrypted(*saved) if is_encrypted else plain(*saved)
    read: list[str] = []
    load = snapshots.load

    def counted(folder: ProfileFolder, quarter: str) -> Snapshot:
        read.append(quarter)
        return load(folder, quarter)

    monkeypatch.setattr(snapshots, "load", counted)
    async with gate(folder) as window:
        read_for_home = len(read)
        await press(window, "t")
        assert here(window) == "HistoryScreen"
        assert sorted(read) == sorted(quarters)
        assert read_for_home == len(quarters)  # there is no summary yet, or none that may be kept
        await press(window, "enter")
        assert here(window) == "TextPageScreen"
        await press(window, "escape", "up", "enter", "escape", "d")
        assert sorted(read) == sorted(quarters)
