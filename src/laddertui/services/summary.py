"""What Home, `status` and `history` show of a profile, from the summary cache where no file has changed."""

from typing import Any

from laddertui.domain.record import record
from laddertui.services.status import Figures
from laddertui.storage import profile_folder
from laddertui.storage.app_dirs import AppDirs
from laddertui.storage.caches import summary_cache
from laddertui.storage.profile_folder import ProfileFolder


@record
class Overview:
    """All saved quarters at a glance."""

    newest: Figures | None
    """The newest readable snapshot's figures (see `status.figures`)."""
    before: Figures | None
    """Those of the readable one before it, for the change since."""
    history: tuple[dict[str, Any], ...]
    """One row a saved quarter, oldest first, as `history` answers them."""


HISTORY_KEYS = (
    "quarter",
    "taken_on",
    "rung",
    "exposed_share",
    "anchored_share",
    "readable",
    "reason",
)
"""The keys of a row of `history`, in the order of the contract."""


def overview(dirs: AppDirs, folder: ProfileFolder) -> Overview:
    """A profile's overview. Never raises for a broken file: it is a row with its reason."""
    kept = (
        _worked_out(folder) if folder.is_encrypted else _cached(dirs, folder)
    )  # caches are for plain profiles only
    newest, before, history = kept["newest"], kept["before"], kept["history"]
    return Overview(newest=newest, before=before, history=tuple(history))


def _cached(dirs: AppDirs, folder: ProfileFolder) -> dict[str, Any]:
    files = summary_cache.fingerprint(folder)
    kept = summary_cache.load(dirs, folder, files)
    if kept is None:
        kept = _worked_out(folder)
        if not profile_folder.find(
            dirs, folder.id
        ).is_encrypted:  # it may have been encrypted meanwhile
            summary_cache.store(dirs, folder, files, kept)
    return kept


def _worked_out(folder: ProfileFolder) -> dict[str, Any]:
    from laddertui.services.figures import (
        figures,  # reading is the slow way; what it needs is imported with it
    )
    from laddertui.storage import snapshots

    found = snapshots.rows(folder)
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
