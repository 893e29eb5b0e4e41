"""The line that `due` is answered from at a shell prompt, kept beside the summary cache.

Light on purpose: a prompt asks it again and again, so nothing is imported here but what the
interpreter has loaded already, and one built-in digest. The line holds a digest, the next review
and the sprint's last day. The digest is of the profile's files as they were (names and stat data)
and of the line, so one for other files, a cut-off one and one that somebody edited all look the
same, and are not used. Always disposable; only for plain profiles.
"""

import os

from laddertui import __version__
from laddertui.digest import digest

NO_DAY = "-"
"""What stands where there is no such day."""
LONGEST_LINE = 128
"""Bytes: a digest, two days, two blanks and the line's end are fewer."""


def stamps(folder: str) -> list[str]:
    """Return the names and stat data of a folder's files, in order.

    Any change to a file changes them, and what the disk refuses to tell is never the same twice.
    Never raises.
    """
    rows = []
    try:
        with os.scandir(folder) as found:
            for entry in found:
                rows.append(_row(entry))
    except (FileNotFoundError, NotADirectoryError):
        pass  # nothing is saved yet
    except OSError:
        rows.append(_never_again())
    return sorted(filter(None, rows))


def _row(entry: "os.DirEntry[str]") -> str:
    try:
        return _stamp(entry.name, entry.stat(follow_symlinks=False))
    except FileNotFoundError:
        return ""
    except OSError:
        return _never_again()


def _never_again() -> str:
    """Return what no other look at the files gives, so that nothing is remembered by it."""
    return os.urandom(16).hex()


def _stamp(name: str, stat: os.stat_result) -> str:
    return f"{name}:{stat.st_ino}:{stat.st_size}:{stat.st_mtime_ns}:{stat.st_ctime_ns}"


def state(profile: str) -> str:
    """Return all that `due` depends on in a profile's folder.

    These are its quarters, and the card that says whether it is encrypted.
    """
    card = stamp(f"{profile}/profile.toml")
    return "\n".join([__version__, card, *stamps(f"{profile}/snapshots")])


def stamp(path: str) -> str:
    """Return a file's stat data; "" where there is none. Never raises."""
    try:
        return _stamp("", os.lstat(path))
    except FileNotFoundError:
        return ""
    except OSError:
        return _never_again()


def name(profile: str, ending: str = "due") -> str:
    """Return the name of the line's file, which says nothing about the profile.

    It begins like the summary's (`lock.lock_name`). With another ending it is the name of something
    else that is kept for the profile elsewhere.
    """
    return f"{digest(os.fsencode(os.path.realpath(profile)))[:20]}.{ending}"


def write(state: str, next_review_on: str, sprint_ends_on: str) -> bytes:
    """Return the line; a day that there is not is given as ""."""
    days = f"{next_review_on or NO_DAY} {sprint_ends_on or NO_DAY}\n".encode()
    return digest_of(state, days) + b" " + days


def read(line: bytes, state: str) -> tuple[str, str] | None:
    """Return the next review and the sprint's last day, "" for one that there is not.

    None unless it is the line of these files.
    """
    digest, _, days = line.partition(b" ")
    if digest != digest_of(state, days):
        return None
    next_review_on, sprint_ends_on = days.decode().split()
    return next_review_on.strip(NO_DAY), sprint_ends_on.strip(NO_DAY)


def digest_of(state: str, content: bytes) -> bytes:
    """Return the digest of what files were like, and of what is kept of them."""
    return digest(os.fsencode(state) + b"\0" + content).encode()
