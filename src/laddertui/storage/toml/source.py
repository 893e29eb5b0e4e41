"""One TOML file as it was read: its table, and the line on which each key stands.

    bytes -> text (UTF-8) -> TOML table -> schema number

A fault found at any of these steps is raised with its line. The parser is imported when a file is
parsed.
"""

import json
import re
from functools import cached_property
from typing import Any

from laddertui.domain.errors import FileFault, InvalidFileError, NewerSchemaError
from laddertui.domain.snapshot import SCHEMA
from laddertui.domain.text import visible
from laddertui.storage.files import LARGEST_FILE
from laddertui.storage.toml.limits import MOST_TABLES, too_long, too_many_tables
from laddertui.storage.toml.lines import Key, key_lines, line_of, too_deep
from laddertui.storage.toml.mistyped import meant_value

Table = dict[str, Any]
LONGEST_REASON = 300
"""Letters of a fault's reason; what a hostile file says in it is cut off there."""
_AT_LINE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")


def as_json(table: Table) -> str:
    """Return a table as JSON, in which dates and times are texts.

    Raise RecursionError or ValueError for what JSON cannot say.
    """
    return json.dumps(table, default=str)


class TomlSource:
    """One file's text, parsed, that can say on which line a key stands."""

    text: str
    """What the file says."""
    table: Table
    """The same, parsed."""
    json: str
    """The table as JSON. That there is one proves that nothing in it is nested too deep."""

    def __init__(self, data: bytes, where: str) -> None:
        self.where = where
        self.text = self._decode(data)
        self.table = self._parse()

    @cached_property
    def lines(self) -> dict[Key, int]:
        """On which line each key stands; worked out only once that is asked for."""
        return key_lines(self.text)

    def line(self, key: Key) -> int:
        """Return the line of a key, else that of the nearest table around it, else 1."""
        return line_of(self.lines, key)

    def fault(self, key: Key, reason: str) -> FileFault:
        """Return a fault at a key of this file."""
        return self._fault(self.line(key), reason)

    def _fault(self, line: int, reason: str) -> FileFault:
        short = reason if len(reason) <= LONGEST_REASON else f"{reason[: LONGEST_REASON - 1]}…"
        return FileFault(where=visible(self.where), line=line, reason=visible(short))

    def _refuse(self, line: int, reason: str) -> InvalidFileError:
        return InvalidFileError(self._fault(line, reason))

    def _decode(self, data: bytes) -> str:
        if len(data) > LARGEST_FILE:
            raise self._refuse(1, f"the file is larger than {LARGEST_FILE:,} bytes; no quarter is")
        if not data.strip():
            raise self._refuse(1, "the file is empty; restore it from a backup or remove it")
        try:
            return data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = data[: error.start].count(b"\n") + 1
            raise self._refuse(
                line, "this is not text (UTF-8); it may be another kind of file"
            ) from None

    def _parse(self) -> Table:
        import tomli

        if too_deep(self.text):
            raise self._refuse(1, "not valid here: a key of too many names")
        if too_many_tables(self.text):
            raise self._refuse(
                1, f"more than {MOST_TABLES:,} lists and tables; no quarter has them"
            )
        try:
            table = tomli.loads(self.text)
            self.json = as_json(table)
        except tomli.TOMLDecodeError as error:
            match = _AT_LINE.search(str(error))
            last = self.text.rstrip().count("\n") + 1
            line = int(match[1]) if match and match[1] else last
            if meant := meant_value(self.text, line):
                raise self._refuse(line, meant) from None
            what = _AT_LINE.sub("", str(error))
            raise self._refuse(
                line, f"not valid TOML: {what}; it may be cut off or mistyped"
            ) from None
        except (RecursionError, ValueError):
            raise self._refuse(1, "not valid TOML: nested too deep, or a number too long") from None
        if longest := list(too_long(table)):
            raise InvalidFileError(*(self.fault(key, reason) for key, reason in longest))
        return table

    def schema(self) -> int:
        """Return the file's schema number.

        Raise InvalidFileError where there is none, NewerSchemaError where it is not known yet.
        """
        number = self.table.get("schema")
        if number is None:
            raise InvalidFileError(
                self.fault((), "schema is missing; the first line should be: schema = 1")
            )
        if not isinstance(number, int) or isinstance(number, bool) or number < 1:
            raise InvalidFileError(self.fault(("schema",), "schema is a whole number, 1 or more"))
        if number > SCHEMA:
            reason = (
                f"written by a newer version (schema {number}, this one knows {SCHEMA});"
                " update laddertui"
            )
            raise NewerSchemaError(str(self.fault(("schema",), reason)))
        return number
