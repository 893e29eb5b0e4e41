"""Keys act in the order they were pressed, however fast they come.

The toolkit hands a key to the widget that has the focus at that moment and goes on to the next key
at once. When a paste, a script or fast hands send `name, Enter, name`, the second name would still
go to the first field, because the Enter that moves the focus has not been dealt with yet. Here a
key acts at once while nothing is under way, and else waits until what was set in motion has been
dealt with: by the widget that had the focus, by those around it, and by the app.
"""

import asyncio
import contextlib
from collections import deque
from collections.abc import Awaitable, Callable
from typing import Any

from textual.app import App
from textual.events import Callback, Event, Key, MouseMove
from textual.message_pump import MessagePump
from textual.screen import Screen

LONGEST_WAIT = 2.0
"""Seconds a key waits for the one before it at most.

On a busy machine a key may take half a second; what hangs must not block the keyboard.
"""
DRAWN_WITHIN = 0.04
"""Seconds after a key in which the page is drawn anew; what it set in motion is waited for then,
or when the next key comes."""
LOOK_AGAIN = 0.02
"""Seconds until it is looked again whether a widget that is waited for is still there."""
ROUNDS = 2
"""Times to wait for all widgets: a key travels up to the app, and what that posts up once more."""


class KeyQueue:
    """Holds keys back until their turn comes."""

    def __init__(
        self,
        app: App[Any],
        deliver: Callable[[Event], Awaitable[None]],
        is_way_out: Callable[[str], bool],
    ) -> None:
        """Give each key to `deliver`, the toolkit's own handling, when its turn comes.

        `is_way_out` says of a key whether it leaves the program: that one is never dropped.
        """
        self._app = app
        self._deliver = deliver
        self._is_way_out = is_way_out
        self._keys: deque[tuple[Key, Screen[Any] | None]] = deque()
        """Each key, with the page that was seen when it was pressed; None while none was."""
        self._rounds_left = 0
        """How often it is to be waited before the next key acts; 0 while all is done."""
        self._is_busy = False
        """Whether a key waits, or what the last one set in motion is waited for."""
        self._later: asyncio.TimerHandle | None = None
        """What waits for that once the page is drawn; None while that has been begun."""
        self._early: list[Key] | None = None
        """What was pressed at the first picture; None once the page itself is there."""

    @property
    def _seen(self) -> Screen[Any] | None:
        """The page that can be seen now; None until it is drawn."""
        page = self._app.screen if self._app.screen_stack else None
        return page if getattr(page, "is_shown", True) else None

    @property
    def is_idle(self) -> bool:
        """Whether no key waits."""
        return not self._is_busy or self._later is not None

    def hold(self) -> None:
        """Keep what is pressed from now on: the first picture is seen, and the page is to come.

        Waiting for it as for any key would have the page drawn before it has its focus.
        """
        self._early = []

    def give_held(self, is_wanted: bool) -> None:
        """Take what was kept, now that a page is there: or drop it, where that is another one."""
        early, self._early = self._early or (), None
        for key in early if is_wanted else ():
            self.add(key)

    def add(self, key: Key) -> None:
        """Take a key as it comes from the terminal."""
        if self._early is not None and not self._is_way_out(key.key):
            self._early.append(key)
            return
        is_idle = self.is_idle
        self._keys.append((key, self._seen))
        if is_idle:
            self._begin()

    def _begin(self) -> None:
        if self._later is not None:
            self._later.cancel()
            self._later = None
        self._is_busy = True
        self._in_turn()

    def note(self, event: Event) -> None:
        """Note that a click or a paste came: what it sets in motion precedes the next key."""
        if not isinstance(event, Key | MouseMove):
            self._rounds_left = ROUNDS

    async def settle(self) -> None:
        """Wait until the widgets have dealt with every key that they were given.

        Whatever closes a page waits for this first, or a letter that stands in a field already
        would be lost with it.
        """
        if not self._app.screen_stack:
            return
        focus = self._app.focused or self._app.screen
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(LONGEST_WAIT):
                for node in focus.ancestors_with_self:
                    # whose task this is waits here itself; a screen has none before it is shown
                    is_waiting_here = node._task is asyncio.current_task()
                    if node is not self._app and node.is_running and not is_waiting_here:
                        await _finished(node)  # the key itself
                        await _finished(node)  # what it made the widget post, on its way up

    async def _go_on(self) -> None:
        """Let the widgets finish, so that what they post to the app precedes the next key.

        Each time is a turn of its own: between them the app deals with what was posted to it.
        """
        try:
            if self._rounds_left:
                self._rounds_left -= 1
                await self.settle()
            elif self._keys:
                self._rounds_left = ROUNDS
                await self._deliver_next()
                if not self._keys:
                    loop = asyncio.get_running_loop()
                    self._later = loop.call_later(DRAWN_WITHIN, self._begin)
            else:
                self._is_busy = False
        finally:  # whatever a key's action comes to, the next key is heard
            if self._is_busy and self._later is None:
                self._in_turn()

    def _in_turn(self) -> None:
        """Go on once the app has dealt with what was posted to it before."""
        self._app.post_message(Callback(self._go_on))

    async def _deliver_next(self) -> None:
        key, page = self._keys.popleft()
        # what was pressed on another page, or before this one could be seen, goes nowhere
        is_meant = page is self._seen and (page is not None or not self._app.screen_stack)
        if is_meant or self._is_way_out(key.key):
            await self._deliver(key)


class _Done:
    """What is waited for.

    Its method is posted as it is: the toolkit counts the parameters of each, but of one method once
    only, where `call_later` makes a new callable of it every time.
    """

    def __init__(self) -> None:
        self._event = asyncio.Event()
        self.is_set, self.wait = self._event.is_set, self._event.wait

    def set(self) -> None:
        """Tell whoever waits."""
        self._event.set()


async def _finished(node: MessagePump) -> None:
    """Wait until a widget has dealt with everything that stands in its queue now, or is gone.

    One that is taken away with its screen never comes to it.
    """
    done = _Done()
    if not node.post_message(Callback(done.set)):
        return
    while node.is_running and not done.is_set():
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(LOOK_AGAIN):
                await done.wait()
