"""A drift as it is felt: the waterfall, and below it what it comes to."""

from typing import Any

from textual.app import ComposeResult
from textual.containers import Vertical

from laddertui.presenters.drift import closing_text
from laddertui.services.summary.drift_summary import DriftSummary
from laddertui.tui.widgets.charts.waterfall import Waterfall
from laddertui.tui.widgets.text import PlainText


class DriftPanel(Vertical):
    """One drift, for any page; it takes no room while there is none."""

    def __init__(self, drift: DriftSummary | None = None, **options: Any) -> None:
        super().__init__(**options)
        self._drift = drift

    def compose(self) -> ComposeResult:
        """Build the picture and the words."""
        self.display = self._drift is not None
        yield Waterfall(self._drift)
        yield PlainText(_closing(self._drift), classes="closing")

    def show(self, drift: DriftSummary | None) -> None:
        """Show another drift; None shows nothing."""
        self._drift = drift
        self.display = drift is not None
        for picture in self.query(Waterfall):  # none while it is not composed yet
            picture.drift = drift
            self.query_one(".closing", PlainText).say(_closing(drift))


def _closing(drift: DriftSummary | None) -> str:
    return closing_text(drift) if drift is not None else ""
