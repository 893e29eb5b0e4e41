"""The quarter that a command is about where none is named: the newest readable one."""

from laddertui.domain.errors import NotFoundError
from laddertui.presenters.unreadable import unreadable_words
from laddertui.services.session import ProfileSession


def newest_quarter(session: ProfileSession) -> str:
    """Return the newest readable quarter's name.

    Raise NotFoundError where there is none: before anything is saved, or because none of those
    that are saved can be read.
    """
    summary = session.summary()
    if summary.newest is not None:
        return summary.newest.quarter
    if summary.history:
        words = unreadable_words(summary.history)
        raise NotFoundError(f"{words}; laddertui check names every fault")
    raise NotFoundError("no quarter is saved yet; start with: laddertui")
