"""What a plan moves is said as it was made; no pairing of the program's is shown as meant."""

from laddertui.presenters.plan.changes import change_lines


def test_with_one_side_that_is_single_every_pair_is_the_only_one() -> None:
    assert change_lines([("Insulin", "Agreeing", 5.0), ("Driving", "Agreeing", 1.0)]) == [
        "5 points from Insulin to Agreeing",
        "1 point from Driving to Agreeing",
    ]


def test_where_several_give_and_several_get_each_row_says_its_own_change() -> None:
    moves = [("Notes", "Agreeing", 7.0), ("Driving", "Agreeing", 3.0), ("Driving", "Calming", 1.0)]
    assert change_lines(moves) == [
        "7 points less: Notes",
        "4 points less: Driving",
        "1 point more: Calming",
        "10 points more: Agreeing",
    ]
    assert change_lines([]) == []
