"""What Home, `status` and `history` show of a profile, from the summary cache where no file has changed."""

from typing import Any

from laddertui.domain.record import record
from laddertui.flow.status import Figures
from laddertui.storage import places, summary
from laddertui.storage.folders import Folders
from laddertui.storage.places import Place


@record
class Overview:
    """All saved quarters at a glance."""

    newest: Figures | None
    """The newest readable snapshot's figures (see `status.figures`)."""
    before: Figures | None
    """Those of the readable one before it, for the change since."""
    history: tuple[dict[str, Any], ...]
    """One row a saved quarter, oldest first, as `history` answers them."""


HISTORY_KEYS = ("quarter", "taken_on", "rung", "exposed_share", "anchored_share", "readable", "reason")
"""The keys of a row of `history`, in the order of the contract."""


def overview(folders: Folders, place: Place) -> Overview:
    """A profile's overview. Never raises for a broken file: it is a row with its reason."""
    kept = _worked_out(place) if place.is_encrypted else _cached(folders, place)  # caches are for plain profiles only
    newest, before, history = kept["newest"], kept["before"], kept["history"]
    return Overview(newest=newest, before=before, history=tuple(history))


def _cached(folders: Folders, place: Place) -> dict[str, Any]:
    files = summary.fingerprint(place)
    kept = summary.load(folders, place, files)
    if kept is None:
        kept = _worked_out(place)
        if not places.find(folders, place.id).is_encrypted:  # it may have been encrypted meanwhile
            summary.store(folders, place, files, kept)
    return kept


def _worked_out(place: Place) -> dict[str, Any]:
    from laddertui.flow.figures import figures  # reading is the slow way; what it needs is imported with it
    from laddertui.storage import snapshots

    found = snapshots.rows(place)
    read = [figures(row.snapshot) for row in found if row.snapshot is not None]
    by_quarter = {f["quarter"]: f for f in read}
    history = []
    for row in found:
        f = by_quarter.get(row.quarter, {})
        known = {key: f.get(key) for key in HISTORY_KEYS}
        history.append(known | {"quarter": row.quarter, "readable": bool(f), "reason": row.reason})
    return {
        "newest": read[-1] if read else None,
        "before": read[-2] if len(read) > 1 else None,
        "history": history,
    }
