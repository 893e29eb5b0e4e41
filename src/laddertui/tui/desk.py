"""What the list of profiles shows of every one of them: their dates, and a group's figures.

What a passphrase opened for it is in memory alone, and goes with the list or after the idle time;
no profile stays unlocked by it.
"""

from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from textual.app import App

from laddertui.domain.errors import LadderError
from laddertui.presenters.profiles.group import group_table, too_small
from laddertui.presenters.profiles.profile_list import by_due
from laddertui.services import clock, profiles
from laddertui.services.desk import group, profile_dates
from laddertui.services.desk.group import SMALLEST_GROUP, PersonFigures
from laddertui.services.desk.profile_dates import ProfileDates
from laddertui.services.profile_lookup import AppDirs, find_profile
from laddertui.services.profiles import ProfileEntry
from laddertui.services.settings import load_settings
from laddertui.services.unlock import unlock_in_worker
from laddertui.tui.dialogs.group import GroupDialog
from laddertui.tui.dialogs.one_passphrase import OnePassphraseDialog
from laddertui.tui.dialogs.working import WorkingDialog

READING = "Trying the passphrase on each sealed profile. Stopping keeps what was read."


@dataclass(frozen=True)
class Opened:
    """What was read of a sealed profile."""

    dates: ProfileDates
    """Its dates, all of them."""
    figures: PersonFigures | None
    """Its newest quarter's figures; None without one that can be read."""


class Desk:
    """Reads every profile as far as it is open, and sealed ones with a passphrase."""

    def __init__(self, app: App[Any], dirs: AppDirs) -> None:
        """Read what is known without a passphrase. Raise LadderError for a list that is not."""
        self._app = app
        self._dirs = dirs
        self.today = clock.today()
        """The day for which the list is made."""
        self._opened: dict[str, Opened] = {}
        self._entries = profiles.entries(dirs)
        self._known = {e.id: profile_dates.read_dates_or_none(dirs, e.id) for e in self._entries}
        self.foreign_folders = profiles.foreign_folders(dirs)
        """Folders among the profiles that are none."""

    @property
    def dates(self) -> dict[str, ProfileDates]:
        """What is known of each profile now, by its id."""
        return self._known | {key: opened.dates for key, opened in self._opened.items()}

    @property
    def entries(self) -> list[ProfileEntry]:
        """Every profile, what is due first."""
        return by_due(self._entries, self.dates, self.today)

    @property
    def sealed(self) -> list[ProfileEntry]:
        """Those of which most is not known now."""
        dates = self.dates
        return [each for each in self._entries if dates[each.id].is_sealed]

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

        await self._app.push_screen_wait(WorkingDialog(READING, read))
        count = len(sealed) - len(self.sealed)
        if not count:
            return "That passphrase opens none of them."
        return f"{count} of {len(sealed)} read. They stay sealed; leaving the list forgets this."

    async def _open(self, profile_id: str, words: str) -> Opened:
        folder = await unlock_in_worker(find_profile(self._dirs, profile_id), words)
        return Opened(
            profile_dates.dates_of(self._dirs, folder), group.figures_of(self._dirs, folder)
        )

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
        found = [
            self._opened[entry.id].figures
            if entry.id in self._opened
            else group.plain_figures(self._dirs, entry.id)
            for entry in self._entries
        ]
        people = [each for each in found if each is not None]
        if len(people) < SMALLEST_GROUP:
            return too_small(len(people))
        codes = {entry.id: entry.label for entry in self._entries}
        self._app.push_screen(GroupDialog(group_table(people, codes)))
        return ""
