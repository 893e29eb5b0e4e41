"""What a command needs: the folders that apply, the profile that is meant, the same opened."""

import os
from argparse import Namespace
from functools import cached_property

from laddertui.cli import passphrase
from laddertui.cli.output import note
from laddertui.services import profile_lookup
from laddertui.services.profile_lookup import AppDirs, ProfileFolder
from laddertui.services.session import ProfileSession

PROFILE = "LADDERTUI_PROFILE"
"""The environment variable that names the profile; `--profile` comes before it."""


class CommandContext:
    """What the arguments and the environment of one call mean."""

    def __init__(self, args: Namespace) -> None:
        self._args = args

    @cached_property
    def dirs(self) -> AppDirs:
        """The folders that apply to this call."""
        return profile_lookup.find_app_dirs(self._args.data_dir)

    @property
    def named_profile(self) -> str | None:
        """The id or code that was named, by the option or the environment; None where none was."""
        if self._args.profile is not None:
            return str(self._args.profile)
        return os.environ.get(PROFILE) or None

    def profile_id(self) -> str:
        """Return the id of the profile that is meant. Raise UsageError or NotFoundError."""
        return profile_lookup.profile_id(self.dirs, self.named_profile)

    def folder(self) -> ProfileFolder:
        """Return the folder of the profile that is meant. Raise UsageError or NotFoundError."""
        return profile_lookup.find_profile(self.dirs, self.profile_id())

    def unlocked_folder(self) -> ProfileFolder:
        """Return the same with its files open: an encrypted profile asks for its passphrase.

        Raise LockedError without the right one.
        """
        folder = self.folder()
        if folder.files.is_open:
            return folder
        from laddertui.services import encryption, unlock  # only an encrypted profile needs them

        folder = unlock.unlock(self.dirs, folder, passphrase.current(self._args, folder.id))
        if left := encryption.left_words(folder):
            note(left)
        return folder

    def open(self, read_only: bool = True) -> ProfileSession:
        """Return the profile that is meant, opened; by default nobody is kept from it.

        Raise LockedError without the right passphrase, ProfileInUseError where it is to be held
        and a window has it.
        """
        return ProfileSession(self.dirs, self.unlocked_folder(), read_only)
