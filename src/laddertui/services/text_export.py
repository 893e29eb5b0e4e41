"""What a person copies out into a file of their own: plain text, for them alone."""

from pathlib import Path

from laddertui.domain.errors import LadderError
from laddertui.domain.text import visible
from laddertui.storage.files import write_file

NAME = "laddertui.txt"
"""The name that is offered."""


def write(name: str, text: str) -> Path:
    """Write a text under a name the person gave, and return its path.

    Raise LadderError for a name that is taken.
    """
    path = Path(name).expanduser().absolute()
    if not name or path.exists() or path.is_symlink():
        raise LadderError(f"{visible(str(path))} is there already; choose another name")
    write_file(path, (cleaned(text).replace("\t", " | ") + "\n").encode())
    return path


def cleaned(text: str) -> str:
    """Return the text with every character that acts made visible.

    Tabs and ends of lines are its own.
    """
    return "\n".join(
        "\t".join(visible(cell) for cell in line.split("\t")) for line in text.split("\n")
    )
