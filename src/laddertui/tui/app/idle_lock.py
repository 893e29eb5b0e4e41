"""The idle lock: an encrypted profile is locked once nothing was touched for a while."""

import time
from collections.abc import Awaitable, Callable
from typing import Any

from textual.app import App
from textual.timer import Timer

from laddertui.tui.app.window_state import WindowState

CHECK_EVERY = 5
"""Seconds between two looks at how long nothing was touched."""


def now() -> float:
    """Return a clock's seconds that also pass while the machine sleeps, where the system can."""
    return time.clock_gettime(getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC))


class IdleLock:
    """Locks the open profile by itself, after the minutes that the settings name."""

    def __init__(
        self, app: App[Any], state: WindowState, lock: Callable[[], Awaitable[None]]
    ) -> None:
        """Call `lock` when the time has come."""
        self._app = app
        self._state = state
        self._lock = lock
        self.last_touch = now()
        """When a key or the mouse was used last, by `now`."""
        self.timer: Timer | None = None
        """What looks at the clock; None where nothing is to be locked."""

    def touch(self) -> None:
        """Remember that a key or the mouse was used just now."""
        self.last_touch = now()

    def restart(self) -> None:
        """Begin anew for what is open now: a plain profile, or 0 minutes, is never locked."""
        from laddertui.storage import settings

        if self.timer is not None:
            self.timer.stop()
            self.timer = None
        minutes = settings.read(self._state.dirs).idle_minutes
        self.touch()
        if self._state.may_lock and minutes > 0:
            self.timer = self._app.set_interval(CHECK_EVERY, lambda: self.check(60 * minutes))

    async def check(self, longest: float) -> None:
        """Lock if nothing was touched for `longest` seconds."""
        if self._state.may_lock and now() - self.last_touch >= longest:
            await self._lock()
