"""Going to a step or a page from anywhere, by `g` and a letter."""

from typing import TYPE_CHECKING

from textual.screen import ModalScreen

from laddertui.forms.wording import lenses as titles
from laddertui.tui.app.palette.places import places
from laddertui.tui.app.palette.ways import Ways
from laddertui.tui.messages import ShowOpinions, ShowSignals
from laddertui.tui.step_names import STEP_NAMES

if TYPE_CHECKING:
    from laddertui.domain.draft import Step
    from laddertui.tui.dialogs.go_to import Destination

PAGES: dict[str, tuple[str, str]] = {
    "home": ("h", "Home"),
    "history": ("t", "History"),
    "leverage": ("l", f"{titles.LEVERAGE.question} (leverage)"),
    "profession": ("f", f"{titles.PROFESSION.question} (profession)"),
    "signals": ("i", "Signals: what you noted of AI"),
    "opinions": ("d", "Second opinions: how others score your activities"),
    "about": ("w", "This profile: whose it is, its passphrase"),
    "people": ("o", "Other profile"),
    "settings": ("c", "Settings: theme, mouse, keys"),
    "method": ("m", "Method: every rule, and whose it is"),
}
"""The pages that are no step: letter and name."""
KINDS = {"about": "details", "people": "profiles"}
"""What the palette calls these pages."""
NO_ASSESSMENT = "No assessment is under way. Home begins one."
OTHER_KIND = "This assessment does not go through it; it is part of a quarterly review."
NOT_HERE = "This is an invented example; your own profile is outside of it."
NONE_SAVED = "No quarter is saved yet."
ONLY_LOOKING = "This window only looks; the profile is open in another one."


class GoTo:
    """Knows where one can go, and goes there; what was typed is written before a page is left."""

    def __init__(self, ways: Ways) -> None:
        self._app = ways.app
        self._state = ways.state
        self._ways = ways

    @property
    def may_ask(self) -> bool:
        """Whether there is anywhere to go: a profile is open, and no dialog or lens is over it."""
        page = self._app.screen
        is_over = isinstance(page, ModalScreen) or getattr(page, "IS_LENS", False)
        return self._state.is_open and not is_over

    def ask(self) -> None:
        """Show the places, and go to the one that is chosen."""
        from laddertui.tui.dialogs.go_to import GoToDialog

        self._app.push_screen(GoToDialog(self.offered()), self.go)

    def offered(self) -> "list[Destination]":
        """Return every place, with why it cannot be reached now."""
        from laddertui.tui.dialogs.go_to import Destination

        pages = [Destination(*PAGES[name], name, self._why_no_page(name)) for name in PAGES]
        steps = [
            Destination(names.letter, names.title, step, self._why_no_step(step))
            for step, names in STEP_NAMES.items()
        ]
        return [pages[0], *steps, *pages[1:]]

    def _why_no_step(self, step: "Step") -> str:
        assessment = self._state.assessment
        if assessment is not None:
            return "" if step in assessment.steps else OTHER_KIND
        return "" if self._ways.has_draft() else NO_ASSESSMENT

    def _why_no_page(self, name: str) -> str:
        profile = self._state.profile
        if name in KINDS and self._state.is_demo:
            return NOT_HERE
        if name in ("history", "opinions") and not profile.summary().history:
            return NONE_SAVED
        return ONLY_LOOKING if name in ("leverage", "profession") and profile.read_only else ""

    async def go(self, place_id: str | None) -> None:
        """Go to a place of the list; None stays."""
        if place_id is None:
            return
        if place_id in STEP_NAMES:
            await self._ways.go_to_step(place_id)
        elif place_id == "home":
            await self._ways.go_home()
        elif place_id in ("method", "settings"):
            await self._app.run_action(f"app.{place_id}")
        elif place_id == "opinions":
            self._app.post_message(ShowOpinions())
        elif place_id == "signals":
            if await self._ways.go_home():
                self._app.post_message(ShowSignals())
        else:
            kind = KINDS.get(place_id, place_id)
            await self._ways.go(next(p for p in places() if kind in (p.kind, p.name)))
