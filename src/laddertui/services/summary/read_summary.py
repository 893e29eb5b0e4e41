"""Give a profile's summary: from the cache while no file has changed, else from its quarters."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from laddertui.domain.errors import LadderError
from laddertui.services.summary import summary_json
from laddertui.services.summary.records import ProfileSummary
from laddertui.storage import profile_folder
from laddertui.storage.app_dirs import AppDirs
from laddertui.storage.caches import summary_cache
from laddertui.storage.profile_folder import ProfileFolder

if TYPE_CHECKING:
    from laddertui.domain.signal import Signal
    from laddertui.storage.snapshots import Row

ReadRows = Callable[[], "Sequence[Row]"]
"""Reads every saved quarter, oldest first; called only where the cache does not do."""
ReadSignals = Callable[[], "Sequence[Signal]"]
"""Reads every signal that can be read, where the drift asks for them."""


def read_summary(
    dirs: AppDirs, folder: ProfileFolder, read_rows: ReadRows, read_signals: ReadSignals
) -> ProfileSummary:
    """Return a profile's summary; a file that cannot be read is a row with its reason.

    Caches are for plain profiles only: an encrypted one's summary is worked out each time. What
    the disk refused to give is never remembered: stat data do not change when it gives it again.
    """
    signals = _Signals(read_signals)
    if folder.is_encrypted:
        return _work_out(read_rows(), signals)
    files = summary_cache.fingerprint(folder)
    cached = summary_cache.load(dirs, folder, files)
    if cached is not None:
        return summary_json.summary_from_json(cached)
    rows = read_rows()
    summary = _work_out(rows, signals)
    if signals.was_refused or any(row.is_momentary for row in rows):  # the next one looks again
        return summary
    if not profile_folder.find(dirs, folder.id).is_encrypted:  # it may have been turned meanwhile
        summary_cache.store(dirs, folder, files, summary_json.summary_to_json(summary))
    return summary


class _Signals:
    """Reads the signals where they are asked for; without them nothing counts as noted."""

    was_refused = False
    """Whether the disk refused to give them."""

    def __init__(self, read: ReadSignals) -> None:
        self._read = read

    def __call__(self) -> "Sequence[Signal]":
        try:
            return self._read()
        except LadderError:
            self.was_refused = True
            return ()


def _work_out(rows: "Sequence[Row]", signals: _Signals) -> ProfileSummary:
    from laddertui.services.summary.summarize import (
        summarize,  # what the method needs is loaded with it
    )

    return summarize(rows, signals)
