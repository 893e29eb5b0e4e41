"""A file outside any profile that a person names in the window, to be read."""

import os
from pathlib import Path

from laddertui.domain.errors import LadderError, UsageError
from laddertui.domain.text import visible
from laddertui.storage.files import is_folder, read_file
from laddertui.storage.output_file import named_path


def read_named_file(name: str, largest: int) -> bytes:
    """Return the content of a file of at most `largest` bytes; `~` and links are followed.

    Raise UsageError for what cannot be a file's name, NotFoundError, LadderError for a device, a
    pipe, a folder or a file that is too large.
    """
    if not name.strip():
        raise UsageError("write the file's name first")
    path = named_path(name)
    if is_folder(path):
        raise UsageError(f"{visible(name)} is a folder; name the file in it")
    try:
        return read_file(Path(os.path.realpath(path)), largest)
    except LadderError as error:
        raise type(error)(visible(str(error))) from None
