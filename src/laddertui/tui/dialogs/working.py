"""Something that takes a while: what it is, how far it is, and a way to stop it."""

from collections.abc import Awaitable, Callable
from typing import Any

from textual import work
from textual.app import ComposeResult
from textual.widgets import LoadingIndicator

from laddertui.domain.errors import LadderError
from laddertui.tui.actions import Action
from laddertui.tui.base.base_dialog import BaseDialog
from laddertui.tui.guard import error_of
from laddertui.tui.widgets.action_button import ActionButton
from laddertui.tui.widgets.text import PlainText

Outcome = Any
"""What the work gave, a LadderError that it ended in, or None where it was stopped."""


STOP = Action("working.stop", "escape", "stop", "Stop")


class WorkingDialog(BaseDialog[Outcome]):
    """Runs one piece of work and returns its outcome. Stopping it ends it.

    A fault of the program itself ends the window, as anywhere else.
    """

    CSS_PATH = "working.tcss"
    ACTIONS = [STOP]

    def __init__(self, words: str, job: Callable[["WorkingDialog"], Awaitable[Any]]) -> None:
        """Say the words; `job` is given the dialog, to say in it how far it is."""
        super().__init__()
        self._words = words
        self._job = job

    def body(self) -> ComposeResult:
        """Build the words, a sign of life, and a button."""
        yield PlainText(self._words)
        yield PlainText("", id="progress")
        yield LoadingIndicator()
        yield ActionButton(STOP, id="stop")

    def say(self, progress: str) -> None:
        """Say how far the work is."""
        self.query_one("#progress", PlainText).say(progress)

    def on_mount(self) -> None:
        """Begin."""
        self._run_job()

    @work
    async def _run_job(self) -> None:
        outcome: Outcome = None
        try:
            outcome = await self._job(self)
        except (LadderError, OSError) as trouble:
            outcome = error_of(trouble)
        self.dismiss(outcome)

    def action_stop(self) -> None:
        """End it; nothing has been changed."""
        self.workers.cancel_node(self)
        self.dismiss(None)
