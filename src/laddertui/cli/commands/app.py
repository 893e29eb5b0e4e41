"""`laddertui` without a command: open the app."""

import sys
from argparse import Namespace

from laddertui.cli import call
from laddertui.domain.trouble import Misused
from laddertui.flow.profile import OpenProfile


def run(args: Namespace) -> int:
    """Open the app on the profile that is meant. Raises Misused without a terminal, InUse for a second window."""
    if not all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout)):
        raise Misused("the app needs a terminal; laddertui --help lists what works without one")
    import gc

    gc.disable()  # starting makes many objects and little garbage; the app collects again once it is ready
    profile = OpenProfile(call.folders(args), call.place(args))
    try:
        from laddertui.tui.app import run as run_app

        run_app(profile)
    finally:
        profile.close()
    return 0
