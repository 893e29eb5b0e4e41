"""What is at hand on Home once a quarter is saved: files to write, the page to copy, examples."""

from collections.abc import Iterator

from laddertui.tui.home_commands import COPY_PAGE, EXAMPLE, PROFILES, WRITE_CALENDAR, WRITE_REPORT
from laddertui.tui.widgets.action_button import ActionButton


def at_hand() -> Iterator[ActionButton]:
    """Yield the buttons of the row, in their order."""
    yield ActionButton(WRITE_CALENDAR, id="calendar")
    yield ActionButton(WRITE_REPORT, id="report")
    yield ActionButton(COPY_PAGE, "Copy this page", id="copy")
    yield ActionButton(EXAMPLE, "Examples", id="example-again")
    yield ActionButton(PROFILES, "Other profile", id="other")
