"""Which profile this window has open: opening, locking, changing it. A locked one leaves nothing in the window."""

import re
import time
from typing import Any

from textual import events, on
from textual.screen import Screen
from textual.timer import Timer

from laddertui.domain.errors import LadderError, LockedError, ProfileInUseError
from laddertui.services.session import ProfileSession
from laddertui.storage.app_dirs import AppDirs
from laddertui.storage.profile_folder import ProfileFolder
from laddertui.tui.app.autosave import Autosave
from laddertui.tui.messages import ChooseProfile
from laddertui.tui.screens.home import HomeScreen

LOOK_EVERY = 5
"""Seconds between looks at how long nothing was touched."""
_IN_PICTURE = re.compile(r"(<text[^>]*>)([^<]*)(</text>)")
"""The texts of a picture of the screen."""
_CHARACTER = re.compile(r"&[^;]+;|\S")
"""One character of them, as it is written there."""


def now() -> float:
    """Seconds that also pass while the machine sleeps, where the system counts them."""
    return time.clock_gettime(getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC))


class ProfileAccess(Autosave, inherit_bindings=False):
    """An app that has one profile open, or none."""

    def __init__(
        self, dirs: AppDirs, folder: ProfileFolder | None, profile: ProfileSession | None = None
    ) -> None:
        """`place`: the profile that is meant, if one is; `profile`: the same, where it is open already."""
        super().__init__(profile)
        self.dirs = dirs
        self.folder = folder
        self.refused: LadderError | None = None
        """Why nothing was opened; None once something was."""
        self._touched = now()
        self._idle: Timer | None = None
        self._held: dict[str, bytes] = {}
        """Drafts that the disk did not take when their profiles were locked, sealed, by the profiles' ids."""

    def get_default_screen(self) -> Screen[Any]:
        """The program opens at Home, which says nothing while no profile is open."""
        return HomeScreen()

    async def on_mount(self) -> None:
        """Without a profile, ask for one."""
        if self.is_open:
            self._watch_idle()
        else:
            await self._enter(self.folder)

    async def on_event(self, event: events.Event) -> None:
        """Remember when something was touched last."""
        if isinstance(event, events.InputEvent | events.Paste):
            self._touched = now()
        await super().on_event(event)

    async def _enter(self, folder: ProfileFolder | None, read_only: bool = False) -> None:
        """Open a profile, or show what stands in the way."""
        self.folder = folder
        if folder is None:
            await self._show_people()
        elif not folder.files.is_open:
            await self._show_lock(folder)
        else:
            try:
                self.open(ProfileSession(self.dirs, folder, read_only))
            except ProfileInUseError as taken:
                from laddertui.tui.screens.profiles.in_use import InUseScreen

                self.refused = taken
                await self._show(InUseScreen(str(taken).split(";")[0]))
            except LadderError as trouble:
                self.folder = None
                await self._show_people()
                self.complain(trouble)
            else:
                self.refused = None
                await self._show()
            self._watch_idle()

    async def _show(self, screen: Screen[Any] | None = None) -> None:
        """Home, and over it this screen; nothing of what lay there before, nor of what was being said."""
        self.clear_notifications()
        while len(self.screen_stack) > 1:
            await self.pop_screen()
        home = self.screen_stack[0]
        if isinstance(home, HomeScreen):
            home.read()
        if screen is not None:
            await self.push_screen(screen)

    async def _show_lock(self, folder: ProfileFolder, was_open: bool = False) -> None:
        from laddertui.services import profiles
        from laddertui.storage import profile_folder
        from laddertui.tui.screens.profiles.unlock import UnlockScreen

        self.refused = (
            None if was_open else LockedError(f"the profile {folder.id!r} was not opened")
        )
        code = profiles.code_of(self.dirs, folder.id)
        await self._show(
            UnlockScreen(lambda: profile_folder.find(self.dirs, folder.id), was_open, code)
        )
        self._resumes = was_open

    async def _show_people(self, back: str | None = None) -> None:
        """The list; `back` is the id of the profile that one comes from."""
        from laddertui.services import profiles
        from laddertui.tui.screens.profiles.profiles import ProfilesScreen

        rows = sorted(profiles.everyone(self.dirs), key=lambda p: (p.code or p.id).casefold())
        await self._show(ProfilesScreen(rows, back))

    _resumes = False
    """Whether the assessment that was locked away is to be shown again after unlocking."""

    def let_go(self) -> bool:
        """Keep what was typed and close the profile; whether that could be done."""
        if not self.is_open:
            return True
        self.keep_typed()
        if not self.keep_now():
            return False
        self.shut()
        return True

    @property
    def may_lock(self) -> bool:
        """Whether there is something open here that a passphrase locks."""
        return self.folder is not None and self.folder.is_encrypted and self.folder.files.is_open

    async def action_lock(self) -> None:
        """Lock now: what was typed is kept, sealed, and nothing of it stays on the screen."""
        from laddertui.storage import profile_folder

        if self.folder is None or not self.may_lock:
            return
        was_assessing = self.assessment is not None and not self.assessment.is_example
        if not self.let_go():
            if self.assessment is not None:  # the disk takes nothing: it waits in memory, sealed
                self._held[self.folder.id] = self.profile.hold_back(self.assessment.draft)
            self.shut()
        try:
            self.folder = profile_folder.find(self.dirs, self.folder.id)
        except LadderError as trouble:
            self.folder = None
            await self._show_people()
            self.complain(trouble)
        else:
            await self._show_lock(self.folder, was_open=True)
            self._resumes = was_assessing

    @on(ChooseProfile)
    async def action_people(self) -> None:
        """Close this profile and show the list."""
        if self.let_go():
            came_from = self.folder.id if self.folder is not None else None
            self.folder = None
            await self._show_people(came_from)

    def _watch_idle(self) -> None:
        """Lock an encrypted profile once nothing was touched for a while."""
        from laddertui.storage import settings

        if self._idle is not None:
            self._idle.stop()
            self._idle = None
        minutes = settings.read(self.dirs).idle_minutes
        self._touched = now()
        if self.may_lock and minutes > 0:
            self._idle = self.set_interval(LOOK_EVERY, lambda: self._lock_if_idle(60 * minutes))

    async def _lock_if_idle(self, after: float) -> None:
        if self.may_lock and now() - self._touched >= after:
            await self.action_lock()

    def export_screenshot(self, *, title: str | None = None, simplify: bool = False) -> str:
        """A picture of the screen; of an encrypted profile its shapes only, every character masked."""
        picture = super().export_screenshot(title=title, simplify=simplify)
        masked = self.folder is not None and self.folder.is_encrypted
        return (
            _IN_PICTURE.sub(lambda m: m[1] + _CHARACTER.sub("·", m[2]) + m[3], picture)
            if masked
            else picture
        )
