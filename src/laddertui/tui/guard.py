"""The one place where an error that a handler did not answer itself becomes a note.

In the toolkit any error of a handler ends the app, and what is not yet written with it. What went
wrong for a person is said instead, and the window goes on.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from textual._callback import invoke
from textual.css.query import NoMatches
from textual.message import Message
from textual.message_pump import MessagePump

from laddertui.domain.errors import DiskError, LadderError


@dataclass
class Failed(Message):
    """Say that something could not be done; nothing else comes of it."""

    error: LadderError
    """What went wrong, in words for the person."""


class Guarded(MessagePump):
    """An app or a screen whose handlers, actions, timers and callbacks may fail for a person."""

    async def _dispatch_message(self, message: Message) -> None:
        """Have a message answered; an error for the person is posted, to be shown.

        A page that is taken away while it is being made gets no parts, and nothing is missed then.
        """
        try:
            await super()._dispatch_message(message)
        except (LadderError, OSError) as error:
            self._report(error)
        except NoMatches:
            if not getattr(self, "_pruning", False):  # the app itself is never taken away
                raise

    def call_next(self, callback: Callable[..., Any], *args: Any, **kwargs: Any) -> None:
        """Call something after this message, such as what a dialog's answer sets in motion."""
        super().call_next(partial(self._guarded, callback, *args, **kwargs))

    async def _guarded(self, callback: Callable[..., Any], *args: Any, **kwargs: Any) -> None:
        try:
            await invoke(partial(callback, *args, **kwargs))
        except (LadderError, OSError) as error:
            self._report(error)

    def _report(self, error: LadderError | OSError) -> None:
        self.app.post_message(Failed(error_of(error)))


def error_of(error: LadderError | OSError) -> LadderError:
    """Return an error in words for the person."""
    if isinstance(error, LadderError):
        return error
    return DiskError(f"{error.filename or 'a file'} cannot be used: {error.strerror}")
