"""`laddertui due`: whether a review or a sprint's end is due.

The ordinary way, which answers every call; `fast_due.py` is the short one.
"""

from argparse import Namespace

from laddertui.cli import fast_due
from laddertui.cli.context import CommandContext
from laddertui.cli.output import answer
from laddertui.services.clock import today
from laddertui.services.due import read_due_days


def run(args: Namespace) -> int:
    """Say what is due (10), or nothing (0).

    Nothing ever is before the first snapshot, and of an encrypted profile.
    """
    context = CommandContext(args)
    folder, day = context.folder(), today()
    next_review_on, sprint_ends_on = (
        each.isoformat() if each else "" for each in read_due_days(context.dirs, folder)
    )
    code, line = fast_due.answered(next_review_on, sprint_ends_on, day.isoformat())
    data = {
        "profile": folder.id,
        "due": code == fast_due.DUE,
        "next_review_on": next_review_on or None,
        "sprint_ends_on": sprint_ends_on or None,
    }
    answer(args, data, [line] if line else [])
    return code
