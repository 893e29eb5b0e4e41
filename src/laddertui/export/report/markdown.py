"""A report as Markdown (CommonMark, with the tables that GitHub and others know).

What is text stays text: every sign that means something in Markdown or HTML is escaped, in one
place. What the pictures show stands in tables.
"""

import re
from collections.abc import Iterator, Sequence

from laddertui.domain.text import visible
from laddertui.export.report.document import (
    VOICES,
    Block,
    Figures,
    HistoryPicture,
    LadderPicture,
    Lines,
    Report,
    Table,
    Voice,
    WaterfallPicture,
)

BEGINS = "<!-- laddertui report -->"
"""The first line, by which a report is known again."""
_ACTS = re.compile(r"[\\`*_{}\[\]<>|~$&#@]|(?<=[wW])\.|:(?=//|\S*@)|--+|==+")
"""What acts anywhere: markup, addresses that some readers make links of, what draws a line."""
_ACTS_FIRST = re.compile(r"^[-+=:!]|^\d+(?=[.)](?:\s|$))")
"""What acts at the beginning of a line alone: lists, and more lines."""
BAR = 20
"""Signs of a bar that is the whole week."""


def escaped(text: str) -> str:
    """Return a text in which nothing acts, in one line."""
    shown = _in_line(text)
    return _ACTS_FIRST.sub(lambda m: f"{m[0]}\\" if m[0].isdigit() else f"\\{m[0]}", shown)


def _in_line(text: str) -> str:
    """Return the same for what stands in the middle of a line, as a cell does."""
    return _ACTS.sub(lambda m: "".join(f"\\{sign}" for sign in m[0]), visible(text).strip())


def markdown(report: Report) -> str:
    """Return a whole report."""
    facts = " · ".join(escaped(fact) for fact in report.facts)
    parts = [BEGINS, f"# {escaped(report.title)}", facts]
    parts += [f"**{escaped(notice)}**" for notice in report.notices]
    for section in report.sections:
        parts.append(f"## {escaped(section.title)}")
        parts += _blocks(section.blocks)
    parts += ["* * *", escaped(report.closing)]
    return "\n\n".join(part for part in parts if part) + "\n"


def _blocks(blocks: Sequence[Block]) -> Iterator[str]:
    """Yield what stands in a section; whose it is stands before what one voice says in a row."""
    before: Voice | None = None
    for block in blocks:
        voice, caption = _said_by(block)
        if voice != before or caption:
            whose = f"*{VOICES[voice]}:*" if voice != before else ""
            yield f"{whose} {escaped(caption)}".strip()
        before = voice
        yield from _block(block)


def _said_by(block: Block) -> tuple[Voice, str]:
    """Return whose a block is, and what stands above it; what a picture shows is worked out."""
    match block:
        case Lines() | Figures():
            return block.voice, ""
        case Table():
            return block.voice, block.caption
        case _:
            return "app", block.caption


def _block(block: Block) -> Iterator[str]:
    match block:
        case Lines():
            yield from _lines(block)
        case Figures():
            yield "\n".join(f"- **{escaped(f.value)}** {escaped(f.words)}" for f in block.figures)
        case Table():
            yield table(block.head, block.rows, block.words)
        case LadderPicture():
            yield _ladder(block)
        case WaterfallPicture():
            yield _waterfall(block)
        case HistoryPicture():
            pass  # its figures stand in the table that follows it


def _lines(block: Lines) -> Iterator[str]:
    if block.is_list:
        yield "\n".join(
            f"{'  ' if line.startswith(' ') else ''}- {escaped(line)}" for line in block.lines
        )
    else:
        yield from (escaped(line) for line in block.lines)


def table(
    head: Sequence[str], rows: Sequence[Sequence[str]], words: frozenset[int] = frozenset((0,))
) -> str:
    """Return a table; figures stand at the right of their columns."""
    rule = ["---" if n in words else "---:" for n in range(len(head))]
    lines = [[_in_line(cell) for cell in head], rule]
    lines += [[_in_line(cell) for cell in row] for row in rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def _ladder(picture: LadderPicture) -> str:
    rows = [
        (f"{r.score} {r.name}", "█" * round(r.share / 100 * BAR), r.percent, _on(r.activities))
        for r in picture.rungs
    ]
    return table(("rung", "", "of the week", "on it"), rows, frozenset((0, 1, 3)))


def _on(activities: Sequence[str]) -> str:
    return " · ".join(activities) or "nothing"


def _waterfall(picture: WaterfallPicture) -> str:
    rows = [
        (picture.quarter_from, f"{picture.rung_from:.2f}", ""),
        *((leg.name, leg.figure, ", ".join(leg.causes)) for leg in picture.legs),
        ("in all", picture.in_all, ""),
        (picture.quarter_to, f"{picture.rung_to:.2f}", ""),
    ]
    return table(("from then to now", "rungs", "what made it"), rows, frozenset((0, 2)))
