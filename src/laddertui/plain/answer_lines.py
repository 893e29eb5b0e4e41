"""The answers, line by line, as bytes that are decoded one line at a time.

A pipe may hold a file in another encoding. Read as one text it would be refused as a whole, with
every answer before the odd one.
"""

import codecs
from typing import TextIO

from laddertui.domain.errors import UsageError
from laddertui.domain.text import visible


class AnswerLines:
    """Lines of a stream, with their number."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._bytes = getattr(stream, "buffer", None)
        self._encoding = getattr(stream, "encoding", None) or "utf-8"
        self.number = 0
        """The number of the line that was read last, from 1."""

    def readline(self) -> str:
        """Return the next line with its end, "" at the end of all.

        Raise UsageError, which names the line, for one in another encoding: asking once more would
        take the next line for its answer.
        """
        self.number += 1
        if self._bytes is None:
            return self._stream.readline()
        line = bytes(self._bytes.readline())
        if self.number == 1:
            line = line.removeprefix(codecs.BOM_UTF8)  # some editors put it before the text
        if b"\0" in line and not self._stream.isatty():
            raise UsageError(
                f"answer {self.number} holds a NUL byte, as UTF-16 does; write the answers in"
                f" {self._encoding}. What was answered before it is kept"
            )
        try:
            return line.decode(self._encoding)
        except UnicodeDecodeError as odd:
            shown = visible(line.decode(self._encoding, "replace").rstrip("\r\n"))
            raise UsageError(
                f"answer {self.number}, {shown!r}, is not in the encoding {odd.encoding};"
                " write the answers in that one. What was answered before it is kept"
            ) from None
