"""The rows of the audit: one for each activity, and always one more to type in."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll

from laddertui.assessment import audit
from laddertui.domain.draft import Draft
from laddertui.tui.widgets.audit_row import AuditRow


class AuditRows(VerticalScroll, can_focus=False):
    """As many rows as there are activities, and room for what is added."""

    def __init__(self, draft: Draft) -> None:
        super().__init__(id="rows")
        self._draft = draft

    def compose(self) -> ComposeResult:
        """Make the first rows; `show` fills them."""
        for row in range(max(audit.FIRST_ROWS, len(self._draft.snapshot.activities) + 1)):
            yield AuditRow(row)

    def show(self, draft: Draft) -> None:
        """Show a draft's activities; where rows are missing for them, they are added first."""
        self._draft = draft
        rows = list(self.query(AuditRow))
        known = len(draft.snapshot.activities)
        wanted = max(min(max(audit.FIRST_ROWS, known + 1), audit.MOST_ROWS), known)
        if len(rows) < wanted:
            self.mount(*(AuditRow(row) for row in range(len(rows), wanted)))
            self.call_after_refresh(self._fill)
        self._fill()

    def _fill(self) -> None:
        activities = self._draft.snapshot.activities
        amounts = audit.amounts(self._draft)
        for row in self.query(AuditRow):
            is_known = row.n < len(activities)
            row.show(activities[row.n] if is_known else None, amounts[row.n] if is_known else 0.0)
