"""Give a profile's summary: from the cache while no file has changed, else from its quarters."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from laddertui.domain.errors import InvalidFileError, LadderError, UnreadableError
from laddertui.domain.sprint.events import Tick
from laddertui.domain.text import visible
from laddertui.services.summary import summary_json
from laddertui.services.summary.records import ProfileSummary
from laddertui.storage import profile_folder
from laddertui.storage.app_dirs import AppDirs
from laddertui.storage.caches import summary_cache
from laddertui.storage.profile_folder import ProfileFolder

if TYPE_CHECKING:
    from laddertui.domain.signal import Signal
    from laddertui.services.repeats.score_repeats import Repeated
    from laddertui.storage.snapshots import Row

ReadRows = Callable[[], "Sequence[Row]"]
"""Reads every saved quarter, oldest first; called only where the cache does not do."""
ReadSignals = Callable[[], "Sequence[Signal]"]
"""Reads every signal that can be read, where the drift asks for them."""

ReadRepeats = Callable[[], "Repeated"]
"""Reads what is known of the scores that were given again."""


def read_summary(
    dirs: AppDirs,
    folder: ProfileFolder,
    read_rows: ReadRows,
    read_signals: ReadSignals,
    read_repeats: ReadRepeats,
) -> ProfileSummary:
    """Return a profile's summary; a file that cannot be read is a row with its reason.

    Caches are for plain profiles only: an encrypted one's summary is worked out each time. What
    the disk refused to give is never remembered: stat data do not change when it gives it again.
    """
    signals = _Signals(read_signals)
    if folder.is_encrypted:
        return _work_out(folder, read_rows, signals, read_repeats)[0]
    files = summary_cache.fingerprint(folder)
    cached = summary_cache.load(dirs, folder, files)
    if cached is not None:
        return summary_json.summary_from_json(cached)
    summary, is_momentary = _work_out(folder, read_rows, signals, read_repeats)
    if is_momentary:  # the next one to ask must look again
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


def _work_out(
    folder: ProfileFolder, read_rows: ReadRows, signals: _Signals, read_repeats: ReadRepeats
) -> tuple[ProfileSummary, bool]:
    """Return the summary, and whether the disk refused anything that it may give another time."""
    # what the method needs is loaded with it
    from laddertui.services.summary.summarize import summarize

    rows, repeated = read_rows(), read_repeats()
    done, reason, is_momentary = _read_done(folder)
    summary = summarize(rows, signals, done, reason, repeated)
    refused = signals.was_refused or repeated.is_momentary
    refused = refused or any(row.is_momentary for row in rows)
    return summary, is_momentary or refused


def _read_done(folder: ProfileFolder) -> tuple[tuple[Tick, ...] | None, str | None, bool]:
    """Return what was ticked off, or why it cannot be read and whether only for now."""
    from laddertui.storage import sprints

    try:
        return sprints.read(folder).done, None, False
    except InvalidFileError as invalid:
        return None, str(invalid.faults[0]), False
    except LadderError as error:
        reason = visible(str(error).split("\n")[0])
        return None, reason, isinstance(error, UnreadableError)
