"""The method page: every rule with whose it is; searchable, reached from every screen."""

from textual import on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Input

from laddertui.forms.question import Question
from laddertui.presenters import method_page
from laddertui.presenters.page import page_text
from laddertui.tui.actions import LEAVE_PAGE
from laddertui.tui.base.base_screen import BaseScreen
from laddertui.tui.safe_text import titled
from laddertui.tui.widgets.field import Field
from laddertui.tui.widgets.text import PlainText

SEARCH = Question(
    id="search",
    label="Search",
    ask="Which words should an entry hold?",
    help="Every rule, claim, warning and disagreement that holds all the words is shown."
    " Empty shows the whole page.",
)


class MethodScreen(BaseScreen):
    """What counts, and who says so."""

    CSS_PATH = "method.tcss"
    IS_FORM = True
    HERE = "Method"
    HELP = """
**Method**

Every rule of the sums, each with whose it is: a source's, this app's own, or published data. What
the sources claim is shown as a claim, with their own warnings, and where they disagree. Type to
search.
"""
    ACTIONS = [LEAVE_PAGE]

    def __init__(self, query: str = "") -> None:
        super().__init__()
        self._asked = query

    def body(self) -> ComposeResult:
        """Build a search field and what it finds."""
        yield Field(
            SEARCH,
            value=self._asked,
            placeholder="search: rung, noise, claim, coders …",
            id="search",
        )
        with VerticalScroll(id="page", can_focus=False):
            yield PlainText("", id="found")

    def on_mount(self) -> None:
        """Show the page, or what was asked for."""
        self._show(self._asked)
        search = self.query_one("#search", Field)
        search.focus()
        self.call_after_refresh(
            search.select_all
        )  # typing replaces what the screen below asked for

    @on(Input.Changed)
    def _typed(self) -> None:
        self._show(self.query_one("#search", Field).value)

    def _show(self, query: str) -> None:
        self._asked = query
        parts = method_page.method_sections(query)
        self.query_one("#found", PlainText).say(
            titled(parts) if parts else "Nothing here holds all these words."
        )
        self.query_one("#page").scroll_home(animate=False)

    def copy_text(self) -> str:
        """Return what is shown, as plain lines."""
        return page_text(method_page.method_sections(self._asked))
