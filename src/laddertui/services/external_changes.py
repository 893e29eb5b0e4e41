"""Files that change underneath an open window: a sync tool, another machine.

Locks do not reach those. Before anything is written over, the file is compared with what this
window knows; where it differs, both versions are kept and the person is told.
"""

import hashlib
import os

from laddertui.domain.errors import LadderError, NotFoundError
from laddertui.storage import drafts, snapshots
from laddertui.storage.encrypted_files import OVERHEAD
from laddertui.storage.files import LARGEST_FILE, read_file
from laddertui.storage.profile_folder import ProfileFolder


class ExternalChanges:
    """What a window knows of the files that it may write over."""

    def __init__(self, folder: ProfileFolder) -> None:
        self._folder = folder
        self._draft = self._draft_now()
        self._quarters: dict[str, tuple[int, ...] | None] = {
            q: self._stamp(q) for q in snapshots.saved_quarters(folder)
        }
        self.notices: list[str] = []
        """What the person should be told; whoever shows it empties the list."""

    def before_draft(self) -> None:
        """Keep a draft that another program wrote, under a name of its own. Raise LadderError."""
        if self._draft_now() != self._draft and self._folder.draft.exists():
            aside = drafts.set_aside(self._folder, "conflict")
            self.notices.append(
                "The draft was changed by another program meanwhile."
                f" That version is kept as {aside.name}."
            )

    def after_draft(self) -> None:
        """Take the draft on the disk for this window's own."""
        self._draft = self._draft_now()

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

    def _draft_now(self) -> bytes:
        """Return a digest of the draft's file as it is now; empty where there is none."""
        try:
            return hashlib.sha256(read_file(self._folder.draft, LARGEST_FILE + OVERHEAD)).digest()
        except NotFoundError:
            return b""
        except LadderError as error:
            return str(error).encode()

    def _stamp(self, quarter: str) -> tuple[int, ...] | None:
        """Return a quarter's file by its stat data; None where there is none."""
        try:
            stat = os.lstat(snapshots.path_of(self._folder, quarter))
        except OSError:
            return None
        return stat.st_ino, stat.st_size, stat.st_mtime_ns
