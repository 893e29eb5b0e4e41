import datetime as dt
from dataclasses import replace

import pytest

from laddertui.assessment import start
from laddertui.domain.draft import Draft
from laddertui.presenters.home import view as home
from laddertui.services.session import ProfileSession
from laddertui.storage.toml import writer
from tests.support.drafts import developer, draft_of, nothing_yet
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


def test_a_review_that_falls_due_within_the_90_days_says_that_it_may_wait(
    profile: ProfileSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = replace(developer().plan, starts_on=dt.date(2026, 12, 1))  # type: ignore[type-var]
    profile.store.save_quarter(developer(plan=plan))
    at(monkeypatch, "2027-02-22")  # day 90 is 2027-02-28
    assert home.home_view(profile).due == (
        "Your quarterly review is due today. The 90 days run until 2027-02-28; it may wait for"
        " them. It takes about an hour."
    )
    at(monkeypatch, "2027-03-01")
    assert "may wait" not in home.home_view(profile).due


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
    assert (found.figure, found.doubt) == ("rung 2.10, give or take 0.27", "give or take 0.27")
    assert found.lines == ("65 % at scores 1-2, 15 % at 4-5", "next review 2027-02-22")
    assert (found.due, found.drift) == ("", "")
    assert [(a.name, a.share, a.score) for a in found.activities] == [
        (a.name, a.share, a.score) for a in developer().activities
    ]
    assert [p.quarter for p in found.trend] == ["2026-Q4"]
    assert found.trend[0].rung == pytest.approx(2.10)
    for line in (
        "90 days: begin tomorrow, 2026-11-23",
        "20 points planned",
        "  Fri 10:00 Client call",
        "skill: negotiation",
    ):
        assert line in found.as_lines()


def test_hands_on_work_stands_beside_what_is_at_one_and_two(profile: ProfileSession) -> None:
    rows = tuple(replace(a, hands_on=a.score == 1) for a in developer().activities)
    profile.store.save_quarter(developer(activities=rows))
    assert home.home_view(profile).lines[:2] == (
        "65 % at scores 1-2, 15 % at 4-5",
        "40 % hands-on, not counted here",
    )


def test_the_change_since_the_quarter_before_is_told(profile: ProfileSession) -> None:
    save(profile, "2026-Q4")
    *others, last = developer().activities
    profile.store.save_quarter(
        developer(quarter="2026-Q3", activities=(*others, replace(last, score=5)), plan=None)
    )
    found = home.home_view(profile)
    assert found.drift == "-0.15 since 2026-Q3"  # 15 % of the week was a 5 and is a 4
    # every score was given anew: half the root of 2 * (0.16 + 0.0625 + 0.04 + 0.0225)
    assert found.drift_comes_to == (
        "In all -0.15, within your scoring noise of 0.38: no change to speak of."
    )
    assert [p.quarter for p in found.trend] == ["2026-Q3", "2026-Q4"]


@pytest.mark.parametrize(
    ("today", "headline", "due", "begin"),
    [
        ("2026-11-22", "begin tomorrow, 2026-11-23", "", "Change this quarter"),
        ("2026-11-23", "day 1 of 90", "", "Change this quarter"),
        ("2026-12-26", "day 34 of 90", "", "Change this quarter"),
        ("2027-02-19", "day 89 of 90", "", "Start the review"),
        ("2027-02-20", "day 90 of 90, the last", "", "Start the review"),
        (
            "2027-02-21",
            "ended on 2027-02-20",
            "Your 90 days are over: time to look back at them. It takes about an hour.",
            "Start the review",
        ),
        (
            "2027-02-22",
            "ended on 2027-02-20",
            "Your quarterly review is due today. It takes about an hour.",
            "Start the review",
        ),
        (
            "2027-03-22",
            "ended on 2027-02-20",
            "Your quarterly review is due since 2027-02-22. It takes about an hour.",
            "Start the review",
        ),
    ],
)
def test_each_of_the_90_days_says_where_one_is_and_what_is_due(
    profile: ProfileSession,
    monkeypatch: pytest.MonkeyPatch,
    today: str,
    headline: str,
    due: str,
    begin: str,
) -> None:
    save(profile, "2026-Q4")
    at(monkeypatch, today)
    found = home.home_view(profile)
    assert (found.sprint.headline, found.due, found.begin_label) == (headline, due, begin)
    assert (due != "") == profile.summary().newest.is_due(profile.today)  # type: ignore[union-attr]
    assert ("next review 2027-02-22" in found.lines) == (not due)


def test_what_is_due_in_a_quarter_that_is_saved_already_says_when_it_can_be_done(
    profile: ProfileSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = replace(developer().plan, starts_on=dt.date(2026, 8, 20))  # type: ignore[type-var]
    save(profile, "2026-Q4", plan=plan)  # its 90 days ended on 17 November
    found = home.home_view(profile)
    assert found.due.endswith("saved already; the next review opens on 2026-12-01.")
    assert (found.early_label, found.due_starts_by) == ("", "")
    at(monkeypatch, "2026-12-01")
    found = home.home_view(profile)
    assert found.due.endswith("It takes about an hour, and counts for 2027-Q1.")
    assert (found.early_label, found.due_starts_by) == ("Review early, for 2027-Q1", "early")


def test_a_review_that_is_due_is_said_with_its_day(
    profile: ProfileSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(profile, "2026-Q4", plan=None)
    at(monkeypatch, "2027-02-24")
    found = home.home_view(profile)
    assert "due since 2027-02-22" in found.due
    assert found.due_starts_by == "begin"
    assert found.sprint.headline == "No plan was saved with this quarter, and that is fine."


def test_what_is_due_comes_before_an_old_draft_but_not_before_the_review_itself(
    profile: ProfileSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(profile, "2026-Q4")
    profile.store.save_draft(start.begin(profile))  # a change of 2026-Q4, left open
    assert home.home_view(profile).due_starts_by == ""  # nothing is due
    at(monkeypatch, "2027-02-24")
    assert home.home_view(profile).due_starts_by == "begin"
    profile.store.save_draft(draft_of(developer(quarter="2026-Q4")))  # one of another quarter
    assert home.home_view(profile).due_starts_by == "begin"
    profile.store.save_draft(draft_of(developer(quarter="2027-Q1")))  # this quarter's, begun anew
    assert home.home_view(profile).due_starts_by == ""
    profile.folder.draft.write_text("schema = 1 1\n")
    assert home.home_view(profile).due_starts_by == ""  # going on says what is wrong with it
    profile.store.save_draft(start.begin(profile))  # the review, begun
    assert home.home_view(profile).due_starts_by == ""


def test_looking_at_home_takes_no_draft_of_another_program_for_ones_own(
    profile: ProfileSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(profile, "2026-Q4")
    profile.store.save_draft(start.begin(profile))
    at(monkeypatch, "2027-02-24")
    profile.folder.draft.write_bytes(writer.dump_draft(nothing_yet()))
    home.home_view(profile)
    profile.store.save_draft(start.begin(profile))
    assert "another program" in " ".join(profile.store.external_changes.notices)


def test_ticks_that_cannot_be_read_are_said_and_nothing_can_be_ticked(
    profile: ProfileSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(profile, "2026-Q4")
    at(monkeypatch, "2026-12-26")
    assert home.home_view(profile).may_tick
    profile.folder.sprint.write_text("schema = 2\n")
    found = home.home_view(profile)
    assert not found.may_tick
    assert "sprint.toml:1: written by a newer version" in found.trouble
    assert found.rung == pytest.approx(2.10)


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
    assert home.home_view(profile).signals_label == "Signals: none noted yet"
    at(monkeypatch, "2026-11-01")
    profile.store.note_signal("before")
    assert home.home_view(profile).signals_label == "1 signal noted earlier"
    at(monkeypatch, "2026-11-23")
    for text in ("one", "two"):
        profile.store.note_signal(text)
    assert home.home_view(profile).signals_label == "2 signals noted since"
