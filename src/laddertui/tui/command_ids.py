"""The ids and keys of all commands, for keys that a person sets; every page is loaded for it."""

import importlib
import pkgutil
from collections.abc import Iterator, Mapping

from textual.binding import Binding
from textual.keys import key_to_character

import laddertui.tui
from laddertui.tui.actions import binding
from laddertui.tui.app_actions import OF_THE_APP


def commands() -> dict[str, tuple[str, list[str]]]:
    """Return what every command does and its keys, by its id."""
    return {name: (b.description, b.key.split(",")) for page in _pages() for name, b in page}


def command_ids() -> frozenset[str]:
    """Return the id of every command of every page, dialog and widget."""
    return frozenset(commands())


def taken_keys(keys: Mapping[str, str]) -> list[tuple[str, str, str]]:
    """Return each command that was given a key which another one of its page has, or of the app.

    As id, key, and the other's id; one that was given another key itself has lost nothing.
    """
    of_the_app = {action.id: binding(action) for action in OF_THE_APP}
    found = {
        (name, key, other)
        for page in map(dict, _pages())
        for name in keys.keys() & page.keys()
        for key in keys[name].split(",")
        for other, its in (of_the_app | page).items()
        if other not in keys and key in its.key.split(",")
    }
    return sorted(found)


def writing_keys(keys: Mapping[str, str]) -> list[tuple[str, str]]:
    """Return each command that acts in fields too and was given a key that writes there.

    As id and key.
    """
    act_in_fields = {name for page in _pages() for name, b in page if b.priority}
    return sorted(
        (name, key)
        for name in keys.keys() & act_in_fields
        for key in keys[name].split(",")
        if writes(key)
    )


def writes(key: str) -> bool:
    """Return whether a key puts a character into a field."""
    return key_to_character(key) is not None


def _pages() -> Iterator[list[tuple[str, Binding]]]:
    """Yield the ids and keys of every command of a page; those it has from its bases, too."""
    for found in pkgutil.walk_packages(laddertui.tui.__path__, "laddertui.tui."):
        for made in vars(importlib.import_module(found.name)).values():
            if isinstance(made, type):
                yield [
                    (each.id, each)
                    for base in made.__mro__
                    for each in base.__dict__.get("BINDINGS", ())
                    if isinstance(each, Binding) and each.id
                ]
