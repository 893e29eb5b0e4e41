"""The rows that points are taken from and given to: each with its score, its name, now and then."""

from dataclasses import dataclass

from textual import events
from textual.binding import Binding
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from laddertui.assessment.reallocate import WeekRow
from laddertui.domain.text import columns, fitted
from laddertui.presenters.plan.points import change_text
from laddertui.tui.safe_text import joined

ARROW, MINUS, PLUS = 4, " - ", " + "
"""Columns of the arrow and the score; what takes and what gives at the two ends of a bar."""
CHANGE, NARROW_CHANGE = 13, 9
"""Columns of a share now and then: `12.25 → 37.25`, and where there are few columns."""
ROOM_FOR_BARS = 56
"""Columns from which each row has its bar."""
LEAST_BAR, MOST_BAR = 14, 60
"""Columns of a bar; it takes what the longest name leaves."""
SCALE_STEP = 20.0
"""The scale of the bars ends at the next multiple of this percent, so that it seldom changes."""
NOT_PROPOSED = "×"
"""Stands before a name that no suggestion takes from."""
PAGE = 5
"""Rows of a page up or down."""


class WeekRows(Widget, can_focus=True):
    """One list: the week's activities, then what only the next rung has."""

    BINDINGS = [
        Binding("up,k", "mark(-1)", "Up", show=False, id="week-rows.up"),
        Binding("down,j", "mark(1)", "Down", show=False, id="week-rows.down"),
        Binding("pageup", f"mark({-PAGE})", "Page up", show=False, id="week-rows.page-up"),
        Binding("pagedown", f"mark({PAGE})", "Page down", show=False, id="week-rows.page-down"),
        Binding("home", "mark(-999)", "First", show=False, id="week-rows.first"),
        Binding("end", "mark(999)", "Last", show=False, id="week-rows.last"),
    ]
    rows = reactive[tuple[WeekRow, ...]]((), layout=True)
    """What is listed."""
    marked = reactive(0)
    """The row that keys act on, from 0."""
    entry = reactive("")
    """The share that is being typed for the marked row; "" while nothing is."""

    @dataclass
    class Shifted(Message):
        """Points were asked for, by a click at an end of the marked row's bar."""

        points: float
        """Points to give it; below 0 to take."""

    @dataclass
    class Typed(Message):
        """A share was typed, or pointed at, for a row."""

        row: WeekRow
        """The row."""
        share: str
        """What it is to take of the week, as it was typed."""

    class Changed(Message):
        """Another row is marked, or more of its share is typed."""

    @property
    def marked_row(self) -> WeekRow | None:
        """The row that keys act on; None while there is none."""
        return self.rows[self.marked] if self.marked < len(self.rows) else None

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return a line for each row, and one before those of the next rung."""
        return max(len(self._order()), 1)

    def _order(self) -> list[int | None]:
        """Return the number of each line's row; None for the line before the next rung's."""
        coming = [n for n, row in enumerate(self.rows) if row.is_coming]
        week: list[int | None] = [n for n, row in enumerate(self.rows) if not row.is_coming]
        return [*week, None, *coming] if coming else week

    # Drawing

    @property
    def _bar_width(self) -> int:
        """Columns of a bar; 0 where there is no room for one."""
        width = self.size.width
        room = width - ARROW - 2 - len(MINUS + PLUS) - CHANGE
        free = room - self._longest_name
        return min(max(free, LEAST_BAR), MOST_BAR) if width >= ROOM_FOR_BARS else 0

    @property
    def _change_width(self) -> int:
        return CHANGE if self._bar_width else NARROW_CHANGE

    @property
    def _name_width(self) -> int:
        taken = ARROW + 2 + self._bar_width + len(MINUS + PLUS) + self._change_width
        room = max(self.size.width - taken, 1)
        return min(room, self._longest_name) if self._bar_width else room

    @property
    def _longest_name(self) -> int:
        return max((columns(row.name) for row in self.rows), default=1)

    @property
    def _scale(self) -> float:
        """The percent at which a bar ends."""
        most = max((max(row.now, row.then) for row in self.rows), default=0.0)
        return max(-(-most // SCALE_STEP) * SCALE_STEP, SCALE_STEP)

    def render(self) -> Content:
        """Draw a line a row."""
        lines = [self._head() if n is None else self._line(n) for n in self._order()]
        return Content("\n").join(lines)

    def _head(self) -> Content:
        return joined(("    next rung", "$text-muted"))

    def _line(self, n: int) -> Content:
        row, is_here = self.rows[n], n == self.marked
        is_typed = is_here and bool(self.entry)
        name = fitted(row.name, self._name_width)
        change = self._cell(f"{row.now:g} → {self.entry}_" if is_typed else change_text(row))
        style = "bold" if row.then != row.now else ""
        return joined(
            (f"{'▶' if is_here else ' '} {row.score or '–'} ", f"bold $score-{row.score or 1}"),
            "  " if row.may_be_proposed else f"{NOT_PROPOSED} ",
            (name, self._name_style(is_here)),
            " " * (self._name_width - columns(name)),
            (MINUS, "bold"),
            *self._bar(row),
            (PLUS, "bold"),
            (change, "bold reverse" if is_typed else style),
        )

    def _name_style(self, is_here: bool) -> str:
        if is_here and self.has_focus:
            return "bold reverse"
        return "bold" if is_here else ""

    def _cell(self, change: str) -> str:
        """Return a share now and then, at the right of its column."""
        if columns(change) > self._change_width:
            change = change.replace(" ", "")
        return fitted(change, self._change_width).rjust(self._change_width)

    def _bar(self, row: WeekRow) -> list[Content]:
        """Return what stays, then what goes or comes, then what is free."""
        width = self._bar_width
        ends = [self._column(share) for share in sorted((row.now, row.then))]
        gone, style = ("░", "$mark-muted") if row.then < row.now else ("▒", "$plan")
        return [
            joined(("█" * ends[0], f"$score-{row.score or 1}")),
            joined((gone * (ends[1] - ends[0]), style)),
            joined(("·" * (width - ends[1]), "$mark-muted")),
        ]

    def _column(self, share: float) -> int:
        """Return the column in which a share's bar ends; some share has one at least."""
        width = self._bar_width
        least = 1 if share and width else 0
        return min(max(round(share / self._scale * width), least), width)

    # Keys

    def action_mark(self, by: int) -> None:
        """Mark another row; the list ends at its ends."""
        self.finish_typing()
        self.marked = min(max(self.marked + by, 0), max(len(self.rows) - 1, 0))

    def mark_receiver(self) -> None:
        """Mark the row that gains most, so that where points went is in view; none is no change."""
        gains = [row.then - row.now for row in self.rows]
        if gains and max(gains) > 0:
            self.marked = gains.index(max(gains))

    def watch_marked(self) -> None:
        """Show the marked row, and say which it is."""
        if self.marked in self._order():
            line = self._order().index(self.marked)
            self.parent.scroll_to_region(  # type: ignore[union-attr]
                Region(0, line, 1, 1), animate=False
            )
        self.post_message(self.Changed())

    def watch_entry(self) -> None:
        """Say what is typed."""
        self.post_message(self.Changed())

    def on_key(self, event: events.Key) -> None:
        """Take digits as a share that is typed; while one is, no letter acts."""
        typed = event.character or ""
        is_sign = bool(self.entry) and typed in (".", ",")
        is_number = is_sign or (typed.isascii() and typed.isdecimal())
        if is_number:
            self.entry += typed
        elif self.entry and event.key in ("backspace", "delete"):
            self.entry = self.entry[:-1]
        elif self.entry and event.key == "escape":
            self.entry = ""
        elif self.entry and event.key == "enter":
            self.finish_typing()
        elif not (self.entry and typed.isprintable() and typed):
            self.finish_typing()
            return
        event.stop()
        event.prevent_default()

    def finish_typing(self) -> None:
        """Take what was typed, if something was."""
        row, typed = self.marked_row, self.entry
        self.entry = ""
        if typed and row is not None:
            self.post_message(self.Typed(row, typed))

    def on_resize(self) -> None:
        """Have the marked row said in as many columns as there are now."""
        self.post_message(self.Changed())

    def on_focus(self) -> None:
        """Draw the row that keys act on."""
        self.refresh()

    def on_blur(self) -> None:
        """Take what was typed."""
        self.finish_typing()
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Mark the row; at the ends of its bar take or give a point, in it put its end there."""
        order = self._order()
        row = order[event.y] if event.y < len(order) else None
        if row is None:
            return
        self.finish_typing()
        self.marked = row
        bar = ARROW + 2 + self._name_width + len(MINUS)
        after = bar + self._bar_width
        if bar - len(MINUS) <= event.x < bar:
            self.post_message(self.Shifted(-1.0))
        elif after <= event.x < after + len(PLUS):
            self.post_message(self.Shifted(1.0))
        elif bar <= event.x < after:
            share = round((event.x - bar + 1) / self._bar_width * self._scale)
            self.post_message(self.Typed(self.rows[row], f"{share}"))
