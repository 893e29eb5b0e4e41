"""How an assessment begins: a first one, this quarter's again, or a review that continues an earlier quarter."""

from dataclasses import replace

from laddertui.domain.draft import Draft
from laddertui.domain.quarters import next_quarter, quarter_of
from laddertui.flow import reassess
from laddertui.flow.assessment import Assessment, begun, continued
from laddertui.flow.profile import OpenProfile


def begin(profile: OpenProfile, early: bool = False) -> Draft:
    """A new draft. `early` holds the next quarter's review now. Raises Invalid or Newer for a quarter in the way."""
    today = profile.today
    this = quarter_of(today)
    saved = profile.this_quarter()
    if saved is not None and not early:
        return continued(saved)
    target = next_quarter(this) if saved is not None else this
    base = next((s for s in reversed(profile.readable()) if s.quarter < target), None)
    return reassess.begun(base, target, today) if base is not None else begun("", today)


def at_hand(profile: OpenProfile) -> Draft:
    """What a lens looks at from Home: the unfinished draft, else this quarter, else what would be begun now.

    Raises Invalid or Newer for a draft or a quarter in the way.
    """
    return profile.draft() or begin(profile)


def opened(profile: OpenProfile, draft: Draft) -> Assessment:
    """A draft as an assessment, with what it looks back to."""
    earlier = profile.earlier(draft.session.base, draft.snapshot.quarter)
    if earlier is None and draft.session.base is not None:  # the quarter it continues is gone: go on without it
        draft = replace(draft, session=replace(draft.session, kind="assess", base=None))
    return Assessment(profile, draft, earlier)
