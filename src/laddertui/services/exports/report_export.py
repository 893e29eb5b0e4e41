"""Write a report into a file; its content is made by `export/report/`."""

from typing import Literal

from laddertui.domain.text import slug
from laddertui.export.report import markdown, page
from laddertui.storage.output_file import OutputKind

ReportFormat = Literal["html", "md"]
"""One page to print, or Markdown."""
FORMATS: tuple[ReportFormat, ...] = ("html", "md")
"""Both, the usual one first."""
_BEGINS = tuple(each.BEGINS.encode() for each in (page, markdown))


def offered_name(code: str, quarter: str, form: ReportFormat) -> str:
    """Return the name that is offered for a report; `code` is the profile's, "" for one's own."""
    parts = ("laddertui", slug(code, fallback=""), quarter)
    return f"{'-'.join(part for part in parts if part)}.{form}"


_KIND = OutputKind(name="a report", is_one=lambda content: content.startswith(_BEGINS))
other_name = _KIND.other_name
"""Gives a free name beside a report that is there already; "" where none is."""
write = _KIND.write
"""Writes a report where a person says; over another kind of file only by `force`."""
