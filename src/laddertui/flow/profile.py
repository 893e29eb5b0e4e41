"""The open profile: held by this window alone, its drafts and its quarters."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from laddertui.domain.quarters import quarter_of
from laddertui.domain.trouble import InUse
from laddertui.flow import clock
from laddertui.flow.overview import Overview, overview
from laddertui.storage import lock
from laddertui.storage.folders import Folders
from laddertui.storage.places import Place

if TYPE_CHECKING:
    from laddertui.domain.draft import Draft
    from laddertui.domain.snapshot import Snapshot
    from laddertui.flow.reassess import Earlier
    from laddertui.flow.underneath import Underneath
    from laddertui.storage.keys import Identity
    from laddertui.storage.signals import Row as SignalRow


class OpenProfile:
    """One person's profile while a window has it open. Close it to let others in."""

    def __init__(self, folders: Folders, place: Place, read_only: bool = False) -> None:
        """Take the profile; its door is open. `read_only` takes nothing, and then only signals can be noted.

        Raises InUse, naming the window that has it.
        """
        self.folders = folders
        self.place = place
        self.read_only = read_only
        self._underneath: Underneath | None = None
        self._lock = None if read_only else lock.take(folders, place)
        if self._lock is not None and place.is_encrypted:
            from laddertui.storage import sealing

            sealing.clear_leftovers(folders, place)

    def close(self) -> None:
        """Let go of the profile; nothing can be changed through it any more."""
        self.read_only = True
        if self._lock is not None:
            self._lock.release()

    @property
    def underneath(self) -> "Underneath":
        """What other programs do to the files meanwhile; watched from the first time it is asked for."""
        from laddertui.flow.underneath import Underneath

        if self._underneath is None:
            self._underneath = Underneath(self.place)
        return self._underneath

    def _refuse_reading_only(self) -> None:
        """Raise InUse in a window that only looks."""
        if self.read_only:
            raise InUse("this window only looks; the profile is open in another one, where it can be changed")

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

        found = drafts.load(self.place, self.today)
        self.underneath.after_draft()
        return found

    def earlier(self, base: str | None, quarter: str) -> "Earlier | None":
        """What a review that continues a quarter looks back to; None where that quarter cannot be read."""
        from laddertui.domain.trouble import Trouble
        from laddertui.flow.reassess import Earlier
        from laddertui.storage import settings

        if base is None:
            return None
        try:
            snapshot = self.quarter(base)
        except Trouble:
            return None
        past = tuple(s for s in self.readable() if s.quarter < base)
        reveal = settings.read(self.folders).reveal_before
        return Earlier(base=snapshot, quarter=quarter, past=past, reveal_before=reveal)

    def readable(self) -> "list[Snapshot]":
        """Every saved quarter that can be read, oldest first."""
        from laddertui.storage import snapshots

        return [row.snapshot for row in snapshots.rows(self.place) if row.snapshot is not None]

    def keep_draft(self, draft: "Draft") -> None:
        """Write the draft. Raises Trouble."""
        from laddertui.storage import drafts

        self.ensure()
        self.underneath.before_draft()
        drafts.save(self.place, draft)
        self.underneath.after_draft()

    def hold_back(self, draft: "Draft") -> bytes:
        """A draft that the disk does not take, sealed, to be kept in memory while the profile is locked."""
        from laddertui.storage import schema
        from laddertui.storage.sealed import Sealed

        assert isinstance(self.place.door, Sealed)
        return self.place.door.seal(schema.write_draft(draft))

    def held_back(self, data: bytes) -> "Draft":
        """The draft that was held back. Raises Trouble where the profile has been given another key meanwhile."""
        from laddertui.domain.trouble import Trouble
        from laddertui.storage import schema
        from laddertui.storage.sealed import Sealed

        if not isinstance(self.place.door, Sealed):
            raise Trouble("what was typed last is sealed for a key that this profile no longer has")
        return schema.read_draft(self.place.door.unseal(data), str(self.place.draft), self.today)

    def let_draft_go(self) -> None:
        """Remove the draft; one that another program put there is kept."""
        from laddertui.storage import drafts

        self._refuse_reading_only()
        self.underneath.before_draft()
        drafts.clear(self.place)
        self.underneath.after_draft()

    def set_draft_aside(self) -> Path:
        """Keep a draft that cannot be read under another name."""
        from laddertui.storage import drafts

        self._refuse_reading_only()
        return drafts.set_aside(self.place, "unreadable")

    def this_quarter(self) -> "Snapshot | None":
        """This quarter's saved snapshot, to change it; None where there is none. Raises Invalid or Newer."""
        from laddertui.storage import snapshots

        self.underneath.after_quarter(quarter := quarter_of(self.today))
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

        self.ensure()
        self.underneath.before_quarter(snapshot.quarter)
        path = snapshots.save(self.place, snapshot)
        self.underneath.after_quarter(snapshot.quarter)
        if not keep_draft:
            self.let_draft_go()
        return path

    def signals(self) -> "list[SignalRow]":
        """Every signal that was noted, oldest first; a broken one is a row with its reason."""
        from laddertui.storage import signals

        return signals.rows(self.place)

    def signals_since(self, day: str) -> int:
        """How many signals were noted on a day or later (an ISO date), by their files' names."""
        from laddertui.storage import signals

        return sum(1 for noted in signals.days(self.place) if noted >= day)

    def note_signal(self, text: str, affects: Sequence[str] = ()) -> Path:
        """Note that some AI capability moved, dated today. Raises Refusal for a text that cannot be, or Trouble."""
        from laddertui.flow.noting import note_signal

        return note_signal(self.folders, self.place, text, affects)[1]

    def outlets(self) -> tuple[str, ...]:
        """The outlets that are followed for news of AI capabilities; none where about.toml cannot be read."""
        from laddertui.domain.trouble import Trouble
        from laddertui.storage import about

        try:
            found = about.read(self.place)
        except Trouble:
            return ()
        return found.outlets if found else ()

    def keep_outlets(self, outlets: tuple[str, ...]) -> None:
        """Keep the outlets that are followed. Raises Trouble; what else is said of the person stays."""
        from dataclasses import replace

        from laddertui.domain.snapshot import SCHEMA
        from laddertui.storage import about

        self.ensure()
        known = about.read(self.place) or about.About(schema=SCHEMA)
        about.write(self.place, replace(known, outlets=outlets))

    def encrypt(self, identity: "Identity", wrapped: bytes) -> list[Path]:
        """Put it under a passphrase, and give what other programs keep beside it in plain. Raises Trouble."""
        from laddertui.storage import sealing

        self.ensure()
        self.place = sealing.encrypt(self.folders, self.place, identity, wrapped)
        self._underneath = None  # its files have other names now
        return sealing.hidden(self.place)

    def decrypt(self) -> None:
        """Turn it back into plain files. Raises Trouble."""
        from laddertui.storage import sealing

        self._refuse_reading_only()
        self.place = sealing.decrypt(self.folders, self.place)
        self._underneath = None

    def put_identity(self, wrapped: bytes) -> None:
        """Put the identity under another passphrase: one file, put in place at once. Raises Trouble."""
        from laddertui.storage.door import put

        self._refuse_reading_only()
        put(self.place.identity, wrapped)

    def ensure(self) -> None:
        """A profile comes into being with the first thing that is kept in it."""
        self._refuse_reading_only()
        from laddertui.storage import profiles

        profiles.ensure(self.folders, self.place, self.today)
