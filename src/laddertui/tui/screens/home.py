"""Home: the rung on its ladder, what changed, and what to do next."""

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.widgets import Button

from laddertui.presenters import home
from laddertui.presenters.home import HomeView
from laddertui.tui.base.lens_links import LensLinks
from laddertui.tui.messages import ChooseProfile, HomeAction
from laddertui.tui.safe_text import lines
from laddertui.tui.widgets.action_button import ActionButton
from laddertui.tui.widgets.charts.ladder import Ladder
from laddertui.tui.widgets.text import PlainText


class HomeScreen(LensLinks):
    """Where everything begins and ends. What to do next is the focused button."""

    HERE = "laddertui"
    HELP = """
**Home**

Your newest quarter on the ladder: five rungs, with the share of your week on each.
Enter does what is next. Everything else is a key away; Ctrl+P or F2 finds any of it by name.
"""
    BINDINGS = [
        Binding(
            "n",
            "begin",
            "New",
            tooltip="Begin an assessment, or change this quarter's",
            id="home.begin",
        ),
        Binding(
            "c",
            "go_on",
            "Continue",
            tooltip="Go on with the unfinished assessment",
            id="home.continue",
        ),
        Binding("y", "history", "History", tooltip="Every saved quarter", id="home.history"),
        Binding("s", "app.signal", "Signal", tooltip="Note what AI can do now", id="home.signal"),
        Binding(
            "i",
            "app.calendar",
            "Calendar",
            show=False,
            tooltip="Write a calendar file",
            id="home.calendar",
        ),
        Binding(
            "r",
            "early",
            "Review early",
            tooltip="Hold the next quarter's review now",
            id="home.early",
        ),
        Binding(
            "e",
            "example",
            "Example",
            tooltip="Try a worked example; nothing of it is saved",
            id="home.example",
        ),
        Binding(
            "o",
            "people",
            "Profiles",
            show=False,
            tooltip="Close this profile and open another",
            id="home.people",
        ),
        Binding(
            "t",
            "about",
            "This profile",
            show=False,
            tooltip="Name, consent, how long it may be kept; passphrase; erase",
            id="home.about",
        ),
        Binding(
            "d",
            "discard",
            "Discard draft",
            show=False,
            tooltip="Let the draft go",
            id="home.discard",
        ),
        Binding("left,up,k", "app.focus_previous", "Previous button", show=False, id="home.left"),
        Binding("right,down,j", "app.focus_next", "Next button", show=False, id="home.right"),
    ]

    def body(self) -> ComposeResult:
        """The ladder and the facts, or a welcome; then the buttons."""
        yield PlainText("", id="welcome")
        with Horizontal(id="picture"):
            yield Ladder()
            with Vertical(id="facts"):
                yield PlainText("", id="headline")
                yield PlainText("", id="lines")
        yield PlainText("", id="trouble")
        with Horizontal(id="actions"):
            yield ActionButton("Go on where you were", "continue", primary=True)
            yield ActionButton("", "begin", primary=True)
            yield ActionButton("", "early")
            yield ActionButton("Try a worked example", "example")
            yield ActionButton("History", "history")
            yield ActionButton("Other profile", "people")
            yield ActionButton("Discard", "discard")
        with Horizontal(id="lenses"):
            yield PlainText("Two further looks:")
            yield ActionButton("Leverage", "leverage")
            yield ActionButton("Profession", "profession")

    def on_mount(self) -> None:
        """Show what is known."""
        self.read()

    def on_screen_resume(self) -> None:
        """What is known may have changed meanwhile."""
        self.read()

    def read(self) -> None:
        """Read the profile anew and show it; while none is open, nothing."""
        if not self.query("#lines"):
            return  # it is not composed yet, and reads by itself once it is
        is_open = self.ladder_app.is_open
        self.query_one("#actions").display = is_open
        self._show(home.view(self.ladder_app.profile) if is_open else HomeView(rung=None))
        self.say(home.whose(self.ladder_app.profile) if is_open else "")

    def _show(self, view: HomeView) -> None:
        first = view.rung is None
        self.query_one("#welcome", PlainText).say(lines(view.welcome) if first else "")
        self.query_one("#picture").display = not first
        drawing = self.query_one(Ladder)
        drawing.rung, drawing.time = view.rung, view.time
        self.query_one("#headline", PlainText).say(view.headline)
        self.query_one("#lines", PlainText).say(lines(view.lines))
        self.query_one("#trouble", PlainText).say(
            " ".join(filter(None, (view.only_looks, view.trouble)))
        )
        self.query_one("#continue").display = view.has_draft
        self.query_one("#discard").display = view.has_draft
        self.query_one("#history").display = view.has_history
        self.query_one("#example").display = first
        self.query_one("#lenses").display = (view.has_draft or not first) and not view.only_looks
        begin = self.query_one("#begin", ActionButton)
        begin.name_it(view.begin_label)
        begin.display = bool(view.begin_label)
        early = self.query_one("#early", ActionButton)
        early.name_it(view.early_label)
        early.display = bool(view.early_label)
        self.query_one("#people").display = first and not view.has_draft
        next_one = "#continue" if view.has_draft else "#begin" if view.begin_label else "#history"
        self.query_one(next_one if self.query_one(next_one).display else "#people").focus()
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Keys are there while their buttons are."""
        ids = {
            "early": "#early",
            "begin": "#begin",
            "example": "#example",
            "go_on": "#continue",
            "discard": "#discard",
            "history": "#history",
            "lens": "#lenses",
        }
        if action not in ids or not self.is_mounted:
            return super().check_action(action, parameters)
        return bool(self.query(ids[action])) and self.query_one(ids[action]).display

    def action_begin(self) -> None:
        """Begin an assessment, or open this quarter's to change it."""
        self.post_message(HomeAction("begin"))

    def action_go_on(self) -> None:
        """Go on with the draft."""
        self.post_message(HomeAction("continue"))

    def action_history(self) -> None:
        """Every saved quarter."""
        self.post_message(HomeAction("history"))

    def action_people(self) -> None:
        """The list of profiles."""
        self.post_message(ChooseProfile())

    def action_about(self) -> None:
        """What is kept about this person."""
        self.post_message(HomeAction("about"))

    def action_early(self) -> None:
        """Hold the next quarter's review now."""
        self.post_message(HomeAction("early"))

    def action_example(self) -> None:
        """Someone else's job first."""
        self.post_message(HomeAction("example"))

    def copy_text(self) -> str:
        """What Home says, as plain lines."""
        view = home.view(self.ladder_app.profile)
        return "\n".join([view.headline, *view.lines] if view.headline else view.welcome)

    def action_discard(self) -> None:
        """Let the draft go, after asking."""
        self.post_message(HomeAction("discard"))

    @on(Button.Pressed, "#actions Button")
    def _pressed(self, event: Button.Pressed) -> None:
        verbs = {
            "begin": self.action_begin,
            "continue": self.action_go_on,
            "history": self.action_history,
            "discard": self.action_discard,
            "example": self.action_example,
            "early": self.action_early,
            "people": self.action_people,
        }
        verbs[event.button.id or "begin"]()
