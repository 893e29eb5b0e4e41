"""The command palette: what it finds on a screen."""

from tests.support.windows import Window, app_of


def palette(window: Window) -> list[str]:
    """What the palette finds here."""
    return [command.title for command in app_of(window).get_system_commands(window.app.screen)]


def look(window: Window, screen: str) -> None:
    """The commands active here are in the palette; keys that only move about are not commands."""
    found = palette(window)
    for active in window.app.screen.active_bindings.values():
        b = active.binding
        if (
            b.id
            and "." in b.id
            and active.enabled
            and (b.show or b.tooltip)
            and b.action != "app.command_palette"
        ):
            assert b.description in found, f"{b.id} at {screen} is not in the palette"
