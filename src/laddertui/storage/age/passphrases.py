"""What a passphrase may be: text that can be typed again, in one form of Unicode."""

import unicodedata

from laddertui.domain.text import has_controls

SHORT = 12
"""Letters; a passphrase of fewer is said to be short, and taken."""
ADVICE = "that passphrase is short, and quickly guessed; six words drawn by lot are better"
"""What is said of a short one."""
BLANK = "the passphrase is blank; choose one of several words"
CANNOT_BE_TYPED = (
    "it holds a character that no keyboard types, such as the carriage return or the byte order"
    " mark of a file from Windows; take it out and try again"
)
MAY_BE_DAMAGED = "if it is the right one, the file is damaged"


def normal_form(passphrase: str) -> str:
    """Return the form that a new key is made from, the same for every keyboard."""
    return unicodedata.normalize("NFC", passphrase)


def forms(passphrase: str) -> tuple[str, ...]:
    """Return the forms by which a key may have been made, the likeliest first."""
    composed = normal_form(passphrase)
    return tuple(dict.fromkeys((composed, passphrase, unicodedata.normalize("NFD", passphrase))))


def refusal(passphrase: str) -> str:
    """Return why this is no passphrase to choose; "" where it is one."""
    if has_controls(passphrase) or _has_unseen(passphrase):
        return f"this is no passphrase to choose: {CANNOT_BE_TYPED}"
    return "" if passphrase.strip() else BLANK


def _has_unseen(passphrase: str) -> bool:
    """Return whether a character takes no place on the screen, as a zero-width space does."""
    return any(unicodedata.category(letter) == "Cf" for letter in passphrase)


def hint(passphrase: str) -> str:
    """Return what may be wrong with a passphrase that opened nothing."""
    return CANNOT_BE_TYPED if has_controls(passphrase) else MAY_BE_DAMAGED


def is_short(passphrase: str) -> bool:
    """Return whether a passphrase is quickly guessed, by its length alone."""
    return len(passphrase) < SHORT
