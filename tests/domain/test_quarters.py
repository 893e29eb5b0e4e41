import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laddertui.domain import quarters

days = st.dates(dt.date(1990, 1, 1), dt.date(2190, 12, 31))
NOT_QUARTERS = [
    "",
    "2026",
    "2026-Q0",
    "2026-Q5",
    "2026-q4",
    "26-Q4",
    "2026Q4",
    " 2026-Q4",
    "2026-Q4\n",
    "0000-Q1",
]


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


# --- names


def test_a_quarter_is_written_like_2026_q4() -> None:
    assert quarters.is_quarter("2026-Q4")
    assert quarters.is_quarter("0999-Q1")


@pytest.mark.parametrize("text", [*NOT_QUARTERS, "2026-Q4.toml", "２０２６-Q4"])
def test_anything_else_is_no_quarter(text: str) -> None:
    assert not quarters.is_quarter(text)


@pytest.mark.parametrize(
    ("date", "quarter"),
    [
        ("2026-01-01", "2026-Q1"),
        ("2026-03-31", "2026-Q1"),
        ("2026-04-01", "2026-Q2"),
        ("2026-06-30", "2026-Q2"),
        ("2026-07-01", "2026-Q3"),
        ("2026-09-30", "2026-Q3"),
        ("2026-10-01", "2026-Q4"),
        ("2026-12-31", "2026-Q4"),
        ("0999-12-31", "0999-Q4"),
    ],
)
def test_a_day_lies_in_its_calendar_quarter(date: str, quarter: str) -> None:
    assert quarters.quarter_of(day(date)) == quarter


@pytest.mark.parametrize(
    ("quarter", "date"),
    [
        ("2026-Q1", "2026-01-01"),
        ("2026-Q2", "2026-04-01"),
        ("2026-Q3", "2026-07-01"),
        ("2026-Q4", "2026-10-01"),
    ],
)
def test_a_quarter_begins_on_the_first_of_its_first_month(quarter: str, date: str) -> None:
    assert quarters.first_day(quarter) == day(date)


@pytest.mark.parametrize("text", NOT_QUARTERS)
def test_what_is_no_quarter_has_no_first_day_and_no_next(text: str) -> None:
    with pytest.raises(ValueError, match="no quarter"):
        quarters.first_day(text)
    with pytest.raises(ValueError, match="no quarter"):
        quarters.next_quarter(text)


def test_after_the_third_quarter_comes_the_fourth_and_after_the_fourth_a_new_year() -> None:
    assert quarters.next_quarter("2026-Q3") == "2026-Q4"
    assert quarters.next_quarter("2026-Q4") == "2027-Q1"


@pytest.mark.parametrize(
    ("first", "last", "between"),
    [
        ("2026-Q4", "2026-Q4", 0),
        ("2026-Q4", "2027-Q1", 1),
        ("2026-Q1", "2026-Q4", 3),
        ("2025-Q4", "2027-Q2", 6),
        ("2027-Q1", "2026-Q4", -1),
    ],
)
def test_quarters_are_counted_over_the_turn_of_the_year(
    first: str, last: str, between: int
) -> None:
    assert quarters.quarters_between(first, last) == between


@given(days)
def test_a_quarter_starts_no_later_than_its_days_and_the_next_one_after_them(date: dt.date) -> None:
    name = quarters.quarter_of(date)
    assert quarters.first_day(name) <= date < quarters.first_day(quarters.next_quarter(name))
    assert quarters.quarters_between(name, quarters.next_quarter(name)) == 1


# --- what an assessment may count for


@pytest.mark.parametrize("quarter", ["2026-Q4", "2026-Q3", "2026-Q1", "2019-Q2"])
def test_an_assessment_counts_for_its_own_quarter_or_a_past_one_entered_later(quarter: str) -> None:
    assert quarters.may_count_for(quarter, day("2026-11-22"))


def test_a_review_held_31_days_early_may_count_for_the_coming_quarter_and_one_of_32_may_not() -> (
    None
):
    assert quarters.may_count_for("2027-Q1", day("2026-12-01"))
    assert not quarters.may_count_for("2027-Q1", day("2026-11-30"))


def test_the_quarter_after_the_coming_one_is_never_within_reach() -> None:
    assert not quarters.may_count_for("2027-Q2", day("2026-12-31"))
    assert not quarters.may_count_for("2030-Q1", day("2026-12-31"))


# --- the next review


@pytest.mark.parametrize(
    ("taken_on", "review"),
    [
        pytest.param("2026-08-22", "2026-11-22", id="same day of the month"),
        pytest.param("2026-10-31", "2027-01-31", id="the 31st where there is one"),
        pytest.param("2026-11-22", "2027-02-22", id="over the turn of the year"),
        pytest.param("2026-11-30", "2027-02-28", id="the month's last, February"),
        pytest.param("2027-11-29", "2028-02-29", id="a leap day"),
        pytest.param("2027-11-30", "2028-02-29", id="the month's last, February of a leap year"),
        pytest.param("2028-02-29", "2028-05-29", id="from a leap day"),
        pytest.param("2026-03-31", "2026-06-30", id="the month's last, June"),
        pytest.param("2099-11-30", "2100-02-28", id="1900 and 2100 are no leap years"),
    ],
)
def test_the_next_review_is_three_months_on(taken_on: str, review: str) -> None:
    assert quarters.next_review(day(taken_on)) == day(review)


@given(days)
def test_a_review_never_skips_a_month_and_keeps_the_day_or_the_months_last(
    taken_on: dt.date,
) -> None:
    review = quarters.next_review(taken_on)
    assert (review.month - taken_on.month) % 12 == 3
    assert 89 <= (review - taken_on).days <= 92
    if review.day != taken_on.day:
        assert review.day < taken_on.day
        assert (review + dt.timedelta(days=1)).day == 1


@given(st.dates(dt.date(quarters.YEARS[0], 1, 1), dt.date(quarters.YEARS[-1], 12, 31)))
def test_every_day_that_is_accepted_has_a_next_quarter_a_review_and_a_sprints_end(
    date: dt.date,
) -> None:
    assert quarters.first_day(quarters.next_quarter(quarters.quarter_of(date))) > date
    assert quarters.next_review(date) > date
    assert quarters.sprint_end(date) > date


def test_months_are_added_backwards_too() -> None:
    assert quarters.add_months(day("2027-03-31"), -1) == day("2027-02-28")
    assert quarters.add_months(day("2027-01-15"), -12) == day("2026-01-15")


# --- the sprint


@pytest.mark.parametrize(
    ("starts_on", "ends_on"),
    [("2026-11-23", "2027-02-20"), ("2026-01-01", "2026-03-31"), ("2028-01-01", "2028-03-30")],
)
def test_a_sprint_ends_89_days_after_its_start(starts_on: str, ends_on: str) -> None:
    assert quarters.sprint_end(day(starts_on)) == day(ends_on)


@pytest.mark.parametrize(
    ("today", "n"),
    [
        ("2026-01-01", 0),
        ("2026-11-22", 0),
        ("2026-11-23", 1),
        ("2026-11-24", 2),
        ("2027-02-19", 89),
        ("2027-02-20", 90),
        ("2027-02-21", 90),
        ("2028-01-01", 90),
    ],
)
def test_the_sprint_counts_its_days_from_1_to_90(today: str, n: int) -> None:
    assert quarters.sprint_day(day("2026-11-23"), day(today)) == n


@given(days)
def test_the_last_day_of_any_sprint_is_its_90th_and_no_day_before_is(starts_on: dt.date) -> None:
    end = quarters.sprint_end(starts_on)
    assert quarters.sprint_day(starts_on, end) == 90
    assert quarters.sprint_day(starts_on, end - dt.timedelta(days=1)) == 89


# --- what is due


REVIEW, SPRINT_ENDS = dt.date(2027, 2, 22), dt.date(2027, 2, 20)


@pytest.mark.parametrize(
    ("today", "due"), [("2027-02-21", False), ("2027-02-22", True), ("2029-01-01", True)]
)
def test_a_review_is_due_from_its_day_on(today: str, due: bool) -> None:
    assert quarters.is_due(REVIEW, None, day(today)) is due


@pytest.mark.parametrize(
    ("today", "due"), [("2027-02-19", False), ("2027-02-20", False), ("2027-02-21", True)]
)
def test_a_sprint_is_due_only_once_its_last_day_is_past(today: str, due: bool) -> None:
    assert quarters.is_due(REVIEW, SPRINT_ENDS, day(today)) is due


def test_a_review_is_due_though_the_sprint_still_runs() -> None:
    assert quarters.is_due(REVIEW, day("2027-05-01"), REVIEW)


@pytest.mark.parametrize(
    ("day", "saved", "offered"),
    [
        ("2026-11-30", "2026-Q4", None),  # 32 days before 1 January
        ("2026-12-01", "2026-Q4", "2027-Q1"),  # 31
        ("2026-12-31", "2026-Q4", "2027-Q1"),
        ("2027-01-01", "2026-Q4", None),  # it has begun, and is no longer early
        ("2027-02-28", "2027-Q1", None),  # 32 days before 1 April
        ("2027-03-01", "2027-Q1", "2027-Q2"),  # 31
        ("2028-02-29", "2028-Q1", None),  # 32, in a leap year
        ("2027-05-30", "2027-Q2", None),
        ("2027-05-31", "2027-Q2", "2027-Q3"),  # 31 days before 1 July
        ("2027-08-30", "2027-Q3", None),
        ("2027-08-31", "2027-Q3", "2027-Q4"),  # 31 days before 1 October
    ],
)
def test_the_next_quarter_is_offered_from_31_days_before_it_begins(
    day: str, saved: str, offered: str | None
) -> None:
    assert quarters.early_quarter(dt.date.fromisoformat(day), [saved]) == offered


def test_a_review_is_early_only_where_this_quarter_is_saved_and_the_next_is_not() -> None:
    day = dt.date(2026, 12, 10)
    assert quarters.early_quarter(day, ["2026-Q3"]) is None
    assert quarters.early_quarter(day, ["2026-Q4", "2027-Q1"]) is None
    assert quarters.early_quarter(day, []) is None
