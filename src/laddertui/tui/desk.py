"""What the list of profiles shows of every one of them: their dates, and a group's figures.

What a passphrase opened for it is in memory alone, and goes with the list or after the idle time;
no profile stays unlocked by it.
"""

import asyncio
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from textual.app import App

from laddertui.domain.errors import LadderError
from laddertui.domain.progress import Progress
from laddertui.presenters.profiles.group import group_table, too_small
from laddertui.presenters.profiles.profile_list import by_due
from laddertui.services import clock, profiles
from laddertui.services.desk import profile_list
from laddertui.services.desk.group import SMALLEST_GROUP
from laddertui.services.desk.profile_dates import ProfileDates
from laddertui.services.desk.profile_list import ListedProfile
from laddertui.services.profile_lookup import AppDirs, find_profile
from laddertui.services.profiles import ProfileEntry
from laddertui.services.settings import load_settings
from laddertui.services.unlock import unlock_in_worker
from laddertui.tui.dialogs.group import GroupDialog
from laddertui.tui.dialogs.one_passphrase import OnePassphraseDialog
from laddertui.tui.dialogs.working import WorkingDialog

TRYING = "Trying the passphrase on each sealed profile. Stopping keeps what was read."
AT_ONCE = 25
"""Profiles between two looks at the clock; so many never take long."""
PIECE, PAUSE = 0.03, 0.01
"""Seconds of reading, and those for keys and drawing between."""


class Desk:
    """Reads every profile as far as it is open, and sealed ones with a passphrase."""

    def __init__(self, app: App[Any], dirs: AppDirs) -> None:
        """Begin with nothing read."""
        self._app = app
        self._dirs = dirs
        self.today = clock.today()
        """The day for which the list is made."""
        self.progress: Progress | None = None
        """How many profiles are read, while some are not yet."""
        self._reading = profile_list.reading(dirs)
        self._listed: dict[str, ListedProfile] = {}
        self._opened: dict[str, ListedProfile] = {}
        self.foreign_folders = profiles.foreign_folders(dirs)
        """Folders among the profiles that are none."""

    def read(self, seconds: float) -> bool:
        """Read what is known without a passphrase, for some time; return whether that is all.

        Raise LadderError for a list that cannot be read.
        """
        until = time.monotonic() + seconds
        try:
            while True:
                self.progress = next(self._reading)
                if self.progress.done % AT_ONCE == 0 and time.monotonic() > until:
                    return False
        except StopIteration as end:
            self.progress = None
            self._listed = {each.entry.id: each for each in end.value}
            return True

    async def read_rest(self, show: Callable[[], None]) -> None:
        """Read what is left, and show how far that is; stopped, it keeps what was read."""
        try:
            while not self.read(PIECE):
                show()
                await asyncio.sleep(PAUSE)
        finally:
            self._reading.close()

    def _known(self, profile_id: str) -> ListedProfile:
        return self._opened.get(profile_id) or self._listed[profile_id]

    def dates_of(self, profile_id: str) -> ProfileDates:
        """Return what is known of a profile now."""
        return self._known(profile_id).dates

    @property
    def dates(self) -> dict[str, ProfileDates]:
        """What is known of each profile now, by its id."""
        return {key: self.dates_of(key) for key in self._listed}

    @property
    def entries(self) -> list[ProfileEntry]:
        """Every profile, what is due first; none before all are read."""
        return by_due([each.entry for each in self._listed.values()], self.dates, self.today)

    @property
    def sealed(self) -> list[ProfileEntry]:
        """Those of which most is not known now."""
        return [each.entry for key, each in self._listed.items() if self.dates_of(key).is_sealed]

    async def read_sealed(self) -> str:
        """Ask for a passphrase and read what it opens; return what to say of it, "" of nothing.

        What it does not open, or cannot be read, stays sealed and hides no other.
        """
        sealed = self.sealed
        words = await self._app.push_screen_wait(OnePassphraseDialog())
        if words is None:
            return ""

        async def read(dialog: WorkingDialog) -> None:
            for number, entry in enumerate(sealed, 1):
                dialog.say(f"{number} of {len(sealed)}")
                with suppress(LadderError):
                    self._opened[entry.id] = await self._open(entry.id, words)

        await self._app.push_screen_wait(WorkingDialog(TRYING, read))
        count = len(sealed) - len(self.sealed)
        if not count:
            return "That passphrase opens none of them."
        return f"{count} of {len(sealed)} read. They stay sealed; leaving the list forgets this."

    async def _open(self, profile_id: str, words: str) -> ListedProfile:
        folder = await unlock_in_worker(find_profile(self._dirs, profile_id), words)
        return profile_list.read_one(self._dirs, folder)

    @property
    def has_opened(self) -> bool:
        """Whether a passphrase has opened anything that is still remembered."""
        return bool(self._opened)

    @property
    def forget_after(self) -> int:
        """Seconds after which what a passphrase opened is forgotten; 0 for never."""
        return 60 * load_settings(self._dirs).settings.idle_minutes

    def forget(self) -> None:
        """Forget what a passphrase opened."""
        self._opened.clear()
        if isinstance(self._app.screen, GroupDialog):
            self._app.screen.dismiss()

    def show_group(self) -> str:
        """Show the figures of everyone who can be read; return why not where there is no group."""
        people = [
            (each.entry.label, known.figures)
            for key, each in self._listed.items()
            if (known := self._known(key)).figures is not None
        ]
        if len(people) < SMALLEST_GROUP:
            return too_small(len(people))
        self._app.push_screen(GroupDialog(group_table(people)))
        return ""
