"""Score in plain questions: one activity at a time, and what tests a 3, 4 or 5."""

from laddertui.assessment import score
from laddertui.assessment.editor import Assessment
from laddertui.assessment.previous_quarters import order
from laddertui.assessment.reassess import REASONS
from laddertui.content.score_scale import anchors, scoring_notices
from laddertui.domain.leverage import HANDS_ON
from laddertui.forms import answers
from laddertui.forms.wording import score as questions
from laddertui.forms.wording.plain import plain_question
from laddertui.plain.prompt import Prompt, PromptPosition
from laddertui.presenters import signals
from laddertui.presenters.reassess import old_scores


def prompt(assessment: Assessment, position: PromptPosition) -> Prompt:
    """Return the prompt for a position in the scoring."""
    assessment.draft = score.go(assessment.draft, position.row)
    prompts = {
        "ai_could_replace": _replaceable,
        "complexity": _complexity,
        "change_reason": _reason,
        "hands_on": _hands_on,
    }
    return prompts.get(position.field, _score)(assessment, assessment.draft.session.row)


def _score(assessment: Assessment, row: int) -> Prompt:
    activity = assessment.snapshot.activities[row]

    def take(answer: str) -> PromptPosition:
        given = answers.score(answer)
        draft = score.go(assessment.draft, row)
        assessment.change(score.give(draft, given, assessment.earlier))
        return _following(assessment, row)

    current = str(activity.score) if activity.score else ""
    ask = f"Could AI do this now? {questions.SCORE.ask}" if assessment.earlier else ""
    lines = _introduced(assessment, row)
    return Prompt(questions.SCORE, take, current=current, lines=lines, ask=ask)


def _introduced(assessment: Assessment, row: int) -> tuple[str, ...]:
    """Return the scale before the first activity, then the activity and its signals."""
    activities, earlier = assessment.snapshot.activities, assessment.earlier
    activity = activities[row]
    number = order(activities, earlier).index(row) + 1
    scale = [f"  {value} {anchor.name}: {anchor.words}" for value, anchor in anchors().items()]
    share = f"{activity.share:g} % of the week" if activity.share else "no share yet"
    noted = []
    if earlier:
        noted = signals.signals_about(assessment.profile, earlier.base, activity.was or activity.id)
    return (
        *(scale if number == 1 else ()),
        f"{number} of {len(activities)}: {activity.name} ({share})",
        *noted,
    )


def _following(assessment: Assessment, row: int) -> PromptPosition:
    """Return what follows in a row: a question that tests the score, why it changed, or hands."""
    asked = score.open_question(assessment.draft)
    went_on = asked == "score" or assessment.draft.session.row != row
    return PromptPosition("score", "hands_on" if went_on else asked, row)


def _replaceable(assessment: Assessment, row: int) -> Prompt:
    known = assessment.snapshot.activities[row].ai_could_replace

    def take(answer: str) -> PromptPosition:
        draft = score.go(assessment.draft, row, "ai_could_replace")
        assessment.change(score.answer_replaceable(draft, answers.yes_or_no(answer)))
        return PromptPosition("score", "complexity", row)

    return Prompt(
        questions.AI_COULD_REPLACE,
        take,
        current={None: "", True: "y", False: "n"}[known],
        ask=questions.AI_COULD_REPLACE.ask + " (y/n)",
    )


def _complexity(assessment: Assessment, row: int) -> Prompt:
    def take(answer: str) -> PromptPosition:
        people = answers.yes_or_no(answer)
        draft = score.go(assessment.draft, row, "complexity")
        assessment.change(score.answer_complexity(draft, people, assessment.earlier))
        return _following(assessment, row) if people else PromptPosition("score", "score", row)

    return Prompt(
        questions.COMPLEXITY,
        take,
        ask=questions.COMPLEXITY.ask + " (y/n; n asks for the score again)",
        lines=(scoring_notices()["hard-is-not-human"].text,),
    )


def _old_score(assessment: Assessment, row: int) -> str:
    """Return the line on earlier scores of this activity; "" where there are none."""
    earlier = assessment.earlier
    return old_scores(assessment.snapshot.activities[row], earlier) if earlier else ""


def _reason(assessment: Assessment, row: int) -> Prompt:
    keys = {key: reason for reason, (key, _) in REASONS.items()}
    choices = ", ".join(f"{key} {words}" for key, words in REASONS.values())

    def take(answer: str) -> PromptPosition:
        if answer.strip() not in keys:
            raise answers.AnswerError(f"One of: {choices}.")
        draft = score.go(assessment.draft, row, "change_reason")
        reason = keys[answer.strip()]
        assessment.change(score.answer_reason(draft, reason, assessment.earlier))
        return PromptPosition("score", "hands_on", row)

    return Prompt(
        plain_question("change_reason", "Why has it changed?", choices),
        take,
        lines=(_old_score(assessment, row),),
        ask=f"Why has it changed? {choices}",
    )


def _hands_on(assessment: Assessment, row: int) -> Prompt:
    marked = assessment.snapshot.activities[row].value_kind == HANDS_ON

    def take(answer: str) -> PromptPosition:
        if answers.yes_or_no(answer) != marked:
            assessment.change(score.toggle_hands_on(score.go(assessment.draft, row)))
        return _next_activity(assessment, row)

    old = _old_score(assessment, row)
    return Prompt(
        questions.HANDS_ON,
        take,
        current="y" if marked else "n",
        ask=questions.HANDS_ON.ask + " (y/n)",
        lines=(old,) if old else (),
    )


def _next_activity(assessment: Assessment, row: int) -> PromptPosition:
    """Return the next activity's question; after the last, the shares in a review or Position."""
    rows = order(assessment.snapshot.activities, assessment.earlier)
    following = rows[rows.index(row) + 1 :]
    if following:
        return PromptPosition("score", "score", following[0])
    if assessment.earlier is not None and not assessment.was_audited:
        return PromptPosition("audit", "role")
    return PromptPosition("position", "go_on")
