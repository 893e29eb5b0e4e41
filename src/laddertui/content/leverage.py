"""The words of the leverage lens: `assets/leverage.toml`. The kinds and signals are the leverage source's.

How they are put, and what else people do about them, is this project's where it does not say otherwise.
"""

from functools import cache
from typing import Any, Literal

from laddertui.content.assets import made, made_all, table
from laddertui.content.sources import Whose
from laddertui.domain.leverage import ValueKind
from laddertui.domain.record import record

FILE = "leverage.toml"


@record
class KindWords:
    """One of the six kinds that value comes from."""

    id: ValueKind
    key: str
    """The one letter that sets it."""
    side: Literal["exposed", "held"]
    """As the leverage source has it."""
    name: str
    words: str
    """What is meant, in one sentence."""
    whose: Whose


@record
class Do:
    """One thing that people do about a yes."""

    text: str
    whose: Whose
    source: str | None = None


@record
class LensQuestion:
    """One of the nine questions."""

    id: str
    """The answer's key in the files."""
    part: Literal["erosion", "friction"]
    label: str
    """A few words, so that a yes beside them reads as one."""
    ask: str
    help: str
    do: Do


@cache
def kinds() -> tuple[KindWords, ...]:
    """The six kinds, the exposed ones first."""
    return made_all(KindWords, table(FILE)["kind"])


@cache
def lens_questions() -> tuple[LensQuestion, ...]:
    """The six signals, then the three buffers, in the source's order."""
    rows: list[dict[str, Any]] = table(FILE)["question"]
    return made_all(LensQuestion, ({**row, "do": made(Do, row["do"])} for row in rows))
