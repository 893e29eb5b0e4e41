"""Where a passphrase comes from: `--passphrase-fd`'s descriptor, else the terminal, without echo.

Never an argument and never the environment: other people's programs can read both.
"""

import contextlib
import os
import signal
import sys
from argparse import Namespace
from collections.abc import Iterator

from laddertui.cli.output import note
from laddertui.domain.errors import LockedError, UsageError

NONE = "the profile {!r} needs its passphrase; give it through --passphrase-fd, or at a terminal"
"""What is said where none was given, of a profile that has one."""
NO_NEW = (
    "the new passphrase is missing; give it through --passphrase-fd, one line each,"
    " or at a terminal"
)
"""What is said where none was given, of a profile that is to get a new one."""
BY_SIGNAL = 128
"""A shell's exit code for a program that a signal ended is this plus the signal's number."""
LONGEST = 4096
"""Bytes of a line; whatever goes on longer is no passphrase."""


def current(args: Namespace, profile_id: str) -> str:
    """Return the passphrase of a profile that has one.

    Raise LockedError where it is missing or empty, UsageError for a descriptor that cannot be read.
    """
    passphrase = _line(args.passphrase_fd) if args.passphrase_fd is not None else None
    if passphrase is None and _may_ask(args):
        passphrase = _asked(f"Passphrase of {profile_id}: ")
    return _not_empty(passphrase, profile_id)


def new(args: Namespace, profile_id: str) -> str:
    """Return a new passphrase, asked for twice at a terminal.

    Raise LockedError where it is missing, none to choose, or typed in two ways.
    """
    if args.passphrase_fd is not None:
        return _fit(_not_empty(_line(args.passphrase_fd), profile_id, NO_NEW))
    if not _may_ask(args):
        raise LockedError(NO_NEW)
    passphrase = _fit(_not_empty(_asked(f"New passphrase for {profile_id}: "), profile_id))
    if _asked("The same again: ") != passphrase:
        raise LockedError("the two are not the same; nothing was changed")
    return passphrase


def _fit(passphrase: str) -> str:
    """Return a new passphrase. Raise LockedError for one that could not be typed again."""
    from laddertui.services import passphrases

    if reason := passphrases.refusal(passphrase):
        raise LockedError(f"{reason}. Nothing was changed")
    return passphrase


def note_if_short(passphrase: str) -> None:
    """Say beside the answer that a passphrase, which was taken, is short."""
    from laddertui.services import passphrases

    if passphrases.is_short(passphrase):
        note(f"{passphrases.SHORT}, such as the app offers where a new one is typed")


def _not_empty(passphrase: str | None, profile_id: str, missing: str = NONE) -> str:
    if passphrase is None:
        raise LockedError(missing.format(profile_id))
    if not passphrase:
        raise LockedError("the passphrase is empty; nothing was opened and nothing changed")
    return passphrase


def _may_ask(args: Namespace) -> bool:
    return not args.no_input and sys.stdin is not None and sys.stdin.isatty()


def _asked(prompt: str) -> str:
    """Read one line of the terminal, not shown."""
    from getpass import getpass

    try:
        with _ending_tidily():
            return getpass(prompt, stream=sys.stderr)
    except EOFError:
        return ""


@contextlib.contextmanager
def _ending_tidily() -> Iterator[None]:
    """Let a signal that ends the program leave the terminal as it was: with what is typed shown."""

    def end(number: int, _: object) -> None:
        raise SystemExit(BY_SIGNAL + number)

    before = {
        number: signal.signal(number, end)
        for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT)
        if signal.getsignal(number) is signal.SIG_DFL
    }
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _line(fd: int) -> str | None:
    """Read one line of a descriptor, without its newline; None at its end.

    What follows the line is left to others.
    """
    line = bytearray()
    try:
        while byte := os.read(fd, 1):
            if byte == b"\n":
                return _text(bytes(line))
            line += byte
            if len(line) > LONGEST:
                raise UsageError(f"--passphrase-fd {fd}: the line is longer than {LONGEST} bytes")
    except OSError as error:
        raise UsageError(f"--passphrase-fd {fd} cannot be read: {error.strerror}") from None
    except OverflowError:
        raise UsageError(f"--passphrase-fd {fd} cannot be read: no such descriptor") from None
    return _text(bytes(line)) if line else None


def _text(data: bytes) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError:
        raise LockedError("the passphrase is not text (UTF-8)") from None
