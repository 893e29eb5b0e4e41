"""What is said where quarters are saved and none of them can be read."""

from collections.abc import Sequence

from laddertui.services.summary.records import QuarterRow


def unreadable_words(history: Sequence[QuarterRow]) -> str:
    """Return a sentence on quarters of which none can be read, with the newest one's reason."""
    newest = history[-1]
    if len(history) == 1:
        return f"a quarter is saved, but it cannot be read: {newest.reason}"
    return f"{len(history)} quarters are saved, but none can be read; the newest: {newest.reason}"
