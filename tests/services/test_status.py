import datetime as dt
from typing import Any

from laddertui.services.summary.status import status_to_json
from laddertui.services.summary.summarize import summarize_snapshot
from tests.support.drafts import developer

TODAY = dt.date(2026, 11, 22)


def test_status_answers_the_keys_of_the_contract_in_order() -> None:
    answer = status_to_json("me", summarize_snapshot(developer()), TODAY)
    contract = (
        "profile quarter taken_on rung noise exposed_share anchored_share next_review_on review_due"
        " hands_on_share score_doubt repeats plan leverage profession advice"
    )
    assert list(answer) == contract.split()
    assert (answer["profile"], answer["quarter"], answer["taken_on"]) == (
        "me",
        "2026-Q4",
        "2026-11-22",
    )
    assert list(answer["plan"]) == [
        "day",
        "days",
        "planned_points",
        "projected_rung",
        "events_done",
        "events_planned",
    ]


def test_with_no_snapshot_all_is_none_but_the_profile() -> None:
    answer = status_to_json("me", None, TODAY)
    assert answer.pop("profile") == "me"
    assert len(answer) == 15
    assert set(answer.values()) == {None}


def on(today: dt.date, **more: Any) -> tuple[bool, int | None]:
    """Whether it is due on a day, and which day of the sprint that is."""
    answer = status_to_json("me", summarize_snapshot(developer(**more)), today)
    return answer["review_due"], answer["plan"]["day"] if answer["plan"] else None


def test_the_sprint_counts_its_days_and_its_end_is_due() -> None:
    assert on(dt.date(2026, 11, 22)) == (False, 0)
    assert on(dt.date(2026, 11, 23)) == (False, 1)
    assert on(dt.date(2027, 2, 20)) == (False, 90)
    assert on(dt.date(2027, 2, 21)) == (True, 90)


def test_a_week_without_a_plan_is_due_after_three_months() -> None:
    assert on(dt.date(2027, 2, 21), plan=None) == (False, None)
    assert on(dt.date(2027, 2, 22), plan=None) == (True, None)
