"""Which activities are scored again, and when: a week after the quarter, for two months."""

import datetime as dt

import pytest

from laddertui.domain.repeats.choice import asked_again, may_score_again
from tests.support.repeats import repeat
from tests.support.snapshots import activity, snapshot

TAKEN = dt.date(2026, 11, 22)


@pytest.mark.parametrize(
    ("today", "last_on", "may"),
    [
        ("2026-11-28", None, False),
        ("2026-11-29", None, True),
        ("2027-01-22", None, True),
        ("2027-01-23", None, False),
        ("2026-12-05", "2026-11-29", False),
        ("2026-12-06", "2026-11-29", True),
    ],
)
def test_it_may_be_done_between_a_week_and_two_months_and_a_week_after_each_time(
    today: str, last_on: str | None, may: bool
) -> None:
    last = dt.date.fromisoformat(last_on) if last_on else None
    assert may_score_again(TAKEN, last, dt.date.fromisoformat(today)) is may


def test_three_are_asked_those_least_often_repeated_the_larger_share_first() -> None:
    week = snapshot(
        tuple(
            activity(name, share, 2)
            for name, share in zip("abcde", (10, 40, 20, 25, 5), strict=True)
        )
    )

    def ids(*repeats: object) -> list[str]:
        return [a.id for a in asked_again(week, repeats)]  # type: ignore[arg-type]

    assert ids() == ["b", "d", "c"]
    once = repeat(("b", 2), ("d", 2), ("c", 2))
    assert ids(once) == ["a", "e", "b"]
    assert ids(once, repeat(("a", 1), ("e", 1), ("b", 1))) == ["d", "c", "a"]
    assert len(asked_again(snapshot((activity("a", 100, 1),)), ())) == 1
