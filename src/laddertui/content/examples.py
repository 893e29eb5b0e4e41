"""The worked examples, three of the ladder source and five of this project: `assets/examples/`.

What it does not tell is invented and said to be.
"""

from functools import cache

from laddertui.content.assets import build_records, read_asset, read_table
from laddertui.content.sources import Whose
from laddertui.domain.record import record
from laddertui.domain.snapshot import Activity

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


def example_activities(example_id: str) -> tuple[Activity, ...]:
    """Return an example's week: of each activity its id, name, share and score alone.

    It is read without the checks that an assessment's file goes through, so at once.
    """
    rows = read_table(FOLDER, f"{example_id}.toml")["activities"]
    keys = ("id", "name", "share", "score")
    return tuple(Activity(**{key: row[key] for key in keys}) for row in rows)
