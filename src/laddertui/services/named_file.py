"""A file that a person names for a copy: what the name stands for, or why it can be no file's."""

from pathlib import Path

from laddertui.domain.errors import DiskError, LadderError, UsageError
from laddertui.domain.text import visible
from laddertui.storage import output_file
from laddertui.storage.files import is_folder


def named_path(name: str) -> Path:
    """Return the path that a name stands for, from the folder one started in; `~` is one's own.

    Raise UsageError for what can be no file's name, LadderError where it cannot be looked at.
    """
    path = output_file.named_path(name)
    try:
        if name.endswith("/") or is_folder(path):
            raise UsageError(f"{visible(name)} is a folder; add a file's name to it")
        if not is_folder(path.parent):
            raise LadderError(
                f"the folder {visible(str(path.parent))} is not there; choose another name"
            )
    except DiskError as error:
        raise LadderError(f"{visible(str(error))}; choose another name") from None
    return path
