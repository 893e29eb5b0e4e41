"""The open profile: held by this window alone, its drafts and its quarters."""

import datetime as dt
from collections.abc import Sequence
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
    from laddertui.domain.signal import Signal
    from laddertui.domain.snapshot import Snapshot
    from laddertui.flow.reassess import Earlier
    from laddertui.storage.signals import Row as SignalRow


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

        self._ensure()
        known = about.read(self.place) or about.About(schema=SCHEMA)
        about.write(self.place, replace(known, outlets=outlets))

    def _ensure(self) -> None:
        """A profile comes into being with the first thing that is kept in it."""
        _ensure(self.folders, self.place, self.today)


def note_signal(folders: Folders, place: Place, text: str, affects: Sequence[str]) -> "tuple[Signal, Path]":
    """Note a signal, dated today. It needs no lock: a window may have the profile open. Raises Refusal or Trouble."""
    from laddertui.domain.signal import Signal
    from laddertui.domain.snapshot import SCHEMA
    from laddertui.domain.trouble import Trouble
    from laddertui.flow import questions
    from laddertui.storage import signals

    said = questions.text(text)
    if not said:
        raise questions.Refusal("Say in a few words what moved.")
    if is_encrypted(place) and not place.door.ending:  # no words of an encrypted profile reach the disk in plain
        raise Trouble(f"the profile {place.id!r} is encrypted, and this way of opening it would write plain text")
    today = clock.today()
    _ensure(folders, place, today)
    signal = Signal(schema=SCHEMA, noted_on=today, text=said, affects=tuple(dict.fromkeys(affects)))
    return signal, signals.note(place, signal)


def is_encrypted(place: Place) -> bool:
    """Whether the card names a public key. A card that cannot be read does not say so. Raises nothing."""
    from laddertui.domain.trouble import Trouble
    from laddertui.storage import schema

    try:
        return "public_key" in schema.Source(place.door.read(place.card), str(place.card)).table
    except Trouble:
        return False


def _ensure(folders: Folders, place: Place, today: dt.date) -> None:
    from laddertui.storage import profiles

    if not place.card.exists():
        profiles.make(folders, place.id, place.id, today)
