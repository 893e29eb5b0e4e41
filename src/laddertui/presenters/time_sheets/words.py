"""How much a time tracker's file has, and what becomes of it, in sentences."""

from collections import Counter
from collections.abc import Iterator, Sequence

from laddertui.assessment.hours_mapping import (
    NOT_WORK,
    MappedHours,
    activities,
    hours_left_out,
    without_time,
)
from laddertui.domain.draft import Draft
from laddertui.domain.snapshot import Snapshot
from laddertui.domain.text import visible
from laddertui.importing.time_sheet import TimeSheet
from laddertui.presenters.numbers import short_percent

MOST_NAMED = 3
"""Activities that are named in a sentence; more are counted."""


def closing_sentence(sheet: TimeSheet) -> str:
    """Return how much was read, in one sentence."""
    weeks = {None: "", 1: ", in 1 week"}.get(sheet.weeks, f", in {sheet.weeks} weeks")
    left = f", {len(sheet.left_out)} left out" if sheet.left_out else ""
    return f"{_counted(sheet.counted, 'row')} read{left}: {sheet.hours:.1f} hours in all{weeks}."


def becomes_sentence(mapped: Sequence[MappedHours]) -> str:
    """Return what became of the names, in one sentence, what is left out in hours."""
    left, rows = hours_left_out(mapped), activities(mapped)
    taken = sum(row.hours for row in rows)
    into = "1 activity" if len(rows) == 1 else f"{len(rows)} activities"
    rest = f"; {left:.1f} h left out" if left else "; nothing left out"
    return f"{_counted(len(mapped), 'name')} became {into}, {taken:.1f} h{rest}."


def going_sentence(draft: Draft, mapped: Sequence[MappedHours]) -> str:
    """Return which of a draft's activities have no time in the file, and so go; "" for none."""
    names = without_time(draft, mapped)
    if not names:
        return ""
    more = f" and {len(names) - MOST_NAMED} more" if len(names) > MOST_NAMED else ""
    return f"No time for {', '.join(visible(name) for name in names[:MOST_NAMED])}{more}: not kept."


def column_sentence(sheet: TimeSheet) -> str:
    """Return by which column a table was read, and which others there are."""
    others = ", ".join(column for column in sheet.columns if column != sheet.column)
    return f"By {visible(sheet.column)}; ← → for {visible(others)}."


def left_out_sentence(sheet: TimeSheet) -> str:
    """Return why rows were left out, the commonest reason first; "" where none was."""
    reasons = Counter(each.reason for each in sheet.left_out).most_common(MOST_NAMED)
    listed = ", ".join(f"{number} × {visible(reason)}" for reason, number in reasons)
    return f"Left out: {listed}." if listed else ""


def time_before(draft: Draft, earlier: Snapshot | None, name: str) -> str:
    """Return what an activity took last quarter, and what was planned; "" where it is new."""
    rows = draft.snapshot.activities
    row = next((each for each in rows if each.name.casefold() == name.casefold()), None)
    if earlier is None or row is None:
        return ""
    coming = earlier.next_rung.activities if earlier.next_rung else ()
    shares = {each.id: 0.0 for each in coming}
    shares |= {each.id: each.share for each in earlier.activities}
    thread = row.was or row.id
    if thread not in shares:
        return ""
    moves = earlier.plan.moves if earlier.plan else ()
    gained = sum(move.points for move in moves if move.to == thread)
    given = sum(move.points for move in moves if move.from_ == thread)
    planned = shares[thread] + gained - given
    plan = f", {short_percent(planned)} planned" if gained or given else ""
    return f"{short_percent(shares[thread])} last quarter{plan}"


def about_row(mapped: Sequence[MappedHours], row: MappedHours, before: str) -> str:
    """Return what one name becomes, with what goes into the same activity and what it took."""
    if row.target == NOT_WORK:
        return f"{visible(row.name)} is left out: no part of the week."
    same = [each for each in mapped if each.target.casefold() == row.target.casefold()]
    hours = sum(each.hours for each in same)
    share = 100 * hours / sum(each.hours for each in activities(mapped))
    of = f" of {len(same)} names" if len(same) > 1 else ""
    said = f"{visible(row.target)}: {hours:.2f} h{of}, {short_percent(share)}"
    return f"{said} ({before})." if before else f"{said}."


def remembered_lines(mapped: Sequence[MappedHours]) -> Iterator[str]:
    """Give what a remembered mapping did to a file's names; nothing where it did nothing."""
    others = [each for each in mapped if each.target.casefold() != each.name.casefold()]
    if others:
        yield f"As at the last import: {becomes_sentence(mapped)}"


def _counted(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"
