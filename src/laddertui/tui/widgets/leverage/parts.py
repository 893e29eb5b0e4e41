"""The three parts of the leverage lens, each shown from what the flow knows."""

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content

from laddertui.assessment.lenses import leverage
from laddertui.assessment.lenses.leverage import ANSWER_WORDS
from laddertui.assessment.previous_quarters import PreviousQuarters
from laddertui.content.leverage import ValueKindText
from laddertui.domain import ladder
from laddertui.domain.leverage import Answer
from laddertui.domain.repeats.score_doubt import ASSUMED, ScoreDoubt
from laddertui.domain.snapshot import Snapshot
from laddertui.forms.wording.leverage import KIND, VALUE_NOTE
from laddertui.presenters import guidance, leverage_page
from laddertui.presenters import leverage as leverage_words
from laddertui.presenters.numbers import give_or_take
from laddertui.presenters.page import PageSection
from laddertui.tui.safe_text import joined, lines
from laddertui.tui.widgets.charts.leverage_map import LeverageMap
from laddertui.tui.widgets.field import Field
from laddertui.tui.widgets.leverage.answer_list import AnswerList, AnswerListRow
from laddertui.tui.widgets.text import PlainText

SIGNS: dict[Answer | None, str] = {0: "○", 1: "◐", 2: "●", None: "·"}
"""A sign beside each answer's word."""
SIDES = {"exposed": "The leverage source: exposed", "held": "The same source: tends to hold"}
"""The two sides that a value kind can be on."""
HEADINGS = {
    "scarcity": "Six signs of wear on your bargaining power (erosion)",
    "regulation": "Three things that slow change down (friction)",
}
"""Above the questions with which the two groups begin."""
LEGEND_COLUMN = 36
"""Columns for the exposed kinds, where the held ones stand beside them."""


class KindsPart(Vertical):
    """The activities with their value kinds, and which key sets which."""

    def compose(self) -> ComposeResult:
        """Lay out the list, and the keys in words."""
        yield PlainText("", id="kinds-ask")
        with Vertical(id="kinds-body"):
            with Vertical(id="kinds-side"):
                with VerticalScroll(id="kinds-scroll", can_focus=False):
                    yield AnswerList(id="kinds-list")
                yield PlainText("", id="kinds-so-far", classes="so-far")
            yield PlainText(_legend_short(), id="legend")
            yield PlainText(_legend_long(), id="legend-long")

    def tell(self, s: Snapshot) -> None:
        """Show the activities as they are now."""
        rows = []
        for n, a in leverage.rows(s):
            name = f"{a.share:>5g} %  {a.name or f'Row {n + 1}'}"
            rows.append(AnswerListRow(name, leverage.kind_name(a.value_kind)))
        self.query_one(AnswerList).rows = tuple(rows)
        asked = (
            joined((KIND.ask, "bold"), "  One figure says it.")
            if rows
            else leverage_words.AUDIT_FIRST
        )
        self.query_one("#kinds-ask", PlainText).say(asked)
        so_far = leverage_words.so_far_text(s) if rows else ""
        self.query_one("#kinds-so-far", PlainText).say(so_far)


class QuestionsPart(Vertical):
    """The nine questions with their answers, what belongs to the one at the arrow, and the note."""

    def compose(self) -> ComposeResult:
        """Lay out the list, what is said about one question, and the field."""
        with Vertical(id="questions-asked"):
            yield AnswerList(id="questions-list")
            yield PlainText("", id="questions-so-far", classes="so-far")
        with Vertical(id="about"):
            yield PlainText("", id="detail")
            with Horizontal(id="note-line"):
                yield PlainText(VALUE_NOTE.label, id="note-label")
                yield Field(
                    VALUE_NOTE, id="note", placeholder="how value is made here, who keeps it"
                )

    def tell(self, s: Snapshot, earlier: PreviousQuarters | None) -> None:
        """Show the answers as they are now."""
        rows = []
        for q in leverage.all_questions():
            now, last = leverage.answer_of(s, q.id), leverage.last_answer(earlier, q.id)
            said = f"{SIGNS[now]} {ANSWER_WORDS[now]}" + (f"  (last time: {last})" if last else "")
            rows.append(AnswerListRow(q.label, said, HEADINGS.get(q.id, "")))
        self.query_one(AnswerList).rows = tuple(rows)
        self.query_one("#questions-so-far", PlainText).say(leverage_words.so_far_text(s))
        self.query_one("#note", Field).put(leverage.leverage_of(s).value_note or "")
        self.tell_about()

    def tell_about(self) -> None:
        """Show what is asked where the cursor is, what a yes means, and what people do about it."""
        if self.query_one("#note").has_focus:
            said = Content("\n").join([joined((VALUE_NOTE.ask, "bold")), joined(VALUE_NOTE.help)])
        else:
            q = leverage.all_questions()[self.query_one(AnswerList).cursor]
            said = Content("\n").join(
                [
                    joined((q.ask, "bold")),
                    joined(guidance.guidance_line("leverage", q.id)),
                    joined(leverage_words.remedy_text(q)),
                ]
            )
        self.query_one("#detail", PlainText).say(said)


class ReadingPart(VerticalScroll):
    """What it comes to: the sentence, the map, the figures, and all that qualifies them."""

    def compose(self) -> ComposeResult:
        """Lay out the page from top to bottom."""
        yield PlainText("", id="opening")
        yield PlainText("", id="sentence")
        with Horizontal(id="picture"):
            yield LeverageMap()
            yield PlainText("", id="figures")
        yield PlainText("", id="figures-alone")
        for _ in range(leverage_page.MOST_SECTIONS):
            yield PlainText("", classes="title")
            yield PlainText("", classes="said")

    def tell(self, s: Snapshot, before: Snapshot | None, doubt: ScoreDoubt = ASSUMED) -> None:
        """Show what the lens comes to; the map only where both of its figures are known.

        `before` is what a review began with; `doubt` is how far a score may be off.
        """
        found = leverage_words.leverage_sums(s)
        here = ladder.position(s.activities, doubt.steps)
        self.query_one("#opening", PlainText).say(lines(leverage_words.opening_lines(s)))
        self.query_one("#sentence", PlainText).say(leverage_words.sentence_text(s))
        figures = lines(leverage_words.figure_lines(s, found, before)) if found else Content("")
        drawn = found is not None and found.held_value_share is not None and here is not None
        self.query_one("#picture").display = drawn
        alone = (
            Content("\n").join([figures, joined(leverage_words.NO_MAP_YET)])
            if figures
            else leverage_words.NOTHING_YET
        )
        self.query_one("#figures-alone", PlainText).say("" if drawn else alone)
        if found is not None and found.held_value_share is not None and here is not None:
            drawing = self.query_one(LeverageMap)
            drawing.rung, drawing.noise = here.rung, here.noise
            drawing.held, drawing.unknown = found.held_value_share, found.without_kind or 0.0
            drawing.before = _place(before)
            self.query_one("#figures", PlainText).say(
                Content("\n").join(
                    [
                        joined(f"rung {here.rung:.2f}, {give_or_take(here.noise, doubt.pairs)}"),
                        figures,
                    ]
                )
            )
        told = leverage_page.reading_sections(s)
        titles, bodies = (
            self.query(".title").results(PlainText),
            self.query(".said").results(PlainText),
        )
        for title, body, (head, rows) in zip(titles, bodies, [*told, *_NONE], strict=False):
            title.say(head)
            body.say(lines(rows))


def _place(before: Snapshot | None) -> tuple[float, float] | None:
    """Return where an earlier quarter stands on the map; None where that is not known."""
    if before is None:
        return None
    found, here = leverage_words.leverage_sums(before), ladder.position(before.activities)
    if found is None or here is None or found.held_value_share is None:
        return None
    return here.rung, found.held_value_share


_NONE: list[PageSection] = [("", [])] * leverage_page.MOST_SECTIONS
"""For the places of parts that are not there."""


def _sides() -> tuple[list[ValueKindText], list[ValueKindText]]:
    exposed, held = ([k for k in leverage.all_kinds() if k.side == side] for side in SIDES)
    return exposed, held


def _figure(kind: ValueKindText) -> tuple[str, str]:
    """Return the figure that stands for a kind, as its key."""
    return str(leverage.all_kinds().index(kind) + 1), "bold"


def _legend_short() -> Content:
    """Return the exposed kinds at the left, the held ones at the right."""
    rows = [joined((f"{SIDES['exposed']:<{LEGEND_COLUMN}}{SIDES['held']}", "bold"))]
    for left, right in zip(*_sides(), strict=True):
        rest = " " * (LEGEND_COLUMN - len(left.name) - 2)
        rows.append(joined(_figure(left), f" {left.name}{rest}", _figure(right), f" {right.name}"))
    return Content("\n").join(rows)


def _legend_long() -> Content:
    """Return one below the other, with what each means."""
    rows: list[Content] = []
    for title, kinds in zip(SIDES.values(), _sides(), strict=True):
        rows.append(joined((title, "bold")))
        rows += [joined(_figure(k), f" {k.name}. ", (k.words, "$text-muted")) for k in kinds]
    return Content("\n").join(rows)
