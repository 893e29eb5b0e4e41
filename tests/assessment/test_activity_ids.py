"""A new row is new: it never gets another activity's past, in whatever script it is named."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laddertui.assessment import audit, next_rung, previous_quarters, reassess, start
from laddertui.assessment.editor import Assessment
from laddertui.domain.draft import Draft
from laddertui.domain.drift import drift
from laddertui.domain.snapshot import NextActivity, Snapshot
from laddertui.domain.threads import Rescoring
from laddertui.services.session import ProfileSession
from tests.support.drafts import TODAY, developer, draft_of, named, names
from tests.support.saved_quarters import save
from tests.support.snapshots import activity, snapshot
from tests.support.suggestions import suggestion

NEXT_YEAR = TODAY.replace(year=2027, month=2)


def ids(draft: Draft) -> list[str]:
    return [row.id for row in draft.snapshot.activities]


def saved_with(profile: ProfileSession, *rows: tuple[str, str, float, int]) -> Snapshot:
    quarter = snapshot(
        tuple(activity(row_id, share, points, name=name) for row_id, name, share, points in rows)
    )
    profile.store.save_quarter(quarter)
    return quarter


def review_of(profile: ProfileSession, monkeypatch: pytest.MonkeyPatch) -> Assessment:
    monkeypatch.setenv("LADDERTUI_TODAY", NEXT_YEAR.isoformat())
    return start.open_assessment(profile, start.begin(profile))


@pytest.mark.parametrize(
    ("old", "old_id", "new"),
    [
        ("Чертежи", "activity", "Переговоры"),  # ids as they were made before
        ("Чертежи", "чертежи", "Чертежи"),
        ("製図", "製図", "製図"),
        ("C++", "c", "C#"),
        ("رسم", "activity", "تفاوض"),
        ("❤️", "activity", "☎️"),
    ],
)
def test_in_a_review_a_row_added_after_one_was_removed_is_new_and_the_drift_says_so(
    profile: ProfileSession, monkeypatch: pytest.MonkeyPatch, old: str, old_id: str, new: str
) -> None:
    before = saved_with(profile, (old_id, old, 60.0, 1), ("calls", "Calls", 40.0, 4))
    review = review_of(profile, monkeypatch)
    review.change(audit.change_row(review.draft, 1, score=4))
    review.change(audit.remove_row(review.draft, 0))
    for end in range(1, len(new) + 1):  # as it is typed, letter by letter
        review.change(audit.set_name(review.draft, 1, new[:end]))
    review.change(audit.set_amount(review.draft, 1, 60.0))
    review.change(audit.change_row(review.draft, 1, score=5))
    assert review.missing(with_plan=False) == []
    added = review.snapshot.activities[1]
    assert review.earlier is not None
    assert previous_quarters.thread(added, review.earlier.base) is None
    change = drift(before, review.finished(with_plan=False))
    # M = (0.6*1 + 0.4*4 + 0.6*5 + 0.4*4) / 2 = (2.2 + 4.6) / 2 = 3.4
    assert change.entered == pytest.approx(0.6 * (5 - 3.4))
    assert change.left == pytest.approx(-0.6 * (1 - 3.4))
    assert change.rescoring == Rescoring()


def test_a_new_row_takes_no_id_of_that_quarters_next_rung_nor_of_this_ones(
    profile: ProfileSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    profile.store.save_quarter(developer())  # its next rung has requirements
    coming_ids = {each.id for each in next_rung.rung_of(draft_of(developer())).activities}
    coming_names = [each.name for each in next_rung.rung_of(draft_of(developer())).activities]
    review = review_of(profile, monkeypatch)
    review.change(next_rung.add(review.draft, suggestion("交渉")))
    kept = ids(review.draft)
    for name in [*coming_names, "交渉"]:
        review.change(audit.set_name(review.draft, len(review.snapshot.activities), name))
    assert not set(ids(review.draft)[len(kept) :]) & (coming_ids | {"交渉"})


def test_a_row_of_the_next_rung_takes_no_id_of_the_quarter_before(
    profile: ProfileSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved_with(profile, ("交渉", "交渉", 60.0, 1), ("calls", "Calls", 40.0, 4))
    review = review_of(profile, monkeypatch)
    review.change(audit.remove_row(review.draft, 0))
    review.change(next_rung.add(review.draft, suggestion("交渉")))
    assert next_rung.rung_of(review.draft).activities[0].id == "交渉-2"


def test_an_id_is_not_given_again_after_its_row_was_removed() -> None:
    draft = audit.remove_row(named("Talks", "Calls"), 0)
    assert ids(audit.set_name(draft, 1, "Talks")) == ["calls", "talks-2"]
    draft = next_rung.remove(next_rung.add(named("Calls"), suggestion("Talks")), 0)
    assert ids(audit.set_name(draft, 1, "Talks")) == ["calls", "talks-2"]


def test_undoing_a_removal_gives_the_row_its_own_id_back(profile: ProfileSession) -> None:
    assessment = Assessment(profile, named("Talks"))
    assessment.change(audit.remove_row(assessment.draft, 0))
    assessment.undo()
    assessment.change(audit.set_name(assessment.draft, 0, "Talk"))
    assert ids(assessment.draft) == ["talk"]


def test_what_was_removed_is_remembered_with_the_draft(
    profile: ProfileSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LADDERTUI_TODAY", TODAY.isoformat())
    profile.store.save_draft(audit.remove_row(named("Переговоры", "Calls"), 0))
    draft = profile.store.draft()
    assert draft is not None
    assert ids(audit.set_name(draft, 1, "Переговоры"))[1] == "переговоры-2"


def test_this_quarter_opened_again_gives_no_new_row_an_id_of_the_quarter_before(
    profile: ProfileSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LADDERTUI_TODAY", TODAY.isoformat())
    save(profile, "2026-Q3")
    rows = developer().activities
    kept = replace(rows[0], share=rows[0].share + rows[1].share)
    save(profile, "2026-Q4", activities=(kept, *rows[2:]))
    opened = start.open_assessment(profile, start.begin(profile))
    opened.change(audit.set_name(opened.draft, 3, "Bugs"))
    assert ids(opened.draft)[3] == "bugs-2"


def test_a_row_that_is_kept_keeps_its_id_however_it_is_renamed(
    profile: ProfileSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    profile.store.save_quarter(developer())
    review = review_of(profile, monkeypatch)
    before = ids(review.draft)
    for row, name in enumerate(names(review.draft)):
        review.change(audit.set_name(review.draft, row, f"{name} 交渉"))
    assert ids(review.draft) == before


def test_a_receiver_chosen_as_an_activity_stays_that_activity_when_it_is_renamed() -> None:
    draft = next_rung.set_name(named("Talks"), 0, "Talks")
    draft = audit.set_name(draft, 0, "Talks with users")
    assert next_rung.rung_of(draft).activities[0].id == ids(draft)[0] == "talks-with-users"


def test_naming_a_row_as_it_is_named_changes_nothing() -> None:
    draft = next_rung.add(named("Talks"), suggestion("Calls"))
    assert audit.set_name(draft, 0, "Talks") == draft
    assert next_rung.set_name(draft, 0, "Calls") == draft


PIECES = st.text("CcЖж交渉ةΣς+#❤\ufe0f\u0301 ", min_size=1, max_size=6)


@given(
    st.lists(PIECES, min_size=1, max_size=4), st.lists(PIECES, min_size=1, max_size=5), st.data()
)
def test_whatever_is_removed_and_added_no_new_row_continues_an_old_one(
    old: list[str], new: list[str], data: st.DataObject
) -> None:
    base = named(*old)
    quarter = replace(
        base.snapshot, activities=tuple(row for row in base.snapshot.activities if row.name)
    )
    draft = reassess.new_review(quarter, "2027-Q1", NEXT_YEAR)
    for _ in range(data.draw(st.integers(0, len(old)))):
        draft = audit.remove_row(draft, 0)
    kept = len(draft.snapshot.activities)
    for row, name in enumerate(new, start=kept):
        draft = audit.set_name(draft, row, name)
    known = {row.id for row in quarter.activities}
    assert not known & set(ids(draft)[kept:])
    assert len(set(ids(draft))) == len(ids(draft))


def test_a_row_of_a_plan_that_is_kept_goes_on_as_what_was_planned() -> None:
    base = developer()
    planned = NextActivity(id="calls", name="Calls", score=5)
    assert base.next_rung is not None
    assert base.plan is not None
    rung = replace(base.next_rung, activities=(planned,))
    moves = (replace(base.plan.moves[0], to="calls"),)
    review = reassess.new_review(
        replace(base, next_rung=rung, plan=replace(base.plan, moves=moves)), "2027-Q1", NEXT_YEAR
    )
    draft = audit.set_name(review, len(base.activities), "Calls with clients")
    assert ids(draft)[-1] == "calls"
