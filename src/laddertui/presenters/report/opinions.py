"""How others score the same activities, beside one's own: something to talk about."""

from collections.abc import Iterator

from laddertui.domain.opinions.comparison import ComparedOpinion
from laddertui.export.report.document import Block, Lines, Table
from laddertui.presenters.opinions.comparison import (
    closing_line,
    difference_text,
    in_all_text,
    left_open_text,
    who,
)
from laddertui.presenters.report.material import Material


def opinion_blocks(m: Material) -> Iterator[Block]:
    """Yield each second opinion, the widest apart first; nothing where there is none."""
    for found in m.opinions:
        yield Lines(voice="other", lines=(f"{who(found)}, on {found.opinion.given_on}",))
        if found.scores:
            yield _table(found)
        said = filter(None, (in_all_text(found), left_open_text(found)))
        yield Lines(voice="app", lines=tuple(said))
    if m.opinions:
        yield Lines(voice="app", lines=(closing_line(),))


def _table(found: ComparedOpinion) -> Table:
    return Table(
        voice="other",
        caption="",
        head=("activity", "yours", "theirs", "apart", "their note"),
        rows=tuple(
            (s.name, str(s.mine), str(s.theirs), difference_text(s), s.note) for s in found.scores
        ),
        words=frozenset((0, 4)),
    )
