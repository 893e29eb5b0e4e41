"""Write a report into a file; its content is made by `export/report/`."""

from pathlib import Path
from typing import Literal

from laddertui.domain.text import slug
from laddertui.export.report import markdown, page
from laddertui.storage import output_file

ReportFormat = Literal["html", "md"]
"""One page to print, or Markdown."""
FORMATS: tuple[ReportFormat, ...] = ("html", "md")
"""Both, the usual one first."""
_BEGINS = tuple(each.BEGINS.encode() for each in (page, markdown))


def offered_name(code: str, quarter: str, form: ReportFormat) -> str:
    """Return the name that is offered for a report; `code` is the profile's, "" for one's own."""
    parts = ("laddertui", slug(code, fallback=""), quarter)
    return f"{'-'.join(part for part in parts if part)}.{form}"


def other_name(name: str) -> str:
    """Return a free name beside a report that is there already; "" where none is.

    Raise UsageError for what cannot be a file's name.
    """
    return output_file.free_name(name, _is_report)


def write(name: str, data: bytes, may_wait: bool = True, force: bool = False) -> Path:
    """Write a report where a person says, for them alone, and return its path.

    It goes over an earlier report, and over anything else only by `force`. `may_wait`: for a
    reader, where it is a pipe. Raise UsageError for what cannot be a file's name, LadderError.
    """
    return output_file.write_output(name, data, _is_report, "a report", may_wait, force)


def _is_report(content: bytes) -> bool:
    return content.startswith(_BEGINS)
