"""The sizes of a window, in one place: what each is called in the style sheets, and what fits.

By columns a window is tiny, narrow (one column), fits, or wide (two panes; the widest three); by
lines flat, low (the screen scrolls), high, tall, or tallest.
"""

from textual.geometry import Size

FEWEST_COLUMNS, FEWEST_LINES = 40, 12
"""The smallest window in which anything can be read; in less no key acts."""
USUAL_COLUMNS, USUAL_LINES = 80, 23
"""From here on a whole step can be seen at once: a terminal of 80x24 under tmux's status line."""
TALL, TALLEST = 32, 48
"""From so many lines there is room for a ladder with air between its rungs, and for more."""
TOO_SMALL = (
    f"This window is smaller than {FEWEST_COLUMNS} by {FEWEST_LINES}."
    " Make it larger; nothing is lost."
)
"""What lies over everything in a smaller window."""
BY_COLUMNS = [
    (0, "-tiny"),
    (FEWEST_COLUMNS, "-narrow"),
    (USUAL_COLUMNS, "-fits"),
    (110, "-wide"),  # room for two things side by side
]
ROOM_FOR_THREE = 160
"""Columns from which a wide window is the widest, too, with a third pane."""
BY_LINES = [
    (0, "-flat"),
    (FEWEST_LINES, "-low"),
    (USUAL_LINES, "-high"),
    (TALL, "-tall"),
    (TALLEST, "-tallest"),
]


def is_too_small(size: Size) -> bool:
    """Return whether nothing can be read in a window of this size."""
    return size.width < FEWEST_COLUMNS or size.height < FEWEST_LINES


def size_names(size: Size) -> list[str]:
    """Return what the style sheets call a window of this size, by columns and by lines."""
    widest = ["-widest"] if size.width >= ROOM_FOR_THREE else []
    return widest + [
        [name for least, name in names if extent >= least][-1]
        for extent, names in ((size.width, BY_COLUMNS), (size.height, BY_LINES))
    ]
