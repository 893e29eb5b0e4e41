"""What a hand writes that TOML does not take: the key is named, and the form that it takes."""

import pytest

from laddertui.domain.errors import InvalidFileError
from laddertui.storage.toml import reader
from tests.support.snapshot_texts import PLAN, snapshot

WHOLE = snapshot(more=PLAN)
TIME = "a time of day, two digits each, like 09:00:00"
WITHIN_A_DAY = "a time of day, from 00:00:00 to 23:59:59"


@pytest.mark.parametrize(
    ("right", "typed", "said"),
    [
        ("at = 10:00:00", "at = 24:00", "at is a time of day, from 00:00:00 to 23:59:59"),
        ("at = 10:00:00", "at = 9:00   # in the morning", f"at is {TIME}"),
        (
            "at = 10:00:00",
            "at = 9:00:00",
            "at is a time of day, two digits each, like 09:00:00",
        ),
        *(
            ("at = 10:00:00", f"at = {hour}", f"at is {WITHIN_A_DAY}")
            for hour in ("24:00:00", "10:60:00", "99:99:99")
        ),
        (
            "starts_on = 2026-11-02",
            "starts_on = 2026-02-30",
            "starts_on is a day that is in the calendar, like 2026-11-22",
        ),
        ("minutes = 60", "minutes = 2:00", "minutes is a number, like 90"),
        (
            "taken_on = 2026-11-22",
            "taken_on = 2026-11-22 10:00",
            "taken_on is a date without a time, like 2026-11-22",
        ),
        (
            "taken_on = 2026-11-22",
            "taken_on = 2026-11-22T24:00:00Z",
            "taken_on is a date without a time, like 2026-11-22",
        ),
        (
            "starts_on = 2026-11-02",
            "starts_on = 2026-11-02T10:00",
            "starts_on is a date without a time, like 2026-11-22",
        ),
        (
            "starts_on = 2026-11-02",
            "starts_on = 2026-11",
            "starts_on is a date with its day, like 2026-11-22",
        ),
        ("at = 10:00:00", "at = 4:30 pm", "at is a time of day, like 16:30:00"),
        ("taken_on = 2026-11-22", "taken_on = 22.11.2026", "taken_on is a date, like 2026-11-22"),
        ("taken_on = 2026-11-22", "taken_on = 2026-1-5", "taken_on is a date, like 2026-11-22"),
        ("starts_on = 2026-11-02", "starts_on = 11/2/2026", "starts_on is a date, like 2026-11-22"),
        ("share = 40.0", "share = 40,5", "share is a number with a point, like 12.5"),
        ("share = 40.0", "share = 40 %", "share is a number without a sign after it, like 12.5"),
        ('weekday = "friday"', "weekday = friday", "weekday is a text in quotes"),
        ('role = "Developer"', "role = Développeur, chef", "role is a text in quotes"),
        ("score = 1", "score = 1\nhands_on = Yes", "hands_on is true or false, in small letters"),
        ("score = 1", "score = 1\nfixed = True", "fixed is true or false, in small letters"),
    ],
)
def test_the_key_and_its_form_are_named(right: str, typed: str, said: str) -> None:
    whole = WHOLE.replace(right, typed, 1)
    line = whole[: whole.index(typed)].count("\n") + 1 + typed.count("\n")
    with pytest.raises(InvalidFileError) as refused:
        reader.read_snapshot(whole.encode(), "f")
    assert [str(fault) for fault in refused.value.faults] == [f"f:{line}: {said}"]


def test_in_a_row_on_one_line_the_key_that_is_wrong_is_named() -> None:
    event = '{ title = "x", weekday = "friday", at = 9:00, minutes = 60 }'
    whole = snapshot(more=f"\n[plan]\nevents = [{event}]\n")
    with pytest.raises(InvalidFileError, match=rf": at is {TIME}$"):
        reader.read_snapshot(whole.encode(), "f")


@pytest.mark.parametrize(
    "spoiled",
    [
        WHOLE.replace('role = "Developer"', 'role = "Developer'),
        WHOLE.replace("[plan]", "[plan"),
        WHOLE.replace("share = 40.0", "share ="),
        WHOLE.replace("share = 40.0", "share 40.0"),
    ],
)
def test_anything_else_is_said_to_be_cut_off_or_mistyped(spoiled: str) -> None:
    with pytest.raises(
        InvalidFileError, match=r"not valid TOML: .*; it may be cut off or mistyped"
    ):
        reader.read_snapshot(spoiled.encode(), "f")
