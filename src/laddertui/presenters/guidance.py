"""Guidance in place: the one tip or warning that applies now, with whose it is.

All of a step's on request.
"""

from laddertui.content.guidance import Guidance, GuidanceStep, guidance_for
from laddertui.content.score_scale import live_example
from laddertui.content.sources import speaker


def said(g: Guidance) -> str:
    """Return a piece of guidance.

    A source's and the data's are marked as theirs, this app's own needs no mark.
    """
    if g.whose == "ours":
        return g.text
    who = speaker(g.whose, g.source)
    return f"{who[:1].upper()}{who[1:]}: {g.text}"


def line(step: GuidanceStep, *moments: str) -> str:
    """Return the first piece that applies at one of these moments, the first moment first.

    "" where there is none.
    """
    for moment in moments:
        for g in guidance_for(step, moment):
            return said(g)
    return ""


def everything(step: GuidanceStep) -> str:
    """Return all guidance of a step, as the help panel shows it (its own small Markdown.

    These are this app's texts).
    """
    return "\n".join(f"- {said(g)}" for g in guidance_for(step))


def live_example_words() -> str:
    """Return one job, two rungs: why an activity must be small enough to score."""
    e = live_example()
    return f"{e.title}: {e.low} ({e.low_score}) and {e.high[:1].lower()}{e.high[1:]} ({e.high_score}). {e.words}"
