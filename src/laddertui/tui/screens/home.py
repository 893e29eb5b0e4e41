"""Home: the rung on its ladder, the 90 days as they go, and what to do next."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Container, Vertical, VerticalScroll
from textual.widget import Widget

from laddertui.presenters.home import example
from laddertui.presenters.home import view as home
from laddertui.presenters.home.view import HomeView
from laddertui.tui.actions import NEXT_BUTTON, PREVIOUS_BUTTON
from laddertui.tui.base.lens_links import LensLinks
from laddertui.tui.home_commands import (
    BEGIN,
    CONTINUE,
    COPY_PAGE,
    DISCARD,
    EXAMPLE,
    HISTORY,
    NOTE,
    OPINIONS,
    PROFILES,
    RESTORE_BACKUP,
    REVIEW_EARLY,
    SCORE_AGAIN,
    SIGNALS,
    THIS_PROFILE,
    TICKS,
    WRITE_CALENDAR,
    WRITE_REPORT,
)
from laddertui.tui.messages import (
    ChooseProfile,
    HomeAction,
    HomeChoice,
    ShowOpinions,
    ShowSignals,
)
from laddertui.tui.safe_text import lines, safe_text
from laddertui.tui.widgets.action_button import ActionButton
from laddertui.tui.widgets.button_row import ButtonRow
from laddertui.tui.widgets.charts.trend import Trend
from laddertui.tui.widgets.home.at_hand import at_hand
from laddertui.tui.widgets.home.begun import begun_text
from laddertui.tui.widgets.home.event_list import EventList
from laddertui.tui.widgets.home.further_looks import looks, show_looks
from laddertui.tui.widgets.home.home_ladder import HomeLadder
from laddertui.tui.widgets.home.next_buttons import NextButtons, next_button
from laddertui.tui.widgets.home.sprint_pane import SprintPane
from laddertui.tui.widgets.home.stand_pane import StandPane
from laddertui.tui.widgets.text import PlainText


class HomeScreen(LensLinks):
    """Where everything begins and ends. What to do next is the focused button."""

    HERE = "laddertui"
    HELP = """
**Home**

Your newest quarter on the ladder, once one is saved, and the 90 days of its plan; before that an
example's week. Enter does what is next. A figure ticks the weekly event of that number off, and
takes it back; in the list of events Left and Right go to other weeks. Everything else is a key
away; Ctrl+P or F2 finds any of it by name.
"""
    ACTIONS = [
        CONTINUE,
        BEGIN,
        REVIEW_EARLY,
        HISTORY,
        *TICKS,
        NOTE,
        WRITE_CALENDAR,
        WRITE_REPORT,
        EXAMPLE,
        SIGNALS,
        SCORE_AGAIN,
        OPINIONS,
        COPY_PAGE,
        RESTORE_BACKUP,
        PROFILES,
        THIS_PROFILE,
        DISCARD,
        PREVIOUS_BUTTON,
        NEXT_BUTTON,
    ]
    view = HomeView(rung=None)
    """What is shown; nothing while no profile is open."""
    _trouble = ""
    """What could not be read when a profile was to be opened."""
    begins_anew = False
    """Whether what is next is focused on coming back: an assessment was left, or saved."""
    _focused_next: Widget | None = None
    """What was focused last as what is to be done next."""

    @property
    def leads_to(self) -> Sequence[str]:
        """Return the first step of what is begun here, and the history."""
        past = ("history",) if self.has_history else ()
        return (*self.view.begins_with, *past, *super().leads_to)

    def body(self) -> ComposeResult:
        """Build what is due and the panes, or a welcome; then the buttons."""
        self.read_view()  # which of the two is known before any pane is styled
        with VerticalScroll(id="page", can_focus=False):
            yield PlainText("", id="due")
            yield PlainText("", id="trouble")
            yield PlainText("", id="begun")
            yield PlainText("", id="welcome")
            with Container(id="board"):
                with Container(id="now"):
                    yield StandPane(id="where")
                    yield HomeLadder()
                with Container(id="rest"):
                    yield PlainText("", id="drift-below")
                    yield SprintPane(id="sprint")
                    with Vertical(id="looks"):
                        yield from looks()
            with ButtonRow(id="more"):
                yield from at_hand()
        yield NextButtons(id="actions")

    def on_mount(self) -> None:
        """Show what is known."""
        self._show_view()

    def on_screen_resume(self) -> None:
        """Read anew what may have changed meanwhile; the focus stays where one left it."""
        if self.was_shown:
            self.read(stay=not self.begins_anew)
            self.begins_anew = False

    def read(self, stay: bool = False) -> None:
        """Read the profile anew and show it, if it is composed; while none is open, nothing.

        `stay` leaves the focus where it is, but for what was next and is not, or is gone.
        """
        if not self.query(StandPane):
            return
        self.read_view()
        self._show_view(stay)

    def _show_view(self, stay: bool = False) -> None:
        """Show what was read."""
        self.query_one("#actions").display = self.ladder_app.is_open
        self._show(self.view)
        if not stay or not self.has_focus_left or self.focused is self._focused_next:
            self._focused_next = self.query_one(f"#{self.next_button}")
            self.set_focus(self._focused_next)
        self.show_whose()

    def read_view(self) -> None:
        """Read what is to be shown."""
        is_open = self.ladder_app.is_open
        closed = HomeView(rung=None, trouble=self._trouble)
        self.view = home.home_view(self.ladder_app.profile) if is_open else closed
        self.set_class(self.is_first, "-first")

    def show_trouble(self, words: str) -> None:
        """Say what cannot be read, while no profile is open; where need be once it is composed."""
        self._trouble = words
        self.read()

    def _show(self, view: HomeView) -> None:
        self.query_one("#due", PlainText).say(f"▶ {view.due}" if view.due else "")
        self.query_one("#begun", PlainText).say(begun_text(view.draft) if view.draft else "")
        self.query_one("#welcome", PlainText).say(lines(view.welcome) if self.is_first else "")
        self.query_one("#board").display = self.ladder_app.is_open
        for each in ("#where", "#rest", "#more"):
            self.query_one(each).display = not self.is_first
        self._show_ladder(view)
        self.query_one(StandPane).show(view)
        self.query_one("#drift-below", PlainText).say(view.drift_comes_to)
        self.query_one(SprintPane).show(view.sprint)
        for trend in self.query(Trend):
            trend.points = view.trend
        for chart in self.query("#course, Trend"):
            chart.set_class(len(view.trend) < 2, "-empty")
        self.query_one("#trouble", PlainText).say(
            " ".join(filter(None, (view.only_looks, view.trouble)))
        )
        self._show_buttons()
        self.refresh_bindings()

    def _show_ladder(self, view: HomeView) -> None:
        self.query_one(HomeLadder).tell(view)
        self._name_ladder(view.headline)
        if self.ladder_app.is_open:
            self.query_one(HomeLadder).is_named = True
            if self.is_first:
                self.call_after_refresh(self._show_example)  # the first picture does without

    def _show_example(self) -> None:
        """Show someone else's week before the first quarter is there."""
        if self.is_first and self.ladder_app.is_open:
            week = example.example_week()
            self.query_one(HomeLadder).tell_example(week)
            self._name_ladder(week.title)

    def _name_ladder(self, title: str) -> None:
        """Say whose week it is, on the pane that has the border in a window of this size."""
        for pane in (self.query_one(HomeLadder), self.query_one("#now")):
            pane.border_title = safe_text(title)

    def _show_buttons(self) -> None:
        """Show the buttons of what can be done here."""
        self.show_buttons()
        self.query_one("#begin", ActionButton).set_label(self.view.begin_label)
        self.query_one("#early", ActionButton).set_label(self.view.early_label)
        show_looks(self, self.view)
        self.query_one("#example").display = self.has_profile and self.is_first
        for each in ("#people", "#restore"):
            self.query_one(each).display = self.is_first and not self.has_draft
        self.query_one(NextButtons).put_first(self.view.due_starts_by)

    @property
    def next_button(self) -> str:
        """The id of the button that does what is next."""
        return next_button(self.view.due_starts_by, self.can)

    @property
    def may_begin(self) -> bool:
        """Whether an assessment can be begun, or this quarter's be changed."""
        return bool(self.view.begin_label)

    @property
    def may_review_early(self) -> bool:
        """Whether the next quarter's review can be held before it is due."""
        return bool(self.view.early_label)

    @property
    def may_score_again(self) -> bool:
        """Whether some activities of the newest quarter can be scored again now."""
        return bool(self.view.again_label)

    @property
    def has_draft(self) -> bool:
        """Whether there is an unfinished assessment."""
        return self.view.has_draft

    @property
    def has_history(self) -> bool:
        """Whether any quarter was saved."""
        return self.view.has_history

    @property
    def is_first(self) -> bool:
        """Whether no quarter is there to be drawn: then one is welcomed."""
        return self.view.rung is None

    @property
    def has_profile(self) -> bool:
        """Whether a profile is open: then there are its signals, and the worked examples."""
        return self.ladder_app.is_open

    @property
    def has_lenses(self) -> bool:
        """Whether there is an assessment to look into, and to change."""
        return (self.has_draft or not self.is_first) and not self.view.only_looks

    @property
    def has_quarter(self) -> bool:
        """Whether a quarter is saved that can be read: then there is a calendar of it."""
        return self.has_profile and not self.is_first

    @property
    def may_tick(self) -> bool:
        """Whether there is a weekly event that can be ticked off."""
        return self.view.may_tick

    async def action_ask_file(self, name: str) -> None:
        """Ask for a file: the newest quarter's calendar or report, or a backup to restore."""
        await self.app.run_action(f"app.ask_file({name!r})")

    def action_tick(self, n: int) -> None:
        """Tick a weekly event of the week that is shown off, or take that back."""
        self.query_one(EventList).tick(n)

    def action_choose(self, what: HomeChoice) -> None:
        """Do what was chosen: the app knows how."""
        self.post_message(HomeAction(what))

    def action_signals(self) -> None:
        """Show every signal."""
        self.post_message(ShowSignals())

    def action_opinions(self) -> None:
        """Show how others score the same activities."""
        self.post_message(ShowOpinions())

    def action_people(self) -> None:
        """Show the list of profiles."""
        self.post_message(ChooseProfile())

    def copy_text(self) -> str:
        """Return what Home says, as plain lines."""
        view = home.home_view(self.ladder_app.profile)
        return "\n".join(view.as_lines() if view.headline else view.welcome)
