"""The one parser, made from the commands' declarations, for the program and its completions."""

import argparse
import re
from collections.abc import Sequence
from typing import Any, NoReturn

from laddertui import __version__
from laddertui.cli.command_table import COMMANDS
from laddertui.cli.command_types import Command
from laddertui.domain.errors import UsageError

ABOUT = (
    "How much of your working week depends on you being human, and what to do about it in the next"
    " 90 days."
)


TEXTS = ("are required: TEXT", "are required: CODE")
"""What argparse says is missing where it has taken a text for an option."""

FILES = ("are required: FILE", "unrecognized arguments: -", "expected one argument")
"""The same, where it may have been a file's name."""


class _Parser(argparse.ArgumentParser):
    """A parser that takes no shortened options, and whose errors are a line like any other."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings, allow_abbrev=False)
        # a text may begin with a figure below zero: "-5 % of reviews", "-5%"
        self._negative_number_matcher = re.compile(r"-[0-9]")

    def error(self, message: str) -> NoReturn:
        if message.endswith(TEXTS):
            message += "; a text that begins with a hyphen comes after --"
        elif any(words in message for words in FILES):
            message += "; a file whose name begins with a hyphen is written ./-name"
        raise UsageError(f"{message}; {self.prog} --help lists what there is")


class _ParserWithoutHelp(_Parser):
    """A parser that is never asked for its help, so how wide the terminal is need not be found."""

    def _get_formatter(self) -> argparse.HelpFormatter:
        return argparse.HelpFormatter(self.prog, width=80)


def parse(argv: Sequence[str]) -> argparse.Namespace:
    """Return the arguments.

    Raise UsageError; --help and --version print and exit, as argparse does.
    """
    named = frozenset(command.name for command in COMMANDS).intersection(argv)
    if not {"-h", "--help"}.intersection(argv):
        try:
            return _checked(parser(named), argv)
        except UsageError:
            pass  # what is said of it names every command
    return _checked(parser(), argv)


def _checked(made: "_Parser", argv: Sequence[str]) -> argparse.Namespace:
    args = made.parse_args(argv)
    for option in ("no_mouse", "demo"):
        if getattr(args, option) and args.command is not None:
            made.error(f"--{option.replace('_', '-')} is for the app, not for {args.command}")
    if args.demo and (args.profile is not None or args.data_dir is not None):
        made.error("--demo has a profile and a folder of its own; leave out the other one")
    return args


def parser(only: frozenset[str] | None = None) -> _Parser:
    """Return the parser of the whole command line, or of some commands alone.

    All of them take as long to make as `status` takes to answer.
    """
    kind = _Parser if only is None else _ParserWithoutHelp
    top = kind(prog="laddertui", description=ABOUT, parents=[_common(None)])
    top.add_argument("--version", action="version", version=f"laddertui {__version__}")
    top.add_argument(
        "--no-mouse", action="store_true", help="open the app without the mouse, this time"
    )
    top.add_argument(
        "--demo",
        action="store_true",
        help="open the app on five invented quarters, which are gone afterwards",
    )
    # the name is given, or argparse would load what lines up a help to find it
    commands = top.add_subparsers(
        dest="command", metavar="COMMAND", title="commands", prog=top.prog
    )
    common = _common(argparse.SUPPRESS)
    for command in COMMANDS:
        if only is None or command.name in only:
            _add(commands, command, common)
    return top


def _add(
    commands: "argparse._SubParsersAction[_Parser]", command: Command, common: _Parser
) -> None:
    """Add a command with its arguments and verbs."""
    parser = commands.add_parser(
        command.name,
        help=command.help,
        description=command.help,
        parents=[common],
    )
    for argument in command.arguments:
        parser.add_argument(*argument.names, **argument.settings)
    if command.verbs:
        names = "|".join(verb.name for verb in command.verbs)
        verbs = parser.add_subparsers(dest="verb", metavar=names)
        for verb in command.verbs:
            _add(verbs, verb, common)


def _common(default: str | None) -> _Parser:
    """Return the options that may stand before or after the command.

    After it, only those that are given count.
    """
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
