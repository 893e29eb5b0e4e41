from dataclasses import replace

import pytest

from laddertui.domain.draft import Draft
from laddertui.presenters import home
from laddertui.services.session import ProfileSession
from tests.support.drafts import developer, nothing_yet
from tests.support.saved_quarters import break_it, save


def at(monkeypatch: pytest.MonkeyPatch, day: str) -> None:
    monkeypatch.setenv("LADDERTUI_TODAY", day)


def test_a_first_run_says_what_this_is_and_where_files_go(profile: ProfileSession) -> None:
    found = home.home_view(profile)
    said = " ".join(found.welcome)
    assert "depends on you being human" in said
    assert str(profile.folder.path) in said
    assert (found.rung, found.begin_label, found.has_draft, found.has_history) == (
        None,
        "Start",
        False,
        False,
    )
    assert found.trouble == ""


def test_a_draft_is_offered_also_on_a_first_run(profile: ProfileSession) -> None:
    profile.store.save_draft(nothing_yet())
    assert home.home_view(profile).has_draft


def test_a_saved_quarter_is_shown_with_its_figures(profile: ProfileSession) -> None:
    save(profile, "2026-Q4")
    found = home.home_view(profile)
    assert found.rung == pytest.approx(2.10)
    assert found.time == pytest.approx((40.0, 25.0, 20.0, 15.0, 0.0))
    assert found.headline == "Mid-level developer, 2026-Q4"
    assert found.welcome == ()
    assert found.begin_label == "Change this quarter"
    assert found.has_history
    for line in (
        "rung 2.10, give or take 0.27",
        "65 % at scores 1-2, 15 % at 4-5",
        "the sprint starts on 2026-11-23",
        "20 points planned",
        "next review 2027-02-22",
    ):
        assert line in found.lines


def test_the_change_since_the_quarter_before_is_told(profile: ProfileSession) -> None:
    save(profile, "2026-Q4")
    *others, last = developer().activities
    profile.store.save_quarter(
        developer(quarter="2026-Q3", activities=(*others, replace(last, score=5)), plan=None)
    )
    lines = home.home_view(profile).lines
    at = lines.index("-0.15 since 2026-Q3")  # 15 % of the week was a 5 and is a 4
    # every score was given anew: half the root of 2 * (0.16 + 0.0625 + 0.04 + 0.0225)
    assert lines[at + 1] == "No change to speak of: within your scoring noise of 0.38."


def test_in_a_new_quarter_it_is_time_for_the_review(
    profile: ProfileSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(profile, "2026-Q4")
    at(monkeypatch, "2027-01-15")
    found = home.home_view(profile)
    assert found.begin_label == "Start the review"
    assert "sprint day 54 of 90" in found.lines  # 23 November is day 1: 8 + 31 + 15


def test_a_review_that_is_due_is_said_with_its_day(
    profile: ProfileSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(profile, "2026-Q4", plan=None)
    at(monkeypatch, "2027-02-22")
    assert "review due since 2027-02-22" in home.home_view(profile).lines


def test_a_sprint_that_is_over_is_due_before_the_review_is(
    profile: ProfileSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(profile, "2026-Q4")
    at(monkeypatch, "2027-02-21")
    said = " ".join(home.home_view(profile).lines)
    assert "due" in said or "ended" in said or "over" in said


def test_a_broken_quarter_is_said_and_hides_no_other(profile: ProfileSession) -> None:
    save(profile, "2026-Q3", "2026-Q4")
    break_it(profile, "2026-Q3")
    found = home.home_view(profile)
    assert found.rung == pytest.approx(2.10)
    assert (
        found.trouble == "One saved quarter cannot be read; History says why. Nothing was changed."
    )


def test_where_all_quarters_are_broken_home_still_welcomes_and_says_so(
    profile: ProfileSession,
) -> None:
    save(profile, "2026-Q3", "2026-Q4")
    break_it(profile, "2026-Q3")
    break_it(profile, "2026-Q4")
    found = home.home_view(profile)
    assert found.rung is None
    assert found.trouble.startswith("2 saved quarters cannot be read")
    assert found.has_history


def test_a_draft_that_cannot_be_read_is_still_a_draft(profile: ProfileSession) -> None:
    profile.store.save_draft(Draft(snapshot=developer()))
    profile.folder.draft.write_text("schema = ")
    assert home.home_view(profile).has_draft


def test_signals_are_counted_since_the_quarter_or_said_to_be_earlier(
    profile: ProfileSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    profile.store.save_quarter(developer())
    assert home.home_view(profile).signals_label == ""
    at(monkeypatch, "2026-11-01")
    profile.store.note_signal("before")
    assert home.home_view(profile).signals_label == "1 signal noted earlier"
    at(monkeypatch, "2026-11-23")
    for text in ("one", "two"):
        profile.store.note_signal(text)
    assert home.home_view(profile).signals_label == "2 signals noted since"
