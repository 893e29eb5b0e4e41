"""What is said of a marked family, and of files of families that do not count."""

from collections.abc import Sequence
from pathlib import PurePath

from laddertui.domain.errors import FileFault


def fault_line(faults: Sequence[FileFault]) -> str:
    """Return the first fault of one's own families, and how many more; "" where there is none."""
    if not faults:
        return ""
    first, more = faults[0], len(faults) - 1
    rest = f" (+{more}; laddertui check)" if more else ""
    return f"{PurePath(first.where).name}:{first.line}: {first.reason}{rest}"
