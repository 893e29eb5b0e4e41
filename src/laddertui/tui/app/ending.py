"""How the window ends when nobody asked it to: by a signal, with its terminal, or by a fault."""

import asyncio
import contextlib
import os
import signal
import threading
from typing import Any

from textual.app import App

from laddertui.tui.app.autosave import Autosave
from laddertui.tui.app.key_queue import KeyQueue

SIGNALS = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT)
LONGEST_END = 5.0
"""Seconds after which the process ends whatever stands in its way."""
BY_SIGNAL = 128
"""A shell's exit code for a program that a signal ended is this plus the signal's number."""

NOT_KEPT = "What you typed last is not on the disk. Quitting once more leaves it behind."
NOT_KEPT_LOCKED = (
    "What you typed last is not on the disk. Unlock to try again;"
    " quitting once more leaves it behind."
)


class Ending:
    """Keeps the last letter before any end."""

    def __init__(self, app: App[Any], autosave: Autosave, key_queue: KeyQueue) -> None:
        self._app = app
        self._autosave = autosave
        self._key_queue = key_queue
        self._leaving: asyncio.Task[None] | None = None
        self.is_all_kept = True
        """Whether the disk took what was typed last."""

    def listen(self) -> None:
        """Answer signals from now on, but for those that whoever started us has us ignore."""
        loop = asyncio.get_running_loop()
        for number in SIGNALS:
            if signal.getsignal(number) is not signal.SIG_IGN:
                loop.add_signal_handler(number, self.end_by, number)

    def end_by(self, number: int) -> None:
        """Keep what was typed, leave the terminal as it was, and end with the signal's code."""
        self.keep_last()
        code = BY_SIGNAL + number
        at_last = threading.Timer(LONGEST_END, os._exit, (code,))
        at_last.daemon = True
        at_last.start()
        self._leaving = asyncio.get_running_loop().create_task(self._leave(code))

    async def _leave(self, code: int) -> None:
        """Leave once the letters that are on their way have been kept, too."""
        with contextlib.suppress(Exception):
            await self._key_queue.settle()
        self.keep_last()
        self._app.exit(return_code=code)

    def keep_last(self) -> None:
        """Try once more to write what was typed; nothing that fails here may stop the end."""
        with contextlib.suppress(Exception):
            self._autosave.keep_typed()
        self.is_all_kept = False
        with contextlib.suppress(Exception):
            self.is_all_kept = self._autosave.write_now()
