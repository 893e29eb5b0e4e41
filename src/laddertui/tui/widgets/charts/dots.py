"""Drawing in dots, two by four to a cell of the terminal: braille signs."""

from collections.abc import Iterator

DOTS_ACROSS, DOTS_DOWN = 2, 4
"""Dots of a cell."""
BLANK = 0x2800
"""The braille sign without a dot; each dot adds its bit."""
_BITS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
"""The bit of a dot, by its row and its column within the cell."""

Dot = tuple[int, int]
"""Dots from the left, and from the top."""


class Dots:
    """A picture of so many columns and lines; what is put outside of it is left out."""

    def __init__(self, columns: int, lines: int) -> None:
        self.columns = columns
        self.lines = lines
        self._cells: dict[tuple[int, int], int] = {}

    def put(self, x: int, y: int) -> None:
        """Set a dot."""
        column, line = x // DOTS_ACROSS, y // DOTS_DOWN
        if 0 <= column < self.columns and 0 <= line < self.lines:
            bit = _BITS[y % DOTS_DOWN][x % DOTS_ACROSS]
            self._cells[column, line] = self._cells.get((column, line), 0) | bit

    def sign(self, column: int, line: int) -> str:
        """Return a cell's sign; "" where no dot is in it."""
        bits = self._cells.get((column, line), 0)
        return chr(BLANK + bits) if bits else ""


def line_between(start: Dot, end: Dot) -> Iterator[Dot]:
    """Yield the dots of a line without gaps, from left to right, both ends among them."""
    (x0, y0), (x1, y1) = start, end
    yield start
    before = y0
    for x in range(min(x0 + 1, x1), x1 + 1):
        y = round(y0 + (y1 - y0) * (x - x0) / max(x1 - x0, 1)) if x < x1 else y1
        step = 1 if y >= before else -1
        # where the line is steep, the rows between two columns of dots are filled
        for row in range(before + step, y, step):
            yield x, row
        yield x, y
        before = y
