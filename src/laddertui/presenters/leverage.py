"""What the leverage lens comes to, in words.

What holds comes first, one thing within reach second, then what wears at it.
"""

from collections.abc import Iterable

from laddertui.assessment.lenses.leverage import ANSWER_WORDS, answer_of, as_before, kind_name
from laddertui.content.leverage import LensQuestion, lens_questions
from laddertui.content.sources import speaker
from laddertui.domain import ladder
from laddertui.domain.leverage import (
    EROSION,
    EXPOSED_KINDS,
    FRICTION,
    HELD_KINDS,
    Answer,
    LeverageFigures,
    disagreement,
    leverage_figures,
)
from laddertui.domain.snapshot import Activity, Snapshot
from laddertui.forms.wording.lenses import LEVERAGE
from laddertui.presenters.numbers import short_percent
from laddertui.presenters.position import most_human_text

_THROUGH = {
    "owns-outcome": "owned outcomes",
    "physical-or-high-risk": "hands, presence or risk",
    "deep-local-context": "local knowledge",
}
"""What a week holds through, as it stands in a sentence."""
AUDIT_FIRST = (
    "What your value comes from is asked activity by activity, so the audit comes first. The nine"
    " questions need none."
)
"""Said in place of the activities while there are none."""
NOTHING_YET = (
    "Nothing has been answered yet. One letter for an activity or a question is a beginning."
)
"""Said in place of the figures while there are none."""
BITING: tuple[Answer, ...] = (2, 1)
"""The answers that say something is so, the full one first."""
NO_MAP_YET = "The map is drawn once every activity has a score, and one of them a value kind."
"""Said below the figures while the map cannot be drawn."""
SMALLEST_SHOWN = 0.05
"""Percent below which a rest is rounding."""


def leverage_sums(s: Snapshot) -> LeverageFigures | None:
    """Return the lens's sums; None while nothing was said."""
    return leverage_figures(s.activities, s.leverage)


def disagreement_text(s: Snapshot) -> str:
    """Return where the rung and this lens differ; "" where they do not, or it is not known."""
    found, here = leverage_sums(s), ladder.position(s.activities)
    if found is None or here is None:
        return ""
    which = disagreement(here.exposed_share, here.anchored_share, found)
    if which == "human-yet-captured":
        return (
            "By the ladder your week is at least as human as technical"
            f" ({short_percent(here.anchored_share)} at 4-5,"
            f" {short_percent(here.exposed_share)} at 1-2); by this lens {_why_captured(found)}, so"
            " what the human part is"
            " worth may be captured elsewhere."
        )
    if which == "low-yet-held":
        return (
            f"By the ladder {short_percent(here.exposed_share)} of your week stands at 1-2; by this"
            " lens"
            f" {short_percent(found.held_value_share or 0.0)} of it holds ground through"
            f" {_through(s)}, so the rung alone"
            " says too little about your work."
        )
    return ""


def sentence_text(s: Snapshot) -> str:
    """Return the one sentence above the map: where the two looks differ, else where one stands.

    "" while one of the map's two figures is not known. The wording of the fields is ours.
    """
    found, here = leverage_sums(s), ladder.position(s.activities)
    if found is None or here is None or found.held_value_share is None:
        return ""
    if differs := disagreement_text(s):
        return differs
    held = short_percent(found.held_value_share)
    if not (found.is_held or found.is_loose):
        most = short_percent(found.held_value_share + (found.without_kind or 0.0))
        return f"Between {held} and {most} of your week holds ground; the rest has no kind yet."
    if found.is_held:
        return f"Over half of your week, {held}, holds ground through {_through(s)}."
    if not found.held_value_share:
        return "What you build on is not in these kinds yet; one decision of your own would be."
    return f"{held} of your week holds ground, through {_through(s)}: a place to build from."


def _why_captured(found: LeverageFigures) -> str:
    why: list[str] = []
    if found.is_loose:
        most = (found.held_value_share or 0.0) + (found.without_kind or 0.0)
        why.append(
            f"{f'no more than {short_percent(most)}' if most > SMALLEST_SHOWN else 'none'} of it"
            " holds ground"
        )
    if found.is_worn:
        why.append(
            f"the signs of lost bargaining power come to {short_percent(found.erosion or 0.0)}"
            f" of what they could (erosion, {found.answered} of {len(EROSION)} answered)"
        )
    return " and ".join(why)


def _through(s: Snapshot) -> str:
    """Return the held kinds that take time, the largest first."""
    time = {k: sum(a.share for a in s.activities if a.value_kind == k) for k in HELD_KINDS}
    names = [_THROUGH[k] for k in sorted(time, key=lambda k: (-time[k], k)) if time[k] > 0]
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def opening_lines(s: Snapshot) -> list[str]:
    """Return the most human part first, then one thing within reach.

    Empty while nothing was said. What holds most is that part; where nothing holds, or no kind is
    known, the highest score is. That owned outcomes hold is the source's; where to begin with one
    is ours.
    """
    if leverage_sums(s) is None:
        return []
    held = _largest(s, HELD_KINDS)
    said: list[str] = []
    if held is not None:
        said.append(
            f"What holds most here: {held.name} ({held.share:g} %; {kind_name(held.value_kind)})."
        )
    elif any(a.score for a in s.activities):
        said.append(most_human_text(s))
    return [*said, reach_text(s)]


def reach_text(s: Snapshot) -> str:
    """Return one thing within reach, as an example. That owned outcomes hold is the source's."""
    exposed = _largest(s, EXPOSED_KINDS)
    if exposed is not None:
        return f"Within reach, for example: one decision in {exposed.name} that you answer for."
    return "Within reach, for example: tell whoever pays of one thing you decided, and how it went."


def so_far_text(s: Snapshot) -> str:
    """Return what the answers come to so far, in a line; what is open is said to be open."""
    found = leverage_sums(s)
    if found is None:
        return "So far nothing is answered."
    held, exposed = found.held_value_share, found.exposed_value_share
    shares = (
        "no kind given yet"
        if held is None or exposed is None
        else f"{short_percent(held)} holds, {short_percent(exposed)} is exposed"
    )
    said = sum(answer_of(s, q) is not None for q in (*EROSION, *FRICTION))
    return f"So far: {shares}; {said} of {len(EROSION) + len(FRICTION)} questions answered."


def _largest(s: Snapshot, kinds: frozenset[str]) -> Activity | None:
    return max(
        (a for a in s.activities if a.value_kind in kinds), key=lambda a: a.share, default=None
    )


def figure_lines(s: Snapshot, found: LeverageFigures, before: Snapshot | None = None) -> list[str]:
    """Return the sums, whose they are, and what each rests on; there is no single one.

    `before` is what a review began with.
    """
    return [*value_lines(s, found, before), erosion_line(found), friction_line(s, found)]


def value_lines(s: Snapshot, found: LeverageFigures, before: Snapshot | None = None) -> list[str]:
    """Held, exposed and the rest, in percent of the week, after whose word that is."""
    first, *rest = _value_lines(found)
    return [f"{earlier_answers_text(s, before) or 'by what you said'}: {first}", *rest]


def earlier_answers_text(s: Snapshot, before: Snapshot | None) -> str:
    """Return that the answers are an earlier quarter's, where all of them are; else ""."""
    return (
        f"as answered for {before.quarter}" if before is not None and as_before(s, before) else ""
    )


def _value_lines(found: LeverageFigures) -> list[str]:
    if found.held_value_share is None or found.exposed_value_share is None:
        return ["no value kinds yet"]
    rest = found.without_kind or 0.0
    return [
        f"{short_percent(found.held_value_share)} of a kind the leverage source sees holding",
        f"{short_percent(found.exposed_value_share)} of a kind it calls exposed",
        *([f"{short_percent(rest)} has no kind yet"] if rest > SMALLEST_SHOWN else []),
    ]


def erosion_line(found: LeverageFigures) -> str:
    """Return the wear in plain words, with the term, and how many of the six it rests on."""
    return _sum_words("wear on bargaining power (erosion)", found.erosion, found.answered, EROSION)


def friction_line(s: Snapshot, found: LeverageFigures) -> str:
    """Return what slows change, with the term, and how many of the three it rests on."""
    answered = sum(1 for q in FRICTION if answer_of(s, q) is not None)
    return _sum_words("what slows change (friction)", found.friction, answered, FRICTION) + (
        "; it buys time" if found.friction else ""
    )


def _sum_words(name: str, value: float | None, answered: int, asked: tuple[str, ...]) -> str:
    if value is None:
        return f"{name}: not known yet"
    return f"{name}: {short_percent(value)}, {answered} of {len(asked)} answered"


def answered_yes(s: Snapshot, ids: Iterable[str] = EROSION) -> list[tuple[LensQuestion, str]]:
    """Return the questions answered yes, then those answered partly.

    Each comes with its answer in a word.
    """
    among = [q for q in lens_questions() if q.id in set(ids)]
    return [
        (q, ANSWER_WORDS[level]) for level in BITING for q in among if answer_of(s, q.id) == level
    ]


def remedy_text(q: LensQuestion) -> str:
    """Return one thing to do about a yes, as an example, and whose word that is."""
    return f"Within reach, for example: {q.do.text} ({speaker(q.do.whose, q.do.source)})"


def leverage_line(s: Snapshot, before: Snapshot | None = None) -> str:
    """Return one line for where the rung stands: where the two differ, else the figures.

    "" while nothing was said in the lens.
    """
    found = leverage_sums(s)
    if found is None:
        return ""
    whose = earlier_answers_text(s, before)
    if differs := disagreement_text(s):
        return f"{differs} ({whose[:1].upper()}{whose[1:]}.)" if whose else differs
    told = "; ".join([*_value_lines(found), erosion_line(found)])
    whose = whose or "by your answers"
    return f"{LEVERAGE.question} {whose[:1].upper()}{whose[1:]}: {told}."
