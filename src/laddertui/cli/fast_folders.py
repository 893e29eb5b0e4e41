"""What the short ways need before the rest is imported: options, the day, the profile's folder.

Both ways of finding them give the same (`parser.py`, `services/clock.py`, `storage/app_dirs.py`);
here whatever is unusual, from an option in another spelling to a folder that others can write to,
is None, and left to the ordinary one.

Nothing is imported here that the interpreter has not loaded already: no parser, dates, JSON or
paths.
"""

import os
import stat
import sys
import time

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

_DEFAULTS = {
    "linux": {
        "DATA": ".local/share",
        "CONFIG": ".config",
        "CACHE": ".cache",
        "STATE": ".local/state",
    },
    "darwin": {
        "DATA": "Library/Application Support",
        "CONFIG": "Library/Application Support",
        "CACHE": "Library/Caches",
        "STATE": "Library/Application Support",
    },
}
"""The systems' own folders below the home folder, as `storage/app_dirs.py` finds them by a library.
"""
FIRST_YEAR, LAST_YEAR = 1900, 9990
"""The years of `domain/quarters.py`."""
_ID_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789-"
_FOLDERS = ("snapshots", "revisions", "signals", "repeats", "opinions")
"""The folders of a profile, as `storage/profile_form.py` has them."""
_LONGEST_ID = 64


def options(argv: "Sequence[str]", words: "Sequence[str]") -> "dict[str, str] | None":
    """Return which folder, profile and words are given; None unless each is there once and plain.

    `words` may be given besides the folder and the profile.
    """
    found: dict[str, str] = {}
    rest = list(reversed(argv))
    while rest:
        word = rest.pop()
        name, has_value, value = word.partition("=")
        if name in ("--data-dir", "--profile"):
            if not has_value:
                value = rest.pop() if rest else ""
        elif word in words:
            value = "given"
        else:
            return None
        if name in found or not value or value.startswith("-"):
            return None
        found[name] = value
    return found


def today() -> str | None:
    """Return today as `services/clock.py` has it; None where that would have something to say."""
    given = os.environ.get("LADDERTUI_TODAY")
    if not given:
        return time.strftime("%Y-%m-%d")
    year, month, day = given[:4], given[5:7], given[8:]
    digits = year + month + day
    if (
        f"{year}-{month}-{day}" != given
        or len(digits) != 8
        or not (digits.isascii() and digits.isdigit())
    ):
        return None
    y, m, d = int(year), int(month), int(day)
    leap = y % 4 == 0 and (y % 100 != 0 or y % 400 == 0)
    longest = (0, 31, 28 + leap, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    is_day = 1 <= m <= 12 and 1 <= d <= longest[m]
    return given if FIRST_YEAR <= y <= LAST_YEAR and is_day else None


def data_folder(given: "dict[str, str]") -> str | None:
    """Return the data folder; None where finding it takes more than this."""
    named = given.get("--data-dir") or os.environ.get("LADDERTUI_DATA_DIR")
    if not named:
        return system_folder("DATA")
    folder = os.path.expanduser(named).rstrip("/")
    is_odd = folder in ("", ".") or folder.endswith("/.") or folder.startswith("~")
    return None if is_odd else folder


def system_folder(kind: str) -> str | None:
    """Return one of the system's own folders; None where finding it takes more than this."""
    named = os.environ.get(f"XDG_{kind}_HOME", "")
    if named.startswith("/"):
        return f"{named}/laddertui"
    home, default = os.environ.get("HOME", ""), _DEFAULTS.get(sys.platform)
    if named or default is None or not home.startswith("/") or "ANDROID_DATA" in os.environ:
        return None
    return f"{home}/{default[kind]}/laddertui"


def profile_folder(data: str, given: "dict[str, str]") -> str | None:
    """Return the folder of the profile that is meant, by option, by the environment, or alone.

    None unless that is plain to see and nobody else can write to it.
    """
    wanted = given.get("--profile") or os.environ.get("LADDERTUI_PROFILE") or ""
    profile_id = wanted or _only(f"{data}/profiles")
    path = f"{data}/profiles/{profile_id}"
    if not _is_id(profile_id) or (wanted and not os.path.isdir(path)):
        return None
    inner = (f"{path}/{name}" for name in _FOLDERS)
    return path if all(map(_is_ours, (data, f"{data}/profiles", path, *inner))) else None


def _only(profiles: str) -> str:
    """Return the id of the only profile; `me`, where there is none; "" where there are several."""
    try:
        ids = [name for name in os.listdir(profiles) if _is_id(name)]
    except FileNotFoundError:
        ids = []
    if not ids:
        return "me"
    return ids[0] if len(ids) == 1 else ""


def _is_id(name: str) -> bool:
    return 0 < len(name) <= _LONGEST_ID and name[0] != "-" and not name.strip(_ID_LETTERS)


def _is_ours(folder: str) -> bool:
    """Return whether `app_dirs.refuse_if_shared` would let this folder pass."""
    try:
        folder_stat = os.lstat(folder)
    except FileNotFoundError:
        return True
    shared = folder_stat.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
    return (
        stat.S_ISDIR(folder_stat.st_mode) and not shared and folder_stat.st_uid in (os.geteuid(), 0)
    )


def read(path: str, limit: int) -> bytes:
    """Return a file's first bytes, at most `limit`. Raise OSError.

    No link is followed and no pipe waited for.
    """
    fd = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    try:
        return os.read(fd, limit)
    finally:
        os.close(fd)
