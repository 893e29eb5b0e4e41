"""Two quarters held against each other: the drift drawn and said, then activity by activity.

It is the last page of a review, and what History compares.
"""

from collections.abc import Iterator

from textual.app import ComposeResult
from textual.containers import Container, Vertical, VerticalScroll

from laddertui.presenters import comparison, drift
from laddertui.presenters.comparison import Comparison
from laddertui.presenters.guidance import guidance_line
from laddertui.presenters.page import page_text
from laddertui.tui.actions import LEAVE_PAGE
from laddertui.tui.app_actions import REPORT
from laddertui.tui.base.base_screen import BaseScreen
from laddertui.tui.safe_text import titled
from laddertui.tui.widgets.action_button import ActionButton
from laddertui.tui.widgets.button_row import ButtonRow
from laddertui.tui.widgets.charts.drift_panel import DriftPanel
from laddertui.tui.widgets.charts.thread_table import ThreadTable
from laddertui.tui.widgets.charts.week_ladder import WeekLadder
from laddertui.tui.widgets.text import PlainText

WRITE_REPORT = REPORT.by("", "comparison.report", label="Write a report", available="")
LEAVE = LEAVE_PAGE.by("escape,left", "comparison.leave", label="Close")
REVIEW_DONE = "Saved: {}. Your review is done; this is what moved since {}."


class ComparisonScreen(BaseScreen):
    """What moved between two quarters. Nothing can be changed here."""

    CSS_PATH = "comparison.tcss"
    METHOD = "drift"
    HELP = """
**What moved**

From the earlier rung to the later one, a step for each thing that moved it: your time, AI, how you
see it, the work. Each step begins where the one before it ended, and its arrow shows its direction.
Of what AI moved, a thick line is what a signal or try of yours names, a broken one your own
judgement. The band at the foot is your scoring noise: a change within it may mean nothing.
"""
    ACTIONS = [LEAVE, WRITE_REPORT]

    def __init__(self, found: Comparison, saved_as: str = "") -> None:
        """`saved_as`, a file's name, makes it the last page of a review, which leads Home."""
        super().__init__()
        self.HERE = comparison.comparison_title(found)
        self._found = found
        self._saved_as = saved_as

    def body(self) -> ComposeResult:
        """Build the picture and its words, the table, and what the lenses have to say."""
        found = self._found
        panel, words = DriftPanel(found.summary, id="drift"), Vertical(id="words")
        panel.border_title, words.border_title = "from then to now", "what moved it"
        picture = WeekLadder()
        picture.tell_quarter(found.after, found.before, found.doubt.steps)
        picture.border_title = f"{found.after.quarter} on the ladder"
        with VerticalScroll(id="page", can_focus=not self._saved_as):
            if self._saved_as:
                yield PlainText(REVIEW_DONE.format(self._saved_as, found.before.quarter), id="done")
            with Container(id="change"):
                with Vertical(id="then-and-now"):
                    yield panel
                    yield self._threads("threads-beside")
                    yield picture
                with words:
                    yield from _words(found)
                yield self._threads("threads")
            yield PlainText(titled(comparison.lens_sections(found)), id="lenses")
        if self._saved_as:
            yield PlainText(guidance_line("reassess", "end"), id="notice")
            with ButtonRow(id="actions"):
                yield ActionButton(LEAVE, "Home", id="leave", primary=True)
                yield ActionButton(WRITE_REPORT, id="report")

    def _threads(self, name: str) -> ThreadTable:
        """Return the table of activities; it stands below the words, or beside them."""
        threads = ThreadTable(comparison.thread_rows(self._found), id=name)
        threads.border_title = comparison.THREADS_TITLE.casefold()
        return threads

    def on_mount(self) -> None:
        """Begin at the top; after a review the way Home is the focused control."""
        if self._saved_as:
            self.query_one("#leave").focus(scroll_visible=False)

    def copy_text(self) -> str:
        """Return the page as plain lines."""
        return page_text(comparison.comparison_sections(self._found))


def _words(found: Comparison) -> Iterator[PlainText]:
    """Yield each step in a sentence, with what made it below, and what came of the plan."""
    for line in drift.step_lines(found.summary):
        yield PlainText(line.strip(), classes="detail" if line.startswith(" ") else "")
    yield PlainText(drift.kept_plan_text(found.kept, found.planned))
    yield PlainText(drift.ONLY_THE_ENDS if found.has_between else "", id="ends")
    yield PlainText(drift.noise_text(found.doubt), id="assumed")
