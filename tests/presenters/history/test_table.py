"""The table of the quarters: heads in words over their figures, at any width."""

from pathlib import Path

import pytest

from laddertui.presenters.history.quarters import HistoryQuarter, history_quarters
from laddertui.presenters.history.table import HistoryTable, all_lines, history_table
from laddertui.storage.snapshots import Row
from tests.support.three_quarters import Q2, Q3, Q4

REASON = "2026-Q1.toml:2: not valid TOML: a value is missing; correct the line, or remove the file"


def history() -> tuple[HistoryQuarter, ...]:
    broken = Row(quarter="2026-Q1", path=Path("2026-Q1.toml"), reason=REASON)
    saved = [Row(quarter=s.quarter, path=Path(s.quarter), snapshot=s) for s in (Q2, Q3, Q4)]
    return history_quarters([broken, *saved])


def lines(table: HistoryTable) -> list[str]:
    return [*table.heads, *("".join(row) for row in table.rows)]


def test_the_heads_are_words_and_each_row_says_what_moved_and_what_of_the_plan_happened() -> None:
    heads, _, first, second, _ = (line.split() for line in lines(history_table(history(), 150)))
    assert " ".join(heads) == (
        "quarter rung give or take change you moved AI moved seen differently work changed"
        " plan kept at 1-2 at 4-5"
    )
    # 0.5 * sqrt(0.4^2 + 0.2^2 + 0.1^2 + 0.2^2 + 0.1^2) = 0.25, and for the next 0.5 * sqrt(0.20)
    assert first == ["2026-Q2", "2.50", "0.25", "60%", "10%"]
    assert second[:8] == "2026-Q3 2.40 0.22 -0.10 +0.25 -0.35 0.00 0.00".split()
    assert " ".join(second[8:]) == "10 of 20 50% 20%"


@pytest.mark.parametrize("width", [33, 40, 60, 73, 93, 113, 153, 193])
def test_every_figure_ends_under_its_head_and_no_line_is_wider_than_the_window(width: int) -> None:
    table = history_table(history(), width)
    assert all(len(line) <= width for line in lines(table))
    last_head = table.heads[-1]
    ends = [
        n + 1 for n, sign in enumerate(last_head) if sign != " " and f"{last_head} "[n + 1] == " "
    ]
    for row in table.rows[1:]:
        at = 0
        for name, cell in zip(table.names, row, strict=True):
            at += len(cell)
            if cell.strip() and name != "quarter":
                assert at in ends, (name, width)


def test_a_narrow_window_keeps_what_you_and_ai_moved_longest() -> None:
    assert history_table(history(), 36).names == ("quarter", "rung", "change", "moved", "ai_moved")
    assert "rejudged" in history_table(history(), 73).names


def test_a_quarter_that_cannot_be_read_is_a_row_with_its_reason_cut_by_an_ellipsis() -> None:
    row = "".join(history_table(history(), 60).rows[0])
    assert row.startswith("2026-Q1 ")
    assert "cannot be read: 2026-Q1.toml:2: not valid TOML" in row
    assert row.endswith("…")
    assert REASON in "".join(history_table(history(), 150).rows[0])


def test_what_is_copied_has_every_column_whatever_the_window() -> None:
    heads, broken, *rest = all_lines(history())
    assert len(heads) == 11
    assert broken == ["2026-Q1", f"cannot be read: {REASON}"]
    assert all(len(cells) == len(heads) for cells in rest)
