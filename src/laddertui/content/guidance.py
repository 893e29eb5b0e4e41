"""Tips and warnings beside each step: `assets/guidance.toml`. Each says whose it is."""

from functools import cache
from typing import Literal

from laddertui.content.assets import build_records, read_table
from laddertui.content.sources import Whose
from laddertui.domain.record import record

GuidanceStep = Literal[
    "audit",
    "score",
    "position",
    "next-rung",
    "reallocate",
    "review",
    "reassess",
    "leverage",
    "profession",
]
"""The steps of the assessment, the review of later quarters, and the two lenses."""


@record
class Guidance:
    """One tip or warning."""

    id: str
    """The entry's own name."""
    step: GuidanceStep
    """The step that it stands beside."""
    kind: Literal["tip", "warning"]
    """Whether it says what to do or what to beware of."""
    moment: str
    """When it applies; the file's head lists the codes."""
    text: str
    """One or two sentences, short enough to stand in place."""
    ours: str | None = None
    """A sentence of this app's own beside a source's, said before it."""
    whose: Whose
    """Whose the words are."""
    source: str | None = None
    """The source's id, where they are not this app's own."""


@cache
def guidance() -> tuple[Guidance, ...]:
    """Return all of it, in the order of the steps."""
    return build_records(Guidance, read_table("guidance.toml")["guidance"])


def guidance_for(step: GuidanceStep, *moments: str) -> tuple[Guidance, ...]:
    """Return what belongs to a step, in order.

    With moments named, only what applies at one of them.
    """
    return tuple(g for g in guidance() if g.step == step and (not moments or g.moment in moments))
