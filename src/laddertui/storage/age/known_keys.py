"""The public key of each encrypted profile as it was last opened here, kept in the state folder.

Whoever can change profile.toml can put another key there, and what is written while the profile is
locked would be sealed for that one. This copy lies elsewhere, so the difference is noticed without
the passphrase. Where it is missing, the card is believed.
"""

import contextlib
from pathlib import Path

from laddertui.domain.errors import LadderError
from laddertui.storage.app_dirs import AppDirs, neutral_name
from laddertui.storage.files import make_folder, read_file, remove_file, write_file


def path_of(dirs: AppDirs, profile: Path) -> Path:
    """Return where the key of the profile in this folder is kept, or would be."""
    return dirs.state / "keys" / f"{neutral_name(profile)}.key"


def read(dirs: AppDirs, profile: Path) -> str | None:
    """Return the key that the profile in this folder was last opened with; None if none is kept."""
    try:
        return read_file(path_of(dirs, profile)).decode("ascii", "replace").strip() or None
    except LadderError:
        return None


def remember(dirs: AppDirs, profile: Path, public_key: str) -> None:
    """Keep the key of a profile that was opened. Where it cannot be kept, nobody is kept out."""
    if read(dirs, profile) != public_key:
        path = path_of(dirs, profile)
        with contextlib.suppress(LadderError):
            make_folder(path.parent)
            write_file(path, f"{public_key}\n".encode())


def forget(dirs: AppDirs, profile: Path) -> None:
    """Forget the key of a profile that is decrypted, given another key or erased.

    Where it cannot be removed it is emptied, which says as little. Raise LadderError where neither
    can be done.
    """
    path = path_of(dirs, profile)
    if read(dirs, profile) is None:
        return
    try:
        remove_file(path)
    except LadderError:
        write_file(path, b"")
