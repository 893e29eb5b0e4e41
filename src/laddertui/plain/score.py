"""Score in plain questions: one activity at a time, and what tests a 3, 4 or 5."""

from laddertui.content.anchors import anchors, said_while_scoring
from laddertui.domain.leverage import HANDS_ON
from laddertui.flow import questions, score
from laddertui.flow.assessment import Assessment
from laddertui.plain.prompt import At, Prompt


def prompt(a: Assessment, at: At) -> Prompt:
    """The prompt for a place in the scoring."""
    a.draft = score.go(a.draft, at.row)
    asked = {"ai_could_replace": _replaceable, "complexity": _complexity, "hands_on": _hands_on}
    return asked.get(at.field, _score)(a, a.draft.session.row)


def _score(a: Assessment, n: int) -> Prompt:
    row = a.snapshot.activities[n]
    words = [f"  {s} {anchor.name}: {anchor.words}" for s, anchor in anchors().items()] if n == 0 else []
    said = (*words, f"{n + 1} of {len(a.snapshot.activities)}: {row.name} ({row.share:g} % of the week)")

    def take(answer: str) -> At:
        given = questions.score(answer)
        a.change(score.give(score.go(a.draft, n), given))
        return At("score", "ai_could_replace" if score.asked(a.draft) == "ai_could_replace" else "hands_on", n)

    return Prompt(questions.SCORE, take, current=str(row.score) if row.score else "", said=said)


def _replaceable(a: Assessment, n: int) -> Prompt:
    known = a.snapshot.activities[n].ai_could_replace

    def take(answer: str) -> At:
        a.change(score.answer_replaceable(score.go(a.draft, n, "ai_could_replace"), questions.yes_or_no(answer)))
        return At("score", "complexity", n)

    current = "" if known is None else "y" if known else "n"
    return Prompt(questions.AI_COULD_REPLACE, take, current=current, ask=questions.AI_COULD_REPLACE.ask + " (y/n)")


def _complexity(a: Assessment, n: int) -> Prompt:
    def take(answer: str) -> At:
        people = questions.yes_or_no(answer)
        a.change(score.answer_complexity(score.go(a.draft, n, "complexity"), people))
        return At("score", "hands_on" if people else "score", n)

    said = (said_while_scoring()["hard-is-not-human"].text,)
    return Prompt(
        questions.COMPLEXITY, take, ask=questions.COMPLEXITY.ask + " (y/n; n asks for the score again)", said=said
    )


def _hands_on(a: Assessment, n: int) -> Prompt:
    marked = a.snapshot.activities[n].value_kind == HANDS_ON

    def take(answer: str) -> At:
        if questions.yes_or_no(answer) != marked:
            a.change(score.toggle_hands_on(score.go(a.draft, n)))
        last = n + 1 >= len(a.snapshot.activities)
        return At("position", "go_on") if last else At("score", "score", n + 1)

    return Prompt(questions.HANDS_ON, take, current="y" if marked else "n", ask=questions.HANDS_ON.ask + " (y/n)")
