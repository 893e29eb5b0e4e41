"""Annotation: five questions, the level they come to, and why."""

from textual import on
from textual.app import ComposeResult
from textual.widget import Widget

from laddertui.assessment.lenses import annotation
from laddertui.assessment.lenses.annotation import ASKED, Asked
from laddertui.tui.safe_text import lines
from laddertui.tui.widgets.profession.lens_part import LensPart
from laddertui.tui.widgets.question_row import QuestionRow
from laddertui.tui.widgets.text import PlainText


class AnnotationPart(LensPart):
    """The annotation loop."""

    def compose(self) -> ComposeResult:
        """Lay out the questions, then the level."""
        yield PlainText(annotation.WHAT, classes="what")
        for asked in ASKED:
            yield QuestionRow(asked)
        yield PlainText("", id="level", classes="result")

    def show_state(self) -> None:
        """Show every answer, and the level."""
        for row in self.query(QuestionRow):
            row.show(
                annotation.answer_of(self.draft, row.asked),
                annotation.is_asked(self.draft, row.asked),
            )
        self.query_one("#level", PlainText).say(
            lines(annotation.words(annotation.annotation_of(self.draft)))
        )

    def first(self) -> Widget:
        """Return the first question that is open; the first of all where none is."""
        rows = list(self.query(QuestionRow))
        open_ = [
            row
            for row in rows
            if annotation.is_asked(self.draft, row.asked)
            and annotation.answer_of(self.draft, row.asked) is None
        ]
        return open_[0] if open_ else rows[0]

    @on(QuestionRow.Given)
    def _given(self, event: QuestionRow.Given) -> None:
        event.stop()
        after = (lambda: self._onward(event.asked)) if event.onward else None
        self.wants(lambda d: annotation.answer(d, event.asked, event.value), after=after)

    def _onward(self, asked: Asked) -> None:
        """Go to the next question that is asked; after the last one to what leads on."""
        rows = [
            row for row in self.query(QuestionRow) if annotation.is_asked(self.draft, row.asked)
        ]
        following = [row for row in rows if ASKED.index(row.asked) > ASKED.index(asked)]
        if following:
            following[0].focus()
        else:
            self.post_message(self.PartFinished())
