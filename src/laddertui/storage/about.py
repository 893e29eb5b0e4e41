"""What is said about a person: `about.toml`. It is part of what an encrypted profile seals; the card is not."""

import contextlib
from pathlib import Path

from laddertui.domain.record import record
from laddertui.domain.trouble import Invalid, NotThere
from laddertui.storage import schema
from laddertui.storage.door import make_folder
from laddertui.storage.places import Place


@record
class About:
    """One person, in words that stay with their profile."""

    schema: int
    name: str | None = None
    occupation: str | None = None
    """An occupation code of the published tables, like `15-1252`."""
    outlets: tuple[str, ...] = ()
    """The one or two outlets that are followed for news of AI capabilities; asked about at the next review."""
    hours: dict[str, str] | None = None
    """Which activity a time tracker's name stands for: its name, the activity's id."""
    consent_note: str | None = None
    """What the person has agreed to, with whom and when."""


def path_of(place: Place) -> Path:
    """Where it stands, or would."""
    return place.path / f"about.toml{place.door.ending}"


def read(place: Place) -> About | None:
    """What is said; None where nothing is. Raises Invalid, Newer or Trouble."""
    path = path_of(place)
    try:
        data = place.door.read(path)
    except NotThere:
        return None
    return schema.read_record(data, str(path), About)


def write(place: Place, about: About) -> None:
    """Keep it. The caller holds the profile's lock. Raises Trouble, and Newer rather than write over a newer file."""
    make_folder(place.path)
    with contextlib.suppress(Invalid):  # a broken file may be put right by writing
        read(place)
    place.door.write(path_of(place), schema.to_toml(schema.to_table(about)))
