"""What each of a tracker's names becomes: an activity, one with others, or no part of the week."""

from collections.abc import Callable, Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from laddertui.assessment.hours_mapping import (
    NOT_WORK,
    MappedHours,
    activities,
    set_target,
    small_ones_together,
)
from laddertui.domain.draft import Draft
from laddertui.domain.text import fitted, padded
from laddertui.importing.time_sheet import TimeSheet
from laddertui.presenters.time_sheets.words import (
    about_row,
    becomes_sentence,
    closing_sentence,
    column_sentence,
    going_sentence,
    left_out_sentence,
)
from laddertui.tui.actions import CLOSE, CURSOR_DOWN, CURSOR_UP, Action
from laddertui.tui.base.base_dialog import BaseDialog
from laddertui.tui.dialogs.time_sheets.target import TargetDialog
from laddertui.tui.safe_text import joined, lines
from laddertui.tui.widgets.text import PlainText

USUAL_WIDTH = 72
"""Columns of a row before the list was laid out."""
FIGURES = 21
"""Columns of a row for its mark, its hours and the arrow; the rest is for the two names."""
LEFT_OUT = "left out"
HOW = "   Enter: what a name becomes"
Mapping = list[MappedHours]

TICK = Action("time-sheet.tick", "space", "tick", "Tick", "Tick several names for one activity")
LEAVE_OUT = Action(
    "time-sheet.leave-out", "f9,ctrl+r", "leave_out", "No work", "Leave it out, or take it in again"
)
GATHER = Action(
    "time-sheet.gather",
    "f4,alt+l",
    "gather",
    "Small ones",
    "What is beyond ten activities becomes Everything else",
)
LEFT = Action(
    "time-sheet.left",
    "left,h",
    "column(-1)",
    "Column",
    "Another column of the file says what was done",
    available="has_columns",
)
RIGHT = LEFT.by("right,l", "time-sheet.right", call="column(1)")
USE = Action("time-sheet.use", "f8,ctrl+n", "use", "Use these", "Take the hours into the draft")


class MappingDialog(BaseDialog[Mapping | None]):
    """A row a name; gives back what each becomes."""

    CSS_PATH = "mapping.tcss"
    ACTIONS = [TICK, LEAVE_OUT, GATHER, USE, CLOSE, LEFT, RIGHT, CURSOR_UP, CURSOR_DOWN]

    def __init__(
        self,
        sheet: TimeSheet,
        draft: Draft,
        read_by: Callable[[str], TimeSheet],
        propose: Callable[[TimeSheet], Sequence[MappedHours]],
        last: Callable[[str], str],
        notice: str = "",
    ) -> None:
        """Show a sheet.

        `read_by` reads it by another column, `propose` says what is known of its names, `last`
        what an activity took before.
        """
        super().__init__()
        self._sheet = sheet
        self._draft = draft
        self._read_by = read_by
        self._propose = propose
        self._mapped = list(propose(sheet))
        self._last = last
        self._ticked: set[int] = set()
        self._first_notice = notice

    def entered(self) -> tuple[object, ...]:
        """Return what each name becomes; a tick alone is nothing to be kept."""
        return tuple(self._mapped)

    def body(self) -> ComposeResult:
        """Build how much was read, the names, what becomes of them, and the one marked."""
        yield PlainText(joined(("Hours from a time tracker", "bold"), HOW))
        yield PlainText("", id="read")
        with Horizontal(id="head"):
            yield PlainText("", id="columns")
        yield OptionList(id="names")
        yield PlainText("", id="sum")
        yield PlainText("", id="about")
        yield PlainText(self._first_notice, id="notice")

    def _what_was_read(self) -> Content:
        sheet = self._sheet
        by = column_sentence(sheet) if self.has_columns else ""
        parts = [closing_sentence(sheet), by, *sheet.remarks, left_out_sentence(sheet)]
        return lines(part for part in parts if part)

    @property
    def has_columns(self) -> bool:
        """Whether several columns of the file could say what was done."""
        return len(self._sheet.columns) > 1

    def on_mount(self) -> None:
        """Show the names, the first of them lit."""
        self._show()
        self._names.highlighted = 0
        self._names.focus()

    def on_resize(self) -> None:
        """Fit the rows to the width that there is now."""
        self.call_after_refresh(self._show)

    @property
    def _names(self) -> OptionList:
        return self.query_one("#names", OptionList)

    # What is shown.

    def _show(self) -> None:
        """Show every row, and what it comes to; the cursor stays where it is."""
        self.query_one("#read", PlainText).say(self._what_was_read())
        names = self._names
        marked = names.highlighted
        width = names.scrollable_content_region.width or USUAL_WIDTH
        name_width = (width - FIGURES) // 2
        heads = padded("    Name in the tracker", name_width + 4)
        self.query_one("#columns", PlainText).say(f"{heads}   hours    %    becomes")
        rows = [self._row(row, name_width) for row in range(len(self._mapped))]
        if names.option_count == len(rows):
            for row, prompt in enumerate(rows):
                names.replace_option_prompt_at_index(row, prompt)
        else:
            names.set_options(Option(prompt) for prompt in rows)
            names.highlighted = marked
        self._show_sum()
        self._show_about()

    def _row(self, row: int, width: int) -> Content:
        each = self._mapped[row]
        mark = "[x]" if row in self._ticked else "[ ]"
        taken = sum(other.hours for other in self._mapped if other.target != NOT_WORK)
        share = f"{100 * each.hours / taken:4.0f}" if each.target and taken else "   -"
        target = each.target or LEFT_OUT
        figures = f"{each.hours:8.2f} {share}  ▸ "
        return joined(
            f"{mark} {padded(fitted(each.name, width), width)}{figures}", fitted(target, width)
        )

    def _show_sum(self) -> None:
        words = becomes_sentence(self._mapped)
        if small_ones_together(self._draft, self._mapped) != self._mapped:
            words += f" Five to ten is what an audit has: {GATHER.label} (F4) puts the rest in one."
        going = going_sentence(self._draft, self._mapped)
        self.query_one("#sum", PlainText).say(lines(part for part in (words, going) if part))

    @on(OptionList.OptionHighlighted)
    def _show_about(self) -> None:
        """Say of the marked name what it becomes, in full, and what that took before."""
        row = self._names.highlighted
        if row is not None:
            each = self._mapped[row]
            about = about_row(self._mapped, each, self._last(each.target))
            self.query_one("#about", PlainText).say(about)

    # What can be done.

    @property
    def _meant(self) -> list[int]:
        """The rows that are ticked, else the one under the cursor."""
        marked = self._names.highlighted
        return sorted(self._ticked) or ([] if marked is None else [marked])

    @on(OptionList.OptionSelected)
    def _ask_what_becomes(self) -> None:
        """Ask what the ticked names become, or the marked one."""
        rows = self._meant
        if not rows:
            return
        own = [each.name for each in self._draft.snapshot.activities]
        known = [(name, self._last(name).split(",")[0]) for name in own]
        used = [(each.name, f"{each.hours:.1f} h") for each in activities(self._mapped)]
        there = {name.casefold() for name, _ in known}
        others = [(name, about) for name, about in used if name.casefold() not in there]
        dialog = TargetDialog([self._mapped[row] for row in rows], [*known, *others])
        self.app.push_screen(dialog, lambda target: self._set(rows, target))

    def _set(self, rows: Sequence[int], target: str | None) -> None:
        """Have rows become an activity, spelled as it is spelled already; None changes nothing."""
        if target is None:
            return
        names = (*(a.name for a in self._draft.snapshot.activities), *self._targets(rows))
        known = {name.casefold(): name for name in reversed(names)}
        self._change(set_target(self._mapped, rows, known.get(target.casefold(), target)))

    def _targets(self, but: Sequence[int]) -> list[str]:
        return [each.target for row, each in enumerate(self._mapped) if row not in but]

    def _change(self, mapped: Mapping) -> None:
        self.stay()
        self._mapped = mapped
        self._ticked = set()
        self._show()

    def action_tick(self) -> None:
        """Tick the name under the cursor, or take its tick back."""
        row = self._names.highlighted
        if row is not None:
            self._ticked ^= {row}
            self._show()

    def action_leave_out(self) -> None:
        """Leave the ticked names out, or the marked one; take them in again where all are out."""
        rows = self._meant
        if all(self._mapped[row].target == NOT_WORK for row in rows):
            mapped = self._mapped
            for row in rows:
                mapped = set_target(mapped, [row], mapped[row].name)
            self._change(mapped)
        else:
            self._change(set_target(self._mapped, rows, NOT_WORK))

    def action_gather(self) -> None:
        """Put what is beyond ten activities together."""
        self._change(small_ones_together(self._draft, self._mapped))

    def action_column(self, by: int) -> None:
        """Read the file by the next column that could say what was done, or the one before."""
        columns = self._sheet.columns
        self.attempt(lambda: self._take_column(columns[(self._at_column + by) % len(columns)]))

    @property
    def _at_column(self) -> int:
        columns = self._sheet.columns
        return columns.index(self._sheet.column) if self._sheet.column in columns else 0

    def _take_column(self, column: str) -> None:
        self._sheet = self._read_by(column)
        self._change(list(self._propose(self._sheet)))
        self._names.highlighted = 0

    def action_use(self) -> None:
        """Give back what each name becomes."""
        if not activities(self._mapped):
            self.tell("Everything is left out; keep at least one name.")
        else:
            self.dismiss(self._mapped)

    def action_cursor(self, by: int) -> None:
        """Mark the row above or below."""
        self._names.action_cursor_up() if by < 0 else self._names.action_cursor_down()
