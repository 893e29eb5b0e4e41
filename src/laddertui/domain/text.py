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
_UNSTEADY = re.compile(
    "[\ufe0e\ufe0f\u20e3\U0001f3fb-\U0001f3ff]|\u200d[\u2190-\u2bff\U0001f000-\U0001faff]"
)
"""Selectors, the key around a digit, tones of skin, and pictures that are joined to another."""
LONGEST_ID = 60
"""Characters of an id; long enough to tell two apart, short enough to type."""
ID_RULE = "use lower-case letters, digits and hyphens, 60 at most"
"""What an id is, for who wrote one that is none."""
_ASCII_ID = re.compile(r"[a-z0-9-]+")
"""What nearly every id is; for others, letter by letter is asked."""


def has_controls(text: str) -> bool:
    """Return whether a text holds a character that acts instead of showing.

    Refused where it is typed.
    """
    return _ACTING.search(text) is not None


def steady(text: str) -> str:
    """Return the text as every terminal draws it in the same columns.

    Terminals differ on selectors and on pictures that are joined or coloured from several; of those
    the first one is shown.
    """
    return _UNSTEADY.sub("", text)


def visible(text: str) -> str:
    """Return the text with every acting character as a visible mark. Never longer than one line."""
    return _ACTING.sub(lambda m: _mark(ord(m[0])), text)


def _mark(code: int) -> str:
    if code < 0x20:
        return chr(_CONTROL_PICTURES + code)
    return _DELETE_PICTURE if code == 0x7F else f"<U+{code:04X}>"


def columns(text: str) -> int:
    """Return how many columns of a terminal a text takes.

    Wide letters take two; marks on other letters, joiners and selectors none.
    """
    if text.isascii():  # most texts are; an acting character is shown as one mark
        return len(text)
    return sum(map(_letter_columns, visible(text)))


def _letter_columns(letter: str) -> int:
    if unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def look_alike(text: str) -> str:
    """Return what two texts have in common that a reader cannot tell apart.

    Case, blanks, ways of writing one letter and characters without any shape make no difference.
    """
    if text.isascii():
        return " ".join(text.casefold().split())
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    return " ".join("".join(c for c in folded if not _has_no_shape(c)).split())


def _has_no_shape(letter: str) -> bool:
    return (
        unicodedata.category(letter) == "Cf" or letter in _FILLERS or bool(_SELECTOR.match(letter))
    )


_FILLERS = "\u115f\u1160\u17b4\u17b5\u3164\uffa0\u034f\u2800"
"""Letters, marks and signs that are drawn as nothing."""


def has_letters(text: str) -> bool:
    """Return whether at least one letter or digit of a text can be seen."""
    return any(letter.isalnum() for letter in look_alike(text))


def shortened(text: str, longest: int) -> str:
    """Return the text, cut with an ellipsis where it is longer."""
    return text if len(text) <= longest else text[: longest - 1] + "…"


def fitted(text: str, width: int) -> str:
    """Return the text, cut with an ellipsis where it is wider than so many columns."""
    if columns(text) <= width:
        return text
    kept = text
    while kept and columns(kept) > width - 1:
        kept = kept[:-1]
    return f"{kept.rstrip()}…" if width > 0 else ""


def padded(text: str, width: int) -> str:
    """Return the text with blanks up to a width in columns."""
    return text + " " * max(width - columns(text), 0)


def slug(
    name: str, taken: "set[str] | frozenset[str]" = frozenset(), fallback: str = "activity"
) -> str:
    """Return an id for a name: its letters and digits, of any script; never one that is taken."""
    base = _cut("-".join(_words(name)), LONGEST_ID) or fallback
    if base not in taken:
        return base

    def numbered(number: int) -> str:
        ending = f"-{number}"
        return _cut(base, LONGEST_ID - len(ending)) + ending

    # Doubling, so that a hostile file of like names costs no square of their number.
    beyond = 2
    while numbered(beyond) in taken:
        beyond *= 2
    low = beyond // 2
    while beyond - low > 1:
        middle = (low + beyond) // 2
        low, beyond = (middle, beyond) if numbered(middle) in taken else (low, middle)
    return numbered(beyond)


def is_id(text: str) -> bool:
    """Return whether a text can be an id: letters, digits and hyphens, as `ID_RULE` says."""
    if not 0 < len(text) <= LONGEST_ID:
        return False
    return _ASCII_ID.fullmatch(text) is not None or (
        text == _lower(text)
        and all(letter == "-" or letter.isalnum() or _is_mark(letter) for letter in text)
    )


def _words(name: str) -> list[str]:
    """Return the runs of letters and digits, with the marks that belong to them."""
    words, is_inside = list[str](), False
    for letter in _lower(name):
        is_part = letter.isalnum() or (is_inside and _is_mark(letter))
        if is_part and is_inside:
            words[-1] += letter
        elif is_part:
            words.append(letter)
        is_inside = is_part
    return words


def _lower(text: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).lower())


def _is_mark(letter: str) -> bool:
    """Return whether a character is a vowel sign or an accent, not a selector of a picture."""
    return unicodedata.category(letter) in ("Mn", "Mc") and not _SELECTOR.match(letter)


_SELECTOR = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")


def _cut(text: str, length: int) -> str:
    """Return the beginning of an id, not left with a hyphen."""
    return text[:length].rstrip("-")


def composed(text: str) -> str:
    """Return the text in the one form that ids are written in, whatever a keyboard gave (NFC)."""
    return unicodedata.normalize("NFC", text)


def plain_key(character: str) -> str:
    """Return the ASCII digit or letter that a key of an input method or another script means."""
    plain = unicodedata.normalize("NFKC", character).lower()
    digit = unicodedata.decimal(plain, None) if len(plain) == 1 else None
    return plain if digit is None else str(digit)
