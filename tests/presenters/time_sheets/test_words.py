"""What is said of a tracker's file: how much it has, and what becomes of every hour."""

from laddertui.assessment.hours_mapping import MappedHours
from laddertui.importing.time_sheet import LeftOut, NamedHours, TimeSheet
from laddertui.presenters.time_sheets.words import (
    about_row,
    becomes_sentence,
    closing_sentence,
    left_out_sentence,
    remembered_lines,
)


def name(name: str, hours: float, target: str | None = None) -> MappedHours:
    return MappedHours(name=name, hours=hours, target=name if target is None else target)


def test_one_sentence_says_how_much_was_read() -> None:
    one = TimeSheet(
        rows=(NamedHours(name="a", hours=1.5),), counted=1, left_out=(), first=None, last=None
    )
    assert closing_sentence(one) == "1 row read: 1.5 hours in all."
    assert left_out_sentence(one) == ""
    left = [LeftOut(where=f"line {n}", reason="a total") for n in range(3)]
    some = TimeSheet(
        rows=one.rows,
        counted=4,
        left_out=(LeftOut(where="line 1", reason="it is still running"), *left),
        first=None,
        last=None,
    )
    assert closing_sentence(some) == "4 rows read, 4 left out: 1.5 hours in all."
    assert left_out_sentence(some) == "Left out: 3 × a total, 1 × it is still running."


def test_what_becomes_of_the_names_accounts_for_every_hour() -> None:
    mapped = [name("calls", 6, "Talks"), name("mail", 2, "talks"), name("gym", 3.5, "")]
    assert becomes_sentence(mapped) == "3 names became 1 activity, 8.0 h; 3.5 h left out."
    assert about_row(mapped, mapped[1], "") == "talks: 8.00 h of 2 names, 100 %."
    assert about_row(mapped, mapped[2], "") == "gym is left out: no part of the week."
    assert list(remembered_lines([name("calls", 6)])) == []
