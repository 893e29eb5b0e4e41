"""What was noted, and what published figures and the source say beside it."""

from collections.abc import Iterator

from laddertui.content.sources import sources
from laddertui.domain.signal import Signal
from laddertui.export.report.document import Block, Lines, Table
from laddertui.presenters.reference.benchmarks import (
    OF_THE_DATA,
    OF_THE_SOURCE,
    benchmark_parts,
    compared_findings,
)
from laddertui.presenters.report.columns import filled_table
from laddertui.presenters.report.material import Material
from laddertui.presenters.signals import OUTCOME_WORDS, signal_words


def signal_blocks(m: Material) -> Iterator[Block]:
    """Yield every signal and try, the newest first, with the activities that it touches."""
    names = {a.id: a.name for s in m.quarters for a in s.activities}
    noted = tuple(reversed(m.signals))
    columns = {
        "day": [str(each.noted_on) for each in noted],
        "what was noted": [each.text if each.outcome else signal_words(each) for each in noted],
        "what came of it": [_came_of(each) for each in noted],
        "touches": [", ".join(names.get(a, a) for a in each.affects) for each in noted],
    }
    if noted:
        yield filled_table("you", columns, figures=("day",))


def _came_of(signal: Signal) -> str:
    """Return what came of a try, and with what it was; "" for news."""
    if signal.outcome is None:
        return ""
    tool = f", with {signal.tool}" if signal.tool else ""
    return f"{OUTCOME_WORDS[signal.outcome]}{tool}"


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
