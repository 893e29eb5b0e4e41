"""How an assessment begins: a first one, this quarter's again, or a review that continues an earlier quarter."""

from dataclasses import replace

from laddertui.assessment import reassess
from laddertui.assessment.editor import Assessment, begun, continued
from laddertui.assessment.previous_quarters import read_previous_quarters
from laddertui.domain.draft import Draft
from laddertui.domain.quarters import next_quarter, quarter_of
from laddertui.services.session import ProfileSession


def begin(profile: ProfileSession, early: bool = False) -> Draft:
    """A new draft. `early` holds the next quarter's review now. Raises InvalidFileError or NewerSchemaError for a quarter in the way."""
    today = profile.today
    this = quarter_of(today)
    saved = profile.store.this_quarter()
    if saved is not None and not early:
        return continued(saved)
    target = next_quarter(this) if saved is not None else this
    base = next((s for s in reversed(profile.store.quarters()) if s.quarter < target), None)
    return reassess.begun(base, target, today) if base is not None else begun("", today)


def at_hand(profile: ProfileSession) -> Draft:
    """What a lens looks at from Home: the unfinished draft, else this quarter, else what would be begun now.

    Raises InvalidFileError or NewerSchemaError for a draft or a quarter in the way.
    """
    return profile.store.draft() or begin(profile)


def opened(profile: ProfileSession, draft: Draft) -> Assessment:
    """A draft as an assessment, with what it looks back to."""
    earlier = read_previous_quarters(profile, draft.session.base, draft.snapshot.quarter)
    if (
        earlier is None and draft.session.base is not None
    ):  # the quarter it continues is gone: go on without it
        draft = replace(draft, session=replace(draft.session, kind="assess", base=None))
    return Assessment(profile, draft, earlier)
