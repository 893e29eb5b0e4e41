"""Score in plain questions: one activity at a time, and what tests a 3, 4 or 5."""

from laddertui.assessment import score
from laddertui.assessment.editor import Assessment
from laddertui.assessment.previous_quarters import order
from laddertui.assessment.reassess import REASONS
from laddertui.content.score_scale import anchors, said_while_scoring
from laddertui.domain.leverage import HANDS_ON
from laddertui.forms import questions
from laddertui.plain.prompt import Prompt, PromptPosition, question
from laddertui.presenters import signals
from laddertui.presenters.reassess import old_scores


def prompt(a: Assessment, at: PromptPosition) -> Prompt:
    """The prompt for a place in the scoring."""
    a.draft = score.go(a.draft, at.row)
    asked = {
        "ai_could_replace": _replaceable,
        "complexity": _complexity,
        "change_reason": _reason,
        "hands_on": _hands_on,
    }
    return asked.get(at.field, _score)(a, a.draft.session.row)


def _score(a: Assessment, n: int) -> Prompt:
    row = a.snapshot.activities[n]
    place = order(a.snapshot.activities, a.earlier).index(n) + 1
    words = (
        [f"  {s} {anchor.name}: {anchor.words}" for s, anchor in anchors().items()]
        if place == 1
        else []
    )
    share = f"{row.share:g} % of the week" if row.share else "no share yet"
    about = signals.about(a.profile, a.earlier.base, row.was or row.id) if a.earlier else []
    said = (*words, f"{place} of {len(a.snapshot.activities)}: {row.name} ({share})", *about)

    def take(answer: str) -> PromptPosition:
        given = questions.score(answer)
        a.change(score.give(score.go(a.draft, n), given, a.earlier))
        return _then(a, n)

    ask = f"Could AI do this now? {questions.SCORE.ask}" if a.earlier else ""
    return Prompt(
        questions.SCORE, take, current=str(row.score) if row.score else "", said=said, ask=ask
    )


def _then(a: Assessment, n: int) -> PromptPosition:
    """The question that follows for the same row: one that tests the score, why it changed, or hands."""
    asked = score.asked(a.draft)
    return PromptPosition(
        "score", "hands_on" if asked == "score" or a.draft.session.row != n else asked, n
    )


def _replaceable(a: Assessment, n: int) -> Prompt:
    known = a.snapshot.activities[n].ai_could_replace

    def take(answer: str) -> PromptPosition:
        a.change(
            score.answer_replaceable(
                score.go(a.draft, n, "ai_could_replace"), questions.yes_or_no(answer)
            )
        )
        return PromptPosition("score", "complexity", n)

    current = "" if known is None else "y" if known else "n"
    return Prompt(
        questions.AI_COULD_REPLACE,
        take,
        current=current,
        ask=questions.AI_COULD_REPLACE.ask + " (y/n)",
    )


def _complexity(a: Assessment, n: int) -> Prompt:
    def take(answer: str) -> PromptPosition:
        people = questions.yes_or_no(answer)
        a.change(score.answer_complexity(score.go(a.draft, n, "complexity"), people, a.earlier))
        return _then(a, n) if people else PromptPosition("score", "score", n)

    said = (said_while_scoring()["hard-is-not-human"].text,)
    return Prompt(
        questions.COMPLEXITY,
        take,
        ask=questions.COMPLEXITY.ask + " (y/n; n asks for the score again)",
        said=said,
    )


def _reason(a: Assessment, n: int) -> Prompt:
    keys = {key: reason for reason, (key, _) in REASONS.items()}
    told = ", ".join(f"{key} {words}" for key, words in REASONS.values())
    old = old_scores(a.snapshot.activities[n], a.earlier) if a.earlier else ""

    def take(answer: str) -> PromptPosition:
        if answer.strip() not in keys:
            raise questions.AnswerError(f"One of: {told}.")
        draft = score.go(a.draft, n, "change_reason")
        a.change(score.answer_reason(draft, keys[answer.strip()], a.earlier))
        return PromptPosition("score", "hands_on", n)

    return Prompt(
        question("change_reason", "Why has it changed?", told),
        take,
        said=(old,),
        ask=f"Why has it changed? {told}",
    )


def _hands_on(a: Assessment, n: int) -> Prompt:
    marked = a.snapshot.activities[n].value_kind == HANDS_ON

    def take(answer: str) -> PromptPosition:
        if questions.yes_or_no(answer) != marked:
            a.change(score.toggle_hands_on(score.go(a.draft, n)))
        in_order = order(a.snapshot.activities, a.earlier)
        following = in_order[in_order.index(n) + 1 :]
        if following:
            return PromptPosition("score", "score", following[0])
        return (
            PromptPosition("audit", "role")
            if a.earlier is not None and not a.was_audited
            else PromptPosition("position", "go_on")
        )

    old = old_scores(a.snapshot.activities[n], a.earlier) if a.earlier else ""
    return Prompt(
        questions.HANDS_ON,
        take,
        current="y" if marked else "n",
        ask=questions.HANDS_ON.ask + " (y/n)",
        said=(old,) * bool(old),
    )
