"""On which later days Home says the same, and on which only the 90 days are another."""

import datetime as dt

import pytest

from laddertui.presenters.home.later_days import stays
from laddertui.presenters.home.reading import read_home
from laddertui.services.session import ProfileSession
from tests.support.folders import CARD
from tests.support.saved_quarters import save


def days(profile: ProfileSession, today: str) -> tuple[str, str]:
    found = stays(read_home(profile), dt.date.fromisoformat(today))
    return found.whole.isoformat(), found.but_for_sprint.isoformat()


@pytest.mark.parametrize(
    ("today", "whole", "but_for_sprint"),
    [
        # until the first day of the plan, tomorrow
        ("2026-11-22", "2026-11-22", "2026-11-22"),
        # a week after the quarter three activities are offered to be scored again
        ("2026-11-24", "2026-11-24", "2026-11-28"),
        # a month before the next quarter its review may be held early
        ("2026-11-29", "2026-11-29", "2026-11-30"),
        # then the quarter is another one
        ("2026-12-02", "2026-12-02", "2026-12-31"),
        # two months after it nothing is offered to be scored again
        ("2027-01-03", "2027-01-03", "2027-01-22"),
        # then the 90 days are over
        ("2027-02-01", "2027-02-01", "2027-02-20"),
    ],
)
def test_home_stays_as_it_is_until_something_begins_or_is_due(
    profile: ProfileSession, today: str, whole: str, but_for_sprint: str
) -> None:
    save(profile, "2026-Q4")
    assert days(profile, today) == (whole, but_for_sprint)


def test_without_a_plan_all_of_it_stays(profile: ProfileSession) -> None:
    save(profile, "2026-Q4", plan=None)
    assert days(profile, "2026-12-02") == ("2026-12-31", "2026-12-31")


def test_the_day_until_which_it_may_be_kept_changes_what_home_says(
    profile: ProfileSession,
) -> None:
    save(profile, "2026-Q4", plan=None)
    profile.folder.card.write_text(f"{CARD}keep_until = 2026-12-05\n")
    assert days(profile, "2026-12-02") == ("2026-12-05", "2026-12-05")
