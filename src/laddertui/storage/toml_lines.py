"""On which line of a TOML text each key stands, so that a fault can name it.

The standard parser gives values without places. This reads a text that the parser has already accepted, so it needs
to know the shape of TOML (tables, keys, strings, brackets) and none of its rules.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator

Key = tuple[str | int, ...]

_BLANK = re.compile(r"(?:[ \t\r\n]+|#[^\n]*)*")
_SPACE = re.compile(r"[ \t]*")
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_STRING = re.compile(
    r'"""(?:[^\\]|\\.)*?"{3,5}(?!")' r"|'''.*?'{3,5}(?!')" r'|"(?:[^"\\\n]|\\.)*"' r"|'[^'\n]*'",
    re.DOTALL,
)
_SCALAR = re.compile(r"[^,\]}\n#]*")


def key_lines(text: str) -> dict[Key, int]:
    """The line of every key and table of a valid TOML text, from 1."""
    try:
        return dict(_Reader(text).statements())
    except RecursionError:  # brackets nested past all sense: every fault is then on line 1
        return {}


def line_of(lines: dict[Key, int], key: Key) -> int:
    """The key's line, else that of the nearest table around it, else 1."""
    while key and key not in lines:
        key = key[:-1]
    return lines.get(key, 1)


class _Reader:
    def __init__(self, text: str) -> None:
        self.text = text.replace("\r\n", "\n")
        self.at = 0
        self.ends = [n for n, letter in enumerate(self.text) if letter == "\n"]
        self.counts: dict[Key, int] = {}

    def statements(self) -> Iterator[tuple[Key, int]]:
        table: Key = ()
        self.skip(_BLANK)
        while self.at < len(self.text):
            if self.text.startswith("[", self.at):
                line = self.line()
                table = self.header()
                yield table, line
                if table[-1] == 0:  # the first of a list of tables: a fault of the whole list stands here
                    yield table[:-1], line
            else:
                yield from self.pair(table)
            self.skip(_BLANK)

    def line(self) -> int:
        return bisect_left(self.ends, self.at) + 1

    def skip(self, pattern: re.Pattern[str]) -> str:
        found = pattern.match(self.text, self.at)
        if found is None:  # not reached for a text that the parser has accepted; never loop on one that was not
            self.at = len(self.text)
            return ""
        self.at = found.end()
        return found[0]

    def header(self) -> Key:
        """`[a.b]` or `[[a.b]]`, as the key of the table it opens."""
        many = self.text.startswith("[[", self.at)
        self.at += 2 if many else 1
        names = self.dotted()
        self.at += 2 if many else 1
        parent: Key = ()
        for name in names[:-1]:
            parent = self.inside((*parent, name))
        key = (*parent, names[-1])
        if many:
            self.counts[key] = self.counts.get(key, -1) + 1
        return self.inside(key)

    def inside(self, key: Key) -> Key:
        """Within a list of tables, the newest of them is meant."""
        return (*key, self.counts[key]) if key in self.counts else key

    def dotted(self) -> list[str]:
        names = [self.name()]
        while self.text.startswith(".", self.at):
            self.at += 1
            names.append(self.name())
        return names

    def name(self) -> str:
        self.skip(_SPACE)
        quoted = self.text[self.at : self.at + 1] in ('"', "'")
        name = self.skip(_STRING)[1:-1] if quoted else self.skip(_BARE)
        self.skip(_SPACE)
        return name

    def pair(self, table: Key) -> Iterator[tuple[Key, int]]:
        line = self.line()
        key = (*table, *self.dotted())
        yield key, line
        self.at += 1  # the equals sign
        yield from self.value(key)

    def value(self, key: Key) -> Iterator[tuple[Key, int]]:
        self.skip(_BLANK)
        opens = self.text[self.at : self.at + 1]
        if opens == "[":
            yield from self.bracket(key, "]")
        elif opens == "{":
            yield from self.bracket(key, "}")
        elif opens in ('"', "'"):
            self.skip(_STRING)
        else:
            self.skip(_SCALAR)

    def bracket(self, key: Key, closes: str) -> Iterator[tuple[Key, int]]:
        """A list or an inline table, with whatever stands in it."""
        self.at += 1
        n = 0
        self.skip(_BLANK)
        while self.at < len(self.text) and not self.text.startswith(closes, self.at):
            if closes == "]":
                yield (*key, n), self.line()
                yield from self.value((*key, n))
            else:
                yield from self.pair(key)
            n += 1
            self.skip(_BLANK)
            self.at += self.text.startswith(",", self.at)
            self.skip(_BLANK)
        self.at += 1
