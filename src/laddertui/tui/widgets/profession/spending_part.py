"""The macro read-through: a small calculator, folded away until it is opened."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widget import Widget
from textual.widgets import Input

from laddertui.assessment.lenses import spending
from laddertui.domain.draft import Draft
from laddertui.forms import answers
from laddertui.forms.wording import spending as questions
from laddertui.presenters import spending as spending_words
from laddertui.tui.safe_text import lines
from laddertui.tui.widgets.field import AmountField, Field, field_of
from laddertui.tui.widgets.number_field import NumberField
from laddertui.tui.widgets.profession.lens_part import RowsPart
from laddertui.tui.widgets.text import PlainText

WHAT = "Spending: what people without their old pay would no longer spend a year."
FOR_WHOM = "For people who study a sector. It is not about you, and may be left out."
"""Said below it. Ours."""


class SectorRow(Horizontal):
    """One sector and its percent; those of one's own have a name to type."""

    def __init__(self, n: int) -> None:
        self.n = n
        self.is_own = n >= len(spending.SECTOR_NAMES)
        self.part = AmountField(questions.SECTOR, classes="part-field", name="sector")
        self.part.reader = spending.percent
        self.key: str | None = None if self.is_own else list(spending.SECTOR_NAMES)[n]
        named = PlainText(
            "" if self.key is None else spending.sector_name(self.key), classes="sector-name"
        )
        self.title = Field(
            questions.SECTOR, classes="sector-name", name="own-sector", placeholder="another sector"
        )
        super().__init__(
            self.title if self.is_own else named,
            self.part,
            PlainText("%", classes="unit"),
            classes="row",
        )

    @property
    def fields(self) -> list[Widget]:
        """Its name where it is one's own, and its percent."""
        return [self.title, self.part] if self.is_own else [self.part]

    def show(self, known: list[tuple[str, float]]) -> None:
        """Show a sector, or an empty row."""
        self.key, part = known[self.n] if self.n < len(known) else (None, 0.0)
        if self.is_own:
            self.title.put(self.key or "")
        self.part.put_amount(part)


class SpendingPart(RowsPart):
    """The figures at the left, the sectors at the right, the sum below."""

    def __init__(self, draft: Draft, is_open: bool, currency: str) -> None:
        super().__init__(draft)
        self.is_open = is_open
        self.currency = currency
        """A label behind the sums; it is in no file."""

    def compose(self) -> ComposeResult:
        """Lay out a line while it is folded; the calculator once it is open."""
        yield PlainText(WHAT, classes="what")
        yield PlainText(FOR_WHOM, classes="quiet")
        if not self.is_open:
            yield PlainText(lines(spending_words.folded_lines()), classes="result")
            yield PlainText(lines(spending.WARNINGS), classes="quiet result")
            return
        with Horizontal(id="calculator"):
            with Vertical(id="figures"):
                for q in spending.FIGURES:
                    with Horizontal(classes="row"):
                        yield PlainText(q.label, classes="figure-label")
                        kind = AmountField if q is questions.PROPENSITY else NumberField
                        field = kind(q, classes="figure", name=q.id, id=q.id.replace("_", "-"))
                        field.reader = spending.FIGURE_FIELDS[q.id].read
                        yield field
                with Horizontal(classes="row"):
                    yield PlainText(questions.CURRENCY.label, classes="figure-label")
                    yield Field(
                        questions.CURRENCY,
                        self.currency,
                        classes="figure",
                        name="currency",
                        max_length=8,
                    )
            with Vertical(id="sectors"):
                for n in range(
                    max(len(spending.SECTOR_NAMES) + spending.OWN_SECTORS, self._known_sectors)
                ):
                    yield SectorRow(n)
        yield PlainText("", id="sum", classes="result")
        yield PlainText(lines(spending.WARNINGS), classes="quiet")

    @property
    def fits(self) -> bool:
        """Whether it is open, or folded, as it was made; and there is a row for every sector."""
        return not self.is_open or self._known_sectors < len(self.query(SectorRow)) + 1

    @property
    def _known_sectors(self) -> int:
        return len(spending.sectors(self.draft))

    def show_state(self) -> None:
        """Show the figures, and what they come to."""
        if not self.is_open:
            return
        m = spending.macro(self.draft)
        for q in spending.FIGURES:
            given = spending.given(m, q.id)
            field = self.query_one(f"#{q.id.replace('_', '-')}", Field)
            if isinstance(field, NumberField):
                field.put_number(given)
            elif isinstance(field, AmountField):
                field.put_amount(given or 0.0)
        known = spending.sectors(self.draft)
        for row in self.query(SectorRow):
            row.show(known)
            row.display = row.n <= len(
                known
            )  # one empty row for a sector of one's own, below those that are named
        said = [
            *spending_words.sum_lines(m, self.currency),
            *spending_words.sector_lines(m, self.currency),
        ]
        self.query_one("#sum", PlainText).say(lines(said))

    def first(self) -> Widget | None:
        """Return the first figure; the button that leads on while it is folded."""
        return self.query_one("#displaced") if self.is_open else None

    def grid(self) -> list[list[Widget]]:
        """Return the figures, the currency, then the sectors."""
        if not self.is_open:
            return []
        sectors = [row.fields for row in self.query(SectorRow) if row.display]
        return [*([field] for field in self.query("#figures Field")), *sectors]

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        field = field_of(event)
        row = field.parent
        if isinstance(row, SectorRow):
            self._sector(row, field)
        elif field.name == "currency":
            self.currency = field.read().strip()
            self.show_state()
        else:
            name = field.name or ""
            form_field = spending.FIGURE_FIELDS[name]
            self.wants(lambda d: form_field.answered(d, field.read()), name)

    def _sector(self, row: SectorRow, field: Field) -> None:
        key = row.key
        if field.name == "own-sector":
            self.wants(
                lambda d: spending.name_sector(d, key, answers.text(field.read())),
                ("sector-name", row.n),
            )
        elif key is not None:
            self.wants(
                lambda d: spending.set_sector(d, key, spending.percent(field.read())),
                ("sector", row.n),
            )
