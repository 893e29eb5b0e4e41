"""Home: the rung on its ladder, what changed, and what to do next."""

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical

from laddertui.presenters import home
from laddertui.presenters.home import HomeView
from laddertui.tui.actions import LEVERAGE, NEXT_BUTTON, PREVIOUS_BUTTON, PROFESSION, Action
from laddertui.tui.app_actions import CALENDAR, SIGNAL
from laddertui.tui.base.lens_links import LensLinks
from laddertui.tui.messages import ChooseProfile, HomeAction, ShowSignals
from laddertui.tui.safe_text import lines
from laddertui.tui.widgets.action_button import ActionButton
from laddertui.tui.widgets.charts.ladder import Ladder
from laddertui.tui.widgets.rung_figure import RungFigure
from laddertui.tui.widgets.text import PlainText

BEGIN = Action(
    "home.begin",
    "b",
    "begin",
    "Begin",
    "Begin an assessment, or change this quarter's",
    available="may_begin",
    found_by="start assess quarter",
)
CONTINUE = Action(
    "home.continue",
    "c",
    "continue",
    "Continue",
    "Go on with the unfinished assessment",
    available="has_draft",
    found_by="resume unfinished",
)
HISTORY = Action(
    "home.history",
    "t",
    "history",
    "History",
    "Every saved quarter",
    available="has_history",
    found_by="drift trend past chart compare",
)
REVIEW_EARLY = Action(
    "home.early",
    "r",
    "early",
    "Review early",
    "Start the next quarter's review now",
    available="may_review_early",
    found_by="quarterly",
)
EXAMPLE = Action(
    "home.example",
    "e",
    "example",
    "Example",
    "Try a worked example; nothing of it is saved",
    available="has_profile",
    found_by="demo sample",
)
SIGNALS = Action(
    "home.signals",
    "",
    "signals",
    "Signals",
    "Read, change and remove what you noted of AI",
    show=False,
    available="has_profile",
)
PROFILES = Action(
    "home.people",
    "o",
    "people",
    "Profiles",
    "Close this profile and open another",
    show=False,
    found_by="people other switch list",
)
THIS_PROFILE = Action(
    "home.about",
    "",
    "about",
    "This profile",
    "Name, consent, how long it may be kept; passphrase; erase",
    show=False,
    found_by="consent details settings",
)
DISCARD = Action(
    "home.discard",
    "x",
    "discard",
    "Discard draft",
    "Let the draft go",
    show=False,
    available="has_draft",
    found_by="delete remove erase",
)


class HomeScreen(LensLinks):
    """Where everything begins and ends. What to do next is the focused button."""

    HERE = "laddertui"
    HELP = """
**Home**

Your newest quarter on the ladder: five rungs, with the share of your week on each.
Enter does what is next. Everything else is a key away; Ctrl+P or F2 finds any of it by name.
"""
    ACTIONS = [
        BEGIN,
        CONTINUE,
        HISTORY,
        SIGNAL.by("plus", "home.signal", show=True),
        SIGNALS,
        CALENDAR.by("i", "home.calendar"),
        REVIEW_EARLY,
        EXAMPLE,
        PROFILES,
        THIS_PROFILE,
        DISCARD,
        PREVIOUS_BUTTON,
        NEXT_BUTTON,
    ]
    _view = HomeView(rung=None)
    """What is shown; nothing while no profile is open."""
    _trouble = ""
    """What could not be read when a profile was to be opened."""

    def body(self) -> ComposeResult:
        """Build the ladder and the facts, or a welcome; then the buttons."""
        yield PlainText("", id="welcome")
        with Horizontal(id="picture"):
            yield Ladder()
            with Vertical(id="facts"):
                yield PlainText("", id="headline")
                yield RungFigure("", id="rung")
                yield PlainText("", id="lines")
                yield ActionButton(SIGNALS, "", id="signals")
        yield PlainText("", id="trouble")
        with Horizontal(id="actions"):
            yield ActionButton(CONTINUE, "Go on where you were", id="continue", primary=True)
            yield ActionButton(BEGIN, "", id="begin", primary=True)
            yield ActionButton(REVIEW_EARLY, "", id="early")
            yield ActionButton(EXAMPLE, "Try a worked example", id="example")
            yield ActionButton(HISTORY, id="history")
            yield ActionButton(PROFILES, "Other profile", id="people")
            yield ActionButton(DISCARD, "Discard", id="discard")
        with Horizontal(id="lenses"):
            yield ActionButton(LEVERAGE, id="leverage")
            yield ActionButton(PROFESSION, id="profession")
            yield ActionButton(EXAMPLE, "Examples", id="example-again")

    def on_mount(self) -> None:
        """Show what is known."""
        self.query_one(Ladder).border_title = "your week on the ladder"
        self.query_one("#facts").border_title = "where you stand"
        self.read()

    def on_screen_resume(self) -> None:
        """Read anew what may have changed meanwhile."""
        self.read()

    def read(self) -> None:
        """Read the profile anew and show it; while none is open, nothing."""
        if not self.query("#lines"):
            return  # it is not composed yet, and reads by itself once it is
        is_open = self.ladder_app.is_open
        self.query_one("#actions").display = is_open
        closed = HomeView(rung=None, trouble=self._trouble)
        self._show(home.home_view(self.ladder_app.profile) if is_open else closed)
        self.show_whose()

    def show_trouble(self, words: str) -> None:
        """Say what cannot be read, while no profile is open; where need be once it is composed."""
        self._trouble = words
        self.read()

    def _show(self, view: HomeView) -> None:
        self._view = view
        self.query_one("#welcome", PlainText).say(lines(view.welcome) if self.is_first else "")
        self.query_one("#picture").display = not self.is_first
        drawing = self.query_one(Ladder)
        drawing.rung, drawing.time, drawing.noise = view.rung, view.time, view.noise
        drawing.before, drawing.planned = view.before, view.planned
        if view.rung is not None:
            self.call_after_refresh(self._name_rungs)  # the first picture does not wait for it
        self.query_one("#headline", PlainText).say(view.headline)
        self.query_one(RungFigure).show(view.rung)
        self.query_one("#lines", PlainText).say(lines(view.lines))
        self.query_one("#trouble", PlainText).say(
            " ".join(filter(None, (view.only_looks, view.trouble)))
        )
        self._show_buttons()
        self.refresh_bindings()

    def _name_rungs(self) -> None:
        self.query_one(Ladder).names = home.rung_names()

    def _show_buttons(self) -> None:
        """Show what can be done here; what to do next has the focus."""
        self.show_buttons()
        self.query_one("#begin", ActionButton).set_label(self._view.begin_label)
        self.query_one("#early", ActionButton).set_label(self._view.early_label)
        self.query_one("#signals", ActionButton).set_label(self._view.signals_label)
        self.query_one("#signals").display = bool(self._view.signals_label)
        for each in ("#leverage", "#profession"):
            self.query_one(each).display = self.has_lenses
        self.query_one("#example").display = self.has_profile and self.is_first
        self.query_one("#example-again").display = self.has_profile and not self.is_first
        self.query_one("#people").display = self.is_first and not self.has_draft
        following = (CONTINUE, BEGIN, HISTORY)
        ids = ("#continue", "#begin", "#history")
        there = [name for name, action in zip(ids, following, strict=True) if self.can(action)]
        self.query_one(there[0] if there else "#people").focus()

    @property
    def may_begin(self) -> bool:
        """Whether an assessment can be begun, or this quarter's be changed."""
        return bool(self._view.begin_label)

    @property
    def may_review_early(self) -> bool:
        """Whether the next quarter's review can be held before it is due."""
        return bool(self._view.early_label)

    @property
    def has_draft(self) -> bool:
        """Whether there is an unfinished assessment."""
        return self._view.has_draft

    @property
    def has_history(self) -> bool:
        """Whether any quarter was saved."""
        return self._view.has_history

    @property
    def is_first(self) -> bool:
        """Whether no quarter is there to be drawn: then one is welcomed."""
        return self._view.rung is None

    @property
    def has_profile(self) -> bool:
        """Whether a profile is open: then there are its signals, and the worked examples."""
        return self.ladder_app.is_open

    @property
    def has_lenses(self) -> bool:
        """Whether there is an assessment to look into, and to change."""
        return (self.has_draft or not self.is_first) and not self._view.only_looks

    def action_begin(self) -> None:
        """Begin an assessment, or open this quarter's to change it."""
        self.post_message(HomeAction("begin"))

    def action_continue(self) -> None:
        """Go on with the draft."""
        self.post_message(HomeAction("continue"))

    def action_history(self) -> None:
        """Show every saved quarter."""
        self.post_message(HomeAction("history"))

    def action_signals(self) -> None:
        """Show every signal."""
        self.post_message(ShowSignals())

    def action_people(self) -> None:
        """Show the list of profiles."""
        self.post_message(ChooseProfile())

    def action_about(self) -> None:
        """Show what is kept about this person."""
        self.post_message(HomeAction("about"))

    def action_early(self) -> None:
        """Start the next quarter's review now."""
        self.post_message(HomeAction("early"))

    def action_example(self) -> None:
        """Try someone else's job first."""
        self.post_message(HomeAction("example"))

    def copy_text(self) -> str:
        """Return what Home says, as plain lines."""
        view = home.home_view(self.ladder_app.profile)
        signals = [view.signals_label] if view.signals_label else []
        return "\n".join([view.headline, *view.lines, *signals] if view.headline else view.welcome)

    def action_discard(self) -> None:
        """Let the draft go, after asking."""
        self.post_message(HomeAction("discard"))
