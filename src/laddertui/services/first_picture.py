"""Keep Home's first picture for the next start, for plain profiles only."""

import contextlib
import datetime as dt
from collections.abc import Sequence

from laddertui.domain.errors import LadderError
from laddertui.services.session import ProfileSession
from laddertui.storage import profile_folder, settings
from laddertui.storage.caches import first_picture, summary_cache


def picture_state(profile: ProfileSession, size: tuple[int, int]) -> str:
    """Return all that a picture of Home depends on now, in a window of these columns and lines.

    The day is another matter.
    """
    file = settings.path_of(profile.dirs)
    return first_picture.state(str(profile.folder.path), str(file), size)


def keep_picture(
    profile: ProfileSession,
    state: str,
    days: tuple[dt.date, dt.date, dt.date],
    whole: Sequence[str],
    later: Sequence[str],
) -> None:
    """Keep a picture, a line of text and colours for each of the window's.

    `state` is `picture_state` from before what it shows was read; `days` are the first on which it
    is true, the last on which the whole of it is, and the last on which `later` is, the picture
    without what will be another then. One that cannot be kept is no trouble for anyone.
    """
    first, last_whole, last = (day.isoformat() for day in days)
    data = first_picture.write(state, (first, last_whole, last), whole, later)
    with contextlib.suppress(LadderError):
        # it may have been encrypted meanwhile
        now = profile_folder.find(profile.dirs, profile.folder.id)
        if data is not None and not now.is_encrypted:
            summary_cache.store_picture(profile.dirs, now, data)
