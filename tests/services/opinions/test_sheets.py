"""A profile knows its own sheets without a list of them, and a sheet tells nothing of the week."""

from dataclasses import replace

from laddertui.services.opinions import sheets
from laddertui.storage import profiles
from tests.support.drafts import developer
from tests.support.encrypted_windows import encrypted, plain
from tests.support.snapshots import activity, snapshot

WEEK = developer()


def test_a_sheet_is_ones_own_for_its_quarter_alone_and_whatever_becomes_of_the_profile() -> None:
    folder = plain(WEEK)
    sheet, other = sheets.make_sheet(folder, WEEK), sheets.make_sheet(folder, WEEK)
    assert sheet.sheet != other.sheet
    assert sheets.is_own(folder, sheet) and sheets.is_own(folder, other)
    assert not sheets.is_own(folder, replace(sheet, quarter="2026-Q3"))
    for odd in ("", "-", "x", sheet.sheet[:-1], f"0{sheet.sheet}", "é-ü", "\ud800-1"):
        assert not sheets.is_own(folder, replace(sheet, sheet=odd)), odd
    another = plain(WEEK, profile_id="ab")
    assert not sheets.is_own(another, sheet)
    card = profiles.card(folder)
    assert card is not None
    profiles.keep(folder, replace(card, code="ZZ"))
    assert sheets.is_own(folder, sheet)
    theirs = encrypted(WEEK, profile_id="cd")
    assert sheets.is_own(theirs, sheets.make_sheet(theirs, WEEK))


def test_the_order_of_a_sheet_is_the_alphabet_whatever_takes_most_time_or_scores_most() -> None:
    week = snapshot(
        (
            replace(activity("c", 70, 5), name="beta"),
            replace(activity("everything-else", 10, 1), name="All the rest"),
            replace(activity("a", 20, 1), name="Alpha"),
        )
    )
    rows = sheets.make_sheet(plain(WEEK), week).activities
    assert [row.name for row in rows] == ["Alpha", "beta", "All the rest"]
    assert {(row.score, row.note) for row in rows} == {(0, "")}
