"""What is said about a person: `about.toml`.

An encrypted profile encrypts it; the card it does not.
"""

import contextlib
from pathlib import Path

from laddertui.domain.errors import InvalidFileError, NotFoundError
from laddertui.domain.record import record
from laddertui.storage.files import make_folder
from laddertui.storage.profile_folder import ProfileFolder
from laddertui.storage.toml import reader, writer


@record
class ProfileDetails:
    """One person, in words that stay with their profile."""

    schema: int
    """The format's number, 1 or more."""
    name: str | None = None
    """The person's name."""
    occupation: str | None = None
    """An occupation code of the published tables, like `15-1252`."""
    outlets: tuple[str, ...] = ()
    """The one or two outlets that are followed for news of AI capabilities.

    They are asked about at the next review.
    """
    hours: dict[str, str] | None = None
    """Which activity a time tracker's name stands for: its name, the activity's id."""
    consent_note: str | None = None
    """What the person has agreed to, with whom and when."""


def path_of(folder: ProfileFolder) -> Path:
    """Return where the file is, or would be."""
    return folder.path / f"about.toml{folder.files.ending}"


def read(folder: ProfileFolder) -> ProfileDetails | None:
    """Return what is said; None where nothing is.

    Raise InvalidFileError, NewerSchemaError or LadderError.
    """
    path = path_of(folder)
    try:
        data = folder.files.read(path)
    except NotFoundError:
        return None
    return reader.read_record(data, str(path), ProfileDetails)


def write(folder: ProfileFolder, about: ProfileDetails) -> None:
    """Keep what is said. The caller holds the profile's lock.

    Raise LadderError, and NewerSchemaError rather than write over a newer file.
    """
    make_folder(folder.path)
    with contextlib.suppress(InvalidFileError):  # a broken file may be put right by writing
        read(folder)
    folder.write(path_of(folder), writer.dump_record(about))
