"""Home's first picture, kept from the last time it stood, for the moment the toolkit takes to load.

It is the live picture as the terminal got it, a line of text and colours for each of the window's,
and then the same again for later days, without what will be another then. It is shown only while
everything it depends on is the same: the program and the toolkit, the profile's files, the
settings, the window's size and what the environment says of the terminal. A digest of all that and
of the rest comes first, so one of another state, a cut-off one and one that somebody edited all
look the same, and are not used; then the days; and whatever is in the lines, only text and colours
pass. Always disposable; only for plain profiles.

Light on purpose: it is read before anything else is imported.
"""

import os
import sys

from laddertui import __version__
from laddertui.storage.caches import due_cache

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

LARGEST = 1024 * 1024
"""Bytes; in a window of 170 by 50 it is some 80,000."""
Days = tuple[str, str, str]
"""From which day on a picture is true, until which the whole of it, and until which the rest."""
Shown = tuple[list[bytes], bool]
"""The lines for a day, and whether they are the whole picture."""
_SHOWN = ("snapshots", "signals", "repeats", "opinions")
"""The folders of a profile from which Home says something; its own files all count."""
_TOOLKIT = ("textual", "rich")
_VARIABLES = ("TERM", "COLORTERM", "NO_COLOR", "FORCE_COLOR", "LANG", "TERM_PROGRAM")
"""What says which colours and signs a terminal has."""
_FAMILIES = ("LC_", "TEXTUAL", "TTY_", "TERM_PROGRAM_")
"""How other variables begin that do."""


def state(profile: str, settings: str, size: tuple[int, int]) -> str:
    """Return all that Home's picture depends on, but for the day.

    `profile` is its folder, `settings` the settings' file, there or not, and `size` the window's
    columns and lines. Never raises.
    """
    parts = [
        *(__version__, sys.version, *map(_place, _TOOLKIT)),
        *(os.path.realpath(profile), *due_cache.stamps(profile)),
        *(row for name in _SHOWN for row in (name, *due_cache.stamps(f"{profile}/{name}"))),
        *due_cache.stamps(os.path.dirname(profile)),  # with others beside, whose it is is shown
        *(due_cache.stamp(settings), "{}x{}".format(*size)),
        *(f"{name}={value}" for name, value in sorted(os.environ.items()) if _counts(name)),
    ]
    return "\0".join(parts)


def _counts(variable: str) -> bool:
    return variable in _VARIABLES or variable.startswith(_FAMILIES)


def _place(package: str) -> str:
    """Return where a package would be loaded from, with its stat data; another version differs."""
    for finder in sys.meta_path:
        spec = finder.find_spec(package, None)
        if spec is not None:
            return f"{spec.origin}{due_cache.stamp(spec.origin or '')}"
    return ""


def name(profile: str) -> str:
    """Return the name of the picture's file, which says nothing about the profile."""
    return due_cache.name(profile, "picture")


def write(state: str, days: Days, whole: "Sequence[str]", later: "Sequence[str]") -> bytes | None:
    """Return the file of a picture, a text for each line, whole and for the days after.

    None for one that would not be shown.
    """
    content = "\n".join([" ".join(days), *whole, *later]).encode(errors="replace")
    data = due_cache.digest_of(state, content) + b"\n" + content
    would_show = all(read(data, state, day, len(whole)) for day in days)
    return data if would_show else None


def read(data: bytes, state: str, day: str, lines: int) -> Shown | None:
    """Return what is shown on a day, in a window of so many lines.

    None unless the picture is of this state and stands on that day.
    """
    digest, _, content = data.partition(b"\n")
    if len(data) > LARGEST or digest != due_cache.digest_of(state, content):
        return None
    days, *both = content.split(b"\n")
    first, last_whole, last = [*days.split(b" "), b"", b""][:3]
    if len(both) != 2 * lines or not first <= day.encode() <= last:
        return None
    is_whole = day.encode() <= last_whole
    found = both[:lines] if is_whole else both[lines:]
    return (found, is_whole) if all(map(_is_harmless, found)) else None


def _is_harmless(line: bytes) -> bool:
    """Return whether a line is only text that can be seen, and colours (`ESC [ digits m`)."""
    text, *coloured = line.split(b"\x1b[")
    for piece in coloured:
        colour, end, rest = piece.partition(b"m")
        if not end or colour.strip(b"0123456789;"):
            return False
        text += rest
    try:
        return text.decode().isprintable()
    except UnicodeDecodeError:
        return False
