"""The pace that a person recorded, in words: it looks back, never ahead."""

from laddertui.domain.numbers import shown_hundredths
from laddertui.presenters.drift import ladder_words


def pace_text(pace: float | None) -> str:
    """Return what the ladder did a quarter, as recorded; "" while there is no pace."""
    if pace is None:
        return ""
    if not shown_hundredths(pace):
        return "At the pace you recorded, the ladder stayed where it was."
    return (
        f"At the pace you recorded, {ladder_words(pace)} a quarter under you. That looks back, not"
        " ahead."
    )
