"""Where the program begins. It decides what is asked before anything heavy is imported.

`due` in its plainest form is answered before any of the rest is loaded; a shell prompt asks it again and again.
"""

import sys

TYPE_CHECKING = False  # typing itself is heavy at a prompt
if TYPE_CHECKING:
    from collections.abc import Sequence

    from laddertui.domain.trouble import Trouble

DONE, FAILED, WRONG_USE, IN_USE, LOCKED, NEWER, DUE = 0, 1, 2, 3, 4, 5, 10
"""Exit codes: a contract with other people's scripts."""
INTERRUPTED = 130
"""What a shell expects after Ctrl+C."""


def main(argv: "Sequence[str] | None" = None) -> int:
    """Run one command and give its exit code. No exception leaves here as a traceback."""
    try:
        asked = sys.argv[1:] if argv is None else argv
        code = _quick_due(asked) if "due" in asked else None
        if code is None:
            code = _run(asked)
        print(end="", flush=True)
        return code
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:
        return _failed(error)


def _quick_due(argv: "Sequence[str]") -> int | None:
    """`due` answered from one line beside the cache; None where the ordinary way must be gone."""
    from laddertui.cli.quick_due import answer

    quick = answer(argv)
    if quick is None:
        return None
    code, line = quick
    if line:
        print(line)
    return code


def _failed(error: Exception) -> int:
    """Say what went wrong, and give the exit code."""
    from laddertui.domain.trouble import Trouble

    if isinstance(error, Trouble):
        return _complain(_words(error), code_of(error))
    if isinstance(error, BrokenPipeError):
        _let_stdout_go()
        return FAILED
    if isinstance(error, OSError):
        _let_stdout_go()
        where = f"{error.filename} cannot be used" if error.filename else "the answer cannot be written"
        return _complain([f"{where}: {error.strerror}"], FAILED)
    return _complain([_bug(error)], FAILED)


def code_of(trouble: "Trouble") -> int:
    """The exit code that a trouble stands for."""
    from laddertui.domain.trouble import InUse, Invalid, Locked, Misused, Newer

    codes = {Misused: WRONG_USE, Invalid: WRONG_USE, InUse: IN_USE, Locked: LOCKED, Newer: NEWER}
    return next((code for kind, code in codes.items() if isinstance(trouble, kind)), FAILED)


def _run(argv: "Sequence[str]") -> int:
    from importlib import import_module

    from laddertui.cli.parser import parse

    try:
        args = parse(argv)
    except SystemExit as answered:  # --help and --version
        return int(answered.code or DONE)
    command = args.command or "app"
    run = import_module(f"laddertui.cli.commands.{command}").run
    return int(run(args))


def _complain(lines: "Sequence[str]", code: int) -> int:
    """Say what went wrong, a line or two."""
    from laddertui.domain.text import visible

    for line in lines:
        print(f"laddertui: {visible(line)}", file=sys.stderr)
    return code


def _words(trouble: "Trouble") -> list[str]:
    """What went wrong; of a file's faults the first, and how many more there are."""
    from laddertui.domain.trouble import Invalid

    if isinstance(trouble, Invalid) and len(trouble.faults) > 1:
        return [str(trouble.faults[0]), f"{len(trouble.faults) - 1} more; laddertui check lists every one"]
    return [str(trouble)]


def _bug(error: Exception) -> str:
    """A fault of the program itself, without anything a person wrote: only its kind and place."""
    at = error.__traceback__
    while at is not None and at.tb_next is not None:
        at = at.tb_next
    place = f"{at.tb_frame.f_globals.get('__name__', '?')}:{at.tb_lineno}" if at else "?"
    return f"a fault in laddertui itself ({type(error).__name__} at {place}); your saved quarters are untouched"


def _let_stdout_go() -> None:
    """Where the answer can no longer be written, let the interpreter's own last flush go nowhere."""
    import os

    try:
        print(end="", flush=True)
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
