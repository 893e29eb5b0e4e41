"""Second versions of a file, as sync tools keep them: told by their names alone.

Each tool has its own way: `2026-Q4 2.toml`, `2026-Q4-LAPTOP.toml`, `2026-Q4.toml 2.age`, and
`2026-Q4 (conflicted copy …).toml` in many languages. What they share: one of our names stands in
theirs, with something around it. So whatever is named nearly like a file of ours is one.
"""

import re

_OUR_STEM = (
    r"(?:[0-9]{4}-Q[1-4](?:\.[0-9]+)?|[0-9]{4}-[0-9]{2}-[0-9]{2}\.[0-9]+"
    r"|profile|about|draft|sprint|identity)"
)
"""What a file of ours is named without its endings: a quarter, a revision, a signal, a card …"""
_OURS = re.compile(rf"{_OUR_STEM}\.toml(?:\.age)?|identity\.age")
_NEARLY_OURS = re.compile(rf"(?<![0-9A-Za-z]){_OUR_STEM}(?![0-9A-Za-z])")
_MARKED = re.compile(r"\.sync-conflict-|conflicted copy|\.conflict-[0-9]|\([0-9]+\)\.")
"""What no other file has in its name, wherever it lies: the marks of tools, and for drafts ours."""
_SET_ASIDE = re.compile(r"draft\.unreadable-[0-9]+\.toml(?:\.age)?")
"""A draft that could not be read and was set aside by this program."""
HISTORY_FOLDERS = frozenset(
    {".stversions", ".sync", ".dropbox.cache", ".owncloudsync", "@eaDir", "#recycle", ".Trash"}
)
"""Where sync tools keep older versions of the files of a folder."""


def is_set_aside(name: str) -> bool:
    """Return whether this is a draft that this program set aside: known, and no second version."""
    return _SET_ASIDE.fullmatch(name) is not None


def is_second_version(name: str, in_profile: bool = True) -> bool:
    """Return whether a file's name is that of a second version.

    Outside a profile only what a tool has marked is one: anyone may name a file as they like.
    """
    if _MARKED.search(name):
        return True
    if not in_profile or is_set_aside(name) or _OURS.fullmatch(name):
        return False
    return _NEARLY_OURS.search(name) is not None


def is_history_folder(name: str) -> bool:
    """Return whether a sync tool keeps older versions in a folder of this name."""
    return name in HISTORY_FOLDERS
