"""The keys that are active on a screen, as lines of its help and as commands of the palette."""

from collections.abc import Iterable, Iterator
from typing import Any

from textual.app import App, SystemCommand
from textual.screen import Screen

from laddertui.tui.base.base_screen import BaseScreen
from laddertui.tui.widgets.field import Field


def show_help(app: App[Any]) -> None:
    """Show what the screen is, what applies in it, and its keys."""
    from laddertui.tui.dialogs.help import HelpDialog, Key

    text = app.screen.help_text() if isinstance(app.screen, BaseScreen) else ""
    if isinstance(field := app.focused, Field):
        text = f"{field.question_help}\n\n{text}"  # its question, then the screen's own text
    bindings = [
        active.binding
        for active in app.screen.active_bindings.values()
        if active.enabled and active.binding.tooltip
    ]
    keys = [Key(app.get_key_display(b), f"{b.description}: {b.tooltip}") for b in bindings]
    app.push_screen(HelpDialog(text, keys))


def palette_commands(app: App[Any], screen: Screen[Any], masked: bool) -> Iterable[SystemCommand]:
    """Yield a command for every key that is active, and the toolkit's own that are of use.

    `masked`: whether a picture of the screen shows its shapes only.
    """
    yield from _key_commands(app, screen)
    yield SystemCommand("Theme", "Change the colours", app.action_change_theme)
    picture = "Save a picture of this screen" + (", every character masked" if masked else "")
    yield SystemCommand("Screenshot", picture, app.action_screenshot)


def _key_commands(app: App[Any], screen: Screen[Any]) -> Iterator[SystemCommand]:
    seen = {"command_palette"}
    for active in screen.active_bindings.values():
        binding = active.binding
        # A screen may give a key of its own to what the app offers.
        action = binding.action.removeprefix("app.")
        if binding.tooltip and active.enabled and action not in seen:
            seen.add(action)
            namespace = active.node
            yield SystemCommand(
                binding.description,
                binding.tooltip,
                lambda action=binding.action, at=namespace: app.run_action(action, at),
            )
