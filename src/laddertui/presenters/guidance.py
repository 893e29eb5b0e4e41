"""Guidance in place: the one tip or warning that applies now, with whose it is.

All of a step's on request.
"""

from laddertui.assessment.scripted import is_scripted
from laddertui.content.guidance import Guidance, GuidanceStep, guidance_for
from laddertui.content.score_scale import live_example
from laddertui.content.sources import attributed
from laddertui.domain.ladder import ANCHORED_FROM, EXPOSED_UP_TO


def guidance_text(g: Guidance) -> str:
    """Return a piece of guidance with whose it is.

    A source's and the data's are marked as theirs; this app's own needs no mark.
    """
    return attributed(g.text, g.whose, g.source, ours=g.ours)


def guidance_line(step: GuidanceStep, *moments: str) -> str:
    """Return the first piece that applies at one of these moments; "" where there is none.

    The first moment comes first.
    """
    return next_line(step, *moments, said=set())


def next_line(step: GuidanceStep, *moments: str, said: set[str], again: bool = True) -> str:
    """Return the first piece of these moments that was not said yet, and note it in `said`.

    Once all were said, the first one comes again, or nothing where `again` is false.
    """
    found = [g for moment in moments for g in guidance_for(step, moment)]
    new = [g for g in found if g.id not in said]
    for g in new or (found if again else []):
        said.add(g.id)
        return guidance_text(g)
    return ""


def guidance_lines(step: GuidanceStep, *moments: str) -> list[str]:
    """Return every piece that applies at one of these moments; without moments, all of a step's."""
    return [guidance_text(g) for g in guidance_for(step, *moments)]


def score_moment(given: int, name: str) -> str:
    """Return what applies to a score just given to an activity of this name; "" for nothing."""
    if given <= EXPOSED_UP_TO:
        return "score-low"
    if is_scripted(name):
        return "scripted"
    return "empathy" if given >= ANCHORED_FROM else ""


def all_guidance(step: GuidanceStep) -> str:
    """Return all guidance of a step, as the help panel shows it.

    It is in the panel's own small Markdown; these are this app's texts.
    """
    return "\n".join(f"- {line}" for line in guidance_lines(step))


def live_example_text() -> str:
    """Return one job with two rungs: why an activity must be small enough to score."""
    e = live_example()
    both = f"{e.low} ({e.low_score}) and {e.high[:1].lower()}{e.high[1:]} ({e.high_score})."
    return attributed(both, e.whose, e.source, ours=f"{e.title}. {e.ours}")
