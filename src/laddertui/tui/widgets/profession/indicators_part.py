"""Indicators: dated counts in rows, and their line over the quarters against published figures."""

import datetime as dt
from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.events import DescendantFocus
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input

from laddertui.assessment.lenses import indicators, profession
from laddertui.domain.draft import Draft
from laddertui.domain.profession import NOT_COUNTED, Indicator, IndicatorKind
from laddertui.domain.quarters import quarter_of
from laddertui.domain.snapshot import Snapshot
from laddertui.forms import answers
from laddertui.forms.answers import AnswerError
from laddertui.forms.wording import indicators as questions
from laddertui.presenters import indicators as indicator_words
from laddertui.presenters.numbers import typed_number
from laddertui.tui.safe_text import joined, lines
from laddertui.tui.widgets.charts.field_figures import FieldFigures
from laddertui.tui.widgets.charts.indicator_chart import IndicatorChart
from laddertui.tui.widgets.field import Field, field_of
from laddertui.tui.widgets.number_field import NumberField
from laddertui.tui.widgets.profession.lens_part import RowsPart
from laddertui.tui.widgets.stepper import Stepper, among
from laddertui.tui.widgets.text import PlainText

_SHORT: dict[IndicatorKind, str] = {
    "entry-postings": "entry postings",
    "junior-hires": "junior hires",
    "annotation-roles": "annotation roles",
}
"""What was counted, short enough for a row."""
_WIDEST = max(len(name) for name in _SHORT.values())


KIND_KEYS_ARE = "What is counted: 1 entry-level postings, 2 junior hires, 3 annotation roles."
"""The keys of the first value in a row."""


class CountRow(Horizontal):
    """One observation: what was counted, before and now, on which day, from where."""

    BINDINGS = [
        *(
            Binding(str(figure), f"kind('{kind}')", kind, show=False, id=f"count.{kind}")
            for figure, kind in enumerate(indicators.KIND_KEYS.values(), 1)
        ),
    ]

    class KindChosen(Message):
        """A key said what was counted."""

        def __init__(self, row: "CountRow", value: IndicatorKind) -> None:
            super().__init__()
            self.row = row
            self.value = value

    def __init__(self, n: int) -> None:
        self.n = n
        self.kind = Stepper(
            indicators.KINDS[0], among(indicators.KINDS), lambda k: _SHORT[k].ljust(_WIDEST)
        )
        self.kind.question = questions.KIND
        self.kind.keys_are = KIND_KEYS_ARE
        self.baseline = NumberField(questions.BASELINE, classes="count", name="baseline")
        self.value = NumberField(questions.VALUE, classes="count", name="value")
        self.day = Field(questions.OBSERVED_ON, classes="day", name="day", max_length=20)
        self.day.reader = answers.or_none(answers.day)
        self.source = Field(questions.SOURCE, classes="source", name="source")
        self.change = PlainText("", classes="change")
        super().__init__(
            self.kind, self.baseline, self.value, self.change, self.day, self.source, classes="row"
        )

    @property
    def fields(self) -> list[Widget]:
        """Its fields, from left to right."""
        return [self.kind, self.baseline, self.value, self.day, self.source]

    def show(self, i: Indicator | None, today: dt.date) -> None:
        """Show an observation, or an empty row."""
        self.kind.put(i.kind if i else indicators.KINDS[0])
        self.baseline.put_number(i.baseline or None if i else None)
        self.value.put_number(i.value if i and i.value != NOT_COUNTED else None)
        if not self.day.has_focus:  # a date is whole or half typed, and never changed while it is
            self.show_day(i, today)
        self.source.put(i.source or "" if i else "")
        self.change.say(indicator_words.change_text(i) if i else "")

    def show_day(self, i: Indicator | None, today: dt.date) -> None:
        """Show its day; today is what it is where nothing is typed."""
        self.day.placeholder = today.isoformat()
        self.day.put(i.observed_on.isoformat() if i and i.observed_on != today else "")

    def action_kind(self, value: IndicatorKind) -> None:
        """Say what was counted."""
        self.post_message(self.KindChosen(self, value))


class IndicatorsPart(RowsPart):
    """This quarter's counts, and the line of all of them."""

    def __init__(self, draft: Draft, today: dt.date, saved: Sequence[Snapshot]) -> None:
        super().__init__(draft)
        self._today = today
        self._saved = saved
        self._kind: IndicatorKind = indicators.KINDS[0]
        """Of which kind the row is that one is in; the picture shows it if it can."""

    def _all(self) -> list[Indicator]:
        return indicators.over_the_quarters(self._saved, self.draft)

    def compose(self) -> ComposeResult:
        """Why these and not unemployment; the rows; the picture and what its lines are."""
        yield PlainText(indicator_words.INDICATORS_ARE, classes="what")
        yield PlainText(indicator_words.WHY_NOT_UNEMPLOYMENT, classes="quiet")
        with Horizontal(classes="head"):
            yield PlainText(questions.KIND.label, classes="kind-label")
            yield PlainText(questions.BASELINE.label, classes="count")
            yield PlainText(questions.VALUE.label, classes="count")
            yield PlainText("Change", classes="change")
            yield PlainText(questions.OBSERVED_ON.label, classes="day")
            yield PlainText(questions.SOURCE.label, classes="source")
        for n in range(max(indicators.MOST_ROWS, len(indicators.observations(self.draft)) + 1)):
            yield CountRow(n)
        yield FieldFigures(classes="result")
        yield PlainText("", id="charted", classes="result")
        yield IndicatorChart()
        yield PlainText("", id="legend")
        yield PlainText("", id="earlier")

    def show_state(self) -> None:
        """Show the rows and one more, then the picture."""
        known = indicators.observations(self.draft)
        for row in self.query(CountRow):
            row.show(known[row.n] if row.n < len(known) else None, self._today)
            row.display = row.n <= len(known)
            before = self._before(row)
            row.baseline.placeholder = typed_number(before) if before is not None else ""
        self._show_trend()

    def _before(self, row: CountRow) -> float | None:
        """Return what Enter takes over in an empty field.

        It is the earlier count that last quarter's was set beside.
        """
        return indicators.baseline_before(self._saved, self.draft, row.kind.value)

    def _show_trend(self) -> None:
        found = self._all()
        known = indicators.newest(found)
        charted = self._kind if self._kind in known else next(iter(known), indicators.KINDS[0])
        self.query_one(FieldFigures).figures = indicator_words.field_figures(known, charted)
        rows = [i for i in found if i.kind == charted]
        trend = self.query_one(IndicatorChart)
        trend.display = len({quarter_of(i.observed_on) for i in rows}) > 1
        trend.points = tuple((i.observed_on, i.change_percent) for i in rows)
        trend.marks = indicator_words.marks(charted)
        name = profession.KIND_NAMES[charted].capitalize()
        title = f"{name} over the quarters, change in percent" if trend.display else ""
        self.query_one("#charted", PlainText).say(joined((title, "bold")))
        self.query_one("#legend", PlainText).say(
            lines(
                indicator_words.legend_lines(charted)
                if trend.display
                else indicator_words.benchmark_lines(charted)
            )
        )
        mine = indicators.observations(self.draft)
        earlier = tuple(i for i in found if i not in mine)
        said = (
            [
                "From earlier quarters:",
                *(f"  {line}" for line in indicator_words.indicator_lines(earlier)),
            ]
            if earlier
            else []
        )
        self.query_one("#earlier", PlainText).say(lines(said))

    @property
    def fits(self) -> bool:
        """Whether there is a row for every count, and an empty one."""
        return len(indicators.observations(self.draft)) < len(self.query(CountRow))

    def first(self) -> Widget:
        """Return the first row that is not whole."""
        known = indicators.observations(self.draft)
        whole = [n for n, i in enumerate(known) if indicators.change_percent(i) is not None]
        return list(self.query(CountRow))[len(whole) if len(whole) == len(known) else 0].kind

    def grid(self) -> list[list[Widget]]:
        """Return the rows that are shown."""
        return [row.fields for row in self.query(CountRow) if row.display]

    def onward(self, widget: Widget) -> None:
        """Go to the next field; an empty earlier count takes over the one it offers."""
        row = widget.parent
        if isinstance(row, CountRow) and widget is row.baseline and not row.baseline.value.strip():
            n, before = row.n, self._before(row)
            if before is not None:
                self.wants(
                    lambda d: indicators.change(d, n, self._today, baseline=before), ("baseline", n)
                )
                row.value.focus()
                return
        super().onward(widget)

    def ends(self, widget: Widget) -> bool:
        """Return an empty count in a row that says nothing is the end."""
        row = widget.parent
        known = indicators.observations(self.draft)
        empty = isinstance(row, CountRow) and (
            row.n >= len(known) or profession.is_empty_indicator(known[row.n])
        )
        return isinstance(widget, NumberField) and empty and not widget.value.strip()

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        field = field_of(event)
        row = field.parent
        assert isinstance(row, CountRow)
        said = field.value
        is_empty_row = row.n >= len(indicators.observations(self.draft)) and not said
        # half a date is none yet; on leaving the field it is put right
        is_half_date = field.name == "day" and len(said) < len(self._today.isoformat())
        if is_empty_row or is_half_date:
            field.read()
        else:
            self._take(field, row.n)

    def _take(self, field: Field, n: int) -> None:
        """One field's answer to the flow."""
        name = field.name or ""
        form_field = indicators.fields(self._today)["observed_on" if name == "day" else name]
        self.wants(lambda d: form_field.answered(d, field.read(), n), (name, n))

    @on(DescendantFocus)
    def _came(self, event: DescendantFocus) -> None:
        """Draw the picture of the kind of the row that one comes to."""
        row = event.widget.parent
        if isinstance(row, CountRow) and row.kind.value != self._kind:
            self._kind = row.kind.value
            self._show_trend()

    @on(Input.Blurred)
    def _left(self, event: Input.Blurred) -> None:
        """Put back the kept date where the one typed is not whole.

        Other fields may have been typed in by now.
        """
        field = field_of(event)
        row, said = field.parent, field.read()
        if not isinstance(row, CountRow) or field is not row.day:
            return
        try:
            answers.day(said)
        except AnswerError:
            known = indicators.observations(self.draft)
            row.show_day(known[row.n] if row.n < len(known) else None, self._today)
            if said:
                self.wants(lambda d: indicators.with_day_checked(d, said))
            return
        if len(said) < len(
            self._today.isoformat()
        ):  # a whole date in its short form, like 20261101
            self._take(field, row.n)

    @on(Stepper.Changed)
    def _stepped(self, event: Stepper.Changed) -> None:
        event.stop()
        row = event.stepper.parent
        assert isinstance(row, CountRow)
        self._count(row, event.value)

    @on(CountRow.KindChosen)
    def _keyed(self, event: CountRow.KindChosen) -> None:
        event.stop()
        self._count(event.row, event.value)

    def _count(self, row: CountRow, kind: IndicatorKind) -> None:
        n = row.n
        self._kind = kind
        self.wants(lambda d: indicators.change(d, n, self._today, kind=kind), ("kind", n))

    def remove_row(self) -> None:
        """Take out the row one is in."""
        row = self.screen.focused.parent if self.screen.focused else None
        if isinstance(row, CountRow):
            n = row.n
            self.wants(lambda d: indicators.remove(d, n))
