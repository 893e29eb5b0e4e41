"""Reassess in plain lines: the agenda, what was noted, and the outlets that are followed."""

from laddertui.assessment import reassess, score
from laddertui.assessment.editor import Assessment
from laddertui.forms import answers
from laddertui.forms.wording.reassess import ANY_NEWS, OUTLETS
from laddertui.plain.prompt import Prompt, PromptPosition
from laddertui.presenters import guidance, signals


def prompt(assessment: Assessment, _: PromptPosition) -> Prompt:
    """Return the agenda, and the one question before the scores."""
    assert assessment.earlier is not None  # only a review has this step
    base, profile = assessment.earlier.base, assessment.profile
    quarter = assessment.snapshot.quarter
    followed = ", ".join(profile.store.outlets())
    page = (
        f"The review for {quarter}, looking back to {base.quarter}.",
        *(f"  {number}  {item}" for number, item in enumerate(reassess.AGENDA, 1)),
        *signals.signals_since(profile, base),
        ANY_NEWS.replace("{outlets}", followed)
        if followed
        else guidance.guidance_line("reassess", "outlets"),
    )

    def go_on() -> PromptPosition:
        first = score.first_open(assessment.draft, assessment.earlier)
        return PromptPosition("score", "score", first)

    def follow(outlets: tuple[str, ...]) -> PromptPosition:
        if outlets != profile.store.outlets():
            profile.store.save_outlets(outlets)
        return go_on()

    return Prompt(
        OUTLETS,
        lambda answer: follow(answers.names(answer)),
        go_on=go_on,
        take_back=lambda: follow(()),
        current=followed,
        page=page,
    )
