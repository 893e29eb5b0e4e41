"""Tips and warnings beside each step: `assets/guidance.toml`. Each says whose it is."""

from functools import cache
from typing import Literal

from laddertui.content.assets import made_all, table
from laddertui.content.sources import Whose
from laddertui.domain.record import record

ProfileFolder = Literal[
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
"""The steps of the flow, the review of later quarters, and the two lenses."""


@record
class Guidance:
    """One tip or warning."""

    id: str
    step: ProfileFolder
    kind: Literal["tip", "warning"]
    moment: str
    """When it applies; the file's head lists the codes."""
    text: str
    """One or two sentences, short enough to stand in place."""
    whose: Whose
    source: str | None = None


@cache
def guidance() -> tuple[Guidance, ...]:
    """All of it, in the order of the steps."""
    return made_all(Guidance, table("guidance.toml")["guidance"])


def guidance_for(step: ProfileFolder, *moments: str) -> tuple[Guidance, ...]:
    """What belongs to a step, in order; with moments named, only what applies at one of them."""
    return tuple(g for g in guidance() if g.step == step and (not moments or g.moment in moments))
