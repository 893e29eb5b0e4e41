"""How a command is declared: its name, its help, its arguments, its verbs, what runs it."""

from typing import Any, NamedTuple


class Argument(NamedTuple):
    """One argument or option, as argparse takes it."""

    names: tuple[str, ...]
    """The options' names, or the one name of an argument that has none."""
    settings: dict[str, Any]
    """The keywords of argparse's `add_argument`."""


class Command(NamedTuple):
    """One command, or one verb of a command."""

    name: str
    """What is typed."""
    help: str
    """What it does, in a line."""
    run: str = ""
    """What runs it, as `module:function`; "" for a verb, which its command runs."""
    arguments: tuple[Argument, ...] = ()
    """Its own arguments and options, beside the common ones."""
    verbs: "tuple[Command, ...]" = ()
    """The words that may follow it, such as `add`."""


def argument(*names: str, **settings: Any) -> Argument:
    """Declare an argument or option."""
    return Argument(names, settings)
