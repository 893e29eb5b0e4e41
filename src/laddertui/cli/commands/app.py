"""`laddertui` without a command: open the app."""

import os
import sys
from argparse import Namespace

from laddertui.cli import call
from laddertui.domain.errors import ProfileInUseError, UsageError
from laddertui.services.session import ProfileSession
from laddertui.storage import profile_folder
from laddertui.storage.app_dirs import AppDirs

LOUD = ("TEXTUAL", "TEXTUAL_LOG", "TEXTUAL_DEBUG", "TEXTUAL_SCREENSHOT")
"""Variables by which the toolkit would log keys, write pictures or open a socket; none of that may happen here."""


def run(args: Namespace) -> int:
    """Open the app on the profile that is meant, or on the list. Raises UsageError without a terminal.

    Raises ProfileInUseError, or Locked, when the person leaves without having got in.
    """
    if not all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout)):
        raise UsageError("the app needs a terminal; laddertui --help lists what works without one")
    import gc

    for name in LOUD:
        os.environ.pop(name, None)
    gc.disable()  # starting makes many objects and little garbage; the app collects again once it is ready
    dirs = call.dirs(args)
    folder = _folder(args)
    profile = _opened(dirs, folder)
    try:
        from laddertui.tui.app.app import run as run_app

        run_app(dirs, folder, profile)
    finally:
        if profile is not None:
            profile.close()
    return 0


def _folder(args: Namespace) -> profile_folder.ProfileFolder | None:
    """The profile that is meant; None where there are several and none is named: the app then shows the list."""
    if call.named(args) is None and profile_folder.obvious(call.dirs(args), None) is None:
        return None
    return call.opened(args) if args.passphrase_fd is not None else call.folder(args)


def _opened(dirs: AppDirs, folder: profile_folder.ProfileFolder | None) -> ProfileSession | None:
    """The profile, where nothing stands in the way; what does is for the app to show."""
    if folder is None or not folder.files.is_open:
        return None
    try:
        return ProfileSession(dirs, folder)
    except ProfileInUseError:
        return None
