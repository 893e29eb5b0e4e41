"""Going to a step or a page from anywhere, by `g` and a letter."""

from typing import TYPE_CHECKING, Any

from textual.app import App
from textual.screen import ModalScreen

from laddertui.tui.app.autosave import Autosave
from laddertui.tui.app.navigation import LEFT_BEHIND, Navigation
from laddertui.tui.app.window_state import WindowState
from laddertui.tui.base.lens_screen import LensScreen
from laddertui.tui.base.step_screen import StepScreen
from laddertui.tui.messages import ChooseProfile, GoToStep, HomeAction, Lens, OpenLens, ShowSignals

if TYPE_CHECKING:
    from laddertui.domain.draft import Step
    from laddertui.tui.dialogs.go_to import Place

STEP_LETTERS: dict["Step", tuple[str, str]] = {
    "reassess": ("q", "Quarterly review"),
    "audit": ("a", "Audit"),
    "score": ("s", "Score"),
    "position": ("p", "Position"),
    "next-rung": ("n", "Next rung"),
    "reallocate": ("r", "Reallocate"),
    "review": ("v", "Review and save"),
}
"""The steps of an assessment: letter and name."""
PAGES: dict[str, tuple[str, str]] = {
    "home": ("h", "Home"),
    "history": ("t", "History"),
    "leverage": ("l", "Leverage: who gains from my work?"),
    "profession": ("f", "Profession: can beginners still get in?"),
    "signals": ("i", "Signals: what you noted of AI"),
    "about": ("w", "This profile: whose it is, its passphrase"),
    "people": ("o", "Other profile"),
    "settings": ("c", "Settings: theme, mouse, keys"),
    "method": ("m", "Method: every rule, and whose it is"),
}
"""The pages that are no step: letter and name."""
LENSES: dict[str, Lens] = {"leverage": "leverage", "profession": "profession"}
NO_ASSESSMENT = "No assessment is under way. Home begins one."
OTHER_KIND = "This assessment does not go through it; it is part of a quarterly review."
NONE_SAVED = "No quarter is saved yet."
ONLY_LOOKING = "This window only looks; the profile is open in another one."


class Places:
    """Knows where one can go, and goes there; what was typed is written before a page is left."""

    def __init__(
        self, app: App[Any], state: WindowState, autosave: Autosave, navigation: Navigation
    ) -> None:
        self._app = app
        self._state = state
        self._autosave = autosave
        self._navigation = navigation

    @property
    def may_ask(self) -> bool:
        """Whether there is anywhere to go: a profile is open, and no dialog or lens is over it."""
        return self._state.is_open and not isinstance(self._app.screen, ModalScreen | LensScreen)

    def ask(self) -> None:
        """Show the places, and go to the one that is chosen."""
        from laddertui.tui.dialogs.go_to import GoToDialog

        self._app.push_screen(GoToDialog(self.places()), self.go)

    def places(self) -> "list[Place]":
        """Return every place, with why it cannot be reached now."""
        from laddertui.tui.dialogs.go_to import Place

        pages = [Place(*PAGES[name], name, self._why_no_page(name)) for name in PAGES]
        steps = [Place(*STEP_LETTERS[step], step, self._why_no_step(step)) for step in STEP_LETTERS]
        return [pages[0], *steps, *pages[1:]]

    def _why_no_step(self, step: "Step") -> str:
        assessment = self._state.assessment
        if assessment is not None:
            return "" if step in assessment.steps else OTHER_KIND
        return "" if self._state.profile.has_draft() else NO_ASSESSMENT

    def _why_no_page(self, name: str) -> str:
        profile = self._state.profile
        if name == "history" and not profile.summary().history:
            return NONE_SAVED
        return ONLY_LOOKING if name in ("leverage", "profession") and profile.read_only else ""

    async def go(self, place_id: str | None) -> None:
        """Go to a place of the list; None stays."""
        if place_id is None:
            return
        while not isinstance(self._app.screen, StepScreen) and len(self._app.screen_stack) > 1:
            self._autosave.keep_typed()
            await self._app.pop_screen()
        if place_id in STEP_LETTERS:
            self._go_to_step(place_id)
        elif place_id in ("method", "settings"):
            await self._app.run_action(f"app.{place_id}")
        elif place_id in LENSES:
            self._app.post_message(OpenLens(LENSES[place_id]))
        elif self._is_home():
            self._ask_home(place_id)

    def _go_to_step(self, step: "Step") -> None:
        if self._state.assessment is None:
            self._navigation.continue_draft()
        if self._state.assessment is not None:
            self._app.post_message(GoToStep(step))

    def _ask_home(self, place_id: str) -> None:
        """Ask for what is chosen on Home."""
        if place_id == "people":
            self._app.post_message(ChooseProfile())
        elif place_id == "history":
            self._app.post_message(HomeAction("history"))
        elif place_id == "signals":
            self._app.post_message(ShowSignals())
        elif place_id == "about":
            self._app.post_message(HomeAction("about"))

    def _is_home(self) -> bool:
        """Leave the assessment, if one is under way, and return whether Home is shown now."""
        if self._state.assessment is not None:
            if not self._autosave.may_leave(LEFT_BEHIND):
                return False
            self._navigation.leave_assessment()
        return True
