"""A time tracker's file that a person names."""

import os
from pathlib import Path

from laddertui.content.time_sheets import known_columns
from laddertui.domain.errors import LadderError, UsageError
from laddertui.domain.text import visible
from laddertui.importing.reader import LARGEST_FILE, read_time_sheet
from laddertui.importing.time_sheet import TimeSheet
from laddertui.storage.files import read_file
from laddertui.storage.output_file import named_path


def read_time_sheet_file(name: str, by: str | None = None) -> TimeSheet:
    """Return the hours in a file that a person names; a link is followed.

    `by` names the column of a table that says what was done. Raise UsageError for what cannot be a
    file's name or is no tracker's file, NotFoundError, LadderError for a device, a pipe, a folder
    or a file that is too large.
    """
    path = named_path(name)
    try:
        data = read_file(Path(os.path.realpath(path)), LARGEST_FILE)
        return read_time_sheet(data, known_columns(), by=by)
    except UsageError as error:
        raise UsageError(f"{visible(name)}: {error}") from None
    except LadderError as error:
        raise type(error)(visible(str(error))) from None
