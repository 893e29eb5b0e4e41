"""The one parser: every command and option, declared once, for the program, its help and its shell completion."""

import argparse
from collections.abc import Sequence
from typing import Any, NoReturn

from laddertui import __version__
from laddertui.domain.errors import UsageError

SHELLS = ("bash", "zsh", "fish")
"""The shells that a completion script can be made for."""
ABOUT = "How much of your working week depends on you being human, and what to do about it in the next 90 days."


class _Parser(argparse.ArgumentParser):
    """A parser that takes no shortened options, and whose errors are a line like any other."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings, allow_abbrev=False)

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message}; {self.prog} --help lists what there is")


def parse(argv: Sequence[str]) -> argparse.Namespace:
    """The arguments. Raises UsageError; --help and --version print and exit, as argparse does."""
    return parser().parse_args(argv)


def parser() -> _Parser:
    """The whole command line."""
    top = _Parser(prog="laddertui", description=ABOUT, parents=[_common(None)])
    top.add_argument("--version", action="version", version=f"laddertui {__version__}")
    commands = top.add_subparsers(dest="command", metavar="COMMAND", title="commands")

    def command(name: str, does: str) -> _Parser:
        return commands.add_parser(
            name, help=does, description=does, parents=[_common(argparse.SUPPRESS)]
        )

    adds = command("import", "add saved quarters from TOML files")
    adds.add_argument("files", nargs="+", metavar="FILE", help="a snapshot; - reads standard input")
    adds.add_argument(
        "--replace",
        action="store_true",
        help="put it over a saved quarter, which is kept as a revision",
    )

    command("status", "the newest quarter's figures")
    shows = command("show", "one quarter in full, and its figures")
    shows.add_argument(
        "quarter",
        nargs="?",
        metavar="QUARTER",
        help="like 2026-Q4; the newest readable one if left out",
    )
    command("history", "every saved quarter, oldest first")
    drifts = command("drift", "the change of the rung between two quarters, split into its causes")
    drifts.add_argument(
        "from_", nargs="?", metavar="FROM", help="the earlier quarter; without both: the last two"
    )
    drifts.add_argument("to", nargs="?", metavar="TO", help="the later quarter")

    checks = command("check", "validate files; every fault as file:line: reason")
    checks.add_argument(
        "paths", nargs="*", metavar="PATH", help="files or folders; all profiles if left out"
    )

    signal = command("signal", "note, dated today, that some AI capability moved")
    signal.add_argument("text", metavar="TEXT", help="one line; - reads standard input")
    signal.add_argument(
        "--affects",
        action="append",
        default=[],
        metavar="ID",
        help="an activity's id; may be repeated",
    )

    command(
        "due", "exit code 10 and a line when a review or a sprint's end is due; for a shell prompt"
    )
    calendar = command(
        "calendar", "the plan's weekly events, its end and the reviews, as iCalendar"
    )
    calendar.add_argument(
        "-o", "--output", metavar="FILE", help="write it to a file instead of standard output"
    )
    calendar.add_argument(
        "--titles",
        action="store_true",
        help="your own titles; others who see the calendar read them",
    )

    profiles = command("profiles", "list people, add one, or change a code")
    verbs = profiles.add_subparsers(dest="verb", metavar="add|rename")
    for verb, does in (
        ("add", "add a profile and print its id"),
        ("rename", "give the profile another code"),
    ):
        one = verbs.add_parser(
            verb, help=does, description=does, parents=[_common(argparse.SUPPRESS)]
        )
        one.add_argument("code", metavar="CODE", help="initials or a number; what a list shows")

    command("encrypt", "put the profile under a passphrase, in the standard age format")
    command("decrypt", "turn an encrypted profile back into plain files")
    command(
        "passphrase",
        "change an encrypted profile's passphrase; --passphrase-fd reads the old, then the new",
    )
    erases = command("erase", "remove a profile for good, and list every file that was removed")
    erases.add_argument("--yes", action="store_true", help="do not ask for the code to be typed")

    assess = command("assess", "the whole assessment as plain questions and answers")
    assess.add_argument(
        "--plain", action="store_true", help="one line at a time, for screen readers and pipes"
    )

    command("paths", "where everything is")
    completes = command("completion", "print a completion script for a shell")
    completes.add_argument("shell", choices=SHELLS, metavar="SHELL", help="bash, zsh or fish")
    return top


def _common(default: str | None) -> _Parser:
    """Options that may stand before or after the command; after it, only those that are given count."""
    common = _Parser(add_help=False)
    options = common.add_argument_group("common options")
    options.add_argument("--data-dir", metavar="DIR", default=default, help="the data folder")
    options.add_argument(
        "--profile", metavar="ID", default=default, help="the profile's id, or its code"
    )
    options.add_argument(
        "--passphrase-fd",
        metavar="N",
        type=int,
        default=default,
        help="read the passphrase, one line, from descriptor N",
    )
    flag = False if default is None else default
    options.add_argument("--json", action="store_true", default=flag, help="answer in JSON")
    options.add_argument("--no-input", action="store_true", default=flag, help="never ask anything")
    return common
