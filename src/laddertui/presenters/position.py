"""What Position says about a week: the human part first, one thing within reach second."""

from laddertui.content import benchmarks
from laddertui.domain import ladder
from laddertui.domain.ladder import Position
from laddertui.domain.leverage import hands_on_share
from laddertui.domain.plan import may_be_proposed, receivers
from laddertui.domain.repeats.score_doubt import ASSUMED, ScoreDoubt
from laddertui.domain.shares import adds_up
from laddertui.domain.snapshot import EVERYTHING_ELSE, Snapshot
from laddertui.presenters.numbers import (
    give_or_take,
    hands_text,
    shares_of_week,
    whole_percent,
)
from laddertui.presenters.plan.changes import change_lines

REACH_POINTS = 5.0
"""Points of the week in the one thing within reach: two hours of forty, small enough to ask for.
Ours."""

FEW_BELOW = 10
"""Occupations in 100 below a rung from which on it is said how many there are. Ours."""
NOT_OF_YOU = "These are your own scores of the work, not of you."
LOOKED = f"{NOT_OF_YOU} You can stop here and save."
WRITE_ONE_DOWN = "Within reach today: write down one thing that only you could have done."
"""Said last, whatever stands above."""


def most_human_text(s: Snapshot) -> str:
    """Return the most human part of the week, named first."""
    a = ladder.most_human(s.activities)
    if a is None:
        return ""
    return f"The most human part of your week: {a.name} ({a.share:g} % of it, a {a.score})."


def within_reach_text(s: Snapshot, *, names_it: bool = False) -> str:
    """Return one small move, as an example, and what it would do to the rung.

    `names_it`: name the most human part here, where no line before does. What may not be
    proposed as a donor gives nothing; "" where there is nothing to say.
    """
    named_first = ladder.most_human(s.activities)
    human = ladder.most_human([a for a in s.activities if a.id != EVERYTHING_ELSE] or s.activities)
    lower = [a for a in s.activities if human is not None and a.score < human.score]
    if human is None or not lower:
        alike = len({a.score for a in s.activities}) == 1
        week = "your week" if names_it else "it"
        said = f"Every part of {week} stands on the same rung; what would you like more of?"
        return said if alike else ""
    it = "it" if human == named_first and not names_it else human.name
    if ladder.is_doubted(human):
        return f"Within reach: look once more at your two answers about {it}."
    proposed = [a for a in lower if may_be_proposed(a)]
    if not proposed:
        return f"Within reach: a little more of {it}. What could give the time is yours to say."
    donor = max(proposed, key=lambda a: (a.share >= REACH_POINTS, -a.score, a.share))
    points = min(REACH_POINTS, donor.share)
    gain = points / 100 * (human.score - donor.score)
    of_week = s.hours_per_week
    time = f"{points * of_week / 100:.4g} hours a week" if of_week else f"{points:g} % of the week"
    return (
        f"Within reach, for example: {time} from {donor.name} to {it} would move your rung by"
        f" +{gain:.2f}."
    )


def closing_lines() -> list[str]:
    """Return what a position ends with: something true, and something to do. Ours."""
    return [LOOKED, WRITE_ONE_DOWN]


def position_lines(s: Snapshot, doubt: ScoreDoubt = ASSUMED) -> list[str]:
    """Return the position in lines, for copying out and for plain answers."""
    found = ladder.position(s.activities, doubt.steps)
    if found is None:
        return ["Give every activity a share and a score; then your rung can be worked out."]
    return [
        most_human_text(s),
        within_reach_text(s),
        f"Your rung is {found.rung:.2f}, {give_or_take(found.noise, doubt.pairs)}.",
        "; ".join(share_texts(s, found)) + ".",
    ]


def move_lines(s: Snapshot) -> list[str]:
    """Return what the plan moves, by the names of what gives and what receives."""
    names = {r.id: r.name for r in receivers(s)}
    moves = s.plan.moves if s.plan else ()
    return change_lines(
        (names.get(m.from_, m.from_), names.get(m.to, m.to), m.points) for m in moves
    )


def share_texts(s: Snapshot, found: Position) -> tuple[str, ...]:
    """Return the exposed and the anchored share, and what of the week needs hands, if any does."""
    exposed, anchored = shares_of_week(found.exposed_share, found.anchored_share)
    hands = hands_text(hands_on_share(s.activities))
    return f"{exposed} at scores 1-2", f"{anchored} at scores 4-5", *([hands] if hands else [])


def scale_lines(s: Snapshot, found: Position) -> list[str]:
    """Return how to read a rung: the scale, and what published data compare with.

    Where the shares do not add up, that the picture is scaled for it.
    """
    said = [benchmarks.scale_sentence(), among_occupations_text(found.rung)]
    total = sum(a.share for a in s.activities)
    if not adds_up([a.share for a in s.activities]):
        said.append(f"Your shares make {total:g} %; the picture is scaled to 100.")
    return said


def among_occupations_text(rung: float) -> str:
    """Return where a rung lies among occupations; a low one is told what company it has."""
    highest, below = benchmarks.scale().maximum, benchmarks.percentile(rung)
    if rung > highest:
        return (
            f"By our sums over O*NET yours is above every whole occupation ({highest}). Those are"
            " averages of many people; a single week may well stand higher."
        )
    if below < FEW_BELOW:
        return (
            "By our sums over O*NET yours has company: one occupation in"
            f" {100 // FEW_BELOW} comes to"
            f" {benchmarks.rung_at(FEW_BELOW):.2f} or less as a whole week."
        )
    return f"By our sums {below} in 100 O*NET occupations lie below your {rung:.2f}."


def water_text(s: Snapshot, level: int | None) -> str:
    """Return what stays dry at a level of the water."""
    a, step = ladder.weightiest(s.activities)
    if level is None:
        return f"One step on '{a.name}' moves it by {step:.2f}."
    dry = whole_percent(ladder.dry_share(s.activities, level))
    return f"Water at {level}: {dry} of the week stays dry. You move it; nothing is forecast."
