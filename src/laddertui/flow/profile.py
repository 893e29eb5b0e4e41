"""The open profile: held by this window alone, its drafts and its quarters."""

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from laddertui.domain.quarters import quarter_of
from laddertui.flow import clock
from laddertui.flow.overview import Overview, overview
from laddertui.storage import lock
from laddertui.storage.folders import Folders
from laddertui.storage.places import Place

if TYPE_CHECKING:
    from laddertui.domain.draft import Draft
    from laddertui.domain.snapshot import Snapshot


class OpenProfile:
    """One person's profile while a window has it open. Close it to let others in."""

    def __init__(self, folders: Folders, place: Place) -> None:
        """Take the profile. Raises InUse, naming the window that has it."""
        self.folders = folders
        self.place = place
        self._lock = lock.take(folders, place)

    def close(self) -> None:
        """Let go of the profile."""
        self._lock.release()

    @property
    def today(self) -> dt.date:
        """Today; it may turn while the window is open."""
        return clock.today()

    def overview(self) -> Overview:
        """All saved quarters at a glance."""
        return overview(self.folders, self.place)

    def has_draft(self) -> bool:
        """Whether an unfinished assessment is there; whether it can be read shows when it is opened."""
        return self.place.draft.is_symlink() or self.place.draft.exists()

    def draft(self) -> "Draft | None":
        """The unfinished assessment. Raises Invalid or Newer where it cannot be read."""
        from laddertui.storage import drafts

        return drafts.load(self.place, self.today)

    def keep_draft(self, draft: "Draft") -> None:
        """Write the draft. Raises Trouble."""
        from laddertui.storage import drafts

        self._ensure()
        drafts.save(self.place, draft)

    def let_draft_go(self) -> None:
        """Remove the draft."""
        from laddertui.storage import drafts

        drafts.clear(self.place)

    def set_draft_aside(self) -> Path:
        """Keep a draft that cannot be read under another name."""
        from laddertui.storage import drafts

        return drafts.set_aside(self.place)

    def this_quarter(self) -> "Snapshot | None":
        """This quarter's saved snapshot, to change it; None where there is none. Raises Invalid or Newer."""
        from laddertui.storage import snapshots

        quarter = quarter_of(self.today)
        return snapshots.load(self.place, quarter) if snapshots.is_saved(self.place, quarter) else None

    def quarter(self, quarter: str) -> "Snapshot":
        """One saved quarter. Raises NotThere, Invalid or Newer."""
        from laddertui.storage import snapshots

        return snapshots.load(self.place, quarter)

    def path_of(self, quarter: str) -> Path:
        """Where a quarter is saved, or would be."""
        from laddertui.storage import snapshots

        return snapshots.path_of(self.place, quarter)

    def save_quarter(self, snapshot: "Snapshot", keep_draft: bool = False) -> Path:
        """Save a quarter, keeping what was there as a revision, and let the draft go if it was its. Raises Trouble."""
        from laddertui.storage import snapshots

        self._ensure()
        path = snapshots.save(self.place, snapshot)
        if not keep_draft:
            self.let_draft_go()
        return path

    def _ensure(self) -> None:
        """A profile comes into being with the first thing that is kept in it."""
        from laddertui.storage import profiles

        if not self.place.card.exists():
            profiles.make(self.folders, self.place.id, self.place.id, self.today)
