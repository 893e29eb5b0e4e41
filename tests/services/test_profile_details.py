"""A consent is a record: what was agreed, and when, is never put into an earlier day's mouth."""

import datetime as dt

import pytest

from laddertui.services import profile_details
from laddertui.services.profile_details import DetailsForm, dated
from laddertui.services.session import ProfileSession
from laddertui.storage import profile_details as files

TODAY = dt.date(2026, 11, 25)
OLD = "2026-08-20: Agreed to notes; no sharing with the employer"


@pytest.mark.parametrize(
    ("typed", "before", "after"),
    [
        ("Agreed", (), ("2026-11-25: Agreed",)),
        (OLD, (OLD,), (OLD,)),
        (f"{OLD}; now HR", (OLD,), (f"2026-11-25: {OLD[12:]}; now HR", OLD)),
        ("Something else", (OLD,), ("2026-11-25: Something else", OLD)),
        # written in several goes on one day: the day has one wording
        ("2026-11-25: Ag", ("2026-11-25: A",), ("2026-11-25: Ag",)),
        (f"{OLD}; no", ("2026-11-25: x", OLD), (f"2026-11-25: {OLD[12:]}; no", OLD)),
        # put back as it was on the same day
        (OLD, ("2026-11-25: x", OLD), (OLD,)),
        # a day that is typed is no day of ours
        ("2026-11-20: signed", (), ("2026-11-25: 2026-11-20: signed",)),
        ("2026-11-20: signed", (OLD,), ("2026-11-25: 2026-11-20: signed", OLD)),
        ("", (), ()),
        ("", ("2026-11-25: x",), ()),
        ("", (OLD,), ("2026-11-25: taken back", OLD)),
        (
            "not dated",
            ("by hand, without a day",),
            ("2026-11-25: not dated", "by hand, without a day"),
        ),
    ],
)
def test_a_changed_consent_has_the_day_it_was_changed_and_the_earlier_wording_stays(
    typed: str, before: tuple[str, ...], after: tuple[str, ...]
) -> None:
    assert dated(typed, before, TODAY) == after


def test_both_wordings_stand_in_the_file_with_their_days(
    profile: ProfileSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    for day, words in (
        ("2026-08-20", "Agreed"),
        ("2026-11-25", "Agreed; HR too"),
        ("2026-12-01", ""),
    ):
        monkeypatch.setenv("LADDERTUI_TODAY", day)
        shown, refused = profile_details.save(profile, DetailsForm(code="me", consent=words))
        assert refused == {}
    known = files.read(profile.folder)
    assert known is not None and known.consent_note is not None
    assert known.consent_note.split("\n") == [
        "2026-12-01: taken back",
        "2026-11-25: Agreed; HR too",
        "2026-08-20: Agreed",
    ]
    assert shown.consent == "2026-12-01: taken back"
    assert shown.earlier_consents == ("2026-11-25: Agreed; HR too", "2026-08-20: Agreed")
    assert profile_details.save(profile, shown) == (shown, {})


def test_a_day_that_has_passed_is_said_at_once_and_today_is_not_past() -> None:
    assert "2025-01-01 has passed already" in profile_details.notice(
        DetailsForm(keep_until="2025-01-01"), TODAY
    )
    for day in ("", "2026-11-25", "2027-01-01"):
        assert profile_details.notice(DetailsForm(keep_until=day), TODAY) == ""
