"""The open profile: held by this window alone, its drafts and its quarters."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from laddertui.domain.errors import ProfileInUseError
from laddertui.domain.quarters import quarter_of
from laddertui.services import clock
from laddertui.services.summary import Overview, overview
from laddertui.storage import lock
from laddertui.storage.app_dirs import AppDirs
from laddertui.storage.profile_folder import ProfileFolder

if TYPE_CHECKING:
    from laddertui.domain.draft import Draft
    from laddertui.domain.snapshot import Snapshot
    from laddertui.services.external_changes import ExternalChanges
    from laddertui.storage.keys import Identity
    from laddertui.storage.signals import Row as SignalRow


class ProfileSession:
    """One person's profile while a window has it open. Close it to let others in."""

    def __init__(self, dirs: AppDirs, folder: ProfileFolder, read_only: bool = False) -> None:
        """Take the profile; its door is open. `read_only` takes nothing, and then only signals can be noted.

        Raises ProfileInUseError, naming the window that has it.
        """
        self.dirs = dirs
        self.folder = folder
        self.read_only = read_only
        self._underneath: ExternalChanges | None = None
        self._lock = None if read_only else lock.take(dirs, folder)
        if self._lock is not None and folder.is_encrypted:
            from laddertui.storage import encryption

            encryption.clear_leftovers(dirs, folder)

    def close(self) -> None:
        """Let go of the profile; nothing can be changed through it any more."""
        self.read_only = True
        if self._lock is not None:
            self._lock.release()

    @property
    def underneath(self) -> "ExternalChanges":
        """What other programs do to the files meanwhile; watched from the first time it is asked for."""
        from laddertui.services.external_changes import ExternalChanges

        if self._underneath is None:
            self._underneath = ExternalChanges(self.folder)
        return self._underneath

    def _refuse_reading_only(self) -> None:
        """Raise InUse in a window that only looks."""
        if self.read_only:
            raise ProfileInUseError(
                "this window only looks; the profile is open in another one, where it can be changed"
            )

    @property
    def today(self) -> dt.date:
        """Today; it may turn while the window is open."""
        return clock.today()

    def overview(self) -> Overview:
        """All saved quarters at a glance."""
        return overview(self.dirs, self.folder)

    def has_draft(self) -> bool:
        """Whether an unfinished assessment is there; whether it can be read shows when it is opened."""
        return self.folder.draft.is_symlink() or self.folder.draft.exists()

    def draft(self) -> "Draft | None":
        """The unfinished assessment. Raises InvalidFileError or NewerSchemaError where it cannot be read."""
        from laddertui.storage import drafts

        found = drafts.load(self.folder, self.today)
        self.underneath.after_draft()
        return found

    @property
    def reveal_before(self) -> bool:
        """Whether a review shows the old score before the answer."""
        from laddertui.storage import settings

        return settings.read(self.dirs).reveal_before

    def readable(self) -> "list[Snapshot]":
        """Every saved quarter that can be read, oldest first."""
        from laddertui.storage import snapshots

        return [row.snapshot for row in snapshots.rows(self.folder) if row.snapshot is not None]

    def keep_draft(self, draft: "Draft") -> None:
        """Write the draft. Raises LadderError."""
        from laddertui.storage import drafts

        self.ensure()
        self.underneath.before_draft()
        drafts.save(self.folder, draft)
        self.underneath.after_draft()

    def hold_back(self, draft: "Draft") -> bytes:
        """A draft that the disk does not take, sealed, to be kept in memory while the profile is locked."""
        from laddertui.storage.encrypted_files import EncryptedFiles
        from laddertui.storage.toml import writer

        assert isinstance(self.folder.files, EncryptedFiles)
        return self.folder.files.seal(writer.dump_draft(draft))

    def held_back(self, data: bytes) -> "Draft":
        """The draft that was held back. Raises LadderError where the profile has been given another key meanwhile."""
        from laddertui.domain.errors import LadderError
        from laddertui.storage.encrypted_files import EncryptedFiles
        from laddertui.storage.toml import reader

        if not isinstance(self.folder.files, EncryptedFiles):
            raise LadderError(
                "what was typed last is sealed for a key that this profile no longer has"
            )
        return reader.read_draft(self.folder.files.unseal(data), str(self.folder.draft), self.today)

    def let_draft_go(self) -> None:
        """Remove the draft; one that another program put there is kept."""
        from laddertui.storage import drafts

        self._refuse_reading_only()
        self.underneath.before_draft()
        drafts.clear(self.folder)
        self.underneath.after_draft()

    def set_draft_aside(self) -> Path:
        """Keep a draft that cannot be read under another name."""
        from laddertui.storage import drafts

        self._refuse_reading_only()
        return drafts.set_aside(self.folder, "unreadable")

    def this_quarter(self) -> "Snapshot | None":
        """This quarter's saved snapshot, to change it; None where there is none. Raises InvalidFileError or NewerSchemaError."""
        from laddertui.storage import snapshots

        self.underneath.after_quarter(quarter := quarter_of(self.today))
        return (
            snapshots.load(self.folder, quarter)
            if snapshots.is_saved(self.folder, quarter)
            else None
        )

    def quarter(self, quarter: str) -> "Snapshot":
        """One saved quarter. Raises NotFoundError, InvalidFileError or NewerSchemaError."""
        from laddertui.storage import snapshots

        return snapshots.load(self.folder, quarter)

    def path_of(self, quarter: str) -> Path:
        """Where a quarter is saved, or would be."""
        from laddertui.storage import snapshots

        return snapshots.path_of(self.folder, quarter)

    def save_quarter(self, snapshot: "Snapshot", keep_draft: bool = False) -> Path:
        """Save a quarter, keeping what was there as a revision, and let the draft go if it was its. Raises LadderError."""
        from laddertui.storage import snapshots

        self.ensure()
        self.underneath.before_quarter(snapshot.quarter)
        path = snapshots.save(self.folder, snapshot)
        self.underneath.after_quarter(snapshot.quarter)
        if not keep_draft:
            self.let_draft_go()
        return path

    def signals(self) -> "list[SignalRow]":
        """Every signal that was noted, oldest first; a broken one is a row with its reason."""
        from laddertui.storage import signals

        return signals.rows(self.folder)

    def signals_since(self, day: str) -> int:
        """How many signals were noted on a day or later (an ISO date), by their files' names."""
        from laddertui.storage import signals

        return sum(1 for noted in signals.days(self.folder) if noted >= day)

    def note_signal(self, text: str, affects: Sequence[str] = ()) -> Path:
        """Note that some AI capability moved, dated today. Raises AnswerError for a text that cannot be, or LadderError."""
        from laddertui.services.signals import note_signal

        return note_signal(self.dirs, self.folder, text, affects)[1]

    def outlets(self) -> tuple[str, ...]:
        """The outlets that are followed for news of AI capabilities; none where about.toml cannot be read."""
        from laddertui.domain.errors import LadderError
        from laddertui.storage import profile_details

        try:
            found = profile_details.read(self.folder)
        except LadderError:
            return ()
        return found.outlets if found else ()

    def keep_outlets(self, outlets: tuple[str, ...]) -> None:
        """Keep the outlets that are followed. Raises LadderError; what else is said of the person stays."""
        from dataclasses import replace

        from laddertui.domain.snapshot import SCHEMA
        from laddertui.storage import profile_details

        self.ensure()
        known = profile_details.read(self.folder) or profile_details.ProfileDetails(schema=SCHEMA)
        profile_details.write(self.folder, replace(known, outlets=outlets))

    def encrypt(self, identity: "Identity", wrapped: bytes) -> list[Path]:
        """Put it under a passphrase, and give what other programs keep beside it in plain. Raises LadderError."""
        from laddertui.storage import encryption

        self.ensure()
        self.folder = encryption.encrypt(self.dirs, self.folder, identity, wrapped)
        self._underneath = None  # its files have other names now
        return encryption.hidden(self.folder)

    def decrypt(self) -> None:
        """Turn it back into plain files. Raises LadderError."""
        from laddertui.storage import encryption

        self._refuse_reading_only()
        self.folder = encryption.decrypt(self.dirs, self.folder)
        self._underneath = None

    def put_identity(self, wrapped: bytes) -> None:
        """Put the identity under another passphrase: one file, put in place at once. Raises LadderError."""
        from laddertui.storage.files import write_file

        self._refuse_reading_only()
        write_file(self.folder.identity, wrapped)

    def ensure(self) -> None:
        """A profile comes into being with the first thing that is kept in it."""
        self._refuse_reading_only()
        from laddertui.storage import profiles

        profiles.ensure(self.dirs, self.folder, self.today)
