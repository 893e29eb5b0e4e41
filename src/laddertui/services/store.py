"""The files of an open profile: its quarters, draft, signals and what is said about the person.

Everything that reading and writing needs is imported with this module, so a session makes its store
only once something is asked of it.
"""

import contextlib
import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path

from laddertui.domain.draft import Draft
from laddertui.domain.errors import InvalidFileError, LadderError
from laddertui.domain.quarters import quarter_of
from laddertui.domain.signal import Outcome, Signal
from laddertui.domain.snapshot import SCHEMA, Snapshot
from laddertui.domain.sprint.events import Tick, with_tick, without_tick
from laddertui.services import clock
from laddertui.services.external_changes import ExternalChanges
from laddertui.services.signals import change_signal, note_signal
from laddertui.storage import (
    drafts,
    profile_details,
    profile_folder,
    profiles,
    settings,
    signals,
    snapshots,
    sprints,
)
from laddertui.storage.age.keys import SEALED_BEGINS
from laddertui.storage.app_dirs import AppDirs
from laddertui.storage.encrypted_files import EncryptedFiles
from laddertui.storage.files import stamp
from laddertui.storage.profile_details import ProfileDetails
from laddertui.storage.profile_folder import ProfileFolder
from laddertui.storage.signals import Row as SignalRow
from laddertui.storage.toml import reader, writer

FileState = tuple[int, int, int, int]
"""A file's inode, size and times; any change to the file changes it."""


class ProfileStore:
    """What an open profile keeps on the disk.

    A quarter that was read stays in memory until its file changes, so looking at the history and
    opening a quarter from it read (and decrypt) each file once.
    """

    def __init__(
        self, dirs: AppDirs, folder: ProfileFolder, refuse_if_read_only: Callable[[], None]
    ) -> None:
        """`refuse_if_read_only` raises ProfileInUseError where nothing may be written."""
        self._dirs = dirs
        self._folder = folder
        self._refuse_if_read_only = refuse_if_read_only
        self._read: dict[str, tuple[FileState, Snapshot]] = {}

    @cached_property
    def external_changes(self) -> ExternalChanges:
        """What other programs do to the files; watched from the first time it is asked for."""
        return ExternalChanges(self._folder)

    @property
    def reveal_before(self) -> bool:
        """Whether a review shows the old score before the answer."""
        return settings.read(self._dirs).reveal_before

    def ensure_profile(self) -> None:
        """Make the profile's folder and card with the first thing that is kept in it.

        Raise ProfileInUseError in a window that only looks, LadderError where it cannot be made.
        """
        self._refuse_if_read_only()
        profiles.ensure(self._dirs, self._folder, clock.today())

    def rows(self) -> list[snapshots.Row]:
        """Return every saved quarter, oldest first; a broken one is a row with its reason."""
        return snapshots.rows(self._folder, self.quarter)

    def quarters(self) -> list[Snapshot]:
        """Return every saved quarter that can be read, oldest first."""
        return [row.snapshot for row in self.rows() if row.snapshot is not None]

    def quarter(self, quarter: str) -> Snapshot:
        """Return one saved quarter.

        Raise NotFoundError, InvalidFileError, NewerSchemaError or LadderError.
        """
        state = _state(snapshots.path_of(self._folder, quarter))
        state_read, snapshot = self._read.get(quarter, (None, None))
        if snapshot is None or state is None or state != state_read:
            snapshot = snapshots.load(self._folder, quarter)
            if state is not None:
                self._read[quarter] = (state, snapshot)
        return snapshot

    def this_quarter(self) -> Snapshot | None:
        """Return this quarter's snapshot, to change it; None where none is saved.

        Raise InvalidFileError or NewerSchemaError.
        """
        quarter = quarter_of(clock.today())
        self.external_changes.after_quarter(quarter)
        return self.quarter(quarter) if snapshots.is_saved(self._folder, quarter) else None

    def is_saved(self, quarter: str) -> bool:
        """Return whether anything stands under a quarter, readable or not."""
        return snapshots.is_saved(self._folder, quarter)

    def quarter_path(self, quarter: str) -> Path:
        """Return where a quarter is saved, or would be."""
        return snapshots.path_of(self._folder, quarter)

    def save_quarter(self, snapshot: Snapshot, keep_draft: bool = False) -> Path:
        """Save a quarter, keep what was there as a revision, and remove the draft it came from.

        A draft that cannot be removed is told in `external_changes.notices`.

        Raise LadderError; the draft is then still there.
        """
        self.ensure_profile()
        self.external_changes.before_quarter(snapshot.quarter)
        path = snapshots.save(self._folder, snapshot)
        self.external_changes.after_quarter(snapshot.quarter)
        if not keep_draft:
            self._discard_saved_draft(snapshot.quarter)
        return path

    def _discard_saved_draft(self, quarter: str) -> None:
        """Remove the draft of a quarter that is saved; that it cannot be is no failure to save."""
        try:
            self.discard_draft()
        except LadderError as error:
            self.external_changes.notices.append(
                f"{quarter} is saved, but its draft is still there: {error}"
            )

    def draft(self) -> Draft | None:
        """Return the unfinished assessment; None where there is none.

        Raise InvalidFileError or NewerSchemaError where it cannot be read.
        """
        draft = drafts.load(self._folder, clock.today())
        self.external_changes.after_draft()
        return draft

    def save_draft(self, draft: Draft) -> None:
        """Write the draft; one that another program put there is kept. Raise LadderError."""
        self.ensure_profile()
        self.external_changes.before_draft()
        try:
            drafts.save(self._folder, draft)
        finally:  # it may be written though the disk could not say so
            self.external_changes.after_draft()

    def discard_draft(self) -> None:
        """Remove the draft; one that another program put there is kept. Raise LadderError."""
        self._refuse_if_read_only()
        self.external_changes.before_draft()
        try:
            drafts.clear(self._folder)
        finally:
            self.external_changes.after_draft()

    def set_draft_aside(self) -> Path:
        """Keep a draft that cannot be read under another name, and return its path."""
        self._refuse_if_read_only()
        return drafts.set_aside(self._folder, "unreadable")

    def set_other_draft_aside(self, draft: Draft) -> Path | None:
        """Keep a draft on the disk that is not this one under another name, and return its path.

        None where there is none, or the same. Raise LadderError.
        """
        self._refuse_if_read_only()
        with contextlib.suppress(InvalidFileError):
            if drafts.load(self._folder, clock.today()) in (None, draft):
                return None
        return drafts.set_aside(self._folder, "conflict")

    def seal_draft(self, draft: Draft) -> bytes:
        """Return a draft to be held in memory, encrypted where the profile is by now.

        Raise LadderError for a key that is none.
        """
        files = profile_folder.as_it_is_now(self._folder).files
        data = writer.dump_draft(draft)
        return files.seal(data) if isinstance(files, EncryptedFiles) else data

    def unseal_draft(self, data: bytes) -> Draft:
        """Return the draft that `seal_draft` gave.

        Raise LadderError where the profile has been given another key meanwhile.
        """
        if data.startswith(SEALED_BEGINS):
            if not isinstance(self._folder.files, EncryptedFiles):
                raise LadderError(
                    "what was typed last is sealed for a key that this profile no longer has"
                )
            data = self._folder.files.unseal(data)
        return reader.read_draft(data, str(self._folder.draft), clock.today())

    def signals(self) -> list[signals.Row]:
        """Return every signal, oldest first; a broken one is a row with its reason."""
        return signals.rows(self._folder)

    def readable_signals(self) -> list[Signal]:
        """Return every signal that can be read, oldest first. Raise LadderError where none can."""
        return [row.signal for row in self.signals() if row.signal is not None]

    def note_signal(
        self,
        text: str,
        affects: Sequence[str] = (),
        outcome: Outcome | None = None,
        tool: str = "",
    ) -> Path:
        """Note, dated today, that some AI capability moved, or with an outcome what was tried.

        Return the signal's file. Raise AnswerError for words that cannot be a signal's, or
        LadderError.
        """
        return note_signal(self._dirs, self._folder, text, affects, outcome, tool)[1]

    def change_signal(
        self,
        row: SignalRow,
        text: str,
        affects: Sequence[str],
        outcome: Outcome | None = None,
        tool: str = "",
    ) -> None:
        """Write what a signal says now over the same file; its day stays.

        Raise AnswerError for a text that cannot be a signal's, ProfileInUseError in a window that
        only looks, or LadderError where the file is no longer what `row` says.
        """
        self._refuse_if_read_only()
        change_signal(self._folder, row, text, affects, outcome, tool)

    def remove_signal(self, row: SignalRow) -> None:
        """Remove a signal for good.

        Raise ProfileInUseError in a window that only looks, or LadderError where the file is no
        longer what `row` says, or cannot be read.
        """
        self._refuse_if_read_only()
        signals.remove(self._folder, row)

    def mark_event(self, event: str, day: dt.date, took_place: bool) -> None:
        """Tick a weekly event off for the week of a day it is planned for, or take that back.

        What is on the disk by then is kept beside it, so that no other window's tick is lost.
        Raise ProfileInUseError in a window that only looks, InvalidFileError or NewerSchemaError
        for a file that cannot be read, which is left as it is, or LadderError.
        """
        self.ensure_profile()
        done = sprints.read(self._folder).done
        if took_place:
            new = with_tick(done, event, day, clock.today())
        else:
            new = without_tick(done, event, day)
        if new != done:
            sprints.write(self._folder, new)

    def events_done(self) -> tuple[Tick, ...] | None:
        """Return the weekly events that were ticked off; None where they cannot be read."""
        try:
            return sprints.read(self._folder).done
        except LadderError:
            return None

    def outlets(self) -> tuple[str, ...]:
        """Return the outlets that are followed for news; none where they cannot be read."""
        try:
            details = profile_details.read(self._folder)
        except LadderError:
            return ()
        return details.outlets if details else ()

    def save_outlets(self, outlets: tuple[str, ...]) -> None:
        """Keep the outlets that are followed; what else is said of the person stays.

        Raise LadderError.
        """
        self.ensure_profile()
        known = profile_details.read(self._folder) or ProfileDetails(schema=SCHEMA)
        profile_details.write(self._folder, replace(known, outlets=outlets))


def _state(path: Path) -> FileState | None:
    """Return a file's state; None where there is none, or it cannot be looked at."""
    try:
        return stamp(path)
    except LadderError:
        return None
