"""Keeping what is typed: the draft is written by itself, shortly after every change."""

from typing import TYPE_CHECKING

from textual import on
from textual.timer import Timer

from laddertui.domain.errors import LadderError
from laddertui.domain.text import visible
from laddertui.tui.app.key_queue import KeyQueue
from laddertui.tui.base.base_screen import KEEP_AFTER, BaseScreen
from laddertui.tui.messages import Edited

if TYPE_CHECKING:
    from laddertui.assessment.editor import Assessment
    from laddertui.services.session import ProfileSession


class Autosave(KeyQueue, inherit_bindings=False):
    """An app that holds a profile and the assessment under way, and keeps its draft."""

    def __init__(self, profile: "ProfileSession | None") -> None:
        super().__init__()
        self._profile = profile
        self.assessment: Assessment | None = None
        """The assessment under way, if there is one."""
        self._keeping: Timer | None = None

    @property
    def is_open(self) -> bool:
        """Whether this window has a profile open."""
        return self._profile is not None

    @property
    def profile(self) -> "ProfileSession":
        """The person's profile, held by this window. Only for where one is open."""
        assert self._profile is not None
        return self._profile

    def open(self, profile: "ProfileSession") -> None:
        """From now on this is the profile."""
        self._profile = profile

    def shut(self) -> None:
        """Close the profile, and forget what was assessed in it, or copied within the window."""
        self.assessment = None
        self._clipboard = ""  # the toolkit's own, which its fields paste from
        if self._profile is not None:
            self._profile.close()
            self._profile = None

    @on(Edited)
    def keep_soon(self) -> None:
        """Have the draft written shortly; many keys are one write."""
        if self._keeping is None:
            self._keeping = self.set_timer(KEEP_AFTER, self.keep_now)

    def keep_typed(self) -> None:
        """Keep what stands in fields that a screen keeps by itself, whatever lies over it."""
        for screen in self.screen_stack:
            if isinstance(screen, BaseScreen):
                screen.keep_typed()

    def keep_now(self) -> bool:
        """Write the draft if it changed; whether all is well."""
        self._keeping = None
        if self.assessment is None:
            return True
        try:
            self.assessment.keep()
        except LadderError as trouble:
            self.complain(trouble)
            return False
        self.tell()
        return True

    def tell(self) -> None:
        """Say what other programs did to the files meanwhile, and what was kept of it."""
        told = self.profile.underneath.told
        while told:
            self.notify(visible(told.pop(0)), severity="warning", markup=False, timeout=10)

    def complain(self, trouble: LadderError) -> None:
        """Say what went wrong, literally."""
        self.notify(
            visible(str(trouble).split("\n")[0]), severity="warning", markup=False, timeout=10
        )
