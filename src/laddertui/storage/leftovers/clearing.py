"""Files on the wrong side of a profile's turning point: plain ones of an encrypted profile, and so.

A kill, a file that cannot be removed, or another machine leaves them. One is cleared only where its
counterpart on the right side is there and opens with equal content; any other is left, and `check`
names it. Clearing is never a condition of opening.
"""

import contextlib
from pathlib import Path

from laddertui.domain.errors import LadderError
from laddertui.domain.text import visible
from laddertui.storage import profile_walk
from laddertui.storage.app_dirs import AppDirs
from laddertui.storage.caches import list_cache, summary_cache
from laddertui.storage.files import exists, is_unfinished, remove_file
from laddertui.storage.profile_folder import ProfileFolder
from laddertui.storage.profile_form import Files, PlainFiles


def find(folder: ProfileFolder) -> list[Path]:
    """Return the files on the wrong side, in order. Raise LadderError for an unreadable folder."""
    paths = [
        p for p in profile_walk.profile_files(folder) if not profile_walk.is_of(folder.files, p)
    ]
    if folder.is_encrypted:
        paths += profile_walk.half_written(folder)
    elif exists(folder.identity):
        paths.append(folder.identity)
    return paths


def clear(dirs: AppDirs, folder: ProfileFolder) -> None:
    """Clear what lies in plain in an encrypted profile whose files are open. Never raise.

    Half-written files go too: what they were copied from is there. So do caches, which are for
    plain profiles only. Encrypted files of a plain profile cannot be compared without their
    passphrase, and tell nobody anything; they are left.
    """
    if folder.is_encrypted:
        with contextlib.suppress(LadderError):
            forget_caches(dirs, folder)
        clear_other_side(folder, PlainFiles())


def clear_other_side(folder: ProfileFolder, other: Files) -> None:
    """Clear each file that `other` reads with the very content of its counterpart. Never raise."""
    with contextlib.suppress(LadderError):
        for path in find(folder):
            with contextlib.suppress(LadderError):
                if is_unfinished(path.name) or is_same(folder, other, path):
                    remove_file(path)


def clear_lone_key(folder: ProfileFolder) -> None:
    """Remove the key of a plain profile once no encrypted file needs it. Never raise.

    While one does, it stays: what is left could not be opened otherwise.
    """
    with contextlib.suppress(LadderError):
        if not folder.is_encrypted and find(folder) == [folder.identity]:
            remove_file(folder.identity)


def is_same(folder: ProfileFolder, other: Files, path: Path) -> bool:
    """Return whether a file holds what its counterpart in the profile's own form holds."""
    try:
        return folder.files.read(_counterpart(folder, path)) == other.read(path)
    except LadderError:
        return False


def _counterpart(folder: ProfileFolder, path: Path) -> Path:
    """Return the path of the same file in the profile's own form, there or not."""
    if folder.is_encrypted:
        return profile_walk.encrypted_name(path)
    return profile_walk.plain_name(path)


def _has_counterpart(folder: ProfileFolder, path: Path) -> bool:
    return exists(_counterpart(folder, path))


def words(folder: ProfileFolder) -> str:
    """Return what to say of files that should have been cleared and are there; "" for none.

    Files without a counterpart are not to be cleared; `check` names them.
    """
    left: list[Path] = []
    with contextlib.suppress(LadderError):  # `check` names what cannot be walked
        left = [p for p in find(folder) if is_unfinished(p.name) or _has_counterpart(folder, p)]
    if not left:
        return ""
    kind = "plain" if folder.is_encrypted else "encrypted"
    more = f" and {len(left) - 1} more" if len(left) > 1 else ""
    files = "files" if len(left) > 1 else "file"
    return (
        f"{len(left)} {kind} {files} could not be removed: {visible(str(left[0]))}{more};"
        " laddertui check says what to do"
    )


def forget_caches(dirs: AppDirs, folder: ProfileFolder) -> None:
    """Remove what the cache folder holds of a profile. Raise LadderError."""
    list_cache.forget(dirs, folder.id)
    for path in summary_cache.paths(dirs, folder):
        if exists(path):
            remove_file(path)
