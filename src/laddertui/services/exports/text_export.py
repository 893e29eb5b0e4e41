"""What a person copies out into a file of their own: plain text, for them alone."""

from pathlib import Path

from laddertui.domain.text import slug, visible
from laddertui.services.clock import today
from laddertui.storage.files import exists
from laddertui.storage.output_file import write_output

MOST_PAGES = 100
"""Names that are looked through for a free one."""
MIRROR = "The rung is a mirror of what was said, not a forecast."
"""The sentence that goes along with every page."""


def offered_name(code: str) -> str:
    """Return a free name for a page: with the profile's code, where there is one, and the date."""
    parts = ("laddertui", slug(code, fallback=""), today().isoformat())
    stem = "-".join(part for part in parts if part)
    names = (f"{stem}.txt", *(f"{stem}-{number}.txt" for number in range(2, MOST_PAGES)))
    return next((name for name in names if not exists(Path(name))), names[0])


def page(text: str, code: str) -> str:
    """Return a screen's text with whose it is, the date, and what a rung is."""
    head = "  ".join(part for part in (visible(code), today().isoformat()) if part)
    return f"{text}\n\n{head}\n{MIRROR}"


def write(name: str, text: str) -> Path:
    """Write a text under a name the person gave, and return its path.

    Raise LadderError for a name that is taken, or can be no file's.
    """
    data = (cleaned(text).replace("\t", " | ") + "\n").encode()
    return write_output(name, data, may_wait=False)


def cleaned(text: str) -> str:
    """Return the text with every character that acts made visible.

    Tabs and ends of lines are its own.
    """
    return "\n".join(
        "\t".join(visible(cell) for cell in line.split("\t")) for line in text.split("\n")
    )
