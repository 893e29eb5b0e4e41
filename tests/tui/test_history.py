"""History: every quarter a row, what cannot be read with its reason."""

from textual.widgets import DataTable

from tests.flow.drafts import developer

from .windows import click, focus, here, on_screen, open_profile, opened, press, says


async def test_the_quarters_stand_oldest_first_with_the_cursor_at_the_newest() -> None:
    async with opened(saved=(developer(), developer(quarter="2026-Q1"))) as window:
        await press(window, "y")
        table = window.app.screen.query_one(DataTable)
        rows = [[str(cell) for cell in table.get_row_at(n)] for n in range(table.row_count)]
        assert rows == [
            ["2026-Q1", "2026-11-22", "2.10", "65 %", "15 %"],
            ["2026-Q4", "2026-11-22", "2.10", "65 %", "15 %"],
        ]
        assert table.has_focus
        assert table.cursor_row == 1
        await press(window, "escape")
        assert here(window) == "HomeScreen"
        assert focus(window) == "#begin"


async def test_a_file_that_cannot_be_read_is_a_row_with_its_reason() -> None:
    profile = open_profile()
    profile.save_quarter(developer(quarter="2026-Q3"))
    path = profile.path_of("2026-Q3")
    path.write_text("schema = 1\nrole = ")
    profile.close()
    async with opened(saved=(developer(),)) as window:
        await press(window, "y")
        assert on_screen(window, "not readable")
        assert says(window, "#reason", "")
        assert not says(window, "#reason", "2026-Q3.toml:2")
        await press(window, "up")
        assert says(window, "#reason", "2026-Q3.toml:2: not valid TOML")
        assert path.read_text() == "schema = 1\nrole = "
        await click(window, DataTable, offset=(5, 2))  # type: ignore[arg-type]
        assert not says(window, "#reason", "2026-Q3.toml:2")
