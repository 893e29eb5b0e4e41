"""How one comes from any page to another, and what stands in the way."""

import contextlib
from typing import TYPE_CHECKING, Any, TypeGuard

from textual.app import App
from textual.screen import Screen

from laddertui.domain.errors import LadderError
from laddertui.tui.actions import Action
from laddertui.tui.app.autosave import Autosave
from laddertui.tui.app.home_actions import HomeActions
from laddertui.tui.app.lenses import Lenses
from laddertui.tui.app.navigation import LEFT_BEHIND, Navigation
from laddertui.tui.app.palette.places import (
    NOT_IN_DEMO,
    NOT_NOW,
    WHEN_AVAILABLE,
    WITHOUT_DRAFT,
    WITHOUT_PROFILE,
    Place,
)
from laddertui.tui.app.profile_access import ProfileAccess
from laddertui.tui.app.window_state import WindowState
from laddertui.tui.messages import HomeAction
from laddertui.tui.screens.home import HomeScreen

if TYPE_CHECKING:
    from laddertui.domain.draft import Step
    from laddertui.tui.base.step_screen import StepScreen

EXAMPLE = "home.example"
"""The command that Home offers only at first, and that is of use at any time."""


class Ways:
    """Goes to a page, whatever lies over it; what was typed is written before."""

    def __init__(
        self,
        app: App[Any],
        state: WindowState,
        autosave: Autosave,
        navigation: Navigation,
        home_actions: HomeActions,
        lenses: Lenses,
        access: ProfileAccess,
    ) -> None:
        self.app = app
        self.state = state
        self._autosave = autosave
        self._navigation = navigation
        self._home_actions = home_actions
        self._lenses = lenses
        self._access = access

    @property
    def step_shown(self) -> "StepScreen | None":
        """The step of the assessment under way, whatever lies over it; None where none is."""
        steps = (each for each in self.app.screen_stack if _is_step(each))
        return next(steps, None)

    @property
    def _home(self) -> HomeScreen:
        home = self.app.screen_stack[0]
        assert isinstance(home, HomeScreen)
        return home

    def has_draft(self) -> bool:
        """Return whether there is an unfinished assessment that may be gone on with."""
        if not self.state.is_open or self.state.profile.read_only:
            return False
        with contextlib.suppress(LadderError):
            return self.state.profile.has_draft()
        return False

    # What stands in the way.

    def hindrance(self, place: Place) -> str:
        """Return what it takes to come to a page; "" where one can come there now."""
        if self.state.is_demo and place.kind in ("profiles", "details"):
            return NOT_IN_DEMO
        if place.kind == "profiles":
            return ""
        if not self.state.is_open:
            return WITHOUT_PROFILE
        if place.kind in ("assessment", "step"):
            return self.step_hindrance(place.name)
        if place.kind == "lens":
            return "" if self.step_shown else self._unless("has_lenses")
        return self._unless("has_history") if place.kind == "history" else ""

    def _unless(self, available: str) -> str:
        return "" if getattr(self._home, available) else WHEN_AVAILABLE[available]

    def step_hindrance(self, step: str) -> str:
        """Return what it takes to come to a step of an assessment; "" where one can now."""
        shown = self.step_shown
        if shown is None and not self.has_draft():
            return WITHOUT_DRAFT
        steps = shown.assessment.steps if shown is not None else ()
        is_of_a_review = step == "reassess" and step not in steps
        return WHEN_AVAILABLE["is_review"] if is_of_a_review else ""

    def action_hindrance(self, place: Place, action: Action) -> str:
        """Return what a command takes on a page to which one can come; "" where nothing."""
        if place.kind == "home":
            return self._home_hindrance(action)
        if place.kind != "details":
            return ""
        profile = self.state.profile
        may = {
            "may_encrypt": not profile.folder.is_encrypted,
            "may_decrypt": profile.folder.is_encrypted,
        }
        if profile.read_only:
            return WHEN_AVAILABLE["may_change"]
        is_possible = may.get(action.available, True)
        return "" if is_possible else WHEN_AVAILABLE[action.available]

    def _home_hindrance(self, action: Action) -> str:
        if action.available == "has_draft":
            is_there = self.has_draft() or self.step_shown is not None
            return "" if is_there else WHEN_AVAILABLE["has_draft"]
        if action.id == EXAMPLE or self._home.can(action):
            return ""
        return WHEN_AVAILABLE.get(action.available, NOT_NOW)

    # Going there.

    async def go(self, place: Place) -> bool:
        """Go to a page, and return whether one is there."""
        match place.kind:
            case "assessment":
                return await self.go_to_step(None)
            case "step":
                return await self.go_to_step(place.name)  # type: ignore[arg-type]
            case "lens":
                return await self._go_to_lens(place)
            case "profiles":
                await self._access.choose_profile()
                return not self.state.is_open
        if not await self.go_home():
            return False
        if place.kind in ("history", "details"):
            self._home_actions.answer(HomeAction("history" if place.kind == "history" else "about"))
        return True

    async def go_home(self) -> bool:
        """Leave whatever lies over Home, once what was typed is written."""
        if not self.state.is_open:
            return False
        self._autosave.keep_typed()
        if not self._autosave.may_leave(LEFT_BEHIND):
            return False
        self.state.assessment = None
        if len(self.app.screen_stack) > 1:
            await self._navigation.show_home()
        return True

    async def go_to_step(
        self, step: "Step | None", row: int | None = None, field: str | None = None
    ) -> bool:
        """Go to a step of the assessment, and to a row; go on with the draft where none is shown.

        Without a step to where the person is in it.
        """
        if self.step_shown is None:
            if not await self.go_home():
                return False
            self._navigation.continue_draft()
        while not _is_step(self.app.screen):
            if len(self.app.screen_stack) == 1:  # the draft could not be read, and that was said
                return False
            await self.app.pop_screen()
        assessment = self.app.screen.assessment
        if step is not None and step in assessment.steps:
            if row is not None:
                assessment.go(step, row, field)
            if row is not None or step != assessment.step:
                self._navigation.go_to_step(step, row or 0, field)
        return True

    async def _go_to_lens(self, place: Place) -> bool:
        if self.step_shown is not None:
            await self.go_to_step(None)
        elif not await self.go_home():
            return False
        self._lenses.open(place.name)  # type: ignore[arg-type]
        return True

    async def do(self, place: Place, action: Action) -> None:
        """Go to Home or to This profile, and do there what a command of it does."""
        if not await self.go(place):
            return
        if action.id == EXAMPLE:
            self._home_actions.answer(HomeAction("example"))
            return
        page = self.app.screen  # it may still be on its way to being shown
        page.call_after_refresh(self.app.run_action, action.call, page)


def _is_step(page: Screen[Any]) -> "TypeGuard[StepScreen]":
    """Return whether a page is a step, without loading what a step is made of."""
    return getattr(page, "IS_STEP", False)
