"""The calendar as an outside reader understands it, and as its text stands."""

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest
from dateutil.rrule import rrulestr  # type: ignore[import-untyped,unused-ignore]
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from laddertui.domain.quarters import add_months, quarter_of
from laddertui.domain.snapshot import WEEKDAYS, Activity, Event, Plan, Snapshot, Weekday
from laddertui.export.calendar import calendar

UID = "0123456789abcdef"
slowly = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""A busy machine is no fault."""
STARTS = dt.date(2026, 11, 23)  # a Monday


def event(event_id: str = "block", weekday: Weekday = "friday", **more: Any) -> Event:
    return replace(
        Event(id=event_id, title="Client call", weekday=weekday, at=dt.time(10), minutes=90), **more
    )


def taken(on: dt.date = dt.date(2026, 11, 22), plan: Plan | None = None) -> Snapshot:
    week = (Activity(id="code", name="Code", share=100.0, score=2),)
    return Snapshot(
        schema=1, quarter=quarter_of(on), taken_on=on, role="Developer", activities=week, plan=plan
    )


def planned(*events: Event, starts_on: dt.date | None = STARTS) -> Snapshot:
    return taken(plan=Plan(starts_on=starts_on, events=events))


def entries(snapshot: Snapshot, sequence: int = 0, titles: bool = False) -> list[Any]:
    found = Calendar.from_ical(calendar(snapshot, UID, sequence, titles))
    assert not found.errors
    assert all(each.name == "VEVENT" and not each.errors for each in found.subcomponents)
    return list(found.subcomponents)


def days_of(entry: Any, count: int) -> list[dt.datetime]:
    """The first days of an entry, by a reader of rules that knows nothing of this program."""
    rule = rrulestr(entry["rrule"].to_ical().decode(), dtstart=entry.decoded("dtstart"))
    return [day for _, day in zip(range(count), rule, strict=False)]


def days_of_all(found: list[Any], count: int) -> list[dt.datetime]:
    """The first days of several entries together."""
    return sorted(day for entry in found for day in days_of(entry, count))[:count]


def test_the_weekly_event_stands_on_its_own_weekday_from_the_sprints_start_to_its_end() -> None:
    weekly, end, review = entries(planned(event()))
    assert weekly.decoded("dtstart") == dt.datetime(2026, 11, 27, 10)
    assert weekly.decoded("duration") == dt.timedelta(minutes=90)
    days = days_of(weekly, 100)
    assert len(days) == 13
    assert (days[0], days[-1]) == (dt.datetime(2026, 11, 27, 10), dt.datetime(2027, 2, 19, 10))
    assert end.decoded("dtstart") == dt.date(2027, 2, 20)
    assert review.decoded("dtstart") == dt.datetime(2027, 2, 22, 10)
    assert review.decoded("duration") == dt.timedelta(hours=1)


@slowly
@given(
    st.dates(dt.date(1900, 1, 1), dt.date(9990, 12, 31)),
    st.sampled_from(WEEKDAYS),
    st.times(),
    st.integers(1, 1440),
)
def test_every_start_is_a_day_of_its_own_rule(
    starts: dt.date, weekday: Weekday, at: dt.time, minutes: int
) -> None:
    weekly = entries(planned(event(weekday=weekday, at=at, minutes=minutes), starts_on=starts))[0]
    first = weekly.decoded("dtstart")
    assert 0 <= (first.date() - starts).days <= 6
    assert first.strftime("%A").lower() == weekday
    assert first.tzinfo is None
    days = days_of(weekly, 100)
    assert days[0] == first
    assert len(days) in (12, 13)
    assert 0 <= (starts + dt.timedelta(days=89) - days[-1].date()).days <= 6


def test_an_event_on_the_last_day_late_in_the_evening_is_within() -> None:
    last = STARTS + dt.timedelta(days=89)  # a Saturday
    weekly = entries(planned(event(weekday="saturday", at=dt.time(23, 59, 59))))[0]
    assert days_of(weekly, 100)[-1].date() == last


@pytest.mark.parametrize("at", [dt.time(10, 0, 0, 500_000), dt.time(10)])
def test_half_a_second_is_left_out(at: dt.time) -> None:
    assert b"DTSTART:20261127T100000\r\n" in calendar(planned(event(at=at)), UID, 0, False)


@pytest.mark.parametrize(
    ("on", "reviews"),
    [
        ("2026-08-31", "2026-11-30 2027-02-28 2027-05-30 2027-08-30 2027-11-30 2028-02-29"),
        (
            "2026-05-31",
            "2026-08-31 2026-11-30 2027-02-28 2027-05-31 2027-08-31 2027-11-30 2028-02-29",
        ),
        ("2027-11-29", "2028-02-29 2028-05-29 2028-08-29 2028-11-29 2029-02-28 2029-05-29"),
        ("2027-11-30", "2028-02-29 2028-05-29"),
        ("2026-11-30", "2027-02-28 2027-05-28 2027-08-28"),
        ("2026-09-30", "2026-12-30 2027-03-30 2027-06-30"),
        ("2026-11-22", "2027-02-22 2027-05-22 2027-08-22 2027-11-22"),
        ("2024-02-29", "2024-05-29 2024-08-29 2024-11-29 2025-02-28"),
    ],
)
def test_the_review_comes_every_three_months_and_skips_none(on: str, reviews: str) -> None:
    expected = [dt.datetime.fromisoformat(f"{day}T10:00:00") for day in reviews.split()]
    assert days_of_all(entries(taken(dt.date.fromisoformat(on))), len(expected)) == expected


@slowly
@given(st.dates(dt.date(1900, 1, 1), dt.date(2400, 12, 31)))
def test_a_review_is_three_months_after_the_first_whatever_the_day(on: dt.date) -> None:
    reviews = entries(taken(on))
    first = reviews[0].decoded("dtstart").date()
    assert [day.date() for day in days_of_all(reviews, 9)] == [
        add_months(first, 3 * n) for n in range(9)
    ]


def test_a_day_that_not_every_month_has_is_four_yearly_entries_and_no_rule_with_several_days() -> (
    None
):
    assert len(entries(taken(dt.date(2026, 11, 28)))) == 1
    reviews = entries(taken(dt.date(2026, 5, 31)))
    assert [each["rrule"].to_ical().decode() for each in reviews] == [
        "FREQ=YEARLY;BYMONTHDAY=31;BYMONTH=8",
        "FREQ=YEARLY;BYMONTHDAY=-1;BYMONTH=11",
        "FREQ=YEARLY;BYMONTHDAY=-1;BYMONTH=2",
        "FREQ=YEARLY;BYMONTHDAY=31;BYMONTH=5",
    ]
    assert len({str(each["uid"]) for each in reviews}) == 4


@pytest.mark.parametrize("plan", [None, Plan(), Plan(skill="negotiation", events=(event(),))])
def test_without_a_plan_or_its_start_there_is_the_review_only(plan: Plan | None) -> None:
    assert [str(each["summary"]) for each in entries(taken(plan=plan))] == ["Quarterly review"]


def test_titles_are_neutral_unless_asked_for() -> None:
    s = planned(event(title="Client call, with Anna; weekly"), event("two", title="Reading"))
    assert [str(e["summary"]) for e in entries(s)] == [
        "Focus block",
        "Focus block",
        "Sprint ends",
        "Quarterly review",
    ]
    shown = calendar(s, UID, 0, False)
    assert not any(word in shown for word in (b"Client", b"Reading", b"Developer", b"Code"))
    titles = [str(e["summary"]) for e in entries(s, titles=True)]
    assert titles == [
        "Client call, with Anna; weekly",
        "Reading",
        "Sprint ends",
        "Quarterly review",
    ]


@pytest.mark.parametrize(
    "title",
    [
        "x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:evil",
        "BEGIN:VEVENT",
        "a\\nb\\,;:\"^'",
        "\x1b]0;x\x07\x00\u202e\u2028\x85\x0c",
        "日本語" * 60,
    ],
)
def test_a_title_is_text_and_nothing_else(title: str) -> None:
    s = planned(event(title=title))
    found = calendar(s, UID, 0, True)
    assert found.count(b"\r\nBEGIN:VEVENT\r\n") == 3
    assert all(len(line) <= 75 for line in found.split(b"\r\n"))
    text = str(entries(s, titles=True)[0]["summary"])
    assert not set(text) & set("\r\n\x1b\x07\x00\u202e\u2028\x85\x0c")
    assert len(text) >= len(title)


@slowly
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=80))
def test_any_title_comes_back_on_one_line(title: str) -> None:
    s = planned(event(title=title))
    (weekly, *_) = entries(s, titles=True)
    assert "\n" not in str(weekly["summary"])
    assert len(entries(s, titles=True)) == 3


def test_the_same_plan_is_the_same_file_and_what_changes_keeps_its_uid() -> None:
    before = planned(event(), event("two"))
    assert calendar(before, UID, 0, False) == calendar(before, UID, 0, False)
    after = planned(event(weekday="monday"), event("two"))
    old, new = entries(before, 0), entries(after, 1)
    assert [e["uid"] for e in old] == [e["uid"] for e in new]
    assert len({str(e["uid"]) for e in old}) == 4
    assert [(n["sequence"] - o["sequence"]) for o, n in zip(old, new, strict=True)] == [1, 1, 1, 1]
    assert new[0]["sequence"] == 1
    assert new[0].decoded("dtstart") == dt.datetime(2026, 11, 23, 10)
    assert all(e.decoded("dtstamp") == dt.datetime(2026, 11, 22, tzinfo=dt.UTC) for e in old + new)


def test_an_id_that_is_a_word_of_ours_is_no_other_entrys_uid() -> None:
    uids = [
        str(e["uid"])
        for e in entries(planned(event("sprint-end"), event("review"), event("event")))
    ]
    assert len(set(uids)) == 5


def test_the_next_quarters_reviews_take_the_place_of_these_and_its_events_do_not() -> None:
    now = planned(event())
    later = replace(planned(event()), quarter="2027-Q1", taken_on=dt.date(2027, 2, 22))
    (block, end, review), (block2, end2, review2) = entries(now, 7), entries(later, 0)
    assert review["uid"] == review2["uid"]
    assert review2["sequence"] > review["sequence"]
    assert review2["sequence"] < 2**31
    assert len({str(e["uid"]) for e in (block, end, block2, end2)}) == 4


def test_another_persons_calendar_has_other_uids() -> None:
    mine = {str(e["uid"]) for e in entries(planned(event()))}
    theirs = Calendar.from_ical(calendar(planned(event()), "another", 0, False)).subcomponents
    assert not mine & {str(e["uid"]) for e in theirs}


def test_times_float_and_the_ends_day_stays_free() -> None:
    found = calendar(planned(event()), UID, 0, False)
    assert b"TZID" not in found
    assert b"VTIMEZONE" not in found
    assert [
        line for line in found.split(b"\r\n") if line.startswith(b"DT") and line.endswith(b"Z")
    ] == [b"DTSTAMP:20261122T000000Z"] * 3
    assert b"UNTIL=20270220T235959;" in found
    assert b"DTSTART;VALUE=DATE:20270220\r\n" in found
    assert entries(planned(event()))[1]["transp"] == "TRANSPARENT"
    assert found.endswith(b"END:VCALENDAR\r\n")
