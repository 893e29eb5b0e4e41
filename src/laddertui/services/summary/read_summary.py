"""Give a profile's summary: from the cache while no file has changed, else from its quarters."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from laddertui.services.summary import summary_json
from laddertui.services.summary.records import ProfileSummary
from laddertui.storage import profile_folder
from laddertui.storage.app_dirs import AppDirs
from laddertui.storage.caches import summary_cache
from laddertui.storage.profile_folder import ProfileFolder

if TYPE_CHECKING:
    from laddertui.storage.snapshots import Row

ReadRows = Callable[[], "Sequence[Row]"]
"""Reads every saved quarter, oldest first; called only where the cache does not do."""


def read_summary(dirs: AppDirs, folder: ProfileFolder, read_rows: ReadRows) -> ProfileSummary:
    """Return a profile's summary; a file that cannot be read is a row with its reason.

    Caches are for plain profiles only: an encrypted one's summary is worked out each time. What
    the disk refused to give is never remembered: stat data do not change when it gives it again.
    """
    if folder.is_encrypted:
        return _work_out(read_rows())
    files = summary_cache.fingerprint(folder)
    cached = summary_cache.load(dirs, folder, files)
    if cached is not None:
        return summary_json.summary_from_json(cached)
    rows = read_rows()
    summary = _work_out(rows)
    if any(row.is_momentary for row in rows):  # the next one to ask must look again
        return summary
    if not profile_folder.find(dirs, folder.id).is_encrypted:  # it may have been turned meanwhile
        summary_cache.store(dirs, folder, files, summary_json.summary_to_json(summary))
    return summary


def _work_out(rows: "Sequence[Row]") -> ProfileSummary:
    from laddertui.services.summary.summarize import (
        summarize,  # what the method needs is loaded with it
    )

    return summarize(rows)
