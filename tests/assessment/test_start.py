"""How an assessment begins, and how a review goes on when what it looks back to is gone."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest

from laddertui.assessment import audit, reallocate, reassess, score, start
from laddertui.assessment.editor import Assessment
from laddertui.assessment.lenses import leverage
from laddertui.domain.draft import Draft
from laddertui.domain.errors import InvalidFileError
from laddertui.domain.leverage import Leverage
from laddertui.presenters.home import view as home
from laddertui.presenters.reassess import old_scores
from laddertui.services.session import ProfileSession
from tests.support.drafts import developer, draft_of, names
from tests.support.saved_quarters import break_it, save


def at(monkeypatch: pytest.MonkeyPatch, day: str) -> None:
    monkeypatch.setenv("LADDERTUI_TODAY", day)


def answered(draft: Draft) -> Draft:
    """Every activity scored as a 2, which differs from nothing but what was no 2."""
    return audit.with_rows(draft, [replace(a, score=2) for a in draft.snapshot.activities])


def test_the_first_assessment_begins_empty(profile: ProfileSession) -> None:
    draft = start.begin(profile)
    assert (draft.snapshot.activities, draft.session.kind, draft.session.base) == (
        (),
        "assess",
        None,
    )
    assert start.open_assessment(profile, draft).steps[0] == "audit"


def test_this_quarters_own_is_opened_to_be_changed(profile: ProfileSession) -> None:
    save(profile, "2026-Q3", "2026-Q4")
    draft = start.begin(profile)
    assert (draft.session.kind, draft.session.step) == ("assess", "audit")
    assert start.open_assessment(profile, draft).finished() == developer()


def test_a_later_quarter_begins_with_the_review(
    profile: ProfileSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(profile, "2026-Q3", "2026-Q4")
    at(monkeypatch, "2027-01-01")
    draft = start.begin(profile)
    assert (draft.snapshot.quarter, draft.session.base) == ("2027-Q1", "2026-Q4")
    opened = start.open_assessment(profile, draft)
    assert opened.steps == (
        "reassess",
        "score",
        "audit",
        "position",
        "next-rung",
        "reallocate",
        "review",
    )
    assert opened.earlier is not None
    assert opened.earlier.base == developer()


def test_quarters_missing_in_between_are_stepped_over(
    profile: ProfileSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(profile, "2026-Q1", "2026-Q4")
    at(monkeypatch, "2027-12-31")
    draft = start.begin(profile)
    assert (draft.snapshot.quarter, draft.session.base) == ("2027-Q4", "2026-Q4")
    opened = start.open_assessment(profile, draft)
    assert opened.earlier is not None
    assert opened.earlier.past == (developer(quarter="2026-Q1"),)


def test_an_unreadable_newest_quarter_is_stepped_over_and_left_alone(
    profile: ProfileSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(profile, "2026-Q3", "2026-Q4")
    break_it(profile, "2026-Q4")
    before = profile.store.quarter_path("2026-Q4").read_bytes()
    at(monkeypatch, "2027-01-15")
    assert start.begin(profile).session.base == "2026-Q3"
    assert profile.store.quarter_path("2026-Q4").read_bytes() == before


def test_where_all_earlier_ones_are_unreadable_one_begins_afresh(
    profile: ProfileSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(profile, "2026-Q4")
    break_it(profile, "2026-Q4")
    at(monkeypatch, "2027-01-15")
    draft = start.begin(profile)
    assert (draft.session.kind, draft.snapshot.activities) == ("assess", ())


def test_an_unreadable_file_of_this_quarter_is_never_written_over_by_a_new_beginning(
    profile: ProfileSession,
) -> None:
    save(profile, "2026-Q3", "2026-Q4")
    break_it(profile, "2026-Q4")
    for early in (False, True):
        with pytest.raises(InvalidFileError):
            start.begin(profile, early)


def test_a_past_quarter_entered_later_is_no_base_for_an_earlier_one(
    profile: ProfileSession,
) -> None:
    save(profile, "2027-Q1")  # held early
    draft = start.begin(profile)  # for 2026-Q4
    assert draft.session.base is None


# Held early


def early(profile: ProfileSession, monkeypatch: pytest.MonkeyPatch, *saved: str) -> Assessment:
    save(profile, *saved)
    at(monkeypatch, "2026-12-01")
    return start.open_assessment(profile, start.begin(profile, early=True))


def test_a_review_held_early_is_for_the_next_quarter_and_saved_as_that(
    profile: ProfileSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = early(profile, monkeypatch, "2026-Q4")
    assert held.draft.session.base == "2026-Q4"
    held.change(answered(held.draft))
    assert held.missing() == []
    before = profile.store.quarter_path("2026-Q4").read_bytes()
    assert held.save().name == "2027-Q1.toml"
    assert profile.store.quarter_path("2026-Q4").read_bytes() == before
    assert profile.store.quarter("2027-Q1").taken_on == dt.date(2026, 12, 1)


def test_an_early_review_that_is_left_and_resumed_is_still_for_the_next_quarter(
    profile: ProfileSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = early(profile, monkeypatch, "2026-Q4")
    profile.store.save_draft(held.draft)
    for day in ("2026-12-20", "2027-01-05", "2027-03-31"):
        at(monkeypatch, day)
        draft = profile.store.draft()
        assert draft is not None
        assert start.open_assessment(profile, draft).finished().quarter == "2027-Q1", day


def test_a_review_begun_in_one_quarter_and_finished_in_the_next_counts_for_the_next(
    profile: ProfileSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(profile, "2026-Q2")
    held = start.open_assessment(profile, start.begin(profile))
    at(monkeypatch, "2027-01-02")
    assert held.finished().quarter == "2027-Q1"


def test_home_offers_the_early_review_from_the_very_day(
    profile: ProfileSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(profile, "2026-Q4")
    at(monkeypatch, "2026-11-30")
    assert home.home_view(profile).early_label == ""
    at(monkeypatch, "2026-12-01")
    assert home.home_view(profile).early_label == "Review early, for 2027-Q1"
    save(profile, "2027-Q1")
    assert home.home_view(profile).early_label == ""


def test_an_early_review_looks_back_four_quarters_from_its_own_quarter(
    profile: ProfileSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = early(profile, monkeypatch, "2025-Q4", "2026-Q1", "2026-Q4")
    assert held.earlier is not None
    assert held.earlier.quarter == "2027-Q1"
    assert "4 quarters" not in old_scores(held.snapshot.activities[0], held.earlier)
    assert "four quarters ago" in old_scores(held.snapshot.activities[0], held.earlier)


def test_after_an_early_review_home_says_what_its_button_does(
    profile: ProfileSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(profile, "2026-Q4")
    at(monkeypatch, "2026-12-10")
    save(profile, "2027-Q1", taken_on=dt.date(2026, 12, 10))
    assert start.begin(profile).session.kind == "assess"
    assert home.home_view(profile).begin_label == "Change this quarter"


# The base is gone


def review(profile: ProfileSession, monkeypatch: pytest.MonkeyPatch, **session: object) -> Draft:
    """A kept draft of a review for 2027-Q1 in which two scores have been given."""
    save(profile, "2026-Q4", plan=None)
    at(monkeypatch, "2027-01-15")
    draft = start.begin(profile)
    rows = [replace(a, score=n) for n, a in enumerate(draft.snapshot.activities)]
    draft = audit.with_rows(draft, rows)
    draft = replace(draft, session=replace(draft.session, **session))  # type: ignore[arg-type]
    profile.store.save_draft(draft)
    return draft


@pytest.mark.parametrize("how", ["broken", "removed"])
@pytest.mark.parametrize("step", ["reassess", "score", "audit", "position", "reallocate", "review"])
def test_a_review_goes_on_without_its_base_and_nothing_is_lost(
    profile: ProfileSession, monkeypatch: pytest.MonkeyPatch, how: str, step: str
) -> None:
    before = review(profile, monkeypatch, step=step)
    if how == "broken":
        break_it(profile, "2026-Q4")
    else:
        profile.store.quarter_path("2026-Q4").unlink()
    kept = profile.store.draft()
    assert kept is not None
    found = start.open_assessment(profile, kept)
    assert found.earlier is None
    assert found.step == ("audit" if step == "reassess" else step)
    assert found.steps[0] == "audit"
    assert found.snapshot.activities == before.snapshot.activities
    assert found.draft.session.base is None
    found.change(answered(found.draft))
    assert found.missing() == []
    assert found.save().name == "2027-Q1.toml"
    assert [(a.id, a.share, a.score) for a in profile.store.quarter("2027-Q1").activities] == [
        ("boilerplate", 40.0, 2),
        ("bugs", 25.0, 2),
        ("reviews", 20.0, 2),
        ("users", 15.0, 2),
    ]


def test_a_split_made_before_the_base_went_away_keeps_its_thread(
    profile: ProfileSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = audit.set_name(reassess.split(review(profile, monkeypatch), 0), 1, "Second part")
    profile.store.quarter_path("2026-Q4").unlink()
    found = start.open_assessment(profile, draft)
    found.change(answered(found.draft))
    assert found.finished().activities[1].was == "boilerplate"


def test_a_reason_that_was_being_asked_does_not_hold_one_up_without_the_base(
    profile: ProfileSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = review(profile, monkeypatch, step="score", row=1, field="change_reason")
    profile.store.quarter_path("2026-Q4").unlink()
    found = start.open_assessment(profile, draft)
    after = score.answer_reason(found.draft, "ai-moved", found.earlier)
    assert score.row_of(after) == 1  # the one after it has a score: one stays, and turns on
    assert score.open_question(after) == "score"


def test_a_draft_that_names_a_base_that_never_was_opens_all_the_same(
    profile: ProfileSession,
) -> None:
    for base in ("2020-Q1", "nonsense", "../2026-Q4", ""):
        draft = reassess.new_review(developer(quarter="2026-Q3"), "2026-Q4", dt.date(2026, 11, 22))
        draft = replace(draft, session=replace(draft.session, base=base))
        found = start.open_assessment(profile, draft)
        assert (found.earlier, found.step) == (None, "audit"), base
        assert len(names(found.draft)) == 5


# A review that is saved and then changed


def test_renaming_in_a_saved_review_keeps_the_thread_too(profile: ProfileSession) -> None:
    save(profile, "2026-Q3", "2026-Q4")
    draft = audit.set_name(start.begin(profile), 1, "Production incidents")
    found = draft.snapshot.activities[1]
    assert "bugs" in (found.id, found.was)


def test_a_score_given_anew_in_a_saved_review_asks_for_its_reason_anew(
    profile: ProfileSession,
) -> None:
    save(profile, "2026-Q3")
    first, *others = developer().activities
    save(
        profile, "2026-Q4", activities=(replace(first, score=2, change_reason="ai-moved"), *others)
    )
    opened = start.open_assessment(profile, start.begin(profile))
    draft = score.give(score.go(opened.draft, 0), 2, opened.earlier)
    reason = draft.snapshot.activities[0].change_reason
    assert reason == "ai-moved" or score.open_question(draft) == "change_reason"


def test_a_correction_left_over_the_quarters_end_stays_with_its_quarter(
    profile: ProfileSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, "2026-12-31")
    profile.store.save_quarter(replace(developer(), taken_on=dt.date(2026, 12, 20)))
    begun = start.open_assessment(profile, start.begin(profile))
    begun.change(audit.set_role(begun.draft, "Senior developer"))
    begun.keep()
    at(monkeypatch, "2027-01-02")
    draft = profile.store.draft()
    assert draft is not None
    again = start.open_assessment(profile, draft)
    assert again.earlier is None
    assert again.save().name == "2026-Q4.toml"
    kept = profile.store.quarter("2026-Q4")
    assert (kept.role, kept.taken_on) == ("Senior developer", dt.date(2026, 12, 20))
    assert profile.store.quarters() == [kept]


def reopened(profile: ProfileSession) -> Assessment:
    return start.open_assessment(profile, start.begin(profile))


def owns(draft: Draft) -> Draft:
    """What the leverage lens is told of the first row."""
    first, *rest = draft.snapshot.activities
    return audit.with_rows(draft, [replace(first, value_kind="owns-outcome"), *rest])


@pytest.mark.parametrize(
    ("change", "moves"),
    [
        (lambda draft: draft, False),
        (lambda draft: leverage.set_answer(draft, "scarcity", 2), False),
        (owns, False),
        (lambda draft: reallocate.toggle_fixed(draft, "boilerplate"), False),
        (lambda draft: reallocate.change(draft, skill="listening"), False),
        (lambda draft: score.give(score.go(draft, 0), 3), True),
        (lambda draft: audit.set_name(draft, 0, "Writing glue code"), True),
        (lambda draft: audit.set_amount(audit.set_amount(draft, 0, 39.0), 1, 26.0), True),
    ],
    ids=["nothing", "lens", "value kind", "not this one", "skill", "score", "name", "shares"],
)
def test_only_another_week_moves_the_day_of_a_saved_quarter_and_its_next_review(
    profile: ProfileSession,
    monkeypatch: pytest.MonkeyPatch,
    change: Callable[[Draft], Draft],
    moves: bool,
) -> None:
    profile.store.save_quarter(developer())
    at(monkeypatch, "2026-12-05")
    opened = reopened(profile)
    opened.change(change(opened.draft))
    opened.save()
    saved = profile.store.quarter("2026-Q4")
    assert saved.taken_on == (dt.date(2026, 12, 5) if moves else developer().taken_on)


def test_a_lens_left_open_overnight_moves_no_day_either(
    profile: ProfileSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    profile.store.save_quarter(developer())
    at(monkeypatch, "2026-12-05")
    opened = reopened(profile)
    opened.change(leverage.set_answer(opened.draft, "scarcity", 2))
    opened.keep()
    at(monkeypatch, "2026-12-06")
    draft = profile.store.draft()
    assert draft is not None
    start.open_assessment(profile, draft).save()
    saved = profile.store.quarter("2026-Q4")
    assert (saved.leverage, saved.taken_on) == (Leverage(scarcity=2), developer().taken_on)


def test_an_assessment_of_its_own_counts_for_the_quarter_in_which_it_is_saved(
    profile: ProfileSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, "2026-12-31")
    begun = start.open_assessment(profile, draft_of(developer()))
    at(monkeypatch, "2027-01-02")
    assert begun.save().name == "2027-Q1.toml"
