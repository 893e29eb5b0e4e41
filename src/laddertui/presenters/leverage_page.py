"""The leverage lens as lines to read: one week, a quarter's page, and two quarters compared."""

from laddertui.assessment.lenses.leverage import ANSWER_WORDS, all_kinds, answer_of
from laddertui.content.leverage import lens_questions
from laddertui.content.method import contradictions
from laddertui.domain.leverage import EROSION, FRICTION, Answer, LeverageFigures, share_of_kinds
from laddertui.domain.snapshot import Snapshot
from laddertui.presenters import guidance
from laddertui.presenters.leverage import (
    answered_yes,
    disagreement_text,
    erosion_line,
    figure_lines,
    friction_line,
    leverage_sums,
    opening_lines,
    reach_text,
    remedy_text,
    sentence_text,
    value_lines,
)
from laddertui.presenters.numbers import short_percent
from laddertui.presenters.page import PageSection

_ANSWERS: tuple[Answer, ...] = (2, 1, 0)
"""The answers, the full one first."""
_DIFFER = ("soft-skills", "hands", "liability", "friction")
"""Where the sources disagree about what this lens asks; the method page has the rest."""
OTHERS_ANSWERED = " (not the same questions)"
"""Said behind two sums that rest on different questions."""
_REST = "has no kind yet"
"""The time whose value kind is not known; it is compared only where there is some."""

NO_VERDICT = "These are your own answers about the work. They say nothing about your worth."
"""Said last, before something within reach."""

MOST_SECTIONS = 6
"""How many sections a reading has at most, below its figures."""


def reading_sections(s: Snapshot) -> list[PageSection]:
    """Return all that is read below the figures; what nothing was said about is left out."""
    found = leverage_sums(s)
    if found is None:
        return [("Where the sources differ", _differ()), _closing(s)]
    note = s.leverage.value_note if s.leverage else None
    return [
        ("What wears at it", _signal_lines(s, found)),
        *([("Time bought", _buffer_lines(s))] if found.friction is not None else []),
        *_liability(s),
        *([("In your words", [note])] if note else []),
        ("Where the sources differ", _differ()),
        _closing(s),
    ]


def _closing(s: Snapshot) -> PageSection:
    """Return what it ends with: something true, and something to do. Ours."""
    return ("To take with you", [NO_VERDICT, reach_text(s)])


def _signal_lines(s: Snapshot, found: LeverageFigures) -> list[str]:
    rows = [f"{word}: {q.label}. {remedy_text(q)}" for q, word in answered_yes(s)]
    if not rows and found.answered:
        rows = [f"Of the {found.answered} you answered, none."]
    unanswered = len(EROSION) - found.answered
    return [
        *rows,
        *(
            [f"Not answered: {unanswered} of {len(EROSION)}. Unknown is not no."]
            if unanswered
            else []
        ),
    ]


def _buffer_lines(s: Snapshot) -> list[str]:
    rows = [f"{word}: {q.label}. {remedy_text(q)}" for q, word in answered_yes(s, FRICTION)]
    return [
        *(rows or ["Of those you answered, none."]),
        guidance.guidance_line("leverage", "friction"),
    ]


def _liability(s: Snapshot) -> list[PageSection]:
    """Return both sides of liability, where either is there.

    Deciding and being paid for it, and signing for others.
    """
    owned = share_of_kinds(s.activities, frozenset({"owns-outcome"}))
    signing = answer_of(s, "liability_buffer")
    if not owned and not signing:
        return []
    deciding = "not known yet" if owned is None else f"{short_percent(owned)} of the week"
    return [
        (
            "Liability, both ways",
            [
                f"Deciding, and being paid for it: {deciding}.",
                f"Signing what you did not make: {ANSWER_WORDS[signing]}.",
            ],
        )
    ]


def _differ() -> list[str]:
    known = {c.id: c for c in contradictions()}
    return [f"{known[key].title} {known[key].text}" for key in _DIFFER]


def reading_lines(
    s: Snapshot, before: Snapshot | None = None, sections: int = MOST_SECTIONS
) -> list[str]:
    """Return what the lens says, in lines: for copying out and for plain answers.

    `before` is what a review began with; `sections` is how many are read below the figures.
    """
    found = leverage_sums(s)
    sentence = sentence_text(s)
    head = [
        *opening_lines(s),
        *([sentence] if sentence else []),
        *(figure_lines(s, found, before) if found else []),
    ]
    return [
        *head,
        *(
            line
            for title, rows in reading_sections(s)[:sections]
            for line in ("", title, *(f"  {row}" for row in rows))
        ),
    ]


def page_lines(s: Snapshot, before: Snapshot | None = None) -> list[str]:
    """Return what was said in the lens and what it comes to, for the page of a quarter.

    `before` is what the quarter began with.
    """
    found = leverage_sums(s)
    if found is None:
        return []
    kinds = [(k.name, [a.name for a in s.activities if a.value_kind == k.id]) for k in all_kinds()]
    note = s.leverage.value_note if s.leverage else None
    differs = disagreement_text(s)
    return [
        ", ".join(value_lines(s, found, before)),
        *(f"  {name}: {' · '.join(names)}" for name, names in kinds if names),
        erosion_line(found),
        *_answer_lines(s, EROSION),
        friction_line(s, found),
        *_answer_lines(s, FRICTION),
        *([differs] if differs else []),
        *([f"In your words: {note}"] if note else []),
    ]


def _answer_lines(s: Snapshot, ids: tuple[str, ...]) -> list[str]:
    labels = {q.id: q.label for q in lens_questions()}
    grouped = [
        (ANSWER_WORDS[v], [labels[q] for q in ids if answer_of(s, q) == v]) for v in _ANSWERS
    ]
    return [f"  {word}: {' · '.join(found)}" for word, found in grouped if found]


SAME_ANSWERS = "The answers are those of last time; what changed is the time they stand for."
"""Said where a change of the lens is a change of shares alone."""


def leverage_changes(before: Snapshot, after: Snapshot) -> list[str]:
    """Return what changed between two quarters; empty where neither has anything of this lens."""
    old, new = _sums(before), _sums(after)
    rows = [
        f"{name:<15} {_known(old[name])} → {_known(new[name])}{_others(name, before, after)}"
        for name in old
        if old[name] or new[name] or (name != _REST and old[name] != new[name])
    ]
    anew = _nothing_answered_anew(before, after) if rows else []
    return [*rows, *_changed_answers(before, after), *anew]


def _nothing_answered_anew(before: Snapshot, after: Snapshot) -> list[str]:
    """Return that only the time moved, where every kind and answer is the one of last time."""
    kinds = {a.id: a.value_kind for a in before.activities}
    anew = [a for a in after.activities if a.value_kind != kinds.get(a.was or a.id)]
    if anew or after.leverage != before.leverage:
        return []
    return [SAME_ANSWERS]


def _sums(s: Snapshot) -> dict[str, float | None]:
    found = leverage_sums(s)
    return {
        "holds ground": found.held_value_share if found else None,
        "is exposed": found.exposed_value_share if found else None,
        _REST: round(found.without_kind, 1) if found and found.without_kind is not None else None,
        "erosion": found.erosion if found else None,
        "friction": found.friction if found else None,
    }


def _others(name: str, before: Snapshot, after: Snapshot) -> str:
    """Return a word where two sums rest on different questions."""
    asked = {"erosion": EROSION, "friction": FRICTION}.get(name, ())
    given = [{q for q in asked if answer_of(s, q) is not None} for s in (before, after)]
    return OTHERS_ANSWERED if all(given) and given[0] != given[1] else ""


def _known(value: float | None) -> str:
    return "not known" if value is None else short_percent(value)


def _changed_answers(before: Snapshot, after: Snapshot) -> list[str]:
    asked = [(q.label, answer_of(before, q.id), answer_of(after, q.id)) for q in lens_questions()]
    return [f"{label}: {ANSWER_WORDS[a]} → {ANSWER_WORDS[b]}" for label, a, b in asked if a != b]
