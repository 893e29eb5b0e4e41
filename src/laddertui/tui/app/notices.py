"""Short notes and yes-or-no questions, shown over whichever screen is there; always literally."""

from collections.abc import Callable
from typing import Any

from textual.app import App
from textual.notifications import Notification

from laddertui.domain.errors import LadderError, ProfileChangedError
from laddertui.domain.text import visible
from laddertui.tui.app_actions import QUIT_ANYWHERE
from laddertui.tui.key_names import key_name
from laddertui.tui.messages import ProfileChanged

LONG = 10
"""Seconds that a note stays which must not be missed."""


def forget_same(app: App[Any], note: Notification) -> None:
    """Take away a note that says the same as one that comes: two would only cover more."""
    for shown in list(app._notifications):
        if (shown.message, shown.severity) == (note.message, note.severity):
            app._unnotify(shown, refresh=False)


def inform(app: App[Any], text: str, timeout: float | None = None) -> None:
    """Show a note for `timeout` seconds, or as long as the toolkit shows one by default."""
    app.notify(visible(text), markup=False, timeout=timeout)


def warn(app: App[Any], text: str, timeout: float | None = None) -> None:
    """Show a warning for `timeout` seconds, or as long as the toolkit shows one by default."""
    app.notify(visible(text), severity="warning", markup=False, timeout=timeout)


def say_how_to_leave(app: App[Any]) -> None:
    """Say which key leaves from where one is; the toolkit would say it in its own marks."""
    for key, active in app.active_bindings.items():
        if active.binding.action == QUIT_ANYWHERE.call:
            inform(app, f"{key_name(key)} leaves.")
            return


def show_error(app: App[Any], error: LadderError) -> None:
    """Show the first line of an error as a warning.

    Of a profile that has another form by now, ask the app to open it anew; it says so then.
    """
    if isinstance(error, ProfileChangedError):
        app.post_message(ProfileChanged(str(error)))
        return
    warn(app, str(error).split("\n")[0], LONG)


def confirm(
    app: App[Any], question: str, yes: str, then: Callable[[], None], no: str | None = None
) -> None:
    """Ask before something that cannot be undone, and call `then` if the answer is yes.

    `yes` and `no` say what each answer does; `no` may be left to the dialog.
    """
    from laddertui.tui.dialogs.confirm import ConfirmDialog

    app.push_screen(ConfirmDialog(question, yes, no), lambda answer: then() if answer else None)
