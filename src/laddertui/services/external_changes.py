"""Files that change underneath an open window: a sync tool, another machine.

Locks do not reach those. Before anything is written over, the file is compared with what this
window knows; where it differs, both versions are kept and the person is told.
"""

import hashlib

from laddertui.domain.errors import DiskError, LadderError, NotFoundError
from laddertui.storage import drafts, snapshots
from laddertui.storage.encrypted_files import OVERHEAD
from laddertui.storage.files import LARGEST_FILE, exists, read_file, stamp
from laddertui.storage.profile_folder import ProfileFolder

UNSEEN = b"?"
"""Stands for a draft that could not be read when the window opened: it is not the window's own."""


class ExternalChanges:
    """What a window knows of the files that it may write over."""

    def __init__(self, folder: ProfileFolder) -> None:
        self._folder = folder
        found = self._draft_if_readable()
        self._draft: bytes | None = UNSEEN if found is None else found
        """A digest of the draft that this window found or wrote; None where the one that it wrote
        could not be read again."""
        self._quarters: dict[str, tuple[int, ...] | None] = {
            q: self._stamp(q) for q in snapshots.saved_quarters(folder)
        }
        self.notices: list[str] = []
        """What the person should be told; whoever shows it empties the list."""

    def before_draft(self) -> None:
        """Keep a draft that another program wrote, under a name of its own.

        Raise DiskError where it cannot be read just now: it is neither written over nor called
        another program's. Raise LadderError where it cannot be kept.
        """
        now = self._draft_now()
        if self._draft is None:
            self._draft = now
        if now != self._draft and exists(self._folder.draft):
            aside = drafts.set_aside(self._folder, "conflict")
            self.notices.append(
                "The draft was changed by another program meanwhile."
                f" That version is kept as {aside.name}."
            )

    def after_draft(self) -> None:
        """Take the draft on the disk for this window's own, as far as it can be read."""
        self._draft = self._draft_if_readable()

    def before_quarter(self, quarter: str) -> None:
        """Notice a quarter that another program changed; saving keeps it as a revision."""
        if self._stamp(quarter) not in (self._quarters.get(quarter), None):
            number = snapshots.last_revision(self._folder, quarter) + 1
            self.notices.append(
                f"{quarter} was changed by another program meanwhile."
                f" That version is kept as revision {number}."
            )

    def after_quarter(self, quarter: str) -> None:
        """Take the quarter on the disk for this window's own."""
        self._quarters[quarter] = self._stamp(quarter)

    def _draft_if_readable(self) -> bytes | None:
        """Return a digest of the draft's file; None where it cannot be read just now."""
        try:
            return self._draft_now()
        except DiskError:
            return None

    def _draft_now(self) -> bytes:
        """Return a digest of the draft's file as it is now; empty where there is none.

        Raise DiskError where it cannot be read just now.
        """
        try:
            return hashlib.sha256(read_file(self._folder.draft, LARGEST_FILE + OVERHEAD)).digest()
        except NotFoundError:
            return b""
        except DiskError:
            raise
        except LadderError as error:  # a link, a folder, a huge file: no draft of this program
            return str(error).encode()

    def _stamp(self, quarter: str) -> tuple[int, ...] | None:
        """Return a quarter's file by its stat data; None where there is none, or it is hidden."""
        try:
            return stamp(snapshots.path_of(self._folder, quarter))
        except DiskError:
            return None
