"""On which line of a TOML text each key stands, so that a fault can name it.

The standard parser gives values without lines. This reads a text that the parser has already
accepted, so it needs to know the shape of TOML (tables, keys, strings, brackets) and none of its
rules.
"""

import re
from bisect import bisect_left

Key = tuple[str | int, ...]

_BLANK = re.compile(r"(?:[ \t\r\n]+|#[^\n]*)*")
_SPACE = re.compile(r"[ \t]*")
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_STRING = re.compile(
    r'"""(?:[^"\\]+|\\(?:.|\Z)|"{1,2}(?!"))*+(?:"{3,5}|\Z)'
    r"|'''(?:[^']+|'{1,2}(?!'))*+(?:'{3,5}|\Z)"
    r'|"(?:[^"\\\n]+|\\.)*+"?'
    r"|'[^'\n]*+'?",
    re.DOTALL,
)
"""A text in quotes.

One that is never closed reaches to the end, so that no text is gone over twice.
"""
_SCALAR = re.compile(r"[^,\]}\n#]*")
STRING_OR_COMMENT = re.compile(rf"{_STRING.pattern}|#[^\n]*", re.DOTALL)
"""What of a text is no structure."""
MOST_KEYS = 50_000
"""Keys, rows and tables whose lines are looked for; a later one stands where its table does."""
DEEPEST = 32
"""Names in a key; the format's own have five at most.

What is deeper stands where what holds it does.
"""
_TOO_DEEP = re.compile(rf'(?<![\w"-])(?:[\w"-]++[ \t]*+\.[ \t]*+){{{DEEPEST}}}')


def too_deep(text: str) -> bool:
    """Return whether a key has more names than make sense.

    The standard parser takes time with the square of their number.
    """
    if all(line.count(".") < DEEPEST for line in text.split("\n")):
        return False
    return _TOO_DEEP.search(STRING_OR_COMMENT.sub('""', text)) is not None


def key_lines(text: str) -> dict[Key, int]:
    """Return the line of every key and table of a valid TOML text, from 1.

    A table that is only implied stands where its first key is.
    """
    reader = _Reader(text)
    try:
        reader.statements()
    except RecursionError:  # brackets nested past all sense: every fault is then on line 1
        return {}
    except _EnoughError:
        pass
    return reader.lines


def line_of(lines: dict[Key, int], key: Key) -> int:
    """Return the key's line, else that of the nearest table around it, else 1."""
    while key and key not in lines:
        key = key[:-1]
    return lines.get(key, 1)


class _EnoughError(Exception):
    """More rows than a file of ours has; whoever asks is told of the list, not of its rows."""


class _Reader:
    def __init__(self, text: str) -> None:
        self.text = text.replace("\r\n", "\n")
        self.at = 0
        self.ends = [n for n, letter in enumerate(self.text) if letter == "\n"]
        self.counts: dict[Key, int] = {}
        self.lines: dict[Key, int] = {}

    def statements(self) -> None:
        table: Key = ()
        self.skip(_BLANK)
        while self.at < len(self.text):
            if self.text.startswith("[", self.at):
                line = self.line()
                table = self.header()
                self.stands(table, line)
            else:
                self.pair(table)
            self.skip(_BLANK)

    def stands(self, key: Key, line: int) -> None:
        """Note the line of a key, and of whatever around it has not been named before."""
        if len(key) == DEEPEST:
            return
        if len(self.lines) > MOST_KEYS:
            raise _EnoughError
        self.lines[key] = line
        while (key := key[:-1]) and key not in self.lines:
            self.lines[key] = line

    def line(self) -> int:
        return bisect_left(self.ends, self.at) + 1

    def skip(self, pattern: re.Pattern[str]) -> str:
        match = pattern.match(self.text, self.at)
        # not reached for a text that the parser has accepted; never loop on one that was not
        if match is None:
            self.at = len(self.text)
            return ""
        self.at = match.end()
        return match[0]

    def header(self) -> Key:
        """Read `[a.b]` or `[[a.b]]`, and return the key of the table it opens."""
        many = self.text.startswith("[[", self.at)
        self.at += 2 if many else 1
        names = self.dotted()[: DEEPEST - 1]
        self.at += 2 if many else 1
        parent: Key = ()
        for name in names[:-1]:
            parent = self.inside((*parent, name))
        key = (*parent, names[-1])
        if many:
            self.counts[key] = self.counts.get(key, -1) + 1
        return self.inside(key)

    def inside(self, key: Key) -> Key:
        """Return the key within the newest table, where it is a list of them."""
        return (*key, self.counts[key])[:DEEPEST] if key in self.counts else key

    def dotted(self) -> list[str]:
        names = [self.name()]
        while self.text.startswith(".", self.at):
            self.at += 1
            names.append(self.name())
        return names

    def name(self) -> str:
        self.skip(_SPACE)
        quoted = self.text[self.at : self.at + 1] in ('"', "'")
        name = _unquoted(self.skip(_STRING)) if quoted else self.skip(_BARE)
        self.skip(_SPACE)
        return name

    def pair(self, table: Key) -> None:
        line = self.line()
        key = (*table, *self.dotted())[:DEEPEST]
        self.stands(key, line)
        self.at += 1  # the equals sign
        self.value(key)

    def value(self, key: Key) -> None:
        self.skip(_BLANK)
        opens = self.text[self.at : self.at + 1]
        if opens == "[":
            self.bracket(key, "]")
        elif opens == "{":
            self.bracket(key, "}")
        elif opens in ('"', "'"):
            self.skip(_STRING)
        else:
            self.skip(_SCALAR)

    def bracket(self, key: Key, closes: str) -> None:
        """Read a list or an inline table, with whatever stands in it."""
        self.at += 1
        n = 0
        self.skip(_BLANK)
        while self.at < len(self.text) and not self.text.startswith(closes, self.at):
            if closes == "]":
                item = (*key, n)[:DEEPEST]
                self.stands(item, self.line())
                self.value(item)
            else:
                self.pair(key)
            n += 1
            self.skip(_BLANK)
            self.at += self.text.startswith(",", self.at)
            self.skip(_BLANK)
        self.at += 1


def _unquoted(name: str) -> str:
    """Return a key in quotes as the name it stands for."""
    if "\\" not in name:
        return name[1:-1]
    import tomli

    return next(iter(tomli.loads(f"{name} = 0")))
