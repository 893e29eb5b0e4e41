"""Keys act in the order they were pressed, however fast they come.

The toolkit hands a key to the widget that has the focus at that moment and goes on to the next key at once. When a
paste, a script or fast hands send `name, Enter, name`, the second name would still go to the first field, because the
Enter that moves the focus has not been dealt with yet. Here a key waits until what the one before it set in motion
has been dealt with: by the widget that had the focus, by those around it, and by the app.
"""

import asyncio
import contextlib
from collections import deque

from textual import events
from textual.app import App
from textual.message_pump import MessagePump

LONGEST_WAIT = 0.5
"""Seconds a key waits for the one before it at most; something slow must not make the keyboard dead."""
ROUNDS = 2
"""A key travels up to the app, which runs what is bound to it; what that says travels up once more."""


class KeyQueue(App[None], inherit_bindings=False):
    """An app whose keys cannot overtake one another."""

    def __init__(self) -> None:
        super().__init__()
        self._keys: deque[events.Key] = deque()
        self._is_next_due = False

    async def on_event(self, event: events.Event) -> None:
        """Queue keys as they come from the terminal; everything else is the toolkit's."""
        if not isinstance(event, events.Key) or event.is_forwarded:
            await super().on_event(event)
            return
        self._keys.append(event)
        if not self._is_next_due:
            self._is_next_due = True
            self.call_later(self._settle, ROUNDS)

    async def _settle(self, rounds: int) -> None:
        """Let the widgets finish; what they asked of the app stands in its queue before the next key then."""
        at = self.focused or self.screen
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(LONGEST_WAIT):
                for node in at.ancestors_with_self:
                    if node is not self and node.is_running:
                        await _finished(node)  # the key itself
                        await _finished(
                            node
                        )  # what the key made the widget say, which bubbles to the next
        if rounds > 1:
            self.call_later(self._settle, rounds - 1)
        else:
            self.call_later(self._next_key)

    async def _next_key(self) -> None:
        event = self._keys.popleft()
        await super().on_event(event)
        self._is_next_due = bool(self._keys)
        if self._is_next_due:
            self.call_later(self._settle, ROUNDS)


async def _finished(node: MessagePump) -> None:
    """Wait until a widget has dealt with everything that stands in its queue now."""
    done = asyncio.Event()
    if node.call_later(done.set):
        await done.wait()
