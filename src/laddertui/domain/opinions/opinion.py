"""A second opinion, and the blind sheet on which it is given.

Another person's scores are something to talk about. They enter no sum of the ladder, and are never
averaged with one's own. All of this is ours; the sources ask nobody but the person.
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Literal, Protocol

from laddertui.domain import quarters
from laddertui.domain.ladder import SCORES
from laddertui.domain.record import record
from laddertui.domain.text import shortened
from laddertui.domain.validation.fault import Fault, Key, day_faults

KIND: Literal["opinion-sheet"] = "opinion-sheet"
"""What a sheet says it is."""
LONGEST_BY = 200
"""Letters of a name."""
LONGEST_NOTE = 2000
"""Letters of a note beside a score."""
LONGEST_SHEET_ID = 60
"""Letters of a sheet's id."""


@record
class GivenScore:
    """How the other person scores one activity."""

    id: str
    """The activity's id in the quarter."""
    score: int
    """1 to 5."""
    note: str | None = None
    """What they say of it, in their words."""


@record
class Opinion:
    """One second opinion, as it stands in `opinions/2026-Q4.1.toml`."""

    schema: int
    """The version of the file's form."""
    quarter: str
    """The quarter it is about, such as 2026-Q4."""
    sheet: str
    """The id of the sheet it came on; one sheet is taken in once."""
    by: str
    """Who gave it, in their words; "" where they gave no name."""
    given_on: dt.date
    """The day it was taken in."""
    scores: tuple[GivenScore, ...] = ()
    """What they scored; what they left open is not among it."""


@record
class SheetRow:
    """One activity of a sheet: its name, and what another person says of it."""

    id: str
    """The activity's id in the quarter."""
    name: str
    """What is done, in the words of whoever asks."""
    score: int = 0
    """1 to 5; 0 is not given."""
    note: str = ""
    """What they say of it; "" for nothing."""


@record
class OpinionSheet:
    """A sheet to be scored blind: activities by name, and nothing of shares or scores."""

    schema: int
    """The version of the file's form."""
    kind: Literal["opinion-sheet"]
    """What tells such a sheet from every other file."""
    sheet: str
    """Its id, by which the profile knows it as one of its own."""
    quarter: str
    """The quarter it asks about."""
    by: str = ""
    """Who fills it in; "" while nobody has said so."""
    activities: tuple[SheetRow, ...] = ()
    """What is to be scored."""


class _Scored(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def score(self) -> int: ...
    @property
    def note(self) -> str | None: ...


def opinion_faults(opinion: Opinion) -> list[Fault]:
    """Return everything that is wrong with a kept opinion, in the file's own order."""
    return [
        *_quarter_faults(opinion.quarter),
        *_length_faults(opinion.sheet, LONGEST_SHEET_ID, ("sheet",)),
        *_length_faults(opinion.by, LONGEST_BY, ("by",)),
        *day_faults(opinion.given_on, ("given_on",)),
        *_row_faults(opinion.scores, "scores", lowest=min(SCORES)),
    ]


def sheet_faults(sheet: OpinionSheet) -> list[Fault]:
    """Return everything that is wrong with a sheet by itself, filled in or not."""
    return [
        *_quarter_faults(sheet.quarter),
        *_length_faults(sheet.sheet, LONGEST_SHEET_ID, ("sheet",)),
        *_length_faults(sheet.by, LONGEST_BY, ("by",)),
        *_row_faults(sheet.activities, "activities", lowest=0),
    ]


def given_scores(sheet: OpinionSheet) -> tuple[GivenScore, ...]:
    """Return what was scored on a sheet; what was left open is not among it."""
    return tuple(
        GivenScore(id=row.id, score=row.score, note=row.note.strip() or None)
        for row in sheet.activities
        if row.score in SCORES
    )


def _quarter_faults(quarter: str) -> Iterator[Fault]:
    if not quarters.is_quarter(quarter):
        shown = shortened(quarter, LONGEST_SHEET_ID)
        yield Fault(key=("quarter",), reason=f"{shown!r} is not a quarter; write it like 2026-Q4")


def _length_faults(text: str, longest: int, key: Key) -> Iterator[Fault]:
    if len(text) > longest:
        yield Fault(key=key, reason=f"{key[-1]} has {len(text):,} letters; at most {longest:,}")


def _row_faults(rows: Sequence[_Scored], table: str, lowest: int) -> Iterator[Fault]:
    """Yield what is wrong with scores, the lowest of which may be 0 for not given."""
    times = Counter(row.id for row in rows)
    seen: set[str] = set()
    for number, row in enumerate(rows):
        if row.id in seen:
            shown = shortened(row.id, LONGEST_SHEET_ID)
            reason = f"{shown!r} stands here {times[row.id]} times; keep one of them"
            yield Fault(key=(table, number, "id"), reason=reason)
        seen.add(row.id)
        if not lowest <= row.score <= max(SCORES):
            open_ = ", or 0 for not given" if lowest == 0 else ""
            reason = f"score is {row.score}; write 1 to {max(SCORES)}{open_}"
            yield Fault(key=(table, number, "score"), reason=reason)
        yield from _length_faults(row.note or "", LONGEST_NOTE, (table, number, "note"))
