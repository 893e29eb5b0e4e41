"""Reassess in plain lines: the agenda, what was noted, and the outlets that are followed."""

from laddertui.flow import noted, questions, reassess, score
from laddertui.flow.assessment import Assessment
from laddertui.plain.prompt import At, Prompt


def prompt(a: Assessment, at: At) -> Prompt:
    """The agenda, and the one question before the scores."""
    assert a.earlier is not None  # only a review has this step
    base = a.earlier.base
    said = (
        f"The review for {a.snapshot.quarter}, looking back to {base.quarter}.",
        *(f"  {n}  {what}" for n, what in enumerate(reassess.AGENDA, 1)),
        *reassess.plan_lines(base),
        *noted.since(a.profile, base),
    )

    def take(answer: str) -> At:
        outlets = questions.outlets(answer)
        if outlets != a.profile.outlets():
            a.profile.keep_outlets(outlets)
        return At("score", "score", score.first_open(a.draft, a.earlier))

    return Prompt(questions.OUTLETS, take, current=", ".join(a.profile.outlets()), said=said)
