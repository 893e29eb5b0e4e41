"""Which ids a new row may have: never one that would join it to a past that is not its own.

An activity continues what a person says it continues: a row that was kept, a part of one, a
receiver chosen as that. Names alone join nothing.
"""

from dataclasses import replace

from laddertui.domain.draft import Draft
from laddertui.domain.snapshot import EVERYTHING_ELSE, Snapshot


def reserve(draft: Draft, *snapshots: Snapshot | None) -> Draft:
    """Return the draft in which no new row takes an id of these quarters or their next rungs."""
    ids = [each for snapshot in snapshots if snapshot for each in _ids(snapshot)]
    return retire(draft, *ids)


def retire(draft: Draft, *ids: str) -> Draft:
    """Return the draft in which no new row takes these ids."""
    used = tuple(dict.fromkeys((*draft.session.used_ids, *ids)))
    if used == draft.session.used_ids:
        return draft
    return replace(draft, session=replace(draft.session, used_ids=used))


def with_proposal_for(draft: Draft, old: str, new: str, is_named: bool) -> Draft:
    """Return the draft in which what a guide proposes for an activity goes with its new id.

    A row whose name was taken back is another activity: nothing is proposed for it.
    """
    proposals = tuple(
        replace(each, id=new) if each.id == old else each
        for each in draft.session.proposals
        if each.id != old or is_named
    )
    return replace(draft, session=replace(draft.session, proposals=proposals))


def taken_ids(draft: Draft) -> set[str]:
    """Return every id that a new row of this draft may not have."""
    return {*draft.session.used_ids, *_ids(draft.snapshot), EVERYTHING_ELSE}


def _ids(snapshot: Snapshot) -> list[str]:
    coming = snapshot.next_rung.activities if snapshot.next_rung else ()
    return [*(each.id for each in snapshot.activities), *(each.id for each in coming)]
