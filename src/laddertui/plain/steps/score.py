"""Score in plain questions: one activity at a time, and what tests a 3, 4 or 5."""

from collections.abc import Callable
from functools import partial

from laddertui.assessment import audit, score
from laddertui.assessment.editor import Assessment
from laddertui.assessment.previous_quarters import order, thread
from laddertui.assessment.reassess import REASONS
from laddertui.domain.draft import Draft
from laddertui.domain.ladder import EXPOSED_UP_TO
from laddertui.domain.leverage import needs_hands
from laddertui.domain.snapshot import Activity, ChangeReason
from laddertui.forms import answers
from laddertui.forms.wording import score as questions
from laddertui.forms.wording.plain import plain_question
from laddertui.plain.prompt import Prompt, PromptPosition
from laddertui.presenters import guidance, signals
from laddertui.presenters.reassess import old_scores
from laddertui.presenters.reference.proposals import proposal_text
from laddertui.presenters.reference.score_scale import (
    anchor_lines,
    scoring_notice,
    short_scale,
)


def prompt(assessment: Assessment, position: PromptPosition) -> Prompt:
    """Return the prompt for a position in the scoring."""
    assessment.draft = score.go(assessment.draft, position.row)
    return PROMPTS.get(position.field, _score)(assessment, assessment.draft.session.row)


def _at(row: int, field: str = "score") -> PromptPosition:
    return PromptPosition("score", field, row)


def _activity(assessment: Assessment, row: int) -> Activity:
    return assessment.snapshot.activities[row]


def _score(
    assessment: Assessment, row: int, turn_to: Callable[[Draft, int], Draft] = score.go
) -> Prompt:
    activities, activity = assessment.snapshot.activities, _activity(assessment, row)
    number = order(activities, assessment.earlier).index(row) + 1

    def give(given: int) -> PromptPosition:
        draft = turn_to(assessment.draft, row)
        assessment.change(score.give(draft, given, assessment.earlier))
        return _following(assessment, row)

    def take_back() -> PromptPosition:
        nothing = {"score": 0, "ai_could_replace": None, "change_reason": None}
        assessment.change(audit.change_row(assessment.draft, row, **nothing))
        return _next_activity(assessment, row)

    which = f"{number} of {len(activities)}: {activity.name}"
    share = f"{activity.share:g} % of the week" if activity.share else "no share yet"
    return Prompt(
        questions.SCORE,
        lambda answer: give(answers.score(answer)),
        go_on=lambda: give(activity.score) if activity.score else _next_activity(assessment, row),
        take_back=take_back,
        current=str(activity.score) if activity.score else "",
        page=_introduced(assessment, row, is_first=number == 1),
        whole_page=_introduced(assessment, row, is_first=True),
        ask=f"{which} ({share}). {questions.SCORE.ask} {short_scale()}:",
        short=f"{which}. {short_scale()}:",
    )


def _introduced(assessment: Assessment, row: int, is_first: bool) -> tuple[str, ...]:
    """Return the scale, and what is said of scoring, before the first; then its signals."""
    earlier, activity = assessment.earlier, _activity(assessment, row)
    lines: list[str] = []
    if is_first:
        lines = [*anchor_lines(), scoring_notice("scripted-contact")]
    if is_first and earlier:
        lines.append(guidance.guidance_line("reassess", "score-high"))
    base, known = earlier.base if earlier else None, activity.was or activity.id
    lines += signals.signals_about(assessment.profile, base, known)
    if earlier and earlier.reveal_before:
        lines.append(_old_score(assessment, row))
    if proposed := proposal_text(assessment.draft, activity):
        lines.append(proposed)
    return tuple(filter(None, lines))


def _following(assessment: Assessment, row: int) -> PromptPosition:
    """Return what follows in a row: a question that tests the score, why it changed, or hands."""
    asked = score.open_question(assessment.draft)
    went_on = asked == "score" or assessment.draft.session.row != row
    return _at(row, "hands_on" if went_on else asked)


def _replaceable(assessment: Assessment, row: int) -> Prompt:
    known = _activity(assessment, row).ai_could_replace
    then = _at(row, "complexity")

    def put(could: bool | None) -> PromptPosition:
        draft = score.go(assessment.draft, row, "ai_could_replace")
        assessment.change(audit.change_row(draft, row, ai_could_replace=could))
        return then

    return Prompt(
        questions.AI_COULD_REPLACE,
        lambda answer: put(answers.yes_or_no(answer)),
        go_on=lambda: then,
        take_back=lambda: put(None),
        current={None: "", True: "y", False: "n"}[known],
        ask=questions.AI_COULD_REPLACE.ask + " (y/n)",
    )


def _complexity(assessment: Assessment, row: int) -> Prompt:
    could_replace = _activity(assessment, row).ai_could_replace

    def onward() -> PromptPosition:
        draft = score.go(assessment.draft, row, "complexity")
        assessment.change(score.answer_complexity(draft, True, assessment.earlier))
        return _following(assessment, row)

    def take(answer: str) -> PromptPosition:
        return onward() if answers.yes_or_no(answer) else _at(row, "again")

    return Prompt(
        questions.COMPLEXITY,
        take,
        go_on=onward,
        page=(
            # the source's own limit, where a perfect AI could do it; the score stays
            *([guidance.guidance_line("score", "score-high")] if could_replace else []),
            scoring_notice("hard-is-not-human"),
        ),
        ask=questions.COMPLEXITY.ask + " (y/n; n asks for the score again)",
    )


def _old_score(assessment: Assessment, row: int) -> str:
    """Return the line on earlier scores of this activity; "" where there are none."""
    earlier = assessment.earlier
    return old_scores(_activity(assessment, row), earlier) if earlier else ""


def _reason(assessment: Assessment, row: int) -> Prompt:
    keys = {key: reason for reason, (key, _) in REASONS.items()}
    choices = ", ".join(f"{key} {words}" for key, words in REASONS.values())
    known = _activity(assessment, row).change_reason

    def put(reason: ChangeReason | None) -> PromptPosition:
        assessment.change(audit.change_row(assessment.draft, row, change_reason=reason))
        is_odd = reason == "ai-moved" and score.has_risen(
            _activity(assessment, row), assessment.earlier
        )
        return _at(row, "meant" if is_odd else "hands_on")

    return Prompt(
        plain_question("change_reason", "Why has it changed?", choices),
        lambda answer: put(answers.choice(answer, keys, f"One of {', '.join(keys)}.")),
        go_on=lambda: _at(row, "hands_on"),
        take_back=lambda: put(None),
        current=REASONS[known][0] if known else "",
        page=(_old_score(assessment, row), *_of_a_change(assessment, row)),
        ask=f"Why has it changed? {choices}:",
    )


def _meant(assessment: Assessment, row: int) -> Prompt:
    def take(answer: str) -> PromptPosition:
        if answers.yes_or_no(answer):
            return _at(row, "hands_on")
        assessment.change(audit.change_row(assessment.draft, row, change_reason=None))
        return _at(row, "change_reason")

    return Prompt(
        questions.MEANT,
        take,
        go_on=lambda: _at(row, "hands_on"),
        ask=questions.MEANT.ask + " (y/n; n asks for the reason again)",
    )


def _of_a_change(assessment: Assessment, row: int) -> list[str]:
    """Return what is said at the first change: that it is no mistake, and what a plan may need."""
    if not _is_first(assessment, row, partial(_has_changed, assessment)):
        return []
    fell = not score.has_risen(_activity(assessment, row), assessment.earlier)
    return [
        guidance.guidance_line("reassess", "reveal"),
        *([guidance.guidance_line("reassess", "fell")] if fell and _had_plan(assessment) else []),
    ]


def _has_changed(assessment: Assessment, activity: Activity) -> bool:
    old = thread(activity, assessment.earlier.base) if assessment.earlier is not None else None
    return old is not None and activity.score not in (0, old.score)


def _had_plan(assessment: Assessment) -> bool:
    return assessment.earlier is not None and assessment.earlier.base.plan is not None


def _hands_on(assessment: Assessment, row: int) -> Prompt:
    activity = _activity(assessment, row)

    def put(is_so: bool | None) -> PromptPosition:
        if is_so != activity.hands_on:
            assessment.change(score.set_hands_on(score.go(assessment.draft, row), is_so))
        return _next_activity(assessment, row)

    old = _old_score(assessment, row) if not activity.change_reason else ""
    is_first_low = _is_first(assessment, row, lambda other: 0 < other.score <= EXPOSED_UP_TO)
    low = guidance.guidance_line("score", "score-low") if is_first_low else ""
    return Prompt(
        questions.HANDS_ON,
        lambda answer: put(answers.yes_or_no(answer)),
        go_on=lambda: _next_activity(assessment, row),
        take_back=lambda: put(None),
        current="y" if needs_hands(activity) else "n",
        page=tuple(filter(None, (old, low))),
        ask=questions.HANDS_ON.ask + " (y/n)",
    )


def _is_first(assessment: Assessment, row: int, holds: Callable[[Activity], bool]) -> bool:
    """Return whether a row is the first of which something holds; what it means is said once."""
    rows = assessment.snapshot.activities
    found = [other for other in order(rows, assessment.earlier) if holds(rows[other])]
    return found[:1] == [row]


def _next_activity(assessment: Assessment, row: int) -> PromptPosition:
    """Return the next activity's question; after the last, the shares in a review or Position."""
    rows = order(assessment.snapshot.activities, assessment.earlier)
    following = rows[rows.index(row) + 1 :]
    if following:
        return _at(following[0])
    if assessment.earlier is not None and not assessment.was_audited:
        return PromptPosition("audit", "role")
    return PromptPosition("position", "go_on")


PROMPTS: dict[str, Callable[[Assessment, int], Prompt]] = {
    "score": _score,
    "again": partial(_score, turn_to=score.go_again),
    "ai_could_replace": _replaceable,
    "complexity": _complexity,
    "change_reason": _reason,
    "meant": _meant,
    "hands_on": _hands_on,
}
"""The prompts of this step, by their questions' names."""
