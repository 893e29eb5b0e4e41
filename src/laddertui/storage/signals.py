"""A profile's signals: `signals/2026-11-22.1.toml`, one file a signal.

None is written over but by its own change, nor removed unless its person says so. Noting one needs
no lock: whoever comes second to a number takes the next one, so a script may note a signal while a
window is open.
"""

import contextlib
import errno
import os
import secrets
from pathlib import Path

from laddertui.domain.errors import DiskError, InvalidFileError, LadderError, NewerSchemaError
from laddertui.domain.record import record
from laddertui.domain.signal import Signal
from laddertui.domain.text import visible
from laddertui.storage.app_dirs import refuse_if_shared
from laddertui.storage.files import UNFINISHED, flush_folder, make_folder, remove_file
from laddertui.storage.names.numbered_files import next_number, numbered_names, numbered_path
from laddertui.storage.profile_folder import ProfileFolder
from laddertui.storage.toml import reader, writer

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
    names = numbered_names(folder, folder.signals)
    return [_row(folder, folder.signals / name) for name in names]


def note(folder: ProfileFolder, signal: Signal) -> Path:
    """Keep a signal under the next free number of its day, and return its file.

    Raise ProfileChangedError where the profile turned meanwhile, or LadderError; it is not kept.
    """
    directory = folder.signals
    make_folder(directory)
    day = signal.noted_on.isoformat()
    fresh = directory / f".{day}.{secrets.token_hex(4)}{UNFINISHED}"
    data = writer.dump_record(signal)
    number = next_number(folder, directory, day)
    try:
        folder.write(fresh, data, path := numbered_path(folder, directory, day, number))
        while not _put_in_place(fresh, path):
            number += 1
            folder.write(fresh, data, path := numbered_path(folder, directory, day, number))
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


def _row(folder: ProfileFolder, path: Path) -> Row:
    try:
        return Row(path=path, signal=reader.read_record(folder.files.read(path), str(path), Signal))
    except NewerSchemaError as newer:
        return Row(path=path, reason=str(newer), newer=True)
    except InvalidFileError as invalid:
        return Row(path=path, reason=str(invalid.faults[0]))
    except LadderError as trouble:
        return Row(path=path, reason=visible(str(trouble)))
