"""The ladder source's three worked examples: `assets/examples/`.

What it does not tell is invented and said to be.
"""

from functools import cache

from laddertui.content.assets import build_records, read_asset, read_table
from laddertui.content.sources import Whose
from laddertui.domain.record import record

FOLDER = "examples"


@record
class Example:
    """A worked example, before its snapshot is read."""

    id: str
    """The name of its file, without the ending."""
    title: str
    """A few words."""
    story: str
    """One sentence."""
    invented: str
    """What the source does not tell and this project made up, so that the example is whole."""
    whose: Whose
    """Whose the story is."""
    source: str | None = None
    """The source's id, where they are not this app's own."""


@cache
def examples() -> tuple[Example, ...]:
    """Return the examples there are."""
    return build_records(Example, read_table(FOLDER, "index.toml")["example"])


def example_file(example_id: str) -> bytes:
    """Return an example's snapshot file, as bytes for whoever reads snapshots.

    Raise KeyError for an unknown id.
    """
    if all(example.id != example_id for example in examples()):
        raise KeyError(example_id)
    return read_asset(FOLDER, f"{example_id}.toml")
