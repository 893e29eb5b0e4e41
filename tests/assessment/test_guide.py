"""What is ticked in a guide: rows to change, without a share and with a score that is proposed."""

from dataclasses import replace

from laddertui.assessment import audit, guide, score
from laddertui.domain.draft import Draft
from laddertui.domain.families.family import FamilyActivity
from laddertui.domain.leverage import hands_on_share
from tests.support.drafts import named, names, nothing_yet, shares

CHART = FamilyActivity(name="Entering readings into the chart", score=1)
DRESSING = FamilyActivity(name="Changing a dressing", score=2, hands_on=True)


def proposals(draft: Draft) -> list[int]:
    """What is proposed, row by row; 0 for nothing."""
    return [guide.proposed_score(draft, row) for row in draft.snapshot.activities]


def test_what_is_ticked_stands_below_what_is_there_and_says_nothing_for_the_person() -> None:
    draft = named("Hearing from a family")
    draft, first = guide.add_all(draft, [CHART, DRESSING])
    assert first == 1
    assert names(draft) == ["Hearing from a family", CHART.name, DRESSING.name]
    assert shares(draft)[1:] == [0.0, 0.0]
    assert [row.score for row in draft.snapshot.activities] == [0, 0, 0]
    assert proposals(draft) == [0, 1, 2]


def test_hands_go_along() -> None:
    draft, _ = guide.add_all(nothing_yet(), [CHART, DRESSING])
    draft = audit.change_row(audit.change_row(draft, 0, share=60.0), 1, share=40.0)
    assert [row.hands_on for row in draft.snapshot.activities] == [None, True]
    assert [row.value_kind for row in draft.snapshot.activities] == [None, None]
    assert hands_on_share(draft.snapshot.activities) == 40.0


def test_everything_else_stays_the_last_row_and_typed_hours_stay_with_theirs() -> None:
    draft = audit.switch_unit(audit.set_week(named("Rounds"), 40.0))
    draft = audit.add_everything_else(audit.set_amount(draft, 0, 30.0))
    draft, first = guide.add_all(draft, [CHART])
    assert (first, names(draft)) == (1, ["Rounds", CHART.name, "Everything else"])
    assert audit.amounts(draft) == [30.0, 0.0, 10.0]
    assert guide.names(draft) == ["Rounds", CHART.name]


def test_a_proposal_follows_changed_words_and_goes_with_the_score_or_the_row() -> None:
    draft, _ = guide.add_all(nothing_yet(), [CHART, DRESSING])
    draft = audit.set_name(draft, 0, "Entering readings at night")
    found = guide.proposal_for(draft, draft.snapshot.activities[0])
    assert found is not None
    assert (found.score, found.words) == (1, CHART.name)
    assert proposals(score.give(score.go(draft, 0), 3)) == [0, 2]
    assert proposals(audit.remove_row(draft, 0)) == [2]
    emptied = audit.set_name(draft, 0, "")  # what is written there now is something else
    assert proposals(audit.set_name(emptied, 0, "Teaching students")) == [0, 2]


def test_a_score_is_never_taken_from_a_proposal() -> None:
    draft, _ = guide.add_all(nothing_yet(), [CHART])
    draft = replace(draft, session=replace(draft.session, step="score"))
    assert not score.is_done(draft)
    assert score.first_open(draft) == 0
