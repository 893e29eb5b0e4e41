"""The draft: the assessment that is being filled in, kept by itself while it is."""

import datetime as dt
from pathlib import Path
from typing import Literal

from laddertui.domain.draft import Draft
from laddertui.domain.trouble import NotThere, Trouble
from laddertui.storage import schema
from laddertui.storage.door import flush_folder, remove
from laddertui.storage.places import Place


def load(place: Place, today: dt.date) -> Draft | None:
    """The draft, or None where there is none. Raises Invalid, Newer or Trouble."""
    try:
        data = place.door.read(place.draft)
    except NotThere:
        return None
    return schema.read_draft(data, str(place.draft), today)


def save(place: Place, draft: Draft) -> None:
    """Keep the draft. Raises Trouble; the earlier draft is then unchanged."""
    place.door.write(place.draft, schema.write_draft(draft))


def clear(place: Place) -> None:
    """Remove the draft: it has been saved as a quarter, or the person let it go."""
    remove(place.draft)


Why = Literal["unreadable", "conflict"]


def set_aside(place: Place, why: Why) -> Path:
    """Give a draft another name, so that a new one can be written and nothing is lost.

    `unreadable`: it is broken or newer. `conflict`: another program put it there while a window had its own.
    """
    n = 1
    while (aside := place.draft.with_name(f"draft.{why}-{n}.toml{place.door.ending}")).exists():
        n += 1
    try:
        place.draft.rename(aside)
        flush_folder(aside.parent)
    except OSError as error:
        raise Trouble(f"{place.draft} could not be set aside: {error.strerror}") from None
    return aside
