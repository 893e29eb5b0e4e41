"""Any two saved quarters side by side: the split of the change, the plan, each thread."""

from itertools import pairwise

from laddertui.domain.drift import Drift, drift, kept_points, pace
from laddertui.domain.numbers import two_decimals
from laddertui.domain.plan import planned_points
from laddertui.domain.record import record
from laddertui.domain.snapshot import Snapshot
from laddertui.domain.text import padded
from laddertui.presenters import drift as drift_words
from laddertui.presenters import leverage_page, profession
from laddertui.presenters.numbers import signed_rungs
from laddertui.presenters.page import PageSection


@record
class Comparison:
    """Two quarters, compared."""

    before: Snapshot
    """The earlier quarter."""
    after: Snapshot
    """The later quarter."""
    drift: Drift
    """The change of the rung, split."""
    kept: float | None
    """Points of the earlier plan that happened; None without a plan."""
    planned: float | None
    """Points that the earlier plan moves; None without a plan."""


def compare(before: Snapshot, after: Snapshot, known: "list[Snapshot] | None" = None) -> Comparison:
    """Compare two quarters.

    `known` are all readable ones, through which threads are followed.
    """
    between = [s for s in known or () if before.quarter < s.quarter < after.quarter]
    return Comparison(
        before=before,
        after=after,
        drift=drift(before, after, between),
        kept=kept_points(before, after, between),
        planned=planned_points(before.plan) if before.plan else None,
    )


def change_lines(found: Comparison) -> list[str]:
    """Return the change in sentences."""
    return [
        f"Since {found.before.quarter}:",
        *drift_words.drift_lines(found.drift, found.kept, found.planned),
    ]


def comparison_sections(found: Comparison) -> list[PageSection]:
    """Return the comparison as a page: the split drawn and said, then activity by activity."""
    title = f"{found.before.quarter} to {found.after.quarter}"
    leverage = leverage_page.leverage_changes(found.before, found.after)
    field = profession.profession_changes(found.before.profession, found.after.profession)
    return [
        (title, drift_words.drift_lines(found.drift, found.kept, found.planned)),
        ("The split", _bars(found.drift)),
        _rows(found),
        *([("Leverage", leverage)] if leverage else []),
        *([field] if field else []),
    ]


NAME_WIDTH = 36
"""Columns up to which what stands behind the names is in line."""
SPLIT_HEAD = ("time", "AI", "seen", "work", "plan")
"""The heads of the columns that a quarter's change is split into, and of the plan's points that
happened."""


def split_columns(known: list[Snapshot]) -> dict[str, tuple[str, ...]]:
    """Return the cells of each quarter that follows another, by quarter.

    They are the split of its change in rungs, and the earlier plan's points kept.
    """
    return {b.quarter: _cells(compare(a, b)) for a, b in pairwise(known)}


def _cells(found: Comparison) -> tuple[str, ...]:
    d = found.drift
    parts = (d.moved, d.rescoring.ai_moved, d.rescoring.rejudged, d.rescoring.job_changed)
    plan = (
        f"{found.kept:.3g}/{found.planned:.3g}" if found.planned and found.kept is not None else ""
    )
    return (*(signed_rungs(p) for p in parts), plan)


def pace_line(known: list[Snapshot]) -> str:
    """Return the pace that was recorded, from the third quarter on."""
    return drift_words.pace_text(pace(known))


BAR = 24
"""Columns for a rung's change by one full rung."""


def _bars(d: Drift) -> list[str]:
    """Return each part as a bar to the left (down) or to the right (up), with its figure.

    Legible without colour.
    """
    parts = [
        ("time moved", d.moved),
        ("AI moved", d.rescoring.ai_moved),
        ("seen differently", d.rescoring.rejudged),
        ("work changed", d.rescoring.job_changed),
        ("in all", d.delta),
    ]
    return [f"{name:<17}{_bar(amount)}  {signed_rungs(amount)}" for name, amount in parts]


def _bar(amount: float) -> str:
    length = min(round(abs(amount) * BAR), BAR // 2)
    half = BAR // 2
    if amount < 0:
        return f"{'◀' * length:>{half}}│{'':{half}}"
    return f"{'':{half}}│{'▶' * length:<{half}}"


_HAPPENED = {"kept": "", "split": "split", "entered": "new", "left": "gone"}
"""What happened to a thread, in a word."""
_REASONS = {
    "ai-moved": "AI moved",
    "rejudged": "seen differently",
    "job-changed": "the work changed",
}


def _rows(found: Comparison) -> PageSection:
    """Return every thread: its share and score before and after, and what became of it."""
    rows: list[str] = []
    for t in found.drift.threads:
        rows.append(
            _row(
                t.name,
                t.share_from,
                t.share_to,
                t.score_from,
                t.score_to,
                _HAPPENED[t.happened],
                t.reason,
            )
        )
        if t.happened == "split":
            rows += [
                _row(f"  {m.name}", 0.0, m.share, t.score_from, m.score, "", m.reason)
                for m in t.members
            ]
    return ("Activity by activity: % of the week, score", rows)


def _row(
    name: str,
    share_from: float,
    share_to: float,
    score_from: int | None,
    score_to: float | None,
    word: str,
    why: str | None,
) -> str:
    shares = (
        f"{two_decimals(share_from):g}→{two_decimals(share_to):g}"
        if share_from
        else f"→{two_decimals(share_to):g}"
    )
    scores = "→".join(dict.fromkeys(f"{s:.3g}" for s in (score_from, score_to) if s is not None))
    notes = ", ".join(x for x in (word, _REASONS.get(why or "", "")) if x)
    return f"{padded(name, NAME_WIDTH)} {shares:>12}  {scores:<6} {notes}".rstrip()
