"""`laddertui erase`: remove a profile for good."""

import sys
from argparse import Namespace

from laddertui.cli.context import CommandContext
from laddertui.cli.output import answer, note
from laddertui.domain.errors import UsageError
from laddertui.domain.text import visible
from laddertui.services import profiles


def run(args: Namespace) -> int:
    """Erase, once the code has been typed.

    Raise UsageError where the code cannot be asked for, or is another.
    """
    context = CommandContext(args)
    profile_id = context.profile_id()
    code = profiles.entry(context.dirs, profile_id).to_type
    if not args.yes:
        _confirm(args, code)
    removed = [str(path) for path in profiles.erase(context.dirs, profile_id)]
    lines = (f"removed {path}" for path in removed)
    answer(args, {"profile": profile_id, "removed": removed}, lines)
    note(profiles.OUT_OF_REACH)
    return 0


def _confirm(args: Namespace, code: str) -> None:
    """Ask for the code to be typed. Raise UsageError for another one, or without a terminal."""
    if args.no_input or sys.stdin is None or not sys.stdin.isatty():
        raise UsageError(
            "erase asks for the code to be typed, which takes a terminal; add --yes to go without"
        )
    shown = visible(code)
    question = f"This removes every file of {shown}. Type {shown} to go on: "
    print(question, end="", file=sys.stderr, flush=True)
    if sys.stdin.readline().strip() != code:
        raise UsageError("that is another code; nothing was removed")
