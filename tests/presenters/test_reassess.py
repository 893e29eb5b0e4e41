"""What came of a review, in the sentences that the plain walk and the pages share."""

from dataclasses import replace

from laddertui.assessment.start import open_assessment
from laddertui.domain.draft import Draft
from laddertui.domain.snapshot import Snapshot
from laddertui.presenters import reassess
from laddertui.services.session import ProfileSession
from tests.support.three_quarters import Q2, Q3, Q4, review, told


def lines(profile: ProfileSession, draft: Draft, *saved: Snapshot) -> list[str]:
    for quarter in saved:
        profile.store.save_quarter(quarter)
    return reassess.review_lines(open_assessment(profile, draft))


def test_a_review_is_told_with_what_a_signal_shows(profile: ProfileSession) -> None:
    profile.store.note_signal("It writes boilerplate", ["boilerplate"])  # today, 2026-11-22
    draft = review(Q2, replace(Q3, quarter="2026-Q4"))
    said = lines(profile, draft, told(Q2))
    assert said[:2] == ["Since 2026-Q2:", "Your rung went from 2.50 to 2.40: -0.10."]
    assert "A signal or try that you noted shows it." in said
    assert said[-1] == "10 points moved, of the 20 that you planned."


def test_what_cannot_be_read_of_the_signals_hides_no_drift(profile: ProfileSession) -> None:
    profile.store.save_quarter(told(Q2))
    profile.folder.signals.write_text("in the way")
    said = lines(profile, review(Q2, replace(Q3, quarter="2026-Q4")))
    assert "No signal or try of yours names it: it is your own judgement." in said


def test_without_a_quarter_before_or_with_something_missing_nothing_is_said(
    profile: ProfileSession,
) -> None:
    assert lines(profile, review(Q3, Q4)) == []
    draft = review(Q3, Q4)
    first, *others = draft.snapshot.activities
    open_row = replace(draft.snapshot, activities=(replace(first, score=0), *others))
    assert lines(profile, replace(draft, snapshot=open_row), told(Q3)) == []


def test_whether_a_score_fell(profile: ProfileSession) -> None:
    profile.store.save_quarter(told(Q2))
    profile.store.save_quarter(told(Q3))
    q4 = replace(Q3, quarter="2026-Q4")
    assert reassess.fell(open_assessment(profile, review(Q2, q4)))  # boilerplate, 2 to 1
    assert not reassess.fell(open_assessment(profile, review(Q3, Q4)))
