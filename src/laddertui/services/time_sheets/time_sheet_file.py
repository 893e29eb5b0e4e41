"""A time tracker's file that a person names."""

from laddertui.content.time_sheets import known_columns
from laddertui.domain.errors import UsageError
from laddertui.domain.text import visible
from laddertui.importing.reader import LARGEST_FILE, read_time_sheet
from laddertui.importing.time_sheet import TimeSheet
from laddertui.services.named_file import read_named_file


def read_time_sheet_file(name: str, by: str | None = None) -> TimeSheet:
    """Return the hours in a file that a person names; a link is followed.

    `by` names the column of a table that says what was done. Raise UsageError for what cannot be a
    file's name or is no tracker's file, NotFoundError, LadderError for a device, a pipe, a folder
    or a file that is too large.
    """
    data = read_named_file(name, LARGEST_FILE)
    try:
        return read_time_sheet(data, known_columns(), by=by)
    except UsageError as error:
        raise UsageError(f"{visible(name)}: {error}") from None
