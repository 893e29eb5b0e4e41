"""The ladder source's three worked examples: `assets/examples/`. What it does not tell is invented and said to be."""

from functools import cache

from laddertui.content.assets import made_all, raw, table
from laddertui.content.sources import Whose
from laddertui.domain.record import record

FOLDER = "examples"


@record
class Example:
    """A worked example, before its snapshot is read."""

    id: str
    title: str
    story: str
    """One sentence."""
    invented: str
    """What the source does not tell and this project made up, so that the example is whole."""
    whose: Whose
    source: str | None = None


@cache
def examples() -> tuple[Example, ...]:
    """The examples there are."""
    return made_all(Example, table(FOLDER, "index.toml")["example"])


def example_file(id: str) -> bytes:
    """An example's snapshot file, as bytes for whoever reads snapshots. Raises KeyError for an unknown id."""
    if all(example.id != id for example in examples()):
        raise KeyError(id)
    return raw(FOLDER, f"{id}.toml")
