"""One activity of the audit: its number, its name, who pays, and how much of the week."""

from laddertui.domain.snapshot import Activity
from laddertui.forms.wording import audit as questions
from laddertui.tui.widgets.field import AmountField, Field
from laddertui.tui.widgets.field_row import FieldRow
from laddertui.tui.widgets.text import PlainText


class AuditRow(FieldRow):
    """One activity: its number and three fields."""

    def __init__(self, n: int) -> None:
        self.n = n
        self.title = Field(questions.NAME, classes="name", name="name")
        self.paid = Field(questions.PAID_FOR_BY, classes="paid", name="paid_for_by")
        self.amount = AmountField(questions.SHARE, signs="%h", classes="amount", name="amount")
        super().__init__(
            PlainText(f"{n + 1:>2}", classes="number"),
            self.title,
            self.paid,
            self.amount,
            classes="row",
        )

    def field(self, column: str) -> Field:
        """Return one of the row's fields."""
        return {"name": self.title, "paid_for_by": self.paid, "amount": self.amount}[column]

    def show(self, activity: Activity | None, amount: float) -> None:
        """Show an activity, or an empty row."""
        self.title.put(activity.name if activity else "")
        self.paid.put(activity.paid_for_by or "" if activity else "")
        self.amount.put_amount(amount)
