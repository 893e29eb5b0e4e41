"""The weekly events that were ticked off: `sprint.toml`, one for all sprints of a profile."""

from pathlib import Path

from laddertui.domain.errors import NotFoundError
from laddertui.domain.snapshot import SCHEMA
from laddertui.domain.sprint.events import Sprint, Tick
from laddertui.storage.profile_folder import ProfileFolder
from laddertui.storage.toml import reader, writer


def read(folder: ProfileFolder) -> Sprint:
    """Return what was ticked off; nothing where there is no file.

    Raise InvalidFileError, NewerSchemaError or LadderError.
    """
    path = folder.sprint
    try:
        data = folder.files.read(path)
    except NotFoundError:
        return Sprint(schema=SCHEMA)
    return reader.read_record(data, str(path), Sprint)


def write(folder: ProfileFolder, done: tuple[Tick, ...]) -> Path:
    """Keep what was ticked off, and return the file. The caller holds the profile's lock.

    It has read the file just before, so what cannot be read is never written over.
    Raise LadderError.
    """
    folder.write(folder.sprint, writer.dump_record(Sprint(schema=SCHEMA, done=done)))
    return folder.sprint
