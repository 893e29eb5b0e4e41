"""Where one stands: the rung as a large figure, and the change since the quarter before."""

from textual.app import ComposeResult
from textual.containers import Container, Horizontal, Vertical

from laddertui.presenters.home.view import HomeView
from laddertui.tui.safe_text import lines
from laddertui.tui.widgets.charts.trend import Trend
from laddertui.tui.widgets.charts.waterfall import Waterfall
from laddertui.tui.widgets.rung_figure import RungFigure
from laddertui.tui.widgets.text import PlainText


class StandPane(Container):
    """Shows the newest quarter in figures."""

    def compose(self) -> ComposeResult:
        """Build the figure with what stands beside it, and the lines below."""
        with Horizontal(id="figure"):
            yield RungFigure("", id="rung")
            with Vertical(id="beside"):
                yield PlainText("", id="doubt")
                yield PlainText("", id="drift")
                yield Trend(id="small-trend")
        yield Waterfall(id="steps")
        yield PlainText("", id="drift-here")
        yield PlainText("", id="in-words")
        yield PlainText("", id="lines")

    def on_mount(self) -> None:
        """Say what the pane is."""
        self.border_title = "where you stand"

    def show(self, view: HomeView) -> None:
        """Show a quarter's figures."""
        self.query_one(RungFigure).show(view.rung)
        self.query_one("#doubt", PlainText).say(view.doubt)
        self.show_drift(view)
        self.query_one("#in-words", PlainText).say(view.figure)
        self.query_one("#lines", PlainText).say(lines(view.lines))

    def show_drift(self, view: HomeView) -> None:
        """Show the change since the quarter before, and what it comes to."""
        self.query_one("#drift", PlainText).say(view.drift)
        self.query_one(Waterfall).drift = view.steps
        self.query_one("#drift-here", PlainText).say(view.drift_comes_to)
