"""What a guide for a job offers, taken into the audit: words to change, and a score to judge.

A guide says what people in a line of work do. Which of it the person does, how much of the week it
takes and what it scores is theirs to say: a score is only proposed.
"""

from collections.abc import Iterable
from dataclasses import replace

from laddertui.assessment import audit, score
from laddertui.domain.advice import MOST_ACTIVITIES
from laddertui.domain.draft import Draft, Proposal
from laddertui.domain.families.family import FamilyActivity
from laddertui.domain.snapshot import EVERYTHING_ELSE, Activity

MOST_TICKED = MOST_ACTIVITIES
"""Activities of a week, those that are there among them; one row is left for everything else."""


def names(draft: Draft) -> list[str]:
    """Return the names of the activities that are there already, but for everything else."""
    rows = draft.snapshot.activities
    return [each.name for each in rows if each.name and each.id != EVERYTHING_ELSE]


def add_all(draft: Draft, chosen: Iterable[FamilyActivity]) -> tuple[Draft, int]:
    """Add activities as rows without a share or a score, and return the first one's row too."""
    draft = audit.tidy(draft)
    first = row = len(draft.snapshot.activities) - audit.has_everything_else(draft)
    for row, each in enumerate(chosen, first):
        draft = _with_row_at(draft, row)
        draft = audit.set_name(draft, row, each.name)
        if each.hands_on:
            draft = score.set_hands_on(score.go(draft, row), True)
        added = draft.snapshot.activities[row]
        proposal = Proposal(id=added.id, words=each.name, score=each.score)
        proposals = (*draft.session.proposals, proposal)
        draft = replace(draft, session=replace(draft.session, proposals=proposals))
    return draft, first


def _with_row_at(draft: Draft, row: int) -> Draft:
    """Return the draft with an empty row, before the one for everything else."""
    rows, hours = list(draft.snapshot.activities), audit.amounts(draft)
    rows.insert(row, audit.empty_row(draft))
    hours.insert(row, 0.0)
    draft = audit.with_rows(draft, rows)
    if audit.in_hours(draft):
        draft = replace(draft, session=replace(draft.session, hours=tuple(hours)))
    return draft


def proposed_score(draft: Draft, activity: Activity) -> int:
    """Return the score that a guide proposes; 0 for none."""
    found = proposal_for(draft, activity)
    return found.score if found else 0


def proposal_for(draft: Draft, activity: Activity) -> Proposal | None:
    """Return what a guide proposes for an activity; None for nothing, or once it has a score."""
    found = (each for each in draft.session.proposals if each.id == activity.id)
    return None if activity.score else next(found, None)
