"""Profiles: one folder a person under `profiles/`, each with a profile.toml.

schema = 1
uid = "3f0c…"              # for calendars and locks; never shown
code = "AB"                # what a list shows: initials or a number
created_on = 2026-11-22
"""

import datetime as dt
import secrets
from dataclasses import replace

from laddertui.domain.record import record
from laddertui.domain.snapshot import SCHEMA
from laddertui.domain.text import has_controls
from laddertui.domain.trouble import Misused, NotThere, Trouble
from laddertui.storage import schema
from laddertui.storage.door import get, make_folder, put
from laddertui.storage.folders import Folders
from laddertui.storage.places import Place, find, ids, obvious

LONGEST_CODE = 40
"""Letters; a code is initials or a number, not a name."""


@record
class Profile:
    """What profile.toml says. It is never encrypted, so it holds nothing that tells who the person is."""

    schema: int
    uid: str
    code: str
    created_on: dt.date
    keep_until: dt.date | None = None
    public_key: str | None = None
    """Of an encrypted profile; its presence is what makes a profile one."""


def card(place: Place) -> Profile | None:
    """What profile.toml says; None where there is none yet. Raises Invalid or Newer."""
    try:
        data = get(place.card)
    except NotThere:
        return None
    return schema.read_record(data, str(place.card), Profile)


def keep(place: Place, profile: Profile) -> None:
    """Write profile.toml, which is never sealed. Raises Trouble."""
    put(place.card, schema.to_toml(schema.to_table(profile)))


def everyone(folders: Folders) -> list[tuple[str, Profile | None]]:
    """Every profile's id and card; no card where there is none, and where it cannot be read: it hides no other."""
    rows: list[tuple[str, Profile | None]] = []
    for id in ids(folders):
        try:
            rows.append((id, card(find(folders, id))))
        except Trouble:
            rows.append((id, None))
    return rows


def choose(folders: Folders, wanted: str | None) -> str:
    """The id of the profile that is meant: an id, or a code only one has; else the only one; else the first.

    Raises Misused when several are there and none is named, NotThere when the named one is not.
    """
    if found := obvious(folders, wanted):
        return found
    if wanted is None:
        raise Misused(f"there are several profiles; name one with --profile: {_list(folders)}")
    matches = [id for id, c in everyone(folders) if c is not None and c.code == wanted]
    if len(matches) == 1:
        return matches[0]
    if matches:
        raise Misused(f"several profiles have the code {wanted!r}; name one by its id: {', '.join(matches)}")
    raise NotThere(f"there is no profile {wanted!r}; laddertui profiles lists them")


def _list(folders: Folders) -> str:
    return ", ".join(f"{id} ({c.code})" if c else id for id, c in everyone(folders))


def check_code(code: str) -> str:
    """The code, trimmed. Raises Misused for one that cannot be shown in a list."""
    code = code.strip()
    if not code or len(code) > LONGEST_CODE or has_controls(code):
        raise Misused(f"a code has 1 to {LONGEST_CODE} visible letters, such as initials or a number")
    return code


def make(folders: Folders, id: str, code: str, today: dt.date) -> Place:
    """Make a profile's folder and card, if they are not there yet."""
    place = find(folders, id)
    make_folder(place.path)
    if card(place) is None:
        made = Profile(schema=SCHEMA, uid=secrets.token_hex(16), code=code, created_on=today)
        keep(place, made)
    return place


def ensure(folders: Folders, place: Place, today: dt.date) -> None:
    """A profile comes into being with the first thing that is kept in it; its code is its id at first.

    Raises NotThere for an encrypted one whose card is gone: what it is must not be guessed.
    """
    if not place.card.exists():
        if place.is_encrypted:
            raise NotThere(f"{place.card} is not there any more; the profile was erased or moved away")
        make(folders, place.id, place.id, today)


def add(folders: Folders, code: str, today: dt.date) -> str:
    """Add a profile under a code and give its id, which says nothing about the person."""
    code = _free_code(folders, code)
    id = f"p-{secrets.token_hex(4)}"
    make(folders, id, code, today)
    return id


def rename(folders: Folders, place: Place, code: str) -> None:
    """Give a profile another code. Raises NotThere where it has no card."""
    found = card(place)
    if found is None:
        raise NotThere(f"{place.card} is not there; save something in this profile first")
    code = _free_code(folders, code, but=place.id)
    keep(place, replace(found, code=code))


def _free_code(folders: Folders, code: str, but: str | None = None) -> str:
    """The code, trimmed. Raises Misused for one that cannot be shown, Trouble for one that another profile has."""
    code = check_code(code)
    if any(c.code.casefold() == code.casefold() for id, c in everyone(folders) if c is not None and id != but):
        raise Trouble(f"there is a profile with the code {code!r} already; choose another")
    return code
