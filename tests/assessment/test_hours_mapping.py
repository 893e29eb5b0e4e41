"""What a tracker's names become: hours add up, nothing is lost unsaid, and last time is known."""

from dataclasses import replace
from datetime import date

import pytest

from laddertui.assessment import audit, reassess
from laddertui.assessment.hours_mapping import (
    activities,
    hours_left_out,
    learned,
    proposed,
    set_target,
    small_ones_together,
    with_mapping,
    without_time,
)
from laddertui.domain.draft import Draft
from laddertui.domain.errors import UsageError
from laddertui.importing.time_sheet import NamedHours, TimeSheet
from tests.support.drafts import TODAY, developer, names, nothing_yet, shares


def sheet(**hours: float) -> TimeSheet:
    """A tracker's file with these names, `_` standing for a blank."""
    rows = [NamedHours(name=n.replace("_", " "), hours=h) for n, h in hours.items()]
    rows.sort(key=lambda row: -row.hours)
    return TimeSheet(rows=tuple(rows), counted=len(rows), left_out=(), first=None, last=None)


def review() -> Draft:
    return reassess.new_review(developer(quarter="2026-Q3"), "2026-Q4", TODAY)


def test_names_that_become_one_activity_add_their_hours_and_what_is_left_out_takes_no_share() -> (
    None
):
    read = sheet(code=24, calls=9, mail=7, lunch=5)
    mapped = set_target(proposed(nothing_yet(), read, {}), [1, 2], "Talking to people")
    mapped = set_target(mapped, [3], "")
    draft = with_mapping(nothing_yet(), read, mapped)
    assert (names(draft), shares(draft)) == (["code", "Talking to people"], [60.0, 40.0])
    assert hours_left_out(mapped) == 5
    assert learned(draft, mapped) == {
        "code": "code",
        "calls": "talking-to-people",
        "mail": "talking-to-people",
        "lunch": "",
    }


def test_a_sheet_says_how_long_the_week_is_only_where_nobody_has() -> None:
    read = replace(sheet(code=60, calls=20), first=date(2026, 11, 2), last=date(2026, 11, 13))
    mapped = proposed(nothing_yet(), read, {})
    assert with_mapping(nothing_yet(), read, mapped).snapshot.hours_per_week == 40
    said = audit.set_week(nothing_yet(), 32)
    assert with_mapping(said, read, mapped).snapshot.hours_per_week == 32
    no_days = sheet(code=60, calls=20)
    assert with_mapping(said, no_days, mapped).snapshot.hours_per_week == 32
    assert with_mapping(nothing_yet(), no_days, mapped).snapshot.hours_per_week is None


def test_capitals_make_no_second_activity() -> None:
    read = sheet(code=3, CODE=1)
    assert activities(proposed(nothing_yet(), read, {})) == (NamedHours(name="code", hours=4),)


def test_in_a_review_names_go_where_they_went_last_time_or_to_what_is_called_so() -> None:
    remembered = {"typing": "boilerplate", "acme": "users", "lunch": "", "old": "no-such-thing"}
    read = sheet(typing=20, tracking_down_bugs=10, acme=10, lunch=8, old=2, new=1)
    mapped = proposed(review(), read, remembered)
    assert [each.target for each in mapped] == [
        "Writing boilerplate",
        "Tracking down bugs",
        "Hearing users out",
        "",
        "No such thing",
        "new",
    ]
    draft = with_mapping(review(), read, mapped)
    kept = {each.id: (each.was, each.share) for each in draft.snapshot.activities}
    assert kept["boilerplate"] == ("boilerplate", 46.51)  # 20 of 43 hours
    assert kept["no-such-thing"] == (None, 4.65)
    assert without_time(review(), mapped) == [
        "Talking changes through",
        "Finding out what clients need",
    ]


def test_names_that_were_together_stay_so_though_their_activity_is_gone() -> None:
    mapped = proposed(nothing_yet(), sheet(calls=5, mail=3), {"mail": "talks", "calls": "talks"})
    assert [each.target for each in mapped] == ["Talks", "Talks"]


def test_what_is_no_activity_of_ours_in_the_memory_is_ignored() -> None:
    odd = {"calls": "[b]\x1b[31m", "mail": "../up", "code": "No Id"}
    mapped = proposed(nothing_yet(), sheet(calls=5, mail=3, code=2), odd)
    assert [each.target for each in mapped] == ["calls", "mail", "code"]


def test_a_row_that_is_renamed_afterwards_is_still_known_next_time() -> None:
    read = sheet(code=30, calls=10)
    mapped = proposed(nothing_yet(), read, {})
    draft = with_mapping(nothing_yet(), read, mapped)
    remembered = learned(draft, mapped)
    renamed = audit.set_name(draft, 0, "Writing code")
    assert proposed(renamed, read, remembered)[0].target == "Writing code"


def test_what_is_beyond_ten_becomes_everything_else_and_what_is_known_stays() -> None:
    read = sheet(hearing_users_out=1, **{f"name_{n}": n + 2 for n in range(13)})
    mapped = small_ones_together(review(), proposed(review(), read, {}))
    rows = {row.name: row.hours for row in activities(mapped)}
    assert len(rows) == 11
    assert rows["Hearing users out"] == 1
    assert rows["Everything else"] == 2 + 3 + 4 + 5
    draft = with_mapping(review(), read, mapped)
    assert draft.snapshot.activities[-1].id == "everything-else"


def test_everything_left_out_is_refused() -> None:
    read = sheet(lunch=5)
    with pytest.raises(UsageError, match="keep at least one name"):
        with_mapping(nothing_yet(), read, proposed(nothing_yet(), read, {"lunch": ""}))


def test_a_name_that_would_act_is_a_mark_and_is_remembered_so() -> None:
    read = replace(sheet(), rows=(NamedHours(name="\x1b[31mcode" + "x" * 900, hours=1),))
    mapped = proposed(nothing_yet(), read, {})
    (name,) = learned(with_mapping(nothing_yet(), read, mapped), mapped)
    assert "\x1b" not in name
    assert len(name) <= 200
