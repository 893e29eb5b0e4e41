"""The app: its keys, and what every screen offers. What it keeps, where it steers and how it copies are next door."""

import gc
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from textual.app import SystemCommand
from textual.binding import Binding
from textual.screen import Screen

from laddertui.tui.app.clipboard import Clipboard
from laddertui.tui.app.lens_access import LensAccess
from laddertui.tui.app.navigation import Navigation
from laddertui.tui.app.signal_access import SignalAccess
from laddertui.tui.base.base_screen import BaseScreen
from laddertui.tui.widgets.field import Field

if TYPE_CHECKING:
    from laddertui.services.session import ProfileSession
    from laddertui.storage.app_dirs import AppDirs
    from laddertui.storage.profile_folder import ProfileFolder


NOT_KEPT = "What you typed last is not on the disk. Unlock to try again; quitting once more leaves it behind."


class LadderApp(Navigation, LensAccess, Clipboard, SignalAccess, inherit_bindings=False):
    """One window on one profile."""

    TITLE = "laddertui"
    CSS_PATH = [
        "app.tcss",
        "../screens/home.tcss",
    ]  # the first screen's own sheet is not read by the toolkit
    BINDINGS = [
        Binding(
            "f1,question_mark",
            "help",
            "Help",
            tooltip="What this screen is, and its keys",
            id="app.help",
        ),
        Binding(
            "f2,ctrl+p",
            "command_palette",
            "Commands",
            show=False,
            tooltip="Find any command",
            id="app.palette",
        ),
        Binding(
            "f3",
            "method",
            "Method",
            show=False,
            tooltip="Every rule, and whose it is",
            id="app.method",
        ),
        Binding(
            "f12",
            "copy",
            "Copy",
            show=False,
            tooltip="Copy what is shown, or write it to a file",
            id="app.copy",
        ),
        Binding(
            "shift+f3",
            "signal",
            "Signal",
            show=False,
            tooltip="Note what AI can do now",
            id="app.signal",
        ),
        Binding(
            "shift+f4",
            "calendar",
            "Calendar",
            show=False,
            tooltip="Write a calendar file",
            id="app.calendar",
        ),
        Binding(
            "shift+f5,ctrl+l",
            "lock",
            "Lock",
            priority=True,
            tooltip="Lock this profile now",
            id="app.lock",
        ),
        Binding("q", "quit", "Quit", tooltip="Everything typed is kept", id="app.quit"),
        Binding("ctrl+q", "quit", "Quit", show=False, priority=True, id="app.quit-anywhere"),
        Binding("ctrl+c", "help_quit", show=False, system=True),
    ]
    _was_warned = False
    """Whether the person has been told that what was typed could not be kept."""

    def on_ready(self) -> None:
        """What was made at the start stays; only what comes later is looked over for garbage."""
        gc.freeze()
        gc.enable()

    def action_help(self) -> None:
        """What this screen is, what applies in it, and its keys."""
        from laddertui.tui.dialogs.help import HelpDialog, Key

        text = self.screen.help_text() if isinstance(self.screen, BaseScreen) else ""
        if isinstance(
            field := self.focused, Field
        ):  # its question first, then what belongs to the screen
            text = f"{field.question_help}\n\n{text}"
        told = [
            a.binding
            for a in self.screen.active_bindings.values()
            if a.enabled and a.binding.tooltip
        ]
        keys = [Key(self.get_key_display(b), f"{b.description}: {b.tooltip}") for b in told]
        self.push_screen(HelpDialog(text, keys))

    def action_method(self) -> None:
        """Every rule, and whose it is; searched for what this screen is about."""
        from laddertui.tui.screens.method import MethodScreen

        if not isinstance(self.screen, MethodScreen):
            self.push_screen(MethodScreen(getattr(self.screen, "METHOD", "")))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What needs an open profile, or an encrypted one, is there only then."""
        if action == "lock":
            return self.may_lock
        return self.is_open if action in ("signal", "calendar", "copy") else True

    async def action_quit(self) -> None:
        """Leave; what was typed is kept first. Where it cannot be, asking twice leaves all the same."""
        self.keep_typed()
        if self._held and not self._was_warned:
            self.notify(NOT_KEPT, severity="warning", markup=False, timeout=10)
        elif self.keep_now() or self._was_warned:
            self.exit()
        self._was_warned = True

    def _fatal_error(self) -> None:
        """Leave without the toolkit's traceback: it would print what a person wrote. The command line says the rest."""
        self._close_messages_no_wait()

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """Every key that is active here is also a command of the palette, by the same declaration."""
        seen = {"command_palette"}
        for active in screen.active_bindings.values():
            binding = active.binding
            verb = binding.action.removeprefix(
                "app."
            )  # a screen may give a key of its own to what the app offers
            if binding.tooltip and active.enabled and verb not in seen:
                seen.add(verb)
                namespace = active.node
                yield SystemCommand(
                    binding.description,
                    binding.tooltip,
                    lambda action=binding.action, at=namespace: self.run_action(action, at),
                )
        yield SystemCommand("Theme", "Change the colours", self.action_change_theme)
        masked = self.folder is not None and self.folder.is_encrypted
        picture = (
            "Save a picture of this screen, every character masked"
            if masked
            else "Save a picture of this screen"
        )
        yield SystemCommand("Screenshot", picture, self.action_screenshot)


def run(dirs: "AppDirs", folder: "ProfileFolder | None", profile: "ProfileSession | None") -> None:
    """Run the app until the person leaves, and let go of whatever is open then.

    Raises what the app fell over, once the terminal is as it was, and why nothing was opened, if nothing was.
    """
    app = LadderApp(dirs, folder, profile)
    try:
        app.run()
    finally:
        app.shut()
    if app._exception is not None:
        raise app._exception
    if app.refused is not None:
        raise app.refused
