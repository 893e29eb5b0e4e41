"""Annotation: five questions, the level they come to, and why."""

from textual import on
from textual.app import ComposeResult
from textual.widget import Widget

from laddertui.assessment.lenses import annotation
from laddertui.assessment.lenses.annotation import ASKED, Asked
from laddertui.tui.safe_text import lines
from laddertui.tui.widgets.answer_row import AnswerRow
from laddertui.tui.widgets.profession.lens_part import LensPart
from laddertui.tui.widgets.text import PlainText


class AnnotationPart(LensPart):
    """The annotation loop."""

    def compose(self) -> ComposeResult:
        """Lay out the questions, then the level."""
        yield PlainText(annotation.WHAT, classes="quiet")
        for asked in ASKED:
            yield AnswerRow(asked)
        yield PlainText("", id="level", classes="result")

    def show_state(self) -> None:
        """Every answer, and the level."""
        for row in self.query(AnswerRow):
            row.show(
                annotation.answer_of(self.draft, row.asked),
                annotation.is_asked(self.draft, row.asked),
            )
        self.query_one("#level", PlainText).say(
            lines(annotation.words(annotation.annotation_of(self.draft)))
        )

    def first(self) -> Widget:
        """Return the first question that is open; the first of all where none is."""
        rows = list(self.query(AnswerRow))
        open_ = [
            row
            for row in rows
            if annotation.is_asked(self.draft, row.asked)
            and annotation.answer_of(self.draft, row.asked) is None
        ]
        return open_[0] if open_ else rows[0]

    @on(AnswerRow.Given)
    def _given(self, event: AnswerRow.Given) -> None:
        event.stop()
        after = (lambda: self._onward(event.asked)) if event.onward else None
        self.wants(lambda d: annotation.answer(d, event.asked, event.value), after=after)

    def _onward(self, asked: Asked) -> None:
        """To the next question that is asked; after the last one to what leads on."""
        rows = [row for row in self.query(AnswerRow) if annotation.is_asked(self.draft, row.asked)]
        following = [row for row in rows if ASKED.index(row.asked) > ASKED.index(asked)]
        if following:
            following[0].focus()
        else:
            self.post_message(self.PartFinished())
