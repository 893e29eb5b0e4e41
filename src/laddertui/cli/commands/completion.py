"""`laddertui completion SHELL`: print a completion script."""

from argparse import Namespace

from laddertui.cli.completion import script
from laddertui.cli.parser import parser


def run(args: Namespace) -> int:
    """Print the script, made from the parser."""
    print(script(args.shell, parser()), end="")
    return 0
