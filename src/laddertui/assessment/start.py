"""How an assessment begins: a first one, this quarter's again, or a review of an earlier one."""

import datetime as dt
from dataclasses import replace

from laddertui.assessment import reassess
from laddertui.assessment.activity_ids import reserve
from laddertui.assessment.editor import Assessment
from laddertui.assessment.previous_quarters import PreviousQuarters, read_previous_quarters
from laddertui.domain.draft import Draft, Session
from laddertui.domain.quarters import next_quarter, quarter_of
from laddertui.domain.snapshot import SCHEMA, Snapshot
from laddertui.services.session import ProfileSession


def new_draft(role: str, today: dt.date) -> Draft:
    """Return a draft in which nothing has been said but, perhaps, the role."""
    snapshot = Snapshot(schema=SCHEMA, quarter=quarter_of(today), taken_on=today, role=role)
    return Draft(snapshot=snapshot)


def reopened_draft(snapshot: Snapshot) -> Draft:
    """Return a saved quarter as a draft, to be changed and saved over: its base is itself.

    Its earlier version is kept as a revision.
    """
    # Each row continues itself, so that renaming one keeps its id.
    rows = tuple(
        replace(activity, was=activity.was or activity.id) for activity in snapshot.activities
    )
    session = Session(step="audit", base=snapshot.quarter)
    return Draft(snapshot=replace(snapshot, activities=rows), session=session)


def begin(profile: ProfileSession, early: bool = False) -> Draft:
    """Return a new draft; `early` holds the next quarter's review now.

    Raise InvalidFileError or NewerSchemaError for a quarter in the way.
    """
    today = profile.today
    this = quarter_of(today)
    saved = profile.store.this_quarter()
    if saved is not None and not early:
        return reopened_draft(saved)
    target = next_quarter(this) if saved is not None else this
    base = next(
        (snapshot for snapshot in reversed(profile.store.quarters()) if snapshot.quarter < target),
        None,
    )
    if base is None:
        return new_draft("", today)
    return reassess.new_review(base, target, today)


def current_draft(profile: ProfileSession) -> Draft:
    """Return what a lens looks at from Home.

    That is the unfinished draft, else this quarter, else what would be begun now.
    Raise InvalidFileError or NewerSchemaError for a draft or a quarter in the way.
    """
    return profile.store.draft() or begin(profile)


def open_assessment(profile: ProfileSession, draft: Draft) -> Assessment:
    """Return a draft as an assessment, with what it looks back to."""
    if draft.changes_saved:
        before = _quarters_before(profile, draft, None)
        saved = next((each for each in before if each.quarter == draft.snapshot.quarter), None)
        return Assessment(profile, reserve(draft, *before), saved=saved)
    earlier = read_previous_quarters(profile, draft.session.base, draft.snapshot.quarter)
    if earlier is None and draft.session.base is not None:
        # The quarter it continues is gone: go on without it.
        draft = replace(draft, session=replace(draft.session, kind="assess", base=None))
    draft = reserve(draft, *_quarters_before(profile, draft, earlier))
    return Assessment(profile, draft, earlier)


def _quarters_before(
    profile: ProfileSession, draft: Draft, earlier: PreviousQuarters | None
) -> list[Snapshot]:
    """Return the quarters whose ids are given away: the one before, and this one as it is saved."""
    if earlier is not None:
        return [earlier.base]
    saved = profile.store.quarters()
    before = [each for each in saved if each.quarter < draft.snapshot.quarter]
    return [*before[-1:], *(each for each in saved if each.quarter == draft.snapshot.quarter)]
