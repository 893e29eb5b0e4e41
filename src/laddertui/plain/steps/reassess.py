"""Reassess in plain lines: the agenda, what was noted, and the outlets that are followed."""

from laddertui.assessment import reassess, score
from laddertui.assessment.editor import Assessment
from laddertui.forms import questions
from laddertui.plain.prompt import Prompt, PromptPosition
from laddertui.presenters import signals
from laddertui.presenters.reassess import plan_lines


def prompt(a: Assessment, at: PromptPosition) -> Prompt:
    """The agenda, and the one question before the scores."""
    assert a.earlier is not None  # only a review has this step
    base = a.earlier.base
    said = (
        f"The review for {a.snapshot.quarter}, looking back to {base.quarter}.",
        *(f"  {n}  {what}" for n, what in enumerate(reassess.AGENDA, 1)),
        *plan_lines(base),
        *signals.since(a.profile, base),
    )

    def take(answer: str) -> PromptPosition:
        outlets = questions.outlets(answer)
        if outlets != a.profile.store.outlets():
            a.profile.store.save_outlets(outlets)
        return PromptPosition("score", "score", score.first_open(a.draft, a.earlier))

    return Prompt(questions.OUTLETS, take, current=", ".join(a.profile.store.outlets()), said=said)
