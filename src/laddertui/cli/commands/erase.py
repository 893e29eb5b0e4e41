"""`laddertui erase`: remove a profile for good."""

import sys
from argparse import Namespace

from laddertui.cli import call
from laddertui.domain.errors import LadderError, UsageError
from laddertui.domain.text import visible
from laddertui.services import profiles as people
from laddertui.storage import profile_folder, profiles
from laddertui.storage.app_dirs import AppDirs


def run(args: Namespace) -> int:
    """Erase, once the code has been typed. Raises UsageError where it cannot be asked for, or is another."""
    dirs = call.dirs(args)
    id = call.wanted(args)
    code = _code(dirs, id)
    if not args.yes:
        _ask(args, code)
    gone = [str(path) for path in people.erase(dirs, id)]
    call.answer(args, {"profile": id, "removed": gone}, (f"removed {path}" for path in gone))
    print(f"laddertui: {people.OUT_OF_REACH}", file=sys.stderr)
    return 0


def _code(dirs: AppDirs, id: str) -> str:
    """The code to type; of a profile whose card cannot be read, its id."""
    try:
        card = profiles.card(profile_folder.find(dirs, id))
    except LadderError:
        return id
    return (card.code.strip() if card is not None else "") or id


def _ask(args: Namespace, code: str) -> None:
    if args.no_input or sys.stdin is None or not sys.stdin.isatty():
        raise UsageError(
            "erase asks for the code to be typed, which takes a terminal; add --yes to go without"
        )
    print(
        f"This removes every file of {visible(code)}. Type {visible(code)} to go on: ",
        end="",
        file=sys.stderr,
        flush=True,
    )
    if sys.stdin.readline().strip() != code:
        raise UsageError("that is another code; nothing was removed")
