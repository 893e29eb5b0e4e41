"""Where the program begins. It decides what is asked before anything heavy is imported.

`due` in its plainest form is answered before any of the rest is loaded; a shell
prompt asks it again and again.
"""

import gc
import sys

from laddertui.cli.exit_codes import DONE, FAILED, IN_USE, INTERRUPTED, LOCKED, NEWER, WRONG_USE

TYPE_CHECKING = False  # typing itself is heavy at a prompt
if TYPE_CHECKING:
    from collections.abc import Sequence

    from laddertui.domain.errors import LadderError
    from laddertui.tui.terminal.first_picture import FirstPicture


def main(argv: "Sequence[str] | None" = None) -> int:
    """Run one command and give its exit code. No exception leaves here as a traceback."""
    try:
        asked = sys.argv[1:] if argv is None else argv
        code = _quick_due(asked) if "due" in asked else None
        if code is None:
            code = _run(asked)
        _finish()
        if argv is None:  # the process ends now
            gc.freeze()  # or the interpreter would look through all of it for garbage first
        return code
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:
        return _failed(error)


def _quick_due(argv: "Sequence[str]") -> int | None:
    """Answer `due` from one line beside the cache; None where the ordinary way must be gone."""
    from laddertui.cli.fast_due import answer

    quick = answer(argv)
    if quick is None:
        return None
    code, line = quick
    if line:
        print(line)
    return code


def _failed(error: Exception) -> int:
    """Say what went wrong, and give the exit code."""
    from laddertui.domain.errors import LadderError

    if isinstance(error, LadderError):
        return _complain(_words(error), code_of(error))
    if isinstance(error, BrokenPipeError):
        _let_stdout_go()
        return FAILED
    if isinstance(error, OSError):
        _let_stdout_go()
        where = (
            f"{error.filename} cannot be used" if error.filename else "the answer cannot be written"
        )
        return _complain([f"{where}: {error.strerror}"], FAILED)
    return _complain([_bug(error)], FAILED)


def code_of(trouble: "LadderError") -> int:
    """Return the exit code that an error stands for."""
    from laddertui.domain.errors import (
        InvalidFileError,
        LockedError,
        NewerSchemaError,
        OversizeError,
        ProfileInUseError,
        UsageError,
    )

    codes = {
        UsageError: WRONG_USE,
        InvalidFileError: WRONG_USE,
        OversizeError: WRONG_USE,
        ProfileInUseError: IN_USE,
        LockedError: LOCKED,
        NewerSchemaError: NEWER,
    }
    return next((code for kind, code in codes.items() if isinstance(trouble, kind)), FAILED)


def _run(argv: "Sequence[str]") -> int:
    """Run a command, or the app: of that, the first picture is there before anything is loaded."""
    picture = None if _names_command(argv) else _first_picture(argv)
    try:
        return _run_loaded(argv, picture)
    finally:
        if picture is not None:
            picture.leave()


def _names_command(argv: "Sequence[str]") -> bool:
    """Return whether a call certainly is not for the app; almost all of them begin with a name."""
    return bool(argv) and not argv[0].startswith("-")


def _first_picture(argv: "Sequence[str]") -> "FirstPicture | None":
    from laddertui.cli.fast_picture import show

    return show(argv)


def _run_loaded(argv: "Sequence[str]", picture: "FirstPicture | None") -> int:
    from importlib import import_module

    from laddertui.cli.command_table import run_path
    from laddertui.cli.parser import parse

    try:
        args = parse(argv)
    except SystemExit as answered:  # --help and --version
        return int(answered.code or DONE)
    args.first_picture = picture
    module, _, name = run_path(args.command).partition(":")
    return int(getattr(import_module(module), name)(args))


def _complain(lines: "Sequence[str]", code: int) -> int:
    """Say what went wrong, a line or two."""
    from laddertui.cli.output import note
    from laddertui.domain.text import visible

    for line in lines:
        note(visible(line))
    return code


def _words(trouble: "LadderError") -> list[str]:
    """Return what went wrong; of a file's faults the first, and how many more there are."""
    from laddertui.domain.errors import InvalidFileError

    if isinstance(trouble, InvalidFileError) and len(trouble.faults) > 1:
        return [
            str(trouble.faults[0]),
            f"{len(trouble.faults) - 1} more; laddertui check lists every one",
        ]
    return [str(trouble)]


def _bug(error: Exception) -> str:
    """Name a fault of the program itself, without a person's words: only its kind and line."""
    at = error.__traceback__
    while at is not None and at.tb_next is not None:
        at = at.tb_next
    line = f"{at.tb_frame.f_globals.get('__name__', '?')}:{at.tb_lineno}" if at else "?"
    return (
        f"a fault in laddertui itself ({type(error).__name__} at {line});"
        " your saved quarters are untouched"
    )


def _finish() -> None:
    """Write out what is not written yet; a reader that has gone changes no exit code."""
    try:
        print(end="", flush=True)
    except BrokenPipeError:
        _let_stdout_go()


def _let_stdout_go() -> None:
    """Send the interpreter's own last flush nowhere, once the answer can no longer be written."""
    from laddertui.cli.output import let_go

    try:
        print(end="", flush=True)
    except OSError:
        let_go(sys.stdout)
