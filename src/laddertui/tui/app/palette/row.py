"""How an entry is drawn: its name, what it does or why it cannot be done, its keys at the right."""

from textual.content import Content
from textual.geometry import Size

from laddertui.domain.text import fitted, padded, steady, visible
from laddertui.tui.app.palette.entry import Entry
from laddertui.tui.key_names import key_names
from laddertui.tui.safe_text import joined

WIDEST = 78
"""Columns of the palette at most; a line is read at one look."""
AROUND = 7
"""Columns on both sides of a row: the frame, its margins and the scroll bar."""
LABEL_WIDTH, KEY_WIDTH, NARROW_KEY_WIDTH = 22, 12, 9
"""Columns of an entry's name, and of its keys; in a narrow window a name gets what is left."""
FEWEST_FOR_TEXT = 60
"""Columns of a row from which on there is room for what an entry does."""
GAP = 2


def draw_row(entry: Entry, window: Size) -> Content:
    """Return one line, as wide as a window leaves room for; what is too long is cut."""
    width = min(window.width, WIDEST) - AROUND
    style = "$text-muted" if entry.hindrance else "bold"
    label = visible(steady(entry.label))
    if width < FEWEST_FOR_TEXT:
        keys = _keys(entry, NARROW_KEY_WIDTH)
        return joined((_cell(label, width - NARROW_KEY_WIDTH), style), (keys, "$text-muted"))
    text_width = width - LABEL_WIDTH - KEY_WIDTH
    return joined(
        (_cell(label, LABEL_WIDTH), style),
        (_cell(entry.text, text_width), "$text-muted"),
        (_keys(entry, KEY_WIDTH), "" if not entry.hindrance else "$text-muted"),
    )


def _cell(text: str, width: int) -> str:
    """Return a text cut and filled to a width, with a gap after it."""
    return padded(fitted(text, width - GAP), width)


def _keys(entry: Entry, width: int) -> str:
    names = key_names(list(entry.keys), width)
    return " " * (width - len(names)) + names
