"""Text is data. What a person or a file says is shown as it stands, and can never act."""

import re
import unicodedata

_CONTROL_PICTURES = 0x2400
"""Where Unicode keeps a visible mark for each of the 32 old control characters."""
_DELETE_PICTURE = "\u2421"
_ACTING = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)
"""Controls, line separators, marks that turn the direction of what follows, and halves of
characters."""
LONGEST_ID = 40
"""Letters in an id made from a name; long enough to tell two apart, short enough to type."""


def has_controls(text: str) -> bool:
    """Return whether a text holds a character that acts instead of showing.

    Refused where it is typed.
    """
    return _ACTING.search(text) is not None


def visible(text: str) -> str:
    """Return the text with every acting character as a visible mark. Never longer than one line."""
    return _ACTING.sub(lambda m: _mark(ord(m[0])), text)


def _mark(code: int) -> str:
    if code < 0x20:
        return chr(_CONTROL_PICTURES + code)
    return _DELETE_PICTURE if code == 0x7F else f"<U+{code:04X}>"


def columns(text: str) -> int:
    """Return how many columns of a terminal a text takes.

    Wide letters take two, marks on other letters none.
    """
    return sum(map(_letter_columns, visible(text)))


def _letter_columns(letter: str) -> int:
    if unicodedata.combining(letter):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def padded(text: str, width: int) -> str:
    """Return the text with blanks up to a width in columns."""
    return text + " " * max(width - columns(text), 0)


def slug(
    name: str, taken: "set[str] | frozenset[str]" = frozenset(), fallback: str = "activity"
) -> str:
    """Return an id for a name: lower-case letters, digits and hyphens; never one that is taken."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    base = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:LONGEST_ID].strip("-") or fallback
    if base not in taken:
        return base
    # Doubling, so that a hostile file of like names costs no square of their number.
    beyond = 2
    while f"{base}-{beyond}" in taken:
        beyond *= 2
    low = beyond // 2
    while beyond - low > 1:
        middle = (low + beyond) // 2
        low, beyond = (middle, beyond) if f"{base}-{middle}" in taken else (low, middle)
    return f"{base}-{beyond}"
