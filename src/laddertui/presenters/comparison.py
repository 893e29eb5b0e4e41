"""Any two saved quarters side by side: the split of the change, the plan, each thread."""

from collections.abc import Iterable, Sequence

from laddertui.domain.drift import Drift, drift, kept_points
from laddertui.domain.numbers import two_decimals
from laddertui.domain.plan import planned_points
from laddertui.domain.record import record
from laddertui.domain.repeats.score_doubt import ASSUMED, ScoreDoubt
from laddertui.domain.signal import Signal
from laddertui.domain.snapshot import Snapshot
from laddertui.domain.text import columns, fitted, padded, visible
from laddertui.forms.wording.lenses import LEVERAGE
from laddertui.presenters import drift as drift_words
from laddertui.presenters import leverage_page, profession
from laddertui.presenters.page import PageSection
from laddertui.services.summary.drift_summary import DriftSummary
from laddertui.services.summary.summarize_drift import summarize_drift


@record
class Comparison:
    """Two quarters, compared."""

    before: Snapshot
    """The earlier quarter."""
    after: Snapshot
    """The later quarter."""
    drift: Drift
    """The change of the rung, split."""
    summary: DriftSummary
    """The same as it is shown, in steps."""
    kept: float | None
    """Points of the earlier plan that happened; None without a plan."""
    planned: float | None
    """Points that the earlier plan moves; None without a plan."""
    has_between: bool = False
    """Whether a readable quarter lies between the two."""
    doubt: ScoreDoubt = ASSUMED
    """How far a score may be off, by which the noise was worked out."""


def compare(
    before: Snapshot,
    after: Snapshot,
    known: Sequence[Snapshot] | None = None,
    signals: Iterable[Signal] = (),
    doubt: ScoreDoubt = ASSUMED,
) -> Comparison:
    """Compare two quarters.

    `known` are all readable ones, through which threads are followed; `signals` all that were
    noted, by which it is told what AI moved and what is the person's judgement; `doubt` is how far
    a score may be off.
    """
    between = [s for s in known or () if before.quarter < s.quarter < after.quarter]
    found = drift(before, after, between, doubt.steps)
    return Comparison(
        before=before,
        after=after,
        drift=found,
        summary=summarize_drift(before, after, found, signals, doubt.pairs),
        kept=kept_points(before, after, between),
        planned=planned_points(before.plan) if before.plan else None,
        has_between=bool(between),
        doubt=doubt,
    )


def comparison_sections(found: Comparison) -> list[PageSection]:
    """Return the comparison as a page of lines: the change said, then activity by activity."""
    lines = comparison_lines(found)
    table = thread_lines(thread_rows(found), COPIED_WIDTH)
    return [(comparison_title(found), lines), (THREADS_TITLE, table), *lens_sections(found)]


def comparison_lines(found: Comparison) -> list[str]:
    """Return the change in sentences, and why History's sums over the same time may differ."""
    lines = drift_words.drift_lines(found.summary, found.kept, found.planned)
    return [*lines, drift_words.ONLY_THE_ENDS] if found.has_between else lines


def since_section(found: Comparison) -> PageSection:
    """Return the change since a quarter's own neighbour, for its page."""
    return f"What moved since {found.before.quarter}", comparison_lines(found)


def comparison_title(found: Comparison) -> str:
    """Return which two quarters it is about."""
    return f"{found.before.quarter} to {found.after.quarter}"


def lens_sections(found: Comparison) -> list[PageSection]:
    """Return what the two lenses say of the change; nothing where they were not filled in."""
    leverage = leverage_page.leverage_changes(found.before, found.after)
    field = profession.profession_changes(found.before.profession, found.after.profession)
    return [
        *([(f"{LEVERAGE.question} (leverage)", leverage)] if leverage else []),
        *([field] if field else []),
    ]


# Activity by activity

THREADS_TITLE = "Activity by activity"
COPIED_WIDTH = 90
"""Columns of the table where it is copied out."""
LEAST_NAME, MOST_NAME = 12, 40
"""Columns of a name."""
GAP = "  "
HEADS = ("% then", "now", "score then", "now")
_HAPPENED = {"kept": "", "split": "split", "entered": "new", "left": "gone"}
"""What happened to a thread, in a word."""
_REASONS = {
    "ai-moved": "AI moved",
    "rejudged": "seen differently",
    "job-changed": "the work changed",
}


@record
class ThreadRow:
    """One activity, then and now, or one part of one that was split."""

    name: str
    """Its name; a part's is set in by two blanks."""
    cells: tuple[str, str, str, str]
    """Share then and now in percent, score then and now; "" for what was not there."""
    note: str
    """What became of it, and why its score changed; "" where nothing did."""


def thread_rows(found: Comparison) -> list[ThreadRow]:
    """Return every thread, with its parts where it was split."""
    rows: list[ThreadRow] = []
    for t in found.drift.threads:
        why = _REASONS.get(t.reason or "", "")
        note = ", ".join(filter(None, (_HAPPENED[t.happened], why)))
        left, entered = t.happened == "left", t.happened == "entered"
        shares = ("" if entered else _share(t.share_from), "" if left else _share(t.share_to))
        scores = (_score(t.score_from), _score(t.score_to))
        rows.append(ThreadRow(name=visible(t.name), cells=(*shares, *scores), note=note))
        if t.happened == "split":
            rows += [
                ThreadRow(
                    name=f"  {visible(m.name)}",
                    cells=("", _share(m.share), "", _score(m.score)),
                    note=_REASONS.get(m.reason or "", ""),
                )
                for m in t.members
            ]
    return rows


def _share(percent: float) -> str:
    return f"{two_decimals(percent):g}"


def _score(score: float | None) -> str:
    return "" if score is None else f"{score:.3g}"


def thread_lines(rows: Sequence[ThreadRow], width: int) -> list[str]:
    """Return the rows as a table of so many columns, its head first; figures stand in columns.

    Where there is no room for every note beside them each stands below its row.
    """
    cells = [HEADS, *(row.cells for row in rows)]
    widths = [max(columns(line[n]) for line in cells) for n in range(len(HEADS))]
    figures = sum(widths) + len(GAP) * len(widths)
    longest = min(max((columns(row.name) for row in rows), default=0), MOST_NAME)
    notes = len(GAP) + max((columns(row.note) for row in rows), default=0)
    is_wide = width >= longest + figures + notes
    name_width = max(min(width - figures, longest), LEAST_NAME)
    lines = [_table_line("", HEADS, widths, name_width)]
    for row in rows:
        line = _table_line(row.name, row.cells, widths, name_width)
        if row.note and is_wide:
            line += GAP + row.note
        lines.append(line.rstrip())
        if row.note and not is_wide:
            lines.append(f"  {row.note}")
    return lines


def _table_line(name: str, cells: Sequence[str], widths: Sequence[int], name_width: int) -> str:
    figures = (cell.rjust(width) for cell, width in zip(cells, widths, strict=True))
    return GAP.join((padded(fitted(name, name_width), name_width), *figures))
