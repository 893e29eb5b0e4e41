"""What a report consists of, before it is HTML or Markdown: sections of texts, tables, pictures.

Whose each part is belongs to it, so that no form of the report can leave that out.
"""

from typing import Literal

from laddertui.domain.record import record

Voice = Literal["you", "other", "app", "source", "data"]
"""Whose a part is: the person's, another person's, this app's, a source's claim, or published
figures."""
VOICES: dict[Voice, str] = {
    "you": "you said",
    "other": "another said",
    "app": "this app",
    "source": "the source says",
    "data": "data say",
}
"""What stands beside a part, in words."""
StepKind = Literal["moved", "ai", "rejudged", "work"]
"""What made a step of a change: time that moved, AI, another view, the work itself."""


@record
class Lines:
    """Sentences, each a paragraph, or a list; one that begins with a blank belongs to that
    before it."""

    voice: Voice
    """Whose they are."""
    lines: tuple[str, ...]
    """One at least."""
    is_list: bool = False
    """Whether they are points of a list."""


@record
class Figure:
    """One figure to be seen at once."""

    value: str
    """As it is written."""
    words: str
    """What it is."""
    is_main: bool = False
    """Whether it is the one of the page."""


@record
class Figures:
    """Figures side by side."""

    voice: Voice
    """Whose they are."""
    figures: tuple[Figure, ...]
    """One at least, the main one first."""


@record
class Table:
    """Rows of cells, as long as its head."""

    voice: Voice
    """Whose the cells are."""
    caption: str
    """What the table says; "" where the section's title does."""
    head: tuple[str, ...]
    """What stands in each column."""
    rows: tuple[tuple[str, ...], ...]
    """The cells."""
    words: frozenset[int] = frozenset((0,))
    """The columns that hold words; all others hold figures, which stand at the right."""


@record
class Rung:
    """One rung of the ladder."""

    score: int
    """1 to 5."""
    name: str
    """What it is called."""
    share: float
    """Percent of the week on it."""
    percent: str
    """The same as it is written."""
    activities: tuple[str, ...]
    """What stands on it, each with its share, the largest first."""


@record
class LadderPicture:
    """One week on the ladder."""

    caption: str
    """What it shows, and what it rests on."""
    rungs: tuple[Rung, ...]
    """All five, the highest first."""
    rung: float
    """Where the person stands, 1.00 to 5.00."""
    noise: float
    """How far that may be off, in rungs."""
    before: float | None = None
    """The rung of the quarter before; None without one."""
    planned: float | None = None
    """The rung that the plan leads to; None without one."""


@record
class Leg:
    """One step of a change, from one rung to another."""

    kind: StepKind
    """What made it."""
    name: str
    """The same in words."""
    figure: str
    """Its amount as it is written, with its sign."""
    start: float
    """The rung where it begins: where the one before it ended."""
    end: float
    """The rung where it ends."""
    judged: float
    """The part of it, 0 to 1, that is the person's own judgement of AI and nothing noted shows."""
    causes: tuple[str, ...]
    """The activities that made it, the largest part first."""


@record
class WaterfallPicture:
    """A change of the rung from one quarter to a later one, step by step."""

    caption: str
    """What it comes to."""
    quarter_from: str
    """The earlier quarter."""
    rung_from: float
    """Its rung."""
    quarter_to: str
    """The later quarter."""
    rung_to: float
    """Its rung."""
    noise: float
    """How large the change may be without meaning anything, in rungs."""
    in_all: str
    """The change as it is written."""
    legs: tuple[Leg, ...]
    """The steps in their order; none where nothing moved."""


@record
class HistoryPoint:
    """One quarter of the course."""

    quarter: str
    """Its name."""
    place: int
    """Which quarter it is, counted from the first one, 0."""
    rung: float | None
    """1.00 to 5.00; None where it cannot be read."""
    noise: float
    """How far the rung may be off."""
    moved: float
    """What moved time did to the rung since the quarter before; 0 for the first."""
    ai_moved: float
    """What the person laid to AI did to it."""


@record
class HistoryPicture:
    """The rung over the quarters, and below it what moved."""

    caption: str
    """What it comes to."""
    points: tuple[HistoryPoint, ...]
    """Two quarters at least, oldest first."""


Block = Lines | Figures | Table | LadderPicture | WaterfallPicture | HistoryPicture
"""One part of a section."""


@record
class Section:
    """A part of the report that can be left out."""

    id: str
    """How it is called where sections are chosen."""
    title: str
    """Its heading."""
    blocks: tuple[Block, ...]
    """What stands in it, one at least."""


@record
class Report:
    """A whole report."""

    title: str
    """The role."""
    facts: tuple[str, ...]
    """Whose it is, of which quarter, when it was taken and written."""
    notices: tuple[str, ...]
    """What must be known of the whole: what was left out, that it is invented."""
    sections: tuple[Section, ...]
    """What stands in it, in its order."""
    closing: str
    """What is said last."""
