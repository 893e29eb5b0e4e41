"""What is said once a quarter is saved."""

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from laddertui.domain.snapshot import Event, Plan
from laddertui.presenters.quarter.closing import closing_lines
from tests.support.drafts import TODAY, developer

CALL = Event(id="call", title="Client call", weekday="friday", at=dt.time(10), minutes=120)
HOUR = Event(id="hour", title="Design hour", weekday="monday", at=dt.time(9, 30), minutes=60)


@pytest.mark.parametrize(
    ("plan", "first"),
    [
        ({"needs_agreement_of": "my lead"}, "First: talk with my lead, whose agreement"),
        ({"events": (CALL, HOUR)}, "First: Design hour, on Monday 2026-11-23 at 09:30."),
        (
            {"events": (CALL,), "starts_on": dt.date(2026, 11, 30)},
            "First: Client call, on Friday 2026-12-04 at 10:00.",
        ),
        ({"starts_on": dt.date(2026, 11, 30)}, "First: day 1 of the plan is 2026-11-30."),
        ({"skill": "negotiation"}, "Within reach, for example: "),
    ],
)
def test_it_ends_with_the_human_part_the_first_thing_to_do_and_the_day_of_the_review(
    plan: dict[str, Any], first: str
) -> None:
    lines = closing_lines(replace(developer(), plan=Plan(**plan)), Path("/x/2026-Q4.toml"), TODAY)
    assert lines[0] == "Saved as /x/2026-Q4.toml."
    assert lines[1] == "The most human part of your week: Hearing users out (15 % of it, a 4)."
    assert lines[2].startswith(first)
    assert lines[3].startswith("The next review is on 2027-02-22.")


def test_without_a_plan_one_thing_is_within_reach_and_none_is_asked_for() -> None:
    lines = closing_lines(replace(developer(), plan=None), Path("x"), TODAY)
    assert lines[2].startswith("Within reach, for example: 2 hours a week from Writing boilerplate")
    assert lines[2].endswith("A plan can follow at any time this quarter; none is needed.")
