"""The five scores in words, the highest first as on the ladder."""

from collections.abc import Iterator

from laddertui.content.score_scale import Anchor, anchors, scoring_notices
from laddertui.content.sources import attributed

WHOSE = "The words for 5 and 1 are the ladder source's, those between are this app's own."
"""Said where the anchors are read; a test holds it to the anchors themselves."""


def _from_the_top() -> Iterator[tuple[int, Anchor]]:
    return iter(sorted(anchors().items(), reverse=True))


def anchor_lines() -> list[str]:
    """Return every score with its name and what it means, and whose the words are."""
    return [*(f"  {score} {a.name}: {a.words}" for score, a in _from_the_top()), WHOSE]


def short_scale() -> str:
    """Return every score with its name, in one line."""
    return "; ".join(f"{score} {anchor.name}" for score, anchor in _from_the_top())


def scoring_notice(code: str) -> str:
    """Return what is said while scoring: `hard-is-not-human` or `scripted-contact`, with whose."""
    notice = scoring_notices()[code]
    return attributed(notice.text, notice.whose, notice.source)
