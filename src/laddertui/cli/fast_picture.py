"""Show Home's first picture before anything else is imported, where the one kept is still true.

It is the live one, kept the last time (`storage/caches/first_picture.py`); wherever anything is
unusual, or another window may have the profile, none is shown, and the app opens as it would.
"""

import os

from laddertui.cli.fast_folders import (
    data_folder,
    options,
    profile_folder,
    read,
    system_folder,
    today,
)
from laddertui.storage.caches import due_cache, first_picture

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from laddertui.tui.terminal.first_picture import FirstPicture

SAYS_NOTHING = ("", "dumb", "unknown")
"""What a terminal is called that cannot draw, or of which nothing is known."""
FEWEST_COLUMNS, FEWEST_LINES = 40, 12
"""The smallest window in which Home can be read, as `tui/base/window_sizes.py` has it."""


def show(argv: "Sequence[str]") -> "FirstPicture | None":
    """Show the first picture for a whole command line; None where there is none to be shown."""
    try:
        given, day = options(argv, ("--no-mouse", "--no-input")), today()
        if given is None or day is None or not _may_draw():
            return None
        size = os.get_terminal_size(1)
        found = _found(given, day, (size.columns, size.lines))
    except (OSError, ValueError):
        return None
    if found is None:
        return None
    from laddertui.tui.terminal import first_picture as on_terminal

    return on_terminal.show(*found)


def _may_draw() -> bool:
    """Return whether all three streams are a terminal that can be drawn on."""
    return os.environ.get("TERM", "") not in SAYS_NOTHING and all(map(os.isatty, range(3)))


def _found(
    given: "dict[str, str]", day: str, size: tuple[int, int]
) -> "tuple[list[bytes], bool] | None":
    """Return what is kept for the day, if it is true; None where nobody can tell."""
    data, cache = data_folder(given), system_folder("CACHE")
    config, locks = system_folder("CONFIG"), system_folder("STATE")
    if data is None or cache is None or config is None or locks is None:
        return None
    profile = profile_folder(data, given)
    if profile is None or size[0] < FEWEST_COLUMNS or size[1] < FEWEST_LINES:
        return None
    kept = read(f"{cache}/summaries/{first_picture.name(profile)}", first_picture.LARGEST + 1)
    if os.path.lexists(f"{locks}/locks/{due_cache.name(profile, 'holder')}"):
        return None  # another window has it (`storage/lock.py`), and Home will not be what opens
    state = first_picture.state(profile, f"{config}/config.toml", size)
    return first_picture.read(kept, state, day, size[1])
