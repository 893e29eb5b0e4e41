"""History: every quarter a row, what cannot be read with its reason."""

import pytest
from textual.widgets import DataTable

from laddertui.domain.snapshot import Snapshot
from laddertui.storage import snapshots
from laddertui.storage.profile_folder import ProfileFolder
from tests.support.drafts import developer
from tests.support.encrypted_windows import encrypted, gate, plain
from tests.support.windows import click, focus, here, on_screen, open_profile, opened, press, says


async def test_the_quarters_stand_oldest_first_with_the_cursor_at_the_newest() -> None:
    async with opened(saved=(developer(), developer(quarter="2026-Q1"))) as window:
        await press(window, "t")
        table = window.app.screen.query_one(DataTable)
        rows = [[str(cell) for cell in table.get_row_at(n)] for n in range(table.row_count)]
        assert [row[0] for row in rows] == ["2026-Q1", "2026-Q4"]
        assert all("2.10" in row for row in rows)
        assert table.has_focus
        assert table.cursor_row == 1
        await press(window, "escape")
        assert here(window) == "HomeScreen"
        assert focus(window) == "#begin"


async def test_a_file_that_cannot_be_read_is_a_row_with_its_reason() -> None:
    profile = open_profile()
    profile.store.save_quarter(developer(quarter="2026-Q3"))
    path = profile.store.quarter_path("2026-Q3")
    path.write_text("schema = 1\nrole = ")
    profile.close()
    async with opened(saved=(developer(),)) as window:
        await press(window, "t")
        assert on_screen(window, "not readable")
        assert says(window, "#reason", "")
        assert not says(window, "#reason", "2026-Q3.toml:2")
        await press(window, "up")
        assert says(window, "#reason", "2026-Q3.toml:2: not valid TOML")
        assert path.read_text() == "schema = 1\nrole = "
        await click(window, DataTable, offset=(5, 2))  # type: ignore[arg-type]
        assert not says(window, "#reason", "2026-Q3.toml:2")


async def test_enter_opens_a_quarter_in_full_and_escape_closes_it() -> None:
    async with opened(saved=(developer(),)) as window:
        await press(window, "t", "enter")
        assert here(window) == "TextPageScreen"
        assert on_screen(window, "The next rung: Client architect")
        await press(window, "escape")
        assert here(window) == "HistoryScreen"


async def test_a_file_that_cannot_be_read_does_not_open() -> None:
    profile = open_profile()
    profile.store.save_quarter(developer())
    profile.store.quarter_path("2026-Q4").write_text("schema = 2")
    profile.close()
    async with opened() as window:
        await press(window, "t", "enter")
        assert here(window) == "HistoryScreen"
        assert says(window, "#reason", "newer version")


@pytest.mark.parametrize("is_encrypted", [False, True])
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
