"""An open profile: held by this process alone, or only looked at.

Light: what Home asks first (the summary, whether there is a draft) needs no parser; everything else
is in the store, which is imported when it is first used.
"""

import datetime as dt
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Self

from laddertui.domain.errors import (
    LadderError,
    NotFoundError,
    ProfileChangedError,
    ProfileInUseError,
)
from laddertui.services import clock
from laddertui.services.summary.read_summary import read_summary
from laddertui.services.summary.records import ProfileSummary
from laddertui.storage import lock, profile_folder
from laddertui.storage.app_dirs import AppDirs
from laddertui.storage.files import exists
from laddertui.storage.names.numbered_files import days_named, numbered_names
from laddertui.storage.profile_folder import ProfileFolder

if TYPE_CHECKING:
    from laddertui.domain.progress import Steps
    from laddertui.services.encryption import WrappedKey
    from laddertui.services.repeats.score_repeats import ScoreRepeats
    from laddertui.services.store import ProfileStore
    from laddertui.storage.profile_form import Files
    from laddertui.storage.toml.draft_glance import DraftGlance


def hold_profile(dirs: AppDirs, folder: ProfileFolder) -> lock.Lock:
    """Hold a profile until the end of a `with` block.

    Raise ProfileInUseError, naming the window that has it.
    """
    return lock.take(dirs, folder)


class ProfileSession:
    """One person's profile while it is open. Close it, or use it in a `with`, to let others in."""

    def __init__(self, dirs: AppDirs, folder: ProfileFolder, read_only: bool = False) -> None:
        """Hold the profile, whose files are open.

        `read_only` holds nothing; only signals can then be noted.
        Raise ProfileInUseError, naming the window that has it.
        """
        self.dirs = dirs
        self.folder = folder
        self.read_only = read_only
        self._lock = None if read_only else hold_profile(dirs, folder)
        self.left_words = ""
        """What to say once of files in the wrong form that could not be removed; "" for none."""
        if folder.is_encrypted:
            from laddertui.services import unlock

            unlock.remember_key(dirs, folder)
            if self._lock is not None:
                self._clear_leftovers()

    def _clear_leftovers(self) -> None:
        from laddertui.storage.leftovers import clearing

        clearing.clear(self.dirs, self.folder)
        self.left_words = clearing.words(self.folder)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the profile, and forget what was read; nothing can be changed any more."""
        self.read_only = True
        self._forget_store()
        if self._lock is not None:
            self._lock.release()

    @cached_property
    def store(self) -> "ProfileStore":
        """The profile's files: quarters, draft, signals."""
        from laddertui.services.store import ProfileStore

        return ProfileStore(self.dirs, self.folder, self.refuse_if_read_only)

    @cached_property
    def repeats(self) -> "ScoreRepeats":
        """The scores that were given again, blind."""
        from laddertui.services.repeats.score_repeats import ScoreRepeats

        return ScoreRepeats(self.folder, self.store)

    @property
    def today(self) -> dt.date:
        """Today; it may turn while the window is open."""
        return clock.today()

    def refuse_if_read_only(self) -> None:
        """Raise ProfileInUseError in a window that only looks."""
        if self.read_only:
            raise ProfileInUseError(
                "this window only looks;"
                " the profile is open in another one, where it can be changed"
            )

    def is_changed(self) -> bool:
        """Return whether the profile was encrypted, decrypted or given another key elsewhere."""
        try:
            self.folder.refuse_if_changed()
        except ProfileChangedError:
            return True
        except LadderError:
            return False
        return False

    def summary(self) -> ProfileSummary:
        """Return all saved quarters at a glance."""
        return read_summary(
            self.dirs,
            self.folder,
            lambda: self.store.rows(),
            lambda: self.store.readable_signals(),
            lambda: self.repeats.known(),
        )

    @cached_property
    def noted_while_locked(self) -> list[Path]:
        """The signals that were noted while the profile was locked, until this first opening.

        Asked for once they can be shown: they are sealed with the profile's own key then.
        """
        from laddertui.services import authenticity

        return [] if self.read_only else authenticity.seal_signals(self.folder)

    def unverified(self) -> str:
        """Return what to say of files that were not written with the profile's key; "" of none."""
        if not self.folder.is_encrypted:
            return ""
        from laddertui.services import authenticity

        return authenticity.summary(self.folder, self.noted_while_locked)

    def has_draft(self) -> bool:
        """Return whether an unfinished assessment is there, readable or not."""
        return exists(self.folder.draft)

    def draft_glance(self) -> "DraftGlance | None":
        """Return how far the unfinished assessment is, None where there is none. Raise LadderError.

        It is not gone on with: what another program put there is still noticed at the next write.
        """
        try:
            data = self.folder.files.read(self.folder.draft)
        except NotFoundError:
            return None
        from laddertui.storage.toml.draft_glance import read_glance  # only where there is one

        return read_glance(data, str(self.folder.draft))

    def signals_since(self, day: dt.date) -> int:
        """Return how many signals were noted on a day or later, by their files' names."""
        noted = days_named(self.folder, self.folder.signals)
        return sum(1 for noted_on in noted if noted_on >= day.isoformat())

    def count_opinions(self) -> int:
        """Return how many second opinions are kept, by their files' names."""
        return len(numbered_names(self.folder, self.folder.opinions))

    def encrypting(self, key: "WrappedKey") -> "Steps[list[Path]]":
        """Put the profile under a passphrase, and return what other programs keep in it in plain.

        Raise LadderError; the profile is then as it was, and where the steps are closed.
        `left_words` says which plain files could not be removed.
        """
        from laddertui.services import encryption
        from laddertui.storage.encrypted_files import EncryptedFiles

        self.refuse_if_read_only()
        opened = EncryptedFiles(key.identity.public_key, key.identity.secret)
        try:
            yield from encryption.encrypting(self.dirs, self.folder, key, self.today)
        finally:
            self._follow_card(opened)
        return encryption.hidden_files(self.folder)

    def decrypting(self) -> "Steps[None]":
        """Turn the profile back into plain files.

        Raise LadderError; the profile is then as it was, and where the steps are closed.

        `left_words` says which encrypted files could not be removed.
        """
        from laddertui.services import encryption

        self.refuse_if_read_only()
        try:
            yield from encryption.decrypting(self.dirs, self.folder)
        finally:
            self._follow_card()

    def _follow_card(self, *opened: "Files") -> None:
        """Take the form that the card names now, however a change of it ended."""
        from laddertui.storage.leftovers import clearing

        self.folder = profile_folder.as_it_is_now(self.folder, *opened)
        self.left_words = clearing.words(self.folder)
        self._forget_store()  # its files may have other names now

    def replace_wrapped_key(self, wrapped: bytes) -> None:
        """Put the key under another passphrase: identity.age, whole or not at all.

        `wrapped` comes from `encryption.rewrap_in_worker`. Raise LadderError.
        """
        from laddertui.services import encryption

        self.refuse_if_read_only()
        encryption.replace_wrapped_key(self.folder, wrapped)

    def _forget_store(self) -> None:
        self.__dict__.pop("store", None)
        self.__dict__.pop("repeats", None)
