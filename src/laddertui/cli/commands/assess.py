"""`laddertui assess --plain`: the whole flow as plain questions and answers."""

import sys
from argparse import Namespace

from laddertui.assessment.start import begin, opened
from laddertui.cli import call
from laddertui.domain.errors import UsageError
from laddertui.domain.quarters import early_quarter
from laddertui.services.session import ProfileSession


def run(args: Namespace) -> int:
    """Ask and read until the quarter is saved (0), or the answers end (0 after `quit`, 1 otherwise)."""
    if not args.plain:
        raise UsageError("add --plain for questions and answers; laddertui alone opens the app")
    if args.no_input:
        raise UsageError("assess asks questions; leave --no-input out")
    from laddertui.plain.runner import Runner

    profile = ProfileSession(call.dirs(args), call.opened(args))
    try:
        draft = profile.draft()
        walk = Runner(
            opened(profile, draft or begin(profile, _early(profile))), sys.stdin, sys.stdout
        )
        return 0 if walk.run() or walk.was_left else 1
    finally:
        profile.close()


def _early(profile: ProfileSession) -> bool:
    """Whether the next quarter's review is to be held now, where this one is saved and it is not too early for that."""
    saved = [row["quarter"] for row in profile.overview().history]
    coming = early_quarter(profile.today, saved)
    if coming is None:
        return False
    call.say(f"Change this quarter, or hold the review for {coming}? (c or r)")
    return sys.stdin.readline().strip().casefold().startswith("r")
