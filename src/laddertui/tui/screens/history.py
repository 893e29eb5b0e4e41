"""History: the rung over the quarters as a picture and a table, unreadable files included."""

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.events import Resize
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from laddertui.content.score_scale import rung_names
from laddertui.domain.ladder import HIGHEST_SCORE, LOWEST_SCORE
from laddertui.presenters.history.quarters import HistoryQuarter
from laddertui.presenters.history.sums import added_up_text, quarter_text, sums_text
from laddertui.presenters.history.table import all_lines, history_table
from laddertui.tui.actions import CURSOR_DOWN, CURSOR_UP, LEAVE_PAGE, Action
from laddertui.tui.base.base_screen import BaseScreen
from laddertui.tui.messages import CompareQuarters, OpenQuarter
from laddertui.tui.safe_text import joined, lines
from laddertui.tui.widgets.charts.history.history_chart import HistoryChart
from laddertui.tui.widgets.text import PlainText

AROUND = 7
"""Columns beside the table's rows: margins, the list's own, and its scroll bar."""
STYLES = {
    "moved": "$you",
    "ai_moved": "$moved-by-ai",
    "rejudged": "$seen-differently",
    "work_changed": "$work-changed",
    "noise": "$text-muted",
}
"""The colours of columns; what has one here has it in every picture, too."""

DRIFT = Action(
    "history.compare",
    "d",
    "compare",
    "Drift",
    "What moved since the quarter before, or since the marked one",
    found_by="compare difference change",
)
MARK = Action("history.mark", "m", "mark", "Mark", "Mark a quarter, to compare another with it")
ZOOM = Action(
    "history.zoom",
    "z",
    "zoom",
    "Zoom",
    "Show the whole scale, or as much of it as was used",
    found_by="scale larger chart",
)


class HistoryScreen(BaseScreen):
    """The quarters, oldest first. Enter opens one in full."""

    CSS_PATH = "history.tcss"
    AUTO_FOCUS = ""  # the page opens at its top, and its list has the focus all the same
    HERE = "History"
    HELP = """
**History**

The rung over the quarters, on the ladder's own scale, with its give-or-take as dots around it; z
shows only as much of the scale as was used. Below it, up or down from a line, what you moved
(solid) and what AI moved (striped). Then the sums since the first quarter, added up review by
review: two quarters further apart, compared, may split the same change otherwise, as only their own
weeks and each score's last reason count there. Then the table: each change split into time you
moved, AI moved, seen differently, the work changed; and the points of the plan before that
happened. Where columns are left out, a quarter's own page has all of it.

Left and right go along the quarters, Enter opens one, d shows what moved since the one before, m
marks one to compare another with. A file that cannot be read is a row with its reason, and a
question mark at the foot of the picture.
"""
    ACTIONS = [
        LEAVE_PAGE.by("escape", "history.leave", label="Home", tooltip="Back to Home"),
        DRIFT,
        MARK,
        ZOOM,
        CURSOR_UP,
        CURSOR_DOWN,
        CURSOR_UP.by("left,h", "history.left", call="along(-1)", label="Earlier"),
        CURSOR_DOWN.by("right,l", "history.right", call="along(1)", label="Later"),
    ]

    def __init__(self, quarters: Sequence[HistoryQuarter], pace: str) -> None:
        """Show these quarters, of which there is one at least.

        `pace` is the sentence about what AI moved a quarter, or "".
        """
        super().__init__()
        self._quarters = quarters
        self._pace = pace
        self._marked: str | None = None
        self._table = history_table((), 0)
        self._fitted = 0
        """The window's width that the table is made for, in columns."""
        self._lit: int | None = None
        """The row that is drawn as the one under the cursor."""
        self._is_along = False
        """Whether the cursor goes along the picture: a low window then shows that."""

    def body(self) -> ComposeResult:
        """Build the picture, the sums, the table, and what the row under the cursor has to say."""
        yield HistoryChart(self._quarters, rung_names())
        yield PlainText("", id="about")
        yield PlainText(sums_text(self._quarters), id="sums")
        yield PlainText(added_up_text(self._quarters), id="added-up")
        yield PlainText(self._pace, id="pace")
        yield PlainText("", id="heads")
        yield OptionList()

    def on_mount(self) -> None:
        """Show the table; the cursor stands at the newest."""
        self.query_one(HistoryChart).border_title = "your rung, quarter by quarter"
        self._show_table(self.app.size.width)
        self._list.highlighted = len(self._quarters) - 1
        self._list.focus(scroll_visible=False)

    def on_resize(self, event: Resize) -> None:
        """Fit the table to this window."""
        self._show_table(event.size.width)

    @property
    def _list(self) -> OptionList:
        return self.query_one(OptionList)

    @property
    def _at(self) -> int:
        """The place of the quarter under the cursor."""
        return self._list.highlighted or 0

    def _show_table(self, width: int) -> None:
        if width == self._fitted:
            return
        at, self._fitted = self._list.highlighted, width
        self._table = history_table(self._quarters, width - AROUND)
        self.query_one("#heads", PlainText).say(lines(self._table.heads))
        self._list.set_options(Option(self._row(n, n == at)) for n in range(len(self._quarters)))
        self._list.highlighted = self._lit = at

    def _row(self, n: int, is_lit: bool) -> Content:
        """Return a quarter's row, its figures in their colours; on the cursor's ground in none."""
        cells, rung = self._table.rows[n], self._quarters[n].rung
        if is_lit or rung is None:
            return joined(*cells)
        score = min(max(round(rung), LOWEST_SCORE), HIGHEST_SCORE)
        styles = STYLES | {"rung": f"bold $score-{score}"}
        named = zip(self._table.names, cells, strict=True)
        return joined(*((cell, styles.get(name, "")) for name, cell in named))

    def _light_row(self, at: int) -> None:
        """Draw the row under the cursor as such, and that before it as any other."""
        for n in {at} if self._lit is None else {at, self._lit}:
            self._list.replace_option_prompt_at_index(n, self._row(n, n == at))
        self._lit = at

    @on(OptionList.OptionHighlighted)
    def _show_marked(self) -> None:
        """Mark the quarter under the cursor in the picture, and say what there is to say of it."""
        quarter, chart = self._quarters[self._at], self.query_one(HistoryChart)
        marked = f" · {self._marked} is marked; d compares" if self._marked else ""
        self.query_one("#about", PlainText).say(quarter_text(quarter) + marked)
        if self._lit != self._at:
            self._light_row(self._at)
        if quarter.quarter != chart.marked:
            chart.marked = quarter.quarter
            (chart if self._is_along else self._list).scroll_visible(animate=False)
            self._is_along = False

    @on(OptionList.OptionSelected)
    def _open(self) -> None:
        quarter = self._quarters[self._at]
        if quarter.rung is not None:
            self.post_message(OpenQuarter(quarter.quarter))

    def action_zoom(self) -> None:
        """Show the whole scale, or as much of it as was used."""
        chart = self.query_one(HistoryChart)
        chart.is_zoomed = not chart.is_zoomed

    def action_mark(self) -> None:
        """Remember the quarter under the cursor, to compare another one with it."""
        self._marked = self._quarters[self._at].quarter
        self.query_one("#about", PlainText).say(
            f"{self._marked} is marked; d on another quarter compares the two."
        )

    def action_compare(self) -> None:
        """Compare the quarter under the cursor with the marked one, else with the one before it."""
        here = self._quarters[self._at]
        before = [each.quarter for each in self._quarters[: self._at] if each.rung is not None]
        other = self._marked if self._marked != here.quarter else None
        other = other or (before[-1] if before else None)
        if other is None or here.rung is None:
            self.query_one("#about", PlainText).say(
                "There is no readable quarter before this one to compare it with."
            )
            return
        first, last = sorted((other, here.quarter))
        self.post_message(CompareQuarters(first, last))

    def action_cursor(self, by: int) -> None:
        """Go to an earlier or a later quarter; the first and the last one are the ends."""
        self._list.highlighted = min(max(self._at + by, 0), len(self._quarters) - 1)

    def action_along(self, by: int) -> None:
        """Go to an earlier or a later quarter in the picture."""
        self._is_along = True
        self.action_cursor(by)

    def copy_text(self) -> str:
        """Return the sums and the whole table, a tab between its columns."""
        rows = ["\t".join(cells) for cells in all_lines(self._quarters)]
        said = (sums_text(self._quarters), added_up_text(self._quarters), self._pace)
        return "\n".join([*filter(None, said), *rows])
