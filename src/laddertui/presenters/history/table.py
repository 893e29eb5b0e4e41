"""The table of the quarters, fitted to a width: heads in words, figures under their heads."""

from collections.abc import Callable, Sequence

from laddertui.domain.record import record
from laddertui.domain.text import columns, fitted, visible
from laddertui.presenters.history.quarters import Change, HistoryQuarter
from laddertui.presenters.history.sums import kept_text
from laddertui.presenters.numbers import narrow, shares_of_week, signed_rungs

GAP, WIDEST_GAP = 2, 4
"""Columns between two columns of the table: at least, and where there is room."""
HEADS: dict[str, tuple[str, str]] = {
    "quarter": ("", "quarter"),
    "rung": ("", "rung"),
    "noise": ("give", "or take"),
    "change": ("", "change"),
    "moved": ("you", "moved"),
    "ai_moved": ("AI", "moved"),
    "rejudged": ("seen", "differently"),
    "work_changed": ("work", "changed"),
    "plan": ("plan", "kept"),
    "exposed": ("at", "1-2"),
    "anchored": ("at", "4-5"),
}
"""The columns in their order: each one's head in two lines, which may stand in one."""
LEFT_OUT = (
    ("noise",),
    ("exposed", "anchored"),
    ("work_changed",),
    ("rejudged",),
    ("plan",),
)
"""What is left out where the width does not do, in this order; a quarter's page has all of it."""

Cells = dict[str, str]
"""A row's cells by column."""


@record
class HistoryTable:
    """The table as it stands in so many columns."""

    names: tuple[str, ...]
    """The columns that are shown, in their order."""
    heads: tuple[str, ...]
    """One line of heads, or two."""
    rows: tuple[tuple[str, ...], ...]
    """Each quarter's cells, padded, gaps before them; one that cannot be read has two cells."""


def history_table(quarters: Sequence[HistoryQuarter], width: int) -> HistoryTable:
    """Return the table of the quarters in so many columns."""
    every = [_cells(each) for each in quarters]
    names, in_one_line = _fitting(every, width)
    widths = _widths(names, every, in_one_line)
    free = width - sum(widths.values()) - GAP * (len(names) - 1)
    gap = min(GAP + free // max(len(names) - 1, 1), WIDEST_GAP)
    head_lines = (
        [{name: _head(name) for name in names}]
        if in_one_line
        else [{name: HEADS[name][n] for name in names} for n in range(2)]
    )
    rows = [
        _padded(cells, names, widths, gap)
        if each.rung is not None
        else _unreadable(each, widths["quarter"], gap, width)
        for each, cells in zip(quarters, every, strict=True)
    ]
    heads = tuple("".join(_padded(line, names, widths, gap)) for line in head_lines)
    return HistoryTable(names=names, heads=heads, rows=tuple(rows))


def all_lines(quarters: Sequence[HistoryQuarter]) -> list[list[str]]:
    """Return the whole table, heads first, its cells apart: to be copied."""
    lines = [[_head(name) for name in HEADS]]
    for each in quarters:
        cells = _cells(each)
        whole = [cells[name] for name in HEADS] if each.rung is not None else None
        lines.append(whole or [each.quarter, f"cannot be read: {each.reason}"])
    return lines


def _head(name: str) -> str:
    return " ".join(filter(None, HEADS[name]))


def _fitting(every: Sequence[Cells], width: int) -> tuple[tuple[str, ...], bool]:
    """Return the columns that fit, and whether their heads do in one line."""
    names = list(HEADS)
    for left_out in ((), *LEFT_OUT):
        names = [name for name in names if name not in left_out]
        for in_one_line in (True, False):
            taken = sum(_widths(names, every, in_one_line).values()) + GAP * (len(names) - 1)
            if taken <= width:
                return tuple(names), in_one_line
    return tuple(names), False


def _widths(names: Sequence[str], every: Sequence[Cells], in_one_line: bool) -> dict[str, int]:
    return {
        name: max([_head_width(name, in_one_line), *(len(cells.get(name, "")) for cells in every)])
        for name in names
    }


def _head_width(name: str, in_one_line: bool) -> int:
    return len(_head(name)) if in_one_line else max(map(len, HEADS[name]))


def _padded(
    cells: Cells, names: Sequence[str], widths: dict[str, int], gap: int
) -> tuple[str, ...]:
    """Return the cells in their widths; a figure stands at the right of its column."""
    first, *others = names
    padded = [cells[first].ljust(widths[first])]
    return (*padded, *(" " * gap + cells[name].rjust(widths[name]) for name in others))


def _unreadable(
    quarter: HistoryQuarter, quarter_width: int, gap: int, width: int
) -> tuple[str, ...]:
    """Return the row of one that cannot be read: its name, and what there is room for of why."""
    reason = visible(f"cannot be read: {quarter.reason}")
    name = quarter.quarter.ljust(quarter_width)
    return (name, " " * gap + fitted(reason, width - columns(name) - gap))


def _cells(quarter: HistoryQuarter) -> Cells:
    if quarter.rung is None:
        return {"quarter": quarter.quarter}
    shares = shares_of_week(quarter.exposed_share, quarter.anchored_share)
    exposed, anchored = (narrow(text).replace(" %", "%") for text in shares)
    return {
        "quarter": quarter.quarter,
        "rung": f"{quarter.rung:.2f}",
        "noise": f"{quarter.noise:.2f}",
        "exposed": exposed,
        "anchored": anchored,
        **_change_cells(quarter.change),
    }


_CHANGE_CELLS: dict[str, Callable[[Change], str]] = {
    "change": lambda change: signed_rungs(change.in_all),
    "moved": lambda change: signed_rungs(change.moved),
    "ai_moved": lambda change: signed_rungs(change.ai_moved),
    "rejudged": lambda change: signed_rungs(change.rejudged),
    "work_changed": lambda change: signed_rungs(change.work_changed),
    "plan": kept_text,
}
"""The cells of what changed, which the first quarter has none of."""


def _change_cells(change: Change | None) -> Cells:
    return {name: "" if change is None else cell(change) for name, cell in _CHANGE_CELLS.items()}
