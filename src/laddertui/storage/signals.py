"""A profile's signals: `signals/2026-11-22.1.toml`, one file a signal.

None is written over but by its own change, nor removed unless its person says so. Noting one needs
no lock: whoever comes second to a number takes the next one, so a script may note a signal while a
window is open.
"""

import contextlib
import errno
import os
import re
import secrets
from pathlib import Path

from laddertui.domain.errors import DiskError, InvalidFileError, LadderError, NewerSchemaError
from laddertui.domain.record import record
from laddertui.domain.signal import Signal
from laddertui.domain.text import visible
from laddertui.storage.app_dirs import refuse_if_shared
from laddertui.storage.files import UNFINISHED, flush_folder, make_folder, names_in, remove_file
from laddertui.storage.profile_folder import ProfileFolder
from laddertui.storage.second_versions import is_second_version
from laddertui.storage.toml import reader, writer

NAME = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})\.([0-9]+)\.toml")
"""A signal's file: the day, and which one of that day.

An encrypted profile's has one more ending.
"""
_NO_LINKS = (
    errno.EPERM,
    errno.EACCES,
    errno.EINVAL,
    errno.ENOTSUP,
    errno.EOPNOTSUPP,
    errno.ENOSYS,
    errno.EMLINK,
    errno.EXDEV,
)
"""What file systems answer that know no second name for a file."""


@record
class Row:
    """One file of the signals folder: its signal, or why it cannot be read."""

    path: Path
    """The file."""
    signal: Signal | None = None
    """None where the file cannot be read."""
    reason: str | None = None
    """Why it cannot be read; None where it can."""
    newer: bool = False
    """Whether the reason is a newer version of the program."""


def rows(folder: ProfileFolder) -> list[Row]:
    """Return every signal's file, oldest first.

    A broken one is a row with its reason and hides no other.
    """
    return [_row(folder, folder.signals / name) for name in _names(folder)]


def days(folder: ProfileFolder) -> list[str]:
    """Return the day of every signal, as its file's name says, oldest first; no file is opened."""
    names = [name.removesuffix(folder.files.ending) for name in _names(folder)]
    return [day for day, _ in map(_parts, names)]


def note(folder: ProfileFolder, signal: Signal) -> Path:
    """Keep a signal under the next free number of its day, and return its file.

    Raise ProfileChangedError where the profile turned meanwhile, or LadderError; it is not kept.
    """
    directory = folder.signals
    make_folder(directory)
    fresh = directory / f".{signal.noted_on.isoformat()}.{secrets.token_hex(4)}{UNFINISHED}"
    data = writer.dump_record(signal)
    number = 1 + max(
        (n for day, n in map(_parts, _names(folder)) if day == signal.noted_on.isoformat()),
        default=0,
    )
    try:
        folder.write(fresh, data, path := _path(folder, signal, number))
        while not _put_in_place(fresh, path):
            number += 1
            folder.write(fresh, data, path := _path(folder, signal, number))
    except (OSError, DiskError) as error:
        # a profile that turns clears away what is half written in its old form
        folder.refuse_if_changed()
        reason = error.strerror if isinstance(error, OSError) else error.reason
        raise _not_kept(directory, reason) from None
    finally:
        with contextlib.suppress(LadderError):
            remove_file(fresh)
    return path


def change(folder: ProfileFolder, row: Row, signal: Signal) -> None:
    """Write what a signal says now over the same file, whole or not at all.

    Raise LadderError where that cannot be, or the file is no longer what `row` says.
    """
    _refuse_if_not_as_shown(folder, row)
    folder.write(row.path, writer.dump_record(signal))


def remove(folder: ProfileFolder, row: Row) -> None:
    """Remove a signal's file. Raise LadderError where it is no longer what `row` says."""
    folder.refuse_if_changed()
    refuse_if_shared(row.path.parent, is_inner=True)
    _refuse_if_not_as_shown(folder, row)
    remove_file(row.path)


def _refuse_if_not_as_shown(folder: ProfileFolder, row: Row) -> None:
    """Raise LadderError for a file that cannot be read, or was changed since it was shown."""
    name = visible(row.path.name)
    if row.signal is None:
        raise LadderError(f"{name} cannot be read, and stays as it is: {row.reason}")
    if _row(folder, row.path).signal != row.signal:
        raise LadderError(f"{name} was changed or removed by another program; nothing was done")


def _not_kept(directory: Path, reason: str | None) -> DiskError:
    return DiskError(f"the signal was not kept in {directory}: {reason}", reason)


def _put_in_place(fresh: Path, path: Path) -> bool:
    """Give a finished file its name; return False where the name is taken.

    Two processes never get the same one.
    """
    try:
        os.link(fresh, path, follow_symlinks=False)
    except FileExistsError:
        return False
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        return _put_over_a_name_of_ours(fresh, path)
    _flush(path.parent)
    return True


def _put_over_a_name_of_ours(fresh: Path, path: Path) -> bool:
    """Give a finished file its name where files have one name only; False where it is taken.

    The name is taken first, then the file put over what is still empty.
    """
    try:
        os.close(
            os.open(
                path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600
            )
        )
    except FileExistsError:
        return False
    os.replace(fresh, path)
    _flush(path.parent)
    return True


def _flush(directory: Path) -> None:
    """Make the name durable as far as the disk lets us: the signal itself is kept already."""
    with contextlib.suppress(OSError):
        flush_folder(directory)


def _path(folder: ProfileFolder, signal: Signal, number: int) -> Path:
    return folder.signals / f"{signal.noted_on.isoformat()}.{number}.toml{folder.files.ending}"


def _names(folder: ProfileFolder) -> list[str]:
    """Return the names of the files, by day and number; a sync tool's copy is no other signal."""
    ending = f".toml{folder.files.ending}"
    names = [
        name
        for name in names_in(folder.signals)
        if name.endswith(ending) and not name.startswith(".") and not is_second_version(name)
    ]
    return sorted(names, key=lambda name: (*_parts(name), name))


def _parts(name: str) -> tuple[str, int]:
    """Return the day and the number that a file's name says.

    A name that says neither comes as it is, with 0.
    """
    match = NAME.match(name)
    return (match[1], int(match[2])) if match and len(match[2]) < 10 else (name, 0)


def _row(folder: ProfileFolder, path: Path) -> Row:
    try:
        return Row(path=path, signal=reader.read_record(folder.files.read(path), str(path), Signal))
    except NewerSchemaError as newer:
        return Row(path=path, reason=str(newer), newer=True)
    except InvalidFileError as invalid:
        return Row(path=path, reason=str(invalid.faults[0]))
    except LadderError as trouble:
        return Row(path=path, reason=visible(str(trouble)))
