"""A snapshot as a page of plain lines, for the review and for one quarter of the history."""

from laddertui.assessment.editor import Assessment
from laddertui.domain import ladder, quarters
from laddertui.domain.plan import planned_points, projected_rung
from laddertui.domain.repeats.score_doubt import ASSUMED, ScoreDoubt
from laddertui.domain.snapshot import Plan, Snapshot
from laddertui.forms.wording.lenses import LEVERAGE
from laddertui.presenters import leverage_page, profession
from laddertui.presenters.numbers import give_or_take
from laddertui.presenters.page import PageSection
from laddertui.presenters.position import move_lines, share_texts
from laddertui.presenters.reference.occupation import occupation_name

PLAN = "The plan"
"""The heading of the section that holds the plan."""


def snapshot_sections(
    s: Snapshot, before: Snapshot | None = None, doubt: ScoreDoubt = ASSUMED
) -> list[PageSection]:
    """Return everything in a snapshot, section by section; what is not there is left out.

    `before` is what it began with; `doubt` is how far a score may be off.
    """
    parts = [
        (f"{s.role or 'No role yet'} · {s.quarter}", _position(s, doubt)),
        ("The week", week_lines(s)),
    ]
    if s.next_rung:
        parts.append((f"The next rung: {s.next_rung.title or 'no name yet'}", _next_rung(s)))
    if s.plan:
        parts.append((PLAN, _plan(s, s.plan)))
    if leverage := leverage_page.page_lines(s, before):
        parts.append((f"{LEVERAGE.question} (leverage)", leverage))
    if s.profession:
        parts.append(profession.profession_section(s.profession))
    return parts


def _position(s: Snapshot, doubt: ScoreDoubt) -> list[str]:
    found = ladder.position(s.activities, doubt.steps)
    job = [f"Occupation: {occupation_name(s)}"] if s.occupation else []
    if found is None:
        return [*job, "The rung is worked out once every activity has a share and a score."]
    return [
        *job,
        f"Rung {found.rung:.2f}, {give_or_take(found.noise, doubt.pairs)}",
        ", ".join(share_texts(s, found)),
    ]


def week_lines(s: Snapshot) -> list[str]:
    """Return every activity with its score, its share and its name, the highest first.

    The name stands last: it may be long, and nothing of its row is pushed away by it.
    """
    rows = sorted(s.activities, key=lambda a: -a.score)
    shares = [f"{a.share:g}" for a in rows]
    width = max(map(len, shares), default=0)
    return [
        f"{a.score or '?'}  {share:>{width}} %  {a.name}"
        for a, share in zip(rows, shares, strict=True)
    ]


def _next_rung(s: Snapshot) -> list[str]:
    assert s.next_rung is not None
    seen = [f"seen in {s.next_rung.seen_in}"] if s.next_rung.seen_in else []
    return [*(f"{n.score or '?'}  {n.name}" for n in s.next_rung.activities), *seen]


def _plan(s: Snapshot, plan: Plan) -> list[str]:
    total = plan_sum_text(s, plan)
    return [*move_lines(s), *([total] if total else []), *plan_dates_and_skill(plan)]


def plan_sum_text(s: Snapshot, plan: Plan) -> str:
    """Return what a plan's moves come to; "" where no rung follows from them."""
    there = projected_rung(s)
    if there is None:
        return ""
    return (
        f"{planned_points(plan):g} points in all; the rung would be {there:.2f} if nothing else"
        " changed"
    )


def plan_dates_and_skill(plan: Plan) -> list[str]:
    """Return when a plan begins and ends, the skill, whose agreement it needs, and its events."""
    lines = []
    if plan.starts_on:
        lines.append(
            f"Day 1 is {plan.starts_on}, day {quarters.SPRINT_DAYS}"
            f" {quarters.sprint_end(plan.starts_on)}"
        )
    if plan.skill:
        lines.append(f"Skill to learn: {plan.skill}")
    if plan.needs_agreement_of:
        lines.append(f"To be agreed with {plan.needs_agreement_of}")
    lines += [
        f"Every {e.weekday.capitalize()} at {e.at:%H:%M}, {e.minutes} minutes: {e.title}"
        for e in plan.events
    ]
    return lines


def save_path_text(assessment: Assessment) -> str:
    """Return where the quarter will be saved, and what happens to one that is there."""
    if assessment.is_example:
        return "A worked example, partly invented: nothing of it is saved unless you say so."
    today = assessment.profile.today
    quarter = assessment.quarter(today)
    store = assessment.profile.store
    path, is_saved = store.quarter_path(quarter), store.is_saved(quarter)
    kept = " The version that is there now is kept as a revision." if is_saved else ""
    return f"It will be saved as {path}.{kept}"
