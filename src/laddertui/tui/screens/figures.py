"""What is published about one's occupation and others, beside the week; never about a person."""

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content

from laddertui.content.benchmarks import weeks
from laddertui.content.occupations import occupation
from laddertui.domain.ladder import position
from laddertui.presenters import guidance
from laddertui.presenters.page import PageSection, page_text
from laddertui.presenters.reference.benchmarks import benchmark_sections
from laddertui.presenters.reference.occupation import occupation_sections
from laddertui.tui.actions import Action
from laddertui.tui.base.occupation_choice import OCCUPATION, OccupationChoice
from laddertui.tui.safe_text import joined, lines
from laddertui.tui.widgets.action_button import ActionButton
from laddertui.tui.widgets.charts.whole_jobs import WholeJobs
from laddertui.tui.widgets.text import PlainText

CHOOSE, CHANGE = "Choose your occupation", "Another occupation"
"""What the button is called before one is chosen, and after."""
WHOLE_JOBS = "How many occupations come to which rung"
"""What the picture counts."""
LEAVE = Action("figures.leave", "escape,f", "leave", "Back", "Back to your position")


class FiguresScreen(OccupationChoice):
    """A page to read; the occupation can be chosen here, too."""

    CSS_PATH = "figures.tcss"
    IS_FORM = False
    HERE = "Figures"
    METHOD = "occupation"
    HELP = """
**Figures**

Every bar above the line counts occupations that come to that rung, scored activity by
activity as you score yours. Below it is your week, and the occupation you chose with Alt+J.

Then four published measures of exposure to AI, and what the source claims of six occupations, with
what the data say to it. All are averages over the United States, and none of it is about you.
"""
    ACTIONS = [LEAVE]

    def parts(self) -> ComposeResult:
        """Build the picture, one's own figures below it, and those of others beside or below."""
        with VerticalScroll(id="page", can_focus=False), Horizontal(id="columns"):
            with Vertical(id="own"):
                yield PlainText(WHOLE_JOBS, id="caption")
                yield WholeJobs()
                yield PlainText("", id="figures")
            yield PlainText("", id="others")

    def actions(self) -> ComposeResult:
        """Build the way to another occupation."""
        yield ActionButton(OCCUPATION, CHOOSE, id="occupation", primary=True)

    def show_state(self) -> None:
        """Show the figures of the occupation that is chosen now."""
        snapshot, doubt = self.assessment.finished(), self.assessment.score_doubt
        here, found = position(snapshot.activities, doubt.steps), occupation(snapshot.occupation)
        jobs = self.query_one(WholeJobs)
        jobs.weeks = weeks()
        jobs.rung = here.rung if here else None
        jobs.job = found.rung_tasks if found else None
        label = CHANGE if snapshot.occupation else CHOOSE
        self.query_one("#occupation", ActionButton).set_label(label)
        self.query_one("#figures", PlainText).say(_content(self._own_sections()))
        others = _content(benchmark_sections(besides=snapshot.occupation))
        self.query_one("#others", PlainText).say(others)

    def show_place(self) -> None:
        """Focus the one thing that can be done here; say at first whose figures these are."""
        self.query_one("#occupation").focus()
        said = self.assessment.guidance_said
        self.notice(guidance.next_line("position", "figures", said=said, again=False))

    def take_occupation(self, code: str | None) -> None:
        """Take the chosen one; the page itself says which it is, from its top."""
        super().take_occupation(code)
        self.notice("")
        self.query_one("#page").scroll_home(animate=False)

    def _own_sections(self) -> list[PageSection]:
        return occupation_sections(self.assessment.finished(), self.assessment.score_doubt)

    def action_leave(self) -> None:
        """Go back to the step."""
        self.dismiss()

    def copy_text(self) -> str:
        """Return the page as plain lines."""
        others = benchmark_sections(besides=self.assessment.finished().occupation)
        return page_text([*self._own_sections(), *others])


def _content(sections: list[PageSection]) -> Content:
    """Return a title in bold over each section's lines, which begin where it does."""
    rows = [
        Content("\n").join([joined((title, "bold")), lines(texts)]) for title, texts in sections
    ]
    return Content("\n\n").join(rows)
