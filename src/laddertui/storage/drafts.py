"""The draft: the assessment that is being filled in, kept by itself while it is."""

import datetime as dt
from pathlib import Path
from typing import Literal

from laddertui.domain.draft import Draft
from laddertui.domain.errors import LadderError, NotFoundError
from laddertui.storage.files import exists, flush_folder, remove_file
from laddertui.storage.profile_folder import ProfileFolder
from laddertui.storage.toml import reader, writer


def load(folder: ProfileFolder, today: dt.date) -> Draft | None:
    """Return the draft, or None where there is none.

    Raise InvalidFileError, NewerSchemaError or LadderError.
    """
    try:
        data = folder.files.read(folder.draft)
    except NotFoundError:
        return None
    return reader.read_draft(data, str(folder.draft), today)


def save(folder: ProfileFolder, draft: Draft) -> None:
    """Keep the draft. Raise LadderError; the earlier draft is then unchanged."""
    folder.write(folder.draft, writer.dump_draft(draft))


def clear(folder: ProfileFolder) -> None:
    """Remove the draft: it has been saved as a quarter, or the person let it go."""
    folder.refuse_if_changed()
    remove_file(folder.draft)


Why = Literal["unreadable", "conflict"]


def set_aside(folder: ProfileFolder, why: Why) -> Path:
    """Give a draft another name, so that a new one can be written and nothing is lost.

    `unreadable`: it is broken or newer. `conflict`: another program wrote it while a window had its
    own.
    """
    folder.refuse_if_changed()
    n = 1
    while exists(aside := folder.draft.with_name(f"draft.{why}-{n}.toml{folder.files.ending}")):
        n += 1
    try:
        folder.draft.rename(aside)
        flush_folder(aside.parent)
    except OSError as error:
        raise LadderError(f"{folder.draft} could not be set aside: {error.strerror}") from None
    return aside
