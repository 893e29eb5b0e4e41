"""What was noted, and what published figures and the source say beside it."""

from collections.abc import Iterator

from laddertui.content.sources import sources
from laddertui.export.report.document import Block, Lines, Table
from laddertui.presenters.reference.benchmarks import (
    OF_THE_DATA,
    OF_THE_SOURCE,
    benchmark_parts,
    compared_findings,
)
from laddertui.presenters.report.material import Material


def signal_blocks(m: Material) -> Iterator[Block]:
    """Yield every signal, the newest first, with the activities that it touches."""
    names = {a.id: a.name for s in m.quarters for a in s.activities}
    rows = [
        (str(each.noted_on), each.text, ", ".join(names.get(a, a) for a in each.affects))
        for each in reversed(m.signals)
    ]
    if rows:
        yield Table(
            voice="you",
            caption="",
            head=("day", "what was noted", "touches"),
            rows=tuple(rows),
            words=frozenset((1, 2)),
        )


def note_blocks(m: Material) -> Iterator[Block]:
    """Yield the notes on activities."""
    noted = tuple((a.name, a.note) for a in m.newest.activities if a.note)
    if noted:
        yield Table(
            voice="you",
            caption="",
            head=("activity", "note"),
            rows=noted,
            words=frozenset((0, 1)),
        )


def benchmark_blocks(m: Material) -> Iterator[Block]:
    """Yield the source's claims and the published figures, and where these come from."""
    claims, scale, single, _ = (
        [line for _, lines in part for line in lines] for part in benchmark_parts()
    )
    yield Lines(voice="source", lines=(f"{OF_THE_SOURCE}:",))
    yield Lines(voice="source", lines=tuple(claims), is_list=True)
    yield Lines(voice="data", lines=(f"{OF_THE_DATA}:",))
    yield Lines(voice="data", lines=(*scale, *single), is_list=True)
    weeks, occupations, _ = compared_findings()
    used = dict.fromkeys(f.source for f in (*weeks, *occupations) if f.source is not None)
    yield Lines(voice="data", lines=tuple(f" {sources()[each].attribution}" for each in used))
