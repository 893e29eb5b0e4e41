"""What leads on from Home, a line each (signals, second opinions, the lenses), and the trend."""

from textual.app import ComposeResult
from textual.containers import Container, Vertical
from textual.widget import Widget

from laddertui.presenters.home.view import HomeView
from laddertui.tui.actions import LEVERAGE, PROFESSION
from laddertui.tui.home_commands import OPINIONS, SCORE_AGAIN, SIGNALS
from laddertui.tui.widgets.action_button import ActionButton
from laddertui.tui.widgets.charts.trend import Trend


def looks() -> ComposeResult:
    """Build the two panes; what they say is shown later."""
    further, course = Vertical(id="further"), Vertical(id="course")
    further.border_title, course.border_title = "further looks, and signals", "over the quarters"
    with further:
        with Container(id="noted"):
            yield ActionButton(SIGNALS, "", id="signals", classes="line")
            yield ActionButton(OPINIONS, "", id="opinions", classes="line")
        yield ActionButton(SCORE_AGAIN, "", id="again", classes="line")
        yield ActionButton(LEVERAGE, "", id="leverage", classes="line")
        yield ActionButton(PROFESSION, "", id="profession", classes="line")
    with course:
        yield Trend(id="trend")


def show_looks(home: Widget, view: HomeView) -> None:
    """Say what each has come to."""
    for name, label in {
        "#signals": view.signals_label,
        "#opinions": view.opinions_label,
        "#again": view.again_label,
        "#leverage": view.leverage_label,
        "#profession": view.profession_label,
    }.items():
        home.query_one(name, ActionButton).set_label(label)
    home.query_one("#signals").display = bool(view.signals_label)
