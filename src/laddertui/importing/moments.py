"""A moment as trackers write it, comparable with others of the same file."""

import datetime as dt


def moment_of(text: str) -> dt.datetime:
    """Return a moment; both ends of an interval are in one zone, so that the zone says nothing.

    Raise ValueError for what is none.
    """
    moment = dt.datetime.fromisoformat(text)
    if moment.tzinfo is None:
        return moment.replace(tzinfo=dt.UTC)
    try:
        return moment.astimezone(dt.UTC)
    except OverflowError:
        raise ValueError("before the first day there is, or after the last") from None
