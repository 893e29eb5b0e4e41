"""The ways of answering, the same at every question of the walk.

Whatever is none of them is an answer. Only `?` and `+` may be followed by words: a sentence of
one's own may begin with any other.
"""

from typing import Literal

Way = Literal[
    "answer",
    "go on",
    "take back",
    "back",
    "explain",
    "again",
    "tips",
    "method",
    "note",
    "blind",
    "leave",
]

INTRODUCTION = (
    "Enter goes on: it keeps what stands in brackets, and leaves open what does not. - takes an"
    " answer back, or removes a row. < goes back. ? explains. quit leaves; all is kept."
)
"""The first line of every walk."""
MORE_WAYS = (
    "Enter keeps or leaves open, - takes back, < goes back, quit leaves; again reads the page in"
    " full, tips what applies to this step, ? and a word the method, like ? sources, + and a"
    " sentence notes what AI did."
)
"""Said after every explanation."""
_WAYS: dict[str, Way] = {
    "": "go on",
    "-": "take back",
    "<": "back",
    "back": "back",
    "?": "explain",
    "help": "explain",
    "again": "again",
    "tips": "tips",
    "blind": "blind",
    "quit": "leave",
}
"""The ways by what is typed, upper or lower case."""


def way_of(line: str) -> Way:
    """Return what a typed line asks for."""
    typed = line.strip().casefold()
    if typed.startswith("?") and typed != "?":
        return "method"
    if typed.startswith("+"):
        return "note"
    return _WAYS.get(typed, "answer")


def searched(line: str) -> str:
    """Return the words behind the `?` of a line that asks for the method."""
    return line.strip().removeprefix("?").strip()


def noted(line: str) -> str:
    """Return the words behind the `+` of a line that notes a signal or a try."""
    return line.strip().removeprefix("+").strip()
