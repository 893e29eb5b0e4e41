"""The command palette: what it finds on a screen."""

from laddertui.tui.app.palette.entry import Group
from tests.support.windows import Window, app_of

HERE = (Group.HERE, Group.WINDOW)


def palette(window: Window) -> list[str]:
    """What the palette offers to be done here and now."""
    offered = app_of(window).palette.entries(window.app.screen)
    return [e.label for e in offered if e.group in HERE and not e.hindrance]


def look(window: Window, screen: str) -> None:
    """The commands active here are in the palette; keys that only move about are not commands."""
    found = palette(window)
    for active in window.app.screen.active_bindings.values():
        b = active.binding
        if (
            b.id
            and "." in b.id
            and not b.id.startswith("stepper.")  # a value that has the focus is changed, not found
            and active.enabled
            and (b.show or b.tooltip)
            and b.action != "app.command_palette"
        ):
            assert b.description in found, f"{b.id} at {screen} is not in the palette"
