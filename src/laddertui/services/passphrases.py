"""Choosing a passphrase: what is refused, what is said of a short one, and one drawn by lot."""

import secrets

from laddertui.content.words import words
from laddertui.storage.age import passphrases

SHORT = passphrases.ADVICE
"""What is said of a short one; it is taken all the same."""
WORDS = 6
"""As many as a passphrase drawn by lot has; together about as good as 62 random bits."""


def refusal(passphrase: str) -> str:
    """Return why a new passphrase is not taken; "" where it is."""
    return passphrases.refusal(passphrase)


def is_short(passphrase: str) -> bool:
    """Return whether a passphrase is quickly guessed, by its length alone."""
    return passphrases.is_short(passphrase)


def suggest() -> str:
    """Return a new passphrase of six words, drawn by lot."""
    return " ".join(secrets.choice(words()) for _ in range(WORDS))
