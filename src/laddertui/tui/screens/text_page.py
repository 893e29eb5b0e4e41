"""One saved quarter in full."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll

from laddertui.presenters.page import PageSection, page_text
from laddertui.tui.actions import LEAVE_PAGE
from laddertui.tui.base.base_screen import BaseScreen
from laddertui.tui.safe_text import titled
from laddertui.tui.widgets.text import PlainText


class TextPageScreen(BaseScreen):
    """A page to read; nothing can be changed here."""

    CSS_PATH = "text_page.tcss"
    HELP = """
**A quarter**

Everything that was saved for this quarter. F12 copies it or writes it to a file.
"""
    ACTIONS = [LEAVE_PAGE.by("escape,left", "quarter.leave")]

    def __init__(self, quarter: str, page: list[PageSection]) -> None:
        super().__init__()
        self.HERE = quarter
        self._page = page

    def body(self) -> ComposeResult:
        """Build the page."""
        with VerticalScroll(id="page"):
            yield PlainText(titled(self._page))

    def copy_text(self) -> str:
        """Return the page as plain lines."""
        return page_text(self._page)
