"""What two ways of naming one job have in common."""

import pytest

from laddertui.domain.families.words import is_a_slip, is_an_end, stem_of, words_of


@pytest.mark.parametrize(
    ("typed", "same"),
    [
        ("Nurses", "nurse"),
        ("Senior Nurse", "nurse"),
        ("Head of Sales", "sales"),
        ("CAFÉ worker", "cafe worker"),
        ("centre manager", "center managers"),
        ("lorry-driver", "hgv driver"),
        ("policewoman", "policemen"),
        ("ship's officer", "ship officer"),
        ("ship’s officer", "ship officer"),
        ("Software Engineer II", "software engineer"),
        ("batches", "batch"),
        ("secretaries", "secretary"),
    ],
)
def test_ways_of_writing_one_job(typed: str, same: str) -> None:
    assert words_of(typed) == words_of(same) != ()


@pytest.mark.parametrize("typed", ["", " ", "!?", "senior", "the head of"])
def test_what_says_nothing_of_the_work(typed: str) -> None:
    assert words_of(typed) == ()


@pytest.mark.parametrize(
    ("one", "other", "is_slip"),
    [
        ("plummer", "plumber", True),
        ("plumbr", "plumber", True),
        ("plumberr", "plumber", True),
        ("plunber", "plumber", True),
        ("plubmer", "plumber", True),
        ("plumber", "plumber", True),
        ("cook", "book", False),
        ("carer", "career", True),
    ],
)
def test_a_letter_wrong_missing_too_many_or_swapped(one: str, other: str, is_slip: bool) -> None:
    assert is_a_slip(one, other) is is_a_slip(other, one) is is_slip


def test_trades_that_begin_or_end_alike() -> None:
    assert stem_of("welding") == stem_of("welder")
    assert stem_of("cook") == "cook"
    assert is_an_end("sandblaster", "blaster")
    assert is_an_end("blaster", "sandblaster")
    assert not is_an_end("waiter", "ter")
