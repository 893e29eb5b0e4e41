"""A proposed score is said to be the app's own, and for which words."""

from laddertui.assessment import audit, guide
from laddertui.domain.families.family import FamilyActivity
from laddertui.presenters.reference.proposals import proposal_text
from tests.support.drafts import nothing_yet

CHART = FamilyActivity(name="Entering readings into the chart", score=1)


def test_it_is_for_the_person_to_decide_and_names_words_that_were_changed() -> None:
    draft, _ = guide.add_all(nothing_yet(), [CHART])
    row = draft.snapshot.activities[0]
    assert proposal_text(draft, row) == "The guide proposes 1; you decide."
    draft = audit.set_name(draft, 0, "Typing up the night")
    assert proposal_text(draft, draft.snapshot.activities[0]) == (
        "The guide proposes 1 for “Entering readings into the chart”; you decide."
    )
    scored = audit.change_row(draft, 0, score=2)
    assert proposal_text(scored, scored.snapshot.activities[0]) == ""
