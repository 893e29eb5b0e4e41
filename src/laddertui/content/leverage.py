"""The words of the leverage lens: `assets/leverage.toml`.

The kinds and signals are the leverage source's.

How they are put, and what else people do about them, is this project's where it does not say
otherwise.
"""

from functools import cache
from typing import Any, Literal

from laddertui.content.assets import build_record, build_records, read_table
from laddertui.content.sources import Whose
from laddertui.domain.leverage import ValueKind
from laddertui.domain.record import record

FILE = "leverage.toml"


@record
class ValueKindText:
    """One of the six kinds that value comes from."""

    id: ValueKind
    """The kind's value in the files."""
    key: str
    """The one letter that sets it."""
    side: Literal["exposed", "held"]
    """As the leverage source has it."""
    name: str
    """A few words."""
    words: str
    """What is meant, in one sentence."""
    whose: Whose
    """Whose the words are."""


@record
class Remedy:
    """One thing to do about a yes, as an example."""

    text: str
    """What to do, in a sentence."""
    whose: Whose
    """Whose the words are."""
    source: str | None = None
    """The source's id, where they are not this app's own."""


@record
class LensQuestion:
    """One of the nine questions."""

    id: str
    """The answer's key in the files."""
    part: Literal["erosion", "friction"]
    """The sum that its answer counts in."""
    label: str
    """A few words, so that a yes beside them reads as one."""
    ask: str
    """The question."""
    help: str
    """What it means, for the help panel."""
    do: Remedy
    """What one may do about a yes."""


@cache
def kinds() -> tuple[ValueKindText, ...]:
    """Return the six kinds, the exposed ones first."""
    return build_records(ValueKindText, read_table(FILE)["kind"])


@cache
def lens_questions() -> tuple[LensQuestion, ...]:
    """Return the six signals, then the three buffers, in the source's order."""
    rows: list[dict[str, Any]] = read_table(FILE)["question"]
    return build_records(
        LensQuestion, ({**row, "do": build_record(Remedy, row["do"])} for row in rows)
    )
