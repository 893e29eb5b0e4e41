"""The rows of the audit: one for each activity, and one more once that is needed."""

from typing import Any

from textual.app import ComposeResult

from laddertui.assessment import audit
from laddertui.domain.draft import Draft
from laddertui.tui.widgets.audit_row import AuditRow
from laddertui.tui.widgets.field_row import RowsScroll
from laddertui.tui.widgets.text import PlainText

AHEAD = 2
"""Rows that are there beyond the activities: one to type in, and one that is not shown yet."""
LONGEST_RULE = 300
"""Columns of a line of the table, which is cut off where the table ends."""


class Rule(PlainText):
    """A line above or below the rows, as wide as they are."""

    def __init__(self, **options: Any) -> None:
        super().__init__("─" * LONGEST_RULE, classes="rule", **options)


class AuditRows(RowsScroll):
    """A row for each activity and an empty one, and one made ahead, for whoever types quickly."""

    def __init__(self, draft: Draft) -> None:
        super().__init__(id="rows")
        self._draft = draft

    def compose(self) -> ComposeResult:
        """Make the first rows; `show` fills them."""
        for row in range(self._wanted(self._draft)):
            yield AuditRow(row)
        yield Rule()

    def _wanted(self, draft: Draft) -> int:
        known = len(draft.snapshot.activities)
        return max(min(max(audit.FIRST_ROWS, known + AHEAD), audit.MOST_ROWS), known)

    @property
    def _rows(self) -> list[AuditRow]:
        """The rows; a query would go through every field of every row, at every letter."""
        return [each for each in self.children if isinstance(each, AuditRow)]

    def show(self, draft: Draft) -> None:
        """Show a draft's activities; where rows are missing for them, they are added first."""
        self._draft = draft
        rows = self._rows
        wanted = self._wanted(draft)
        if len(rows) < wanted:
            self.mount(
                *(AuditRow(row) for row in range(len(rows), wanted)), before=self.query_one(Rule)
            )
            self.call_after_refresh(self._fill)
        self._fill()

    def show_example(self, words: str) -> None:
        """Have the first row show an activity as an example; "" for none."""
        if words:
            self.query(AuditRow).first().title.show_example(f"like: {words}")

    def _fill(self) -> None:
        activities = self._draft.snapshot.activities
        amounts = audit.amounts(self._draft)
        for row in self._rows:
            is_known = row.n < len(activities)
            row.display = row.n < max(len(activities) + 1, audit.FIRST_ROWS)
            row.show(
                activities[row.n] if is_known else None,
                amounts[row.n] if is_known else 0.0,
                audit.paid_above(self._draft, row.n),
            )
