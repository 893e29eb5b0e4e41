"""Dots, two by four to a cell."""

from itertools import pairwise

from laddertui.tui.widgets.charts.dots import Dots, line_between


def test_each_dot_of_a_cell_has_the_bit_that_braille_gives_it() -> None:
    order = [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2), (0, 3), (1, 3)]
    for number, (x, y) in enumerate(order):
        dots = Dots(1, 1)
        dots.put(x, y)
        assert dots.sign(0, 0) == chr(0x2800 + 2**number)  # dots 1 to 8 are bits 0 to 7


def test_dots_of_one_cell_are_one_sign_and_those_outside_are_left_out() -> None:
    dots = Dots(2, 1)
    for x, y in ((0, 0), (1, 3), (2, 1), (-1, 0), (0, -1), (4, 0), (0, 4)):
        dots.put(x, y)
    assert (dots.sign(0, 0), dots.sign(1, 0), dots.sign(2, 0)) == ("⢁", "⠂", "")


def test_a_line_has_no_gap_however_steep_it_is() -> None:
    for end in ((9, 0), (9, 30), (2, 31), (0, 7), (9, 9)):
        for start, stop in (((0, 0), end), ((0, end[1]), (end[0], 0))):
            path = list(line_between(start, stop))
            assert (path[0], path[-1]) == (start, stop)
            assert all(max(abs(x - a), abs(y - b)) <= 1 for (a, b), (x, y) in pairwise(path))
