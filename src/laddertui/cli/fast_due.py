"""The short way of `laddertui due`, for shell prompts: one line is read and its digest compared.

It answers only a call in its plainest form, for a profile whose line
(`storage/caches/due_cache.py`) is there and true of the files' stat data. Whatever is unusual, from
an option in another spelling to a folder that others can write to, is left to the ordinary way
(`commands/due.py`), which answers every call, explains every trouble, and leaves the line for the
next time. Both ways give the same answer always.

Nothing is imported here that the interpreter has not loaded already: no parser, dates, JSON or
paths.
"""

from laddertui.cli.fast_folders import (
    data_folder,
    options,
    profile_folder,
    read,
    system_folder,
    today,
)
from laddertui.storage.caches import due_cache

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

Quick = tuple[int, str]
"""An exit code, and the line to print, if any."""
NOTHING, DUE = 0, 10
"""The exit codes: nothing is due, something is."""


def answer(argv: "Sequence[str]") -> Quick | None:
    """Return the answer to a whole command line, or None where the ordinary way must be gone."""
    try:
        given, day = options(argv, ("due", "--no-input")), today()
        if given is None or "due" not in given or day is None:
            return None
        days = _days(given)
    except (OSError, ValueError):
        return None
    return None if days is None else answered(*days, day)


def answered(next_review_on: str, sprint_ends_on: str, day: str) -> Quick:
    """Return the exit code and the line for a day.

    All are dates like 2026-11-22, or "" for one that there is not.
    """
    reasons = []
    if next_review_on and day >= next_review_on:
        reasons.append(f"review due since {next_review_on}")
    if sprint_ends_on and day > sprint_ends_on:
        reasons.append(f"the sprint ended on {sprint_ends_on}")
    return (DUE if reasons else NOTHING), "; ".join(reasons)


def _days(given: "dict[str, str]") -> tuple[str, str] | None:
    """Return the next review and the sprint's last day, from the line, if it is true."""
    data, cache = data_folder(given), system_folder("CACHE")
    if data is None or cache is None:
        return None
    profile = profile_folder(data, given)
    if profile is None:
        return None
    line = read(f"{cache}/summaries/{due_cache.name(profile)}", due_cache.LONGEST_LINE)
    return due_cache.read(line, due_cache.state(profile))
