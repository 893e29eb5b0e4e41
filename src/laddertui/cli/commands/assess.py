"""`laddertui assess --plain`: the whole flow as plain questions and answers."""

import sys
from argparse import Namespace

from laddertui.cli import call
from laddertui.domain.quarters import early_quarter
from laddertui.domain.trouble import Misused
from laddertui.flow.beginning import begin, opened
from laddertui.flow.profile import OpenProfile


def run(args: Namespace) -> int:
    """Ask and read until the quarter is saved (0), or the answers end (0 after `quit`, 1 otherwise)."""
    if not args.plain:
        raise Misused("add --plain for questions and answers; laddertui alone opens the app")
    if args.no_input:
        raise Misused("assess asks questions; leave --no-input out")
    from laddertui.plain.walk import Walk

    profile = OpenProfile(call.folders(args), call.opened(args))
    try:
        draft = profile.draft()
        walk = Walk(opened(profile, draft or begin(profile, _early(profile))), sys.stdin, sys.stdout)
        return 0 if walk.run() or walk.was_left else 1
    finally:
        profile.close()


def _early(profile: OpenProfile) -> bool:
    """Whether the next quarter's review is to be held now, where this one is saved and it is not too early for that."""
    saved = [row["quarter"] for row in profile.overview().history]
    coming = early_quarter(profile.today, saved)
    if coming is None:
        return False
    call.say(f"Change this quarter, or hold the review for {coming}? (c or r)")
    return sys.stdin.readline().strip().casefold().startswith("r")
