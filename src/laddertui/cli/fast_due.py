"""The short way of `laddertui due`, for shell prompts: one line is read and its digest compared.

It answers only a call in its plainest form, for a profile whose line
(`storage/caches/due_cache.py`) is there and true of the files' stat data. Whatever is unusual, from
an option in another spelling to a folder that others can write to, is left to the ordinary way
(`commands/due.py`), which answers every call, explains every trouble, and leaves the line for the
next time. Both ways give the same answer always.

Nothing is imported here that the interpreter has not loaded already: no parser, dates, JSON or
paths.
"""

import os
import stat
import sys
import time

from laddertui.storage.caches import due_cache

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

Quick = tuple[int, str]
"""An exit code, and the line to print, if any."""
NOTHING, DUE = 0, 10
"""The exit codes: nothing is due, something is."""
_DEFAULTS = {
    "linux": {"DATA": ".local/share", "CACHE": ".cache"},
    "darwin": {"DATA": "Library/Application Support", "CACHE": "Library/Caches"},
}
"""The systems' own folders below the home folder, as `storage/app_dirs.py` finds them by a library.
"""
FIRST_YEAR, LAST_YEAR = 1900, 9990
"""The years of `domain/quarters.py`."""
_ID_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789-"
_FOLDERS = ("snapshots", "revisions", "signals", "repeats", "opinions")
"""The folders of a profile, as `storage/profile_form.py` has them."""
_LONGEST_ID = 64


def answer(argv: "Sequence[str]") -> Quick | None:
    """Return the answer to a whole command line, or None where the ordinary way must be gone."""
    try:
        given, day = _options(argv), _today()
        if given is None or day is None:
            return None
        days = _days(given)
    except (OSError, ValueError):
        return None
    return None if days is None else answered(*days, day)


def answered(next_review_on: str, sprint_ends_on: str, day: str) -> Quick:
    """Return the exit code and the line for a day.

    All are dates like 2026-11-22, or "" for one that there is not.
    """
    reasons = []
    if next_review_on and day >= next_review_on:
        reasons.append(f"review due since {next_review_on}")
    if sprint_ends_on and day > sprint_ends_on:
        reasons.append(f"the sprint ended on {sprint_ends_on}")
    return (DUE if reasons else NOTHING), "; ".join(reasons)


def _options(argv: "Sequence[str]") -> "dict[str, str] | None":
    """Return what is given with `due`; None unless each is there once and is plain."""
    options: dict[str, str] = {}
    rest = list(reversed(argv))
    while rest:
        word = rest.pop()
        name, has_value, value = word.partition("=")
        if name in ("--data-dir", "--profile"):
            if not has_value:
                value = rest.pop() if rest else ""
        elif word in ("due", "--no-input"):
            value = word[2:]
        else:
            return None
        if name in options or not value or value.startswith("-"):
            return None
        options[name] = value
    return options if "due" in options else None


def _today() -> str | None:
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


def _days(given: "dict[str, str]") -> tuple[str, str] | None:
    """Return the next review and the sprint's last day, from the line, if it is true."""
    data, cache = _data(given), _folder("CACHE")
    if data is None or cache is None:
        return None
    profile = _profile(data, given.get("--profile") or os.environ.get("LADDERTUI_PROFILE") or "")
    if profile is None:
        return None
    line = _read(f"{cache}/summaries/{due_cache.name(profile)}")
    return due_cache.read(line, due_cache.state(profile))


def _data(given: "dict[str, str]") -> str | None:
    """Return the data folder; None where finding it takes more than this."""
    named = given.get("--data-dir") or os.environ.get("LADDERTUI_DATA_DIR")
    if not named:
        return _folder("DATA")
    folder = os.path.expanduser(named).rstrip("/")
    is_odd = folder in ("", ".") or folder.endswith("/.") or folder.startswith("~")
    return None if is_odd else folder


def _folder(kind: str) -> str | None:
    """Return one of the system's own folders; None where finding it takes more than this."""
    named = os.environ.get(f"XDG_{kind}_HOME", "")
    if named.startswith("/"):
        return f"{named}/laddertui"
    home, default = os.environ.get("HOME", ""), _DEFAULTS.get(sys.platform)
    if named or default is None or not home.startswith("/") or "ANDROID_DATA" in os.environ:
        return None
    return f"{home}/{default[kind]}/laddertui"


def _profile(data: str, wanted: str) -> str | None:
    """Return the folder of the profile that is meant.

    None unless that is plain and nobody else can write to it.
    """
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


def _read(path: str) -> bytes:
    """Read the line's file: no link is followed and no pipe waited for."""
    fd = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    try:
        return os.read(fd, due_cache.LONGEST_LINE)
    finally:
        os.close(fd)
