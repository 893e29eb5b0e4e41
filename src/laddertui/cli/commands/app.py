"""`laddertui` without a command: open the app."""

import gc
import os
import sys
from argparse import Namespace

from laddertui.cli.context import CommandContext
from laddertui.domain.errors import NoLockError, ProfileInUseError, UsageError
from laddertui.services.clock import today
from laddertui.services.profile_lookup import ProfileFolder, several_profiles
from laddertui.services.session import ProfileSession

LOUD = ("TEXTUAL", "TEXTUAL_LOG", "TEXTUAL_DEBUG", "TEXTUAL_SCREENSHOT")
"""Variables by which the toolkit would log keys, write pictures or open a socket.

None of that may happen here.
"""
SIZES = ("COLUMNS", "LINES")
"""Variables that would fix the size of the screen; a terminal has its own, and changes it."""

ESCAPE = "ESCDELAY"
"""The variable that says how many milliseconds an Escape waits: what follows may belong to it."""
ESCAPE_WAITS = "50"
"""Half of the toolkit's own, as common editors have it: a key of several bytes comes at once."""

DUMB, UNKNOWN = "dumb", "unknown"
"""Kinds of terminals: one that only prints, line by line, and one that says nothing of itself."""
PLAIN_WAY = "laddertui assess --plain asks the same questions line by line"


def run(args: Namespace) -> int:
    """Open the app on the profile that is meant, or on the list; return the window's exit code.

    Raise UsageError without a terminal; ProfileInUseError or LockedError when the person leaves
    without having got in.
    """
    _refuse_without_terminal()
    today()  # a day that cannot be is said before the window opens
    if sys.stderr is None or not sys.stderr.isatty():
        raise UsageError(
            "the app draws on standard error, which is not a terminal here; start it without 2>"
        )
    for name in (*LOUD, *SIZES):
        os.environ.pop(name, None)
    os.environ.setdefault(ESCAPE, ESCAPE_WAITS)
    if os.environ.get("TERM") == UNKNOWN:
        del os.environ["TERM"]  # 16 colours; by that name the toolkit would send it millions
    # starting makes many objects and little garbage; the app collects again once it is ready
    gc.disable()
    context = CommandContext(args)
    if args.demo:
        return _run_demo(context, args)
    folder = _folder(context, args)
    session = _open(context, folder)
    try:
        from laddertui.tui.run import run as run_app  # the toolkit, for the app alone

        return run_app(
            context.dirs,
            folder,
            session,
            without_mouse=args.no_mouse,
            first_picture=args.first_picture,
        )
    finally:
        if session is not None:
            session.close()


def _run_demo(context: CommandContext, args: Namespace) -> int:
    """Open the app on the invented example, remove that, and return the window's exit code."""
    from laddertui.services.demo.profile import DemoProfile
    from laddertui.tui.run import run as run_app

    demo = DemoProfile(context.dirs)
    try:
        return run_app(
            demo.dirs, demo.folder, demo.session, without_mouse=args.no_mouse, is_demo=True
        )
    finally:
        demo.close()


def _refuse_without_terminal() -> None:
    """Raise UsageError where nothing can be drawn, naming the way that needs no drawing."""
    if not all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout)):
        raise UsageError(f"the app needs a terminal; {PLAIN_WAY}")
    if os.environ.get("TERM") == DUMB:
        raise UsageError(f"this terminal (TERM={DUMB}) cannot show the app; {PLAIN_WAY}")


def _folder(context: CommandContext, args: Namespace) -> ProfileFolder | None:
    """Return the profile that is meant; None where the app is to show the list."""
    if context.named_profile is None and several_profiles(context.dirs):
        return None
    return context.unlocked_folder() if args.passphrase_fd is not None else context.folder()


def _open(context: CommandContext, folder: ProfileFolder | None) -> ProfileSession | None:
    """Return the profile opened; None where something stands in the way, for the app to show."""
    if folder is None or not folder.files.is_open:
        return None
    try:
        return ProfileSession(context.dirs, folder)
    except (ProfileInUseError, NoLockError):
        return None
