"""Reassess in plain lines: the agenda, what was noted, and the outlets that are followed."""

from laddertui.assessment import reassess, score
from laddertui.assessment.editor import Assessment
from laddertui.forms import answers
from laddertui.forms.wording.reassess import OUTLETS
from laddertui.plain.prompt import Prompt, PromptPosition
from laddertui.presenters import signals
from laddertui.presenters.reassess import plan_lines


def prompt(assessment: Assessment, _: PromptPosition) -> Prompt:
    """Return the agenda, and the one question before the scores."""
    assert assessment.earlier is not None  # only a review has this step
    base, profile = assessment.earlier.base, assessment.profile
    quarter = assessment.snapshot.quarter
    lines = (
        f"The review for {quarter}, looking back to {base.quarter}.",
        *(f"  {number}  {item}" for number, item in enumerate(reassess.AGENDA, 1)),
        *plan_lines(base),
        *signals.signals_since(profile, base),
    )

    def take(answer: str) -> PromptPosition:
        outlets = answers.names(answer)
        if outlets != profile.store.outlets():
            profile.store.save_outlets(outlets)
        first = score.first_open(assessment.draft, assessment.earlier)
        return PromptPosition("score", "score", first)

    return Prompt(OUTLETS, take, current=", ".join(profile.store.outlets()), lines=lines)
