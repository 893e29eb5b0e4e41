"""Scoring again in words: what is asked and what it comes to."""

from laddertui.assessment.score_again import ScoreAgain
from laddertui.domain.repeats.score_doubt import ASSUMED, FEWEST_PAIRS
from laddertui.services.repeats.score_repeats import Repeated

WHY = (
    "Three activities at most, scored as if for the first time. What you gave before is"
    " shown after the last one; the saved quarter stays as it is."
)
"""What it is, before the first score is given."""
NO_MISTAKE = "A different score is no mistake: it shows how far a score may be off."
"""Said of every result. Ours."""


def result_lines(sitting: ScoreAgain) -> list[str]:
    """Return what was given then and now, activity by activity."""
    return [f"{each.name}: then {each.first}, now {each.again}" for each in sitting.results()]


def meaning_lines(known: Repeated) -> list[str]:
    """Return what all repeats say by now of how far a score may be off."""
    doubt = known.doubt
    if doubt.pairs:
        said = (
            f"From your own {doubt.pairs} repeats a score may be {doubt.steps:.2f} steps off;"
            f" without them {ASSUMED.steps:g} are assumed."
        )
    else:
        scores = "score has" if known.so_far == 1 else "scores have"
        said = (
            f"{known.so_far} {scores} been given twice by now. From {FEWEST_PAIRS} on your own"
            " repeats say how far a score may be off; until then half a step is assumed."
        )
    return [NO_MISTAKE, said]
