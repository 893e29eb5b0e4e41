"""Whether the user's words can be read in what is on the disk."""

from collections.abc import Iterable

SHORTEST = 5
"""Bytes. Sealed files are random bytes, and some of their lines random letters: chance writes a
word of three into one of some thousand of them, one of five into none that a test will see."""


def readable_words(words: Iterable[bytes], files: Iterable[bytes | None]) -> set[bytes]:
    """Return which of the words stand in any of the files (None: a folder)."""
    contents = [data for data in files if data is not None]
    sought = set(words)
    assert contents and sought, "nothing was looked for"
    for word in sought:
        assert len(word) >= SHORTEST, f"{word!r} is so short that chance may write it"
    return {word for word in sought if any(word in data for data in contents)}
