"""Pictures of the screen that show its shapes only."""

import re
from collections.abc import Iterable

_TEXT = re.compile(r"(<text[^>]*>)([^<]*)(</text>)")
"""One text of an SVG picture, between its tags."""
_CHARACTER = re.compile(r"&[^;]+;|\S")
"""One character of such a text, written as itself or as an entity."""


def mask_texts(picture: str) -> str:
    """Return an SVG picture with a dot in place of every character."""
    return _TEXT.sub(lambda text: text[1] + _CHARACTER.sub("·", text[2]) + text[3], picture)


def shows_sealed(pages: Iterable[object]) -> bool:
    """Return whether any of the pages shows what only a passphrase opened."""
    return any(getattr(page, "shows_sealed", False) for page in pages)
