"""`laddertui` without a command: open the app."""

import os
import sys
from argparse import Namespace

from laddertui.cli import call
from laddertui.domain.trouble import InUse, Misused
from laddertui.flow.profile import OpenProfile
from laddertui.storage import places
from laddertui.storage.folders import Folders

LOUD = ("TEXTUAL", "TEXTUAL_LOG", "TEXTUAL_DEBUG", "TEXTUAL_SCREENSHOT")
"""Variables by which the toolkit would log keys, write pictures or open a socket; none of that may happen here."""


def run(args: Namespace) -> int:
    """Open the app on the profile that is meant, or on the list. Raises Misused without a terminal.

    Raises InUse, or Locked, when the person leaves without having got in.
    """
    if not all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout)):
        raise Misused("the app needs a terminal; laddertui --help lists what works without one")
    import gc

    for name in LOUD:
        os.environ.pop(name, None)
    gc.disable()  # starting makes many objects and little garbage; the app collects again once it is ready
    folders = call.folders(args)
    place = _place(args)
    profile = _opened(folders, place)
    try:
        from laddertui.tui.app import run as run_app

        run_app(folders, place, profile)
    finally:
        if profile is not None:
            profile.close()
    return 0


def _place(args: Namespace) -> places.Place | None:
    """The profile that is meant; None where there are several and none is named: the app then shows the list."""
    if call.named(args) is None and places.obvious(call.folders(args), None) is None:
        return None
    return call.opened(args) if args.passphrase_fd is not None else call.place(args)


def _opened(folders: Folders, place: places.Place | None) -> OpenProfile | None:
    """The profile, where nothing stands in the way; what does is for the app to show."""
    if place is None or not place.door.is_open:
        return None
    try:
        return OpenProfile(folders, place)
    except InUse:
        return None
