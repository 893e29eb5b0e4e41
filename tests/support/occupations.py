"""The picker of an occupation, in tests."""

from textual.widgets import OptionList

from tests.support.windows import Window, until


async def found(window: Window) -> None:
    """Wait until the table has been read; a thread reads it at first."""
    await until(window, lambda: bool(window.app.screen.query_one("#found", OptionList).options))
