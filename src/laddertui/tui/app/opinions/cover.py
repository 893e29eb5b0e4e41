"""A page that is covered, so that another person may sit down at the machine.

While it is, no command of the app leads to anything of its owner's: not the palette, not `g`, not
a copy. Help, locking and leaving stay.
"""

from typing import Any

from textual.app import App

from laddertui.tui.app_actions import HELP, LOCK, OF_THE_APP, QUIT_ANYWHERE

_STAY = {HELP.call, LOCK.call, QUIT_ANYWHERE.call}
_KEPT_BACK = {
    a.call.removeprefix("app.").partition("(")[0] for a in OF_THE_APP if a.call not in _STAY
}
"""The actions' names; what an action is called with makes no difference."""


def is_kept_back(app: App[Any], action: str) -> bool:
    """Return whether a command of the app may not act now, because a page is covered."""
    return action in _KEPT_BACK and any(getattr(s, "IS_COVER", False) for s in app.screen_stack)
