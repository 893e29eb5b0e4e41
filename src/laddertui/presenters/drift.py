"""A drift in words: each step its own sentence, with what made it, held against its noise.

It looks back, never ahead. Nobody is said to have moved who did not say so: an employer may have
moved the time. Figures are shown with two decimals, each rounded from the exact one; what shows as
0.00 is not said.
"""

from decimal import Decimal
from typing import TYPE_CHECKING

from laddertui.domain.numbers import shown_hundredths
from laddertui.domain.record import record
from laddertui.presenters.numbers import counted_points, measured_words, points_text, signed_rungs
from laddertui.services.summary.drift_summary import (
    CauseKind,
    DriftCause,
    DriftStep,
    DriftSummary,
    StepKey,
)

if TYPE_CHECKING:
    from laddertui.domain.repeats.score_doubt import ScoreDoubt

STEP_NAMES: dict[StepKey, str] = {
    "moved": "your time moved",
    "ai_moved": "AI moved",
    "rejudged": "seen differently",
    "job_changed": "the work changed",
}
"""What the steps are called in a picture."""
NOT_MOVED = (
    "None of the points that you planned moved. Often somebody else rules over the week; smaller"
    " steps may help, or an agreement."
)
"""Said where none of a plan happened. Ours: no reproach, and two ways on."""
ROUNDED = "Every figure is rounded by itself, so the last digits may not add up."
NOISE = "Scoring noise takes each score to be {}: give or take, two times in three."
ASSUMED_NOISE = NOISE.format("half a step off, which is assumed")
"""What the noise rests on while no repeats of one's own measure it."""
ONLY_THE_ENDS = (
    "Only these two weeks count here, and of each score the last reason. History adds up the"
    " reviews between, so a part can come out otherwise there, up instead of down, too; the whole"
    " is the same."
)
"""Why History's sums over the same time may be other ones; said where a quarter lies between."""
ALL_WITHIN = "; all within their noise."
"""Said of three parts that are no more than their noise together."""
_SENTENCES: dict[StepKey, str] = {
    "moved": "Your time moved: {}.",
    "ai_moved": "The ladder {} under you, by what you say of AI: {}.",
    "rejudged": "You see some of it differently: {}.",
    "job_changed": "The work itself changed: {}.",
}
_KINDS: dict[CauseKind, str] = {"more": "more ", "less": "less ", "new": "new: ", "gone": "gone: "}
MOST_CAUSES = 4
"""Activities that are named for a step; the rest are counted."""


@record
class StepText:
    """One step in words."""

    key: StepKey
    """What made it."""
    text: str
    """Its sentence, with its signed figure."""
    details: tuple[str, ...]
    """The activities that made it, and what is to be said of it."""


def shown_steps(d: DriftSummary) -> list[DriftStep]:
    """Return the steps that show as more than 0.00, in their order."""
    return [step for step in d.steps if shown_hundredths(step.amount)]


def headline(d: DriftSummary) -> str:
    """From which rung to which."""
    if not shown_hundredths(d.delta):
        return f"Your rung stayed where it was, at {d.rung_to:.2f}."
    return f"Your rung went from {d.rung_from:.2f} to {d.rung_to:.2f}: {signed_rungs(d.delta)}."


def step_texts(d: DriftSummary) -> list[StepText]:
    """Return every step that shows, in words."""
    return [
        StepText(
            key=step.key,
            text=_step_sentence(step),
            details=tuple(filter(None, (causes_text(step), _moved_noise(d, step), _noted(step)))),
        )
        for step in shown_steps(d)
    ]


def causes_text(step: DriftStep) -> str:
    """Return the activities that made a step, the largest part first, each with its figure."""
    causes = _shown_causes(step)
    named = ", ".join(_cause(cause) for cause in causes[:MOST_CAUSES])
    more = len(causes) - MOST_CAUSES
    return f"{named}, and {more} more" if more > 0 else named


def _shown_causes(step: DriftStep) -> list[DriftCause]:
    return [cause for cause in step.causes if shown_hundredths(cause.amount)]


def short_causes(step: DriftStep) -> str:
    """Return the same by name alone, for a line beside the picture."""
    return ", ".join(cause_names(step))


def cause_names(step: DriftStep) -> list[str]:
    """Return the activities that made a step by name, the largest part first."""
    return [f"{_KINDS.get(c.kind, '')}{c.name}" for c in _shown_causes(step)]


def _cause(cause: DriftCause) -> str:
    figure = signed_rungs(cause.amount)
    if cause.kind != "rescored":
        return f"{_KINDS[cause.kind]}{cause.name} ({figure})"
    noted = ", noted" if cause.is_noted else ""
    return f"{cause.name} {cause.score_from}→{cause.score_to} ({figure}{noted})"


def _moved_noise(d: DriftSummary, step: DriftStep) -> str:
    """Return that moved time is within its own noise; "" where it is more."""
    if step.key != "moved" or not d.moved_within_noise:
        return ""
    return f"That is within its noise of {shown_hundredths(d.noise_moved)}: it may mean nothing."


def _noted(step: DriftStep) -> str:
    """Return which part of what AI moved was noted, and which is the person's judgement."""
    if step.key != "ai_moved":
        return ""
    judged = step.amount - step.noted
    if not shown_hundredths(step.noted):
        return "No signal or try of yours names it: it is your own judgement."
    if not shown_hundredths(judged):
        return "A signal or try that you noted shows it."
    return (
        f"What you noted shows {signed_rungs(step.noted)}; {signed_rungs(judged)} is your own"
        " judgement."
    )


def whose_words(amount: float, noted: float) -> str:
    """Return in a few words how much of what AI moved was noted; the rest is one's judgement."""
    if not shown_hundredths(noted):
        return "by your own judgement"
    judged = amount - noted
    if not shown_hundredths(judged):
        return "as what you noted shows"
    if noted * judged < 0:  # the one is no part of the other
        return f"{signed_rungs(noted)} noted and {signed_rungs(judged)} by your own judgement"
    return f"{signed_rungs(noted)} of it noted"


def rescored_noise_text(d: DriftSummary) -> str:
    """Return that all scores given anew are within their noise; "" where they are more."""
    is_shown = any(step.key != "moved" for step in shown_steps(d))
    if not is_shown or not d.rescored_within_noise:
        return ""
    return (
        f"Scores given anew come to {signed_rungs(d.rescored)}, within their noise of"
        f" {shown_hundredths(d.noise_rescored)}: they may mean nothing."
    )


def closing_text(d: DriftSummary) -> str:
    """Return what it comes to: who moved, as far as it is more than noise, and the whole."""
    if not shown_steps(d) and not shown_hundredths(d.delta):
        return "Everything stands where it stood."
    noise = f"{shown_hundredths(d.noise)}{measured_words(d.repeats)}"
    said, in_all = _movers(d), f"In all {signed_rungs(d.delta)},"
    if d.within_noise:
        whole = f"{in_all} as a whole within your scoring noise of {noise}."
        if not said:
            whole = f"{in_all} within your scoring noise of {noise}: no change to speak of."
    else:
        whole = f"{in_all} more than your scoring noise of {noise}"
        whole += "." if said else "; no one part is."
    return " ".join((*said, whole))


def _movers(d: DriftSummary) -> list[str]:
    """Return one sentence for each part, where any of them is more than its own noise.

    What is not is said, too, or the parts would not be those of the whole.
    """
    amounts = {step.key: step.amount for step in shown_steps(d)}
    moved = amounts.pop("moved", 0.0)
    has_moved = bool(moved) and not d.moved_within_noise
    said: list[str] = []
    if has_moved:
        said.append(_moved_sentence(moved))
    elif moved:
        said.append(f"Your time moved {signed_rungs(moved)}, which is within its noise.")
    under = "it" if has_moved else "you"
    rescored = [_rescored_sentence(d, key, amount, under) for key, amount in amounts.items()]
    if amounts and d.rescored_within_noise:
        within = {1: ", within its noise.", 2: "; both within their noise."}
        rescored[-1] = rescored[-1].removesuffix(".") + within.get(len(amounts), ALL_WITHIN)
    is_more = has_moved or (bool(amounts) and not d.rescored_within_noise)
    return [*said, *rescored] if is_more else []


def _rescored_sentence(d: DriftSummary, key: StepKey, amount: float, under: str) -> str:
    size, is_less = _size(amount), amount < 0
    if key == "ai_moved":
        whose = whose_words(amount, d.ai_moved_noted)
        return f"The ladder {_sank(amount)} {size} under {under}, {whose}."
    if key == "rejudged":
        return f"You see it {size} {'lower' if is_less else 'higher'}."
    return f"The work itself {'fell' if is_less else 'rose'} {size}."


def _sank(amount: float) -> str:
    return "sank" if amount < 0 else "rose"


def ladder_words(amount: float) -> str:
    """Return what the ladder did by what the person says of AI, like `the ladder sank 0.25`."""
    return f"the ladder {_sank(amount)} {_size(amount)}"


def _step_sentence(step: DriftStep) -> str:
    """Return a step in a sentence with its signed figure."""
    figure, sentence = signed_rungs(step.amount), _SENTENCES[step.key]
    return sentence.format(*([_sank(step.amount)] if step.key == "ai_moved" else []), figure)


def _moved_sentence(moved: float) -> str:
    if moved > 0:
        return f"You climbed {_size(moved)}."
    return f"Your time moved down {_size(moved)}, whoever decided on it."


def _size(amount: float) -> Decimal:
    return abs(shown_hundredths(amount))


def noise_text(doubt: "ScoreDoubt") -> str:
    """Return what the noise rests on: what is assumed, or one's own repeats."""
    if not doubt.pairs:
        return ASSUMED_NOISE
    return NOISE.format(f"{doubt.steps:.2f} steps off{measured_words(doubt.pairs)}")


def kept_plan_text(kept: float | None, planned: float | None) -> str:
    """Return the earlier plan against what happened, both in points of the week.

    "" without a plan that moves any.
    """
    if kept is None or planned is None or not shown_hundredths(planned):
        return ""
    if not shown_hundredths(kept):
        return NOT_MOVED
    if shown_hundredths(kept) >= shown_hundredths(planned):
        return f"All {counted_points(planned)} of your plan moved. Well done."
    return f"{counted_points(kept)} moved, of the {points_text(planned)} that you planned."


def drift_lines(d: DriftSummary, kept: float | None, planned: float | None) -> list[str]:
    """Return a whole drift in sentences.

    The rungs, each step, what it comes to, and the earlier plan against what happened.
    """
    text = [*step_lines(d), closing_text(d), kept_plan_text(kept, planned)]
    return [line for line in text if line]


def spoken_lines(d: DriftSummary, kept: float | None, planned: float | None) -> list[str]:
    """Return a drift in as few sentences as can be listened to: without the activities."""
    text = [headline(d)]
    for step in shown_steps(d):
        text += [_step_sentence(step), _noted(step)]
    return [line for line in (*text, closing_text(d), kept_plan_text(kept, planned)) if line]


def step_lines(d: DriftSummary) -> list[str]:
    """Return the rungs and each step in sentences.

    A line that belongs to the line before it is set in by two blanks.
    """
    text = [headline(d)]
    for step in step_texts(d):
        text += [step.text, *(f"  {line}" for line in step.details)]
    text += [rescored_noise_text(d), "" if adds_up(d) else ROUNDED]
    return [line for line in text if line]


def adds_up(d: DriftSummary) -> bool:
    """Return whether the figures add up as they are shown, each rounded by itself."""
    delta = shown_hundredths(d.delta)
    rungs = Decimal(f"{d.rung_to:.2f}") - Decimal(f"{d.rung_from:.2f}")
    steps = sum(shown_hundredths(step.amount) for step in d.steps)
    return steps == delta and (rungs == delta or not delta)
