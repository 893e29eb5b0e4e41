"""One activity of the audit: its number, its name, who pays, and how much of the week."""

from typing import cast

from textual.binding import Binding
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from laddertui.domain.snapshot import Activity
from laddertui.forms.wording import audit as questions
from laddertui.tui.safe_text import joined
from laddertui.tui.widgets.charts.bar import bar
from laddertui.tui.widgets.field import AmountField, Field
from laddertui.tui.widgets.field_row import FieldRow
from laddertui.tui.widgets.text import PlainText


class PayerField(Field):
    """Who pays for an activity; while it is empty, a key takes the answer of the row above."""

    BINDINGS = [
        Binding(
            "ctrl+d,alt+r",
            "repeat",
            "As above",
            tooltip="Who pays is the same as in the row above",
            id="payer.repeat",
        )
    ]
    above = ""
    """Who pays for the nearest row above of which that is said; "" for none."""

    class Repeated(Message):
        """The answer above is to be taken here, too."""

        def __init__(self, row: "AuditRow") -> None:
            super().__init__()
            self.row = row

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Return whether a key does anything: there is something to repeat in an empty field."""
        return action != "repeat" or bool(self.above and not self.value)

    def action_repeat(self) -> None:
        """Ask for the answer above."""
        self.post_message(self.Repeated(cast(AuditRow, self.parent)))


class ShareBar(Widget):
    """A small bar of an activity's share, in the colour of its score."""

    share = reactive(0.0)
    """Percent of the week; 0 draws nothing."""
    score = reactive(0)
    """1 to 5; 0 while it is not given."""

    def render(self) -> Content:
        """Draw it; the widest is the whole week."""
        if self.share <= 0 or self.size.width < 1:
            return Content("")
        colour = f"$score-{self.score}" if self.score else "$text-accent"
        return joined((bar(min(self.share, 100.0), self.size.width), colour))


class AuditRow(FieldRow):
    """One activity: its number and three fields."""

    def __init__(self, n: int) -> None:
        self.n = n
        self.title = Field(questions.NAME, classes="name", name="name")
        self.paid = PayerField(questions.PAID_FOR_BY, classes="paid", name="paid_for_by")
        self.bar = ShareBar(classes="bar")
        self.amount = AmountField(questions.SHARE, classes="amount", name="amount")
        super().__init__(
            PlainText(f"{n + 1:>2}", classes="number"),
            self.title,
            self.paid,
            self.bar,
            self.amount,
            classes="row",
        )

    def field(self, column: str) -> Field:
        """Return one of the row's fields."""
        return {"name": self.title, "paid_for_by": self.paid, "amount": self.amount}[column]

    def show(self, activity: Activity | None, amount: float, above: str) -> None:
        """Show an activity, or an empty row; `above` is who pays for the row above it."""
        self.title.put(activity.name if activity else "")
        self.paid.put(activity.paid_for_by or "" if activity else "")
        self.paid.above = above
        self.amount.put_amount(amount)
        self.bar.share = activity.share if activity else 0.0
        self.bar.score = activity.score if activity else 0
