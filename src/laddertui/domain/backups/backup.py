"""A backup: one profile's files in a folder of their own, with checksums and a page to read."""

from laddertui.domain.record import record
from laddertui.domain.text import has_controls

BEGINS = "laddertui-"
"""How the one folder of a backup is named, before the profile's id."""
SUMS = "SHA256SUMS"
"""The checksums of all other files, as `sha256sum` writes and checks them."""
PAGE = "README.txt"
"""How to read the backup without this program."""
BESIDE = (SUMS, PAGE)
"""What a backup holds beside the profile's own files."""
_DEEPEST = 4
"""Folders within each other; a profile has one."""


@record
class BackupFile:
    """One file of a backup."""

    name: str
    """Where it is in the profile's folder, with `/` between folders."""
    data: bytes
    """Its content, as it is kept: sealed where the profile is encrypted."""
    changed_at: int
    """When it was last changed, in seconds since 1970; 0 where that is not known."""


@record
class Backup:
    """What an archive holds, once all of it has been looked at."""

    profile_id: str
    """Whose it is."""
    files: tuple[BackupFile, ...]
    """The profile's files, without the checksums and the page."""


def folder_name(profile_id: str) -> str:
    """Return the name of the one folder of a profile's backup."""
    return f"{BEGINS}{profile_id}"


def may_hold(name: str) -> bool:
    """Return whether a backup may hold a file of this name: one that leads nowhere else.

    Nothing hidden either, which is other programs', and nothing that acts where names are listed.
    """
    parts = name.split("/")
    is_plain = all(part.strip() and not part.startswith(".") for part in parts)
    return is_plain and "\\" not in name and not has_controls(name) and len(parts) <= _DEEPEST
