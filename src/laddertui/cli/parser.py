"""The one parser: every command and option, declared once, for the program, its help and its shell completion."""

import argparse
from collections.abc import Sequence

from laddertui import __version__

ABOUT = "How much of your working week depends on you being human, and what to do about it in the next 90 days."


def parse(argv: Sequence[str]) -> argparse.Namespace:
    """The arguments; a usage error exits with 2, as argparse does."""
    return parser().parse_args(argv)


def parser() -> argparse.ArgumentParser:
    """The whole command line."""
    top = argparse.ArgumentParser(prog="laddertui", description=ABOUT, allow_abbrev=False, parents=[_common(None)])
    top.add_argument("--version", action="version", version=f"laddertui {__version__}")
    commands = top.add_subparsers(dest="command", metavar="COMMAND", title="commands")

    def command(name: str, does: str) -> argparse.ArgumentParser:
        return commands.add_parser(
            name, help=does, description=does, allow_abbrev=False, parents=[_common(argparse.SUPPRESS)]
        )

    adds = command("import", "add saved quarters from TOML files")
    adds.add_argument("files", nargs="+", metavar="FILE", help="a snapshot; - reads standard input")
    adds.add_argument("--replace", action="store_true", help="put it over a saved quarter, which is kept as a revision")

    command("status", "the newest quarter's figures")
    shows = command("show", "one quarter in full, and its figures")
    shows.add_argument(
        "quarter", nargs="?", metavar="QUARTER", help="like 2026-Q4; the newest readable one if left out"
    )
    command("history", "every saved quarter, oldest first")

    checks = command("check", "validate files; every fault as file:line: reason")
    checks.add_argument("paths", nargs="*", metavar="PATH", help="files or folders; all profiles if left out")

    profiles = command("profiles", "list people, add one, or change a code")
    verbs = profiles.add_subparsers(dest="verb", metavar="add|rename")
    for verb, does in (("add", "add a profile and print its id"), ("rename", "give the profile another code")):
        one = verbs.add_parser(verb, help=does, description=does, parents=[_common(argparse.SUPPRESS)])
        one.add_argument("code", metavar="CODE", help="initials or a number; what a list shows")

    command("paths", "where everything is")
    return top


def _common(default: str | None) -> argparse.ArgumentParser:
    """Options that may stand before or after the command; after it, only those that are given count."""
    common = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    options = common.add_argument_group("common options")
    options.add_argument("--data-dir", metavar="DIR", default=default, help="the data folder")
    options.add_argument("--profile", metavar="ID", default=default, help="the profile's id, or its code")
    flag = False if default is None else default
    options.add_argument("--json", action="store_true", default=flag, help="answer in JSON")
    options.add_argument("--no-input", action="store_true", default=flag, help="never ask anything")
    return common
