import dataclasses

import pytest

from laddertui.domain.snapshot import Activity, Move, Plan
from tests.support.snapshots import snapshot, week


def test_an_activity_is_found_by_its_id() -> None:
    rows = week((60, 1), (40, 4))
    assert snapshot(rows).activity("b") is rows[1]


def test_an_id_that_names_nothing_finds_nothing() -> None:
    assert snapshot(week((100, 3))).activity("z") is None


def test_a_saved_record_cannot_be_changed_in_place() -> None:
    one = week((100, 3))[0]
    with pytest.raises(dataclasses.FrozenInstanceError):
        one.score = 5  # type: ignore[misc]


def test_two_records_that_say_the_same_are_the_same() -> None:
    assert Move(from_="a", to="b", points=5) == Move(from_="a", to="b", points=5.0)
    assert Plan() != Plan(skill="negotiation")


def test_an_unknown_key_is_refused() -> None:
    with pytest.raises(TypeError, match="colour"):
        Activity(id="a", name="A", share=100, score=3, colour="red")  # type: ignore[call-arg]
