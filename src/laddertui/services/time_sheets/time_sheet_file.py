"""A time tracker's file that a person names."""

import os
from pathlib import Path

from laddertui.content.time_sheets import known_columns
from laddertui.domain.errors import LadderError, UsageError
from laddertui.domain.text import visible
from laddertui.importing.reader import LARGEST_FILE, read_time_sheet
from laddertui.importing.time_sheet import TimeSheet
from laddertui.storage.files import is_folder, read_file
from laddertui.storage.output_file import named_path


def read_time_sheet_file(name: str, by: str | None = None) -> TimeSheet:
    """Return the hours in a file that a person names; a link is followed.

    `by` names the column of a table that says what was done. Raise UsageError for what cannot be a
    file's name or is no tracker's file, NotFoundError, LadderError for a device, a pipe, a folder
    or a file that is too large.
    """
    if not name.strip():
        raise UsageError("write the file's name first")
    path = named_path(name)
    if is_folder(path):
        raise UsageError(f"{visible(name)} is a folder; name the file in it")
    try:
        data = read_file(Path(os.path.realpath(path)), LARGEST_FILE)
        return read_time_sheet(data, known_columns(), by=by)
    except UsageError as error:
        raise UsageError(f"{visible(name)}: {error}") from None
    except LadderError as error:
        raise type(error)(visible(str(error))) from None
