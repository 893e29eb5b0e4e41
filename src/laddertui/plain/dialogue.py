"""What is said and what is answered: lines out, lines in, and what a refused answer ends in.

Output is plain lines: no cursor movement, no escape, nothing that a screen reader or a pipe could
trip over.
"""

import shutil
import textwrap
from typing import TextIO

from laddertui.domain.errors import UsageError
from laddertui.domain.text import visible
from laddertui.plain.answer_lines import AnswerLines

NARROWEST = 20
"""Columns of a line; in fewer a terminal breaks it."""
LONGEST_SHOWN = 40
"""Letters of a refused answer, and of its question, that are said again."""


class Dialogue:
    """Questions on one stream, answers from another."""

    def __init__(self, answers: AnswerLines, out: TextIO, asks_on: bool = True) -> None:
        self._answers = answers
        self._out = out
        self._asks_on = asks_on
        """Whether a refused answer is asked for once more; a pipe's next line is for the next."""

    def say(self, *lines: str) -> None:
        """Write lines, in which nothing acts."""
        encoding = getattr(self._out, "encoding", None) or "utf-8"
        for line in lines:
            shown = visible(line).encode(encoding, "replace").decode(encoding)
            self._out.write("\n".join(self._broken(shown)) + "\n")
        self._out.flush()

    def _broken(self, line: str) -> list[str]:
        """Return a line in parts that end between words, where a terminal would end them anywhere.

        Half a word at the end of a terminal's line is read as a word of its own.
        """
        if not self._out.isatty():
            return [line]
        width = shutil.get_terminal_size().columns - 1
        set_in = line[: len(line) - len(line.lstrip())]
        broken = textwrap.wrap(
            line, max(width, NARROWEST), subsequent_indent=set_in, break_on_hyphens=False
        )
        return broken or [""]

    def read(self) -> str | None:
        """Return the next answer, None at the end of all. Raise UsageError for one that is none."""
        line = self._answers.readline()
        return line.rstrip("\r\n") if line else None

    def refuse(self, answer: str, question: str, why: str) -> None:
        """Say why an answer is not taken.

        Raise UsageError where the answer after it would be taken for this question's.
        """
        if self._asks_on:
            self.say(why)
            return
        shown = f"'{_cut(answer)}'" if answer.strip() else "an empty line"
        raise UsageError(
            f"answer {self._answers.number}, {shown}, to “{_cut(question)}”: {why}"
            f" What came before it is kept: mend that line and send it and those after it, or add"
            " --lenient to be asked again"
        )


def _cut(text: str) -> str:
    """Return the beginning of a text, in which nothing acts."""
    shown = visible(text.strip())
    return shown if len(shown) <= LONGEST_SHOWN else f"{shown[: LONGEST_SHOWN - 1]}…"
