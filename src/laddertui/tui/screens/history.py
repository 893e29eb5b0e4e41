"""History: the rung over the quarters as a picture and a table, unreadable files included."""

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.widgets import DataTable

from laddertui.domain.text import visible
from laddertui.presenters import comparison
from laddertui.presenters.numbers import narrow, shares_of_week, signed_rungs
from laddertui.services.summary.records import ProfileSummary, QuarterRow
from laddertui.tui.actions import CURSOR_DOWN, CURSOR_UP, LEAVE_PAGE, Action
from laddertui.tui.base.base_screen import BaseScreen
from laddertui.tui.messages import CompareQuarters, OpenQuarter
from laddertui.tui.widgets.charts.rung_chart import RungChart, RungPoint
from laddertui.tui.widgets.text import PlainText

HEAD = ("quarter", "rung", "change", *comparison.SPLIT_HEAD, "at 1-2", "at 4-5")


class HistoryScreen(BaseScreen):
    """The quarters, oldest first. Enter opens one in full."""

    CSS_PATH = "history.tcss"
    HERE = "History"
    HELP = """
**History**

The rung over the quarters, on the ladder's own scale, and below it the same in figures, with each
change split: time you moved, AI moved, seen differently, the work changed; and the points of the
plan before that happened. Enter opens a quarter in full, d shows what moved since the one before, m
marks one to compare another with. A file that cannot be read is a row with its reason, and a
question mark at the foot of the picture.
"""
    ACTIONS = [
        LEAVE_PAGE.by("escape", "history.leave", label="Home", tooltip="Back to Home"),
        Action(
            "history.compare",
            "d",
            "compare",
            "Drift",
            "What moved since the quarter before",
            found_by="compare difference change",
        ),
        Action("history.mark", "m", "mark", "Mark", "Mark a quarter, to compare another with it"),
        CURSOR_UP,
        CURSOR_DOWN,
    ]

    def __init__(
        self, summary: ProfileSummary, split: dict[str, tuple[str, ...]], pace: str
    ) -> None:
        """`split`: the columns of each quarter's change; `pace`: the sentence about it, or ""."""
        super().__init__()
        self._pace = pace
        self._rows = summary.history
        self._marked: str | None = None
        none = ("",) * len(comparison.SPLIT_HEAD)
        self._cells = [
            _cells(row, before, split.get(row.quarter, none))
            for row, before in zip(self._rows, _before(self._rows), strict=True)
        ]

    def body(self) -> ComposeResult:
        """Build the picture, the table and, below it, what the row under the cursor has to say."""
        yield RungChart(tuple(RungPoint(row.quarter, row.rung) for row in self._rows))
        yield DataTable[Text](cursor_type="row")
        yield PlainText(self._pace, id="pace")
        yield PlainText("", id="reason")

    def on_mount(self) -> None:
        """Fill the table; the cursor stands at the newest."""
        table = self.query_one(DataTable)
        table.add_columns(*(Text(head) for head in HEAD))
        for cells in self._cells:
            table.add_row(*(Text(visible(cell)) for cell in cells))
        table.move_cursor(row=len(self._rows) - 1)
        table.focus()

    @on(DataTable.RowHighlighted)
    def _say_reason(self, event: DataTable.RowHighlighted) -> None:
        self.query_one("#reason", PlainText).say(
            self._rows[event.cursor_row].reason
            or "Enter opens this quarter; d shows what moved since the one before."
        )

    @on(DataTable.RowSelected)
    def _open(self, event: DataTable.RowSelected) -> None:
        row = self._rows[event.cursor_row]
        if row.is_readable:
            self.post_message(OpenQuarter(row.quarter))

    def action_mark(self) -> None:
        """Remember the quarter under the cursor, to compare another one with it."""
        row = self._rows[self.query_one(DataTable).cursor_row]
        self._marked = row.quarter
        self.query_one("#reason", PlainText).say(
            f"{self._marked} is marked; c on another quarter compares the two."
        )

    def action_compare(self) -> None:
        """Compare the quarter under the cursor with the marked one, else with the one before it."""
        at = self.query_one(DataTable).cursor_row
        before = [row.quarter for row in self._rows[:at] if row.is_readable]
        other = self._marked if self._marked != self._rows[at].quarter else None
        other = other or (before[-1] if before else None)
        if other is None or not self._rows[at].is_readable:
            self.query_one("#reason", PlainText).say(
                "There is no readable quarter before this one to compare it with."
            )
            return
        first, last = sorted((other, self._rows[at].quarter))
        self.post_message(CompareQuarters(first, last))

    def action_cursor(self, by: int) -> None:
        """Move the cursor."""
        table = self.query_one(DataTable)
        table.move_cursor(row=table.cursor_row + by)

    def copy_text(self) -> str:
        """Return the table, a tab between its columns."""
        return "\n".join("\t".join(cells) for cells in (HEAD, *self._cells))


def _before(rows: tuple[QuarterRow, ...]) -> list[float | None]:
    """For each row the rung of the readable one before it."""
    before: list[float | None] = []
    newest: float | None = None
    for row in rows:
        before.append(newest)
        newest = row.rung if row.rung is not None else newest
    return before


def _cells(row: QuarterRow, before: float | None, split: tuple[str, ...]) -> tuple[str, ...]:
    if row.figures is None:
        return (row.quarter, "not", "readable", *split, "", "")
    _, rung, exposed, anchored = row.figures
    change = signed_rungs(rung - before) if before is not None else ""
    shares = (narrow(text).replace(" ", "") for text in shares_of_week(exposed, anchored))
    return (row.quarter, f"{rung:.2f}", change, *split, *shares)
