"""What stands on a rung: by name and share, in the lines there are."""

from laddertui.tui.widgets.charts.standing import standing_lines

THREE = [("Debugging production incidents", 14.5), ("CRUD endpoints", 13.5), ("Unit tests", 9.0)]


def test_with_lines_enough_every_activity_is_whole_and_a_second_line_is_set_in() -> None:
    assert standing_lines(THREE, 4, 24) == [
        "Debugging production",
        "  incidents 14.5",
        "CRUD endpoints 13.5",
        "Unit tests 9",
    ]


def test_with_a_line_for_each_a_name_is_cut_and_never_its_share() -> None:
    assert standing_lines(THREE, 3, 24) == [
        "Debugging production… 14.5"[:18] + "… 14.5",
        "CRUD endpoints 13.5",
        "Unit tests 9",
    ]


def test_with_fewer_lines_they_share_the_last_one_and_what_is_left_out_is_counted() -> None:
    assert standing_lines(THREE, 2, 32) == [
        "Debugging production incid… 14.5",
        "CRUD endpoi… 13.5 · Unit tests 9",
    ]
    assert standing_lines(THREE, 1, 26) == ["Debugging p… 14.5 · 2 more"]
    assert standing_lines(THREE, 1, 20) == ["Debug… 14.5 · 2 more"]


def test_nothing_is_wider_than_there_is_room_for_and_nothing_stands_in_no_line() -> None:
    odd = [("語" * 20, 33.33), ("x" * 60, 20.0), ("a b", 5.0)]
    for width in range(16, 60, 5):
        for lines in range(1, 5):
            found = standing_lines(odd, lines, width)
            assert len(found) <= lines
            assert any("33.33" in line for line in found)
            for line in found:
                assert sum(2 if letter == "語" else 1 for letter in line) <= width
    assert standing_lines(odd, 0, 30) == []
    assert standing_lines([], 3, 30) == []
