"""Every class of the app that can have keys."""

import importlib
import pkgutil
from collections.abc import Iterator

from textual.app import App
from textual.dom import DOMNode
from textual.screen import Screen
from textual.widget import Widget

import laddertui.tui


def keyed_classes() -> Iterator[type[DOMNode]]:
    """Every class of the app that can have keys."""
    for found in pkgutil.walk_packages(laddertui.tui.__path__, "laddertui.tui."):
        for made in vars(importlib.import_module(found.name)).values():
            if (
                isinstance(made, type)
                and issubclass(made, (App, Screen, Widget))
                and made.__module__ == found.name
            ):
                yield made
