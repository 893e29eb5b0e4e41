"""What can be chosen on Home: begin, continue, look at an example, at the history, and so on."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from textual.app import App

from laddertui.domain.errors import LadderError
from laddertui.tui.app.examples.chooser import ExampleChooser
from laddertui.tui.app.navigation import Navigation
from laddertui.tui.app.notices import confirm, inform, show_error
from laddertui.tui.app.quarter_pages import QuarterPages
from laddertui.tui.app.window_state import WindowState
from laddertui.tui.messages import HomeAction, MarkEvent

if TYPE_CHECKING:
    from laddertui.domain.draft import Draft

NOBODY = "This is an invented example; nobody's details are kept here."


class HomeActions:
    """Does what was chosen on Home."""

    def __init__(
        self,
        app: App[Any],
        state: WindowState,
        navigation: Navigation,
        quarters: QuarterPages,
        examples: ExampleChooser,
    ) -> None:
        self._app = app
        self._state = state
        self._navigation = navigation
        self._actions: dict[str, Callable[[], None]] = {
            "begin": self._begin,
            "continue": navigation.continue_draft,
            "discard": self._discard,
            "history": quarters.show_history,
            "example": examples.choose,
            "early": lambda: self._begin(early=True),
            "about": self._show_profile_details,
            "again": self._score_again,
        }

    def answer(self, message: HomeAction | MarkEvent) -> None:
        """Do what Home asks for; say why where it cannot be done."""
        try:
            if isinstance(message, MarkEvent):
                self._mark_event(message)
            else:
                self._actions[message.action]()
        except LadderError as error:
            show_error(self._app, error)

    def _mark_event(self, message: MarkEvent) -> None:
        """Keep that a weekly event took place, or did not after all."""
        try:
            self._state.profile.store.mark_event(message.event, message.day, message.took_place)
        finally:
            self._navigation.refresh_home(stay=True)
            self._app.screen_change_signal.publish(self._app.screen)  # it looks another way now

    def _begin(self, early: bool = False) -> None:
        from laddertui.assessment.start import begin

        # Made before the old draft is let go: it may not be possible to begin.
        draft = begin(self._state.profile, early)
        waiting = self._waiting_draft()
        if waiting is not None and not early and _is_same(waiting, draft):
            self._navigation.open_draft(waiting)
        elif self._state.profile.has_draft():
            self._ask_to_discard(lambda: self._navigation.open_draft(draft))
        else:
            self._navigation.open_draft(draft)

    def _waiting_draft(self) -> "Draft | None":
        profile = self._state.profile
        try:
            return profile.store.draft() if profile.has_draft() else None
        except LadderError:  # going on with it says what is wrong
            return None

    def _score_again(self) -> None:
        from laddertui.assessment.score_again import begin_again
        from laddertui.tui.screens.score_again import ScoreAgainScreen

        self._app.push_screen(ScoreAgainScreen(begin_again(self._state.profile)))

    def _discard(self) -> None:
        self._ask_to_discard(self._navigation.refresh_home)

    def _ask_to_discard(self, then: Callable[[], None]) -> None:
        """Ask whether the draft may be removed, remove it, and go on with `then`."""

        def discard() -> None:
            try:
                self._state.profile.store.discard_draft()
            except LadderError as error:
                show_error(self._app, error)
            else:
                then()

        confirm(self._app, self._discard_question(), "Let it go", discard)

    def _discard_question(self) -> str:
        """Return what is let go, by its name, and what stays."""
        try:
            draft = self._state.profile.store.draft()
        except LadderError:  # it can be let go all the same
            draft = None
        kind = "review" if draft is not None and draft.session.kind == "reassess" else "assessment"
        of_quarter = f" of {draft.snapshot.quarter}" if draft and draft.snapshot.quarter else ""
        return (
            f"Let go of the unfinished {kind}{of_quarter}? It cannot be brought back;"
            " your saved quarters stay."
        )

    def _show_profile_details(self) -> None:
        if self._state.is_demo:
            inform(self._app, NOBODY)
            return
        from laddertui.services import profile_details
        from laddertui.tui.screens.profiles.profile_details import ProfileDetailsScreen

        profile = self._state.profile
        self._app.push_screen(ProfileDetailsScreen(profile, profile_details.read(profile)))


def _is_same(waiting: "Draft", begun: "Draft") -> bool:
    """Return whether a draft that waits is what would be begun: then one goes on with it."""
    return (
        waiting.session.kind == begun.session.kind
        and waiting.snapshot.quarter == begun.snapshot.quarter
    )
