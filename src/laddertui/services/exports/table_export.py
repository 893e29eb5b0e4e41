"""Write a table into a file; its content is made by `export/table.py`."""

from pathlib import Path

from laddertui.services.exports.table_rows import COLUMNS
from laddertui.storage import output_file

_BEGINS = (
    *(",".join(columns).encode() for columns in COLUMNS.values()),
    b'{"schema": 1, "rows": [',
)


def write(name: str, data: bytes, may_wait: bool = True, force: bool = False) -> Path:
    """Write a table where a person says, for them alone, and return its path.

    It goes over an earlier table, and over anything else only by `force`. `may_wait`: for a
    reader, where it is a pipe. Raise UsageError for what cannot be a file's name, LadderError.
    """
    return output_file.write_output(name, data, _is_table, "a table", may_wait, force)


def _is_table(content: bytes) -> bool:
    return content.startswith(_BEGINS)
