"""A second opinion beside one's own scores, in words and in rows: the widest apart first."""

from collections.abc import Sequence

from laddertui.domain.opinions.comparison import ComparedOpinion, ComparedScore
from laddertui.domain.text import columns, fitted, padded, visible
from laddertui.forms.wording.opinions import TALK
from laddertui.presenters.numbers import signed_rungs

NOBODY = "someone who gave no name"
"""Who gave an opinion that names nobody."""
NONE_YET = (
    "No second opinion is there yet. A colleague, a client or a coach scores the same activities"
    " without seeing your scores; then the two stand side by side, the widest apart first."
)
HEADS = ("yours", "theirs", "")
"""What stands over the figures of a row."""
WIDEST_NAME = 48
"""Columns of an activity's name at most, in a table of text."""
_FIGURES = 6
"""Columns of a figure."""


def who(found: ComparedOpinion) -> str:
    """Return who gave an opinion."""
    return visible(found.opinion.by) or NOBODY


def opinion_title(found: ComparedOpinion) -> str:
    """Return one opinion in a line: quarter, who, and the day."""
    return f"{found.opinion.quarter} · {who(found)} · {found.opinion.given_on.isoformat()}"


def in_all_text(found: ComparedOpinion) -> str:
    """Return what it comes to in all, without blame of either side."""
    count = len(found.scores)
    if not count:
        return "Nothing that is scored here is in the quarter as it stands now."
    parts = [f"Both scored {_activities(count)}: {found.equal} alike"]
    if found.far:
        parts.append(f"{found.far} two steps apart or more")
    return f"{', '.join(parts)}. {_on_the_whole(found)}"


def _activities(count: int) -> str:
    return "1 activity" if count == 1 else f"{count} activities"


def _on_the_whole(found: ComparedOpinion) -> str:
    mean = found.mean_difference or 0.0
    shown = signed_rungs(mean)
    if shown == "0.00":
        return "On the whole neither scores higher."
    which = "higher" if mean > 0 else "lower"
    return f"On the whole they score {shown.lstrip('+-')} {which} than you."


def difference_text(score: ComparedScore) -> str:
    """Return how far apart the two scores of an activity are, seen from one's own."""
    steps = abs(score.difference)
    if not steps:
        return "alike"
    return f"{steps} {'higher' if score.difference > 0 else 'lower'}"


def left_open_text(found: ComparedOpinion) -> str:
    """Return what the other left open, and what the quarter no longer has; "" where nothing."""
    parts = []
    if found.open_names:
        parts.append(f"Left open: {', '.join(map(visible, found.open_names))}.")
    if found.unknown:
        was = "score is" if found.unknown == 1 else "scores are"
        parts.append(f"{found.unknown} more {was} of activities that the quarter no longer has.")
    return " ".join(parts)


def score_rows(scores: Sequence[ComparedScore], width: int) -> list[tuple[str, str]]:
    """Return each activity's line, fitted to so many columns, and the note beside it.

    The first line has the heads.
    """
    name_width = min(
        WIDEST_NAME,
        max((columns(score.name) for score in scores), default=0),
        max(width - 2 * (_FIGURES + 1) - len("  4 higher"), 10),
    )
    rows = [(_row("", *HEADS, name_width), "")]
    for score in scores:
        figures = (str(score.mine), str(score.theirs), difference_text(score))
        rows.append((_row(visible(score.name), *figures, name_width), visible(score.note)))
    return rows


def _row(name: str, mine: str, theirs: str, apart: str, name_width: int) -> str:
    cut = padded(fitted(name, name_width), name_width)
    return f"{cut} {mine:>{_FIGURES}} {theirs:>{_FIGURES}}  {apart}".rstrip()


def opinion_lines(found: ComparedOpinion, width: int = 100) -> list[str]:
    """Return one opinion in full, as plain lines."""
    lines = [opinion_title(found), in_all_text(found)]
    for line, note in score_rows(found.scores, width - 2) if found.scores else ():
        lines.append(f"  {line}")
        if note:
            lines.append(f"    “{note}”")
    return [*lines, *filter(None, [left_open_text(found)])]


def closing_line() -> str:
    """Return what such scores are for."""
    return TALK
