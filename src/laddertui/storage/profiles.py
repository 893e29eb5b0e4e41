"""Profiles: one folder a person under `profiles/`, each with a profile.toml.

schema = 1
uid = "3f0c…"              # for calendars and locks; never shown
code = "AB"                # what a list shows: initials or a number
created_on = 2026-11-22
"""

import datetime as dt
import re
import secrets
from dataclasses import replace
from pathlib import Path

from laddertui.domain.record import record
from laddertui.domain.snapshot import SCHEMA
from laddertui.domain.text import has_controls
from laddertui.domain.trouble import Misused, NotThere, Trouble
from laddertui.storage import schema
from laddertui.storage.door import Door, Plain, make_folder
from laddertui.storage.folders import Folders, refuse_if_shared

FIRST = "me"
"""The first profile's id; it needs no adding."""
LONGEST_CODE = 40
"""Letters; a code is initials or a number, not a name."""
_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")


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


@record
class Place:
    """One profile's folder, and the door to its files."""

    id: str
    path: Path
    door: Door

    @property
    def card(self) -> Path:
        """The file that says what this profile is."""
        return self.path / "profile.toml"

    @property
    def snapshots(self) -> Path:
        """One file a quarter."""
        return self.path / "snapshots"

    @property
    def revisions(self) -> Path:
        """Earlier versions of a quarter, never rewritten."""
        return self.path / "revisions"

    @property
    def draft(self) -> Path:
        """The assessment that is being filled in."""
        return self.path / f"draft.toml{self.door.ending}"


def find(folders: Folders, id: str) -> Place:
    """A profile's folder, there or not. Raises Misused for an id that cannot be one, Trouble for a shared folder."""
    if not _ID.fullmatch(id):
        raise Misused(f"{id!r} is no profile id; ids are small letters, digits and hyphens")
    path = folders.profiles / id
    for folder in (folders.data, folders.profiles, path):
        refuse_if_shared(folder)
    return Place(id=id, path=path, door=Plain())


def ids(folders: Folders) -> list[str]:
    """The ids of all profiles, in order."""
    try:
        return sorted(p.name for p in folders.profiles.iterdir() if _ID.fullmatch(p.name) and p.is_dir())
    except FileNotFoundError:
        return []
    except OSError as error:
        raise Trouble(f"{folders.profiles} cannot be read: {error.strerror}") from None


def card(place: Place) -> Profile | None:
    """What profile.toml says; None where there is none yet. Raises Invalid or Newer."""
    try:
        data = place.door.read(place.card)
    except NotThere:
        return None
    return schema.read_record(data, str(place.card), Profile)


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
    known = ids(folders)
    if wanted is None:
        if len(known) > 1:
            raise Misused(f"there are several profiles; name one with --profile: {_list(folders)}")
        return known[0] if known else FIRST
    if wanted in known or (wanted == FIRST and not known):
        return wanted
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
        place.door.write(place.card, schema.to_toml(schema.to_table(made)))
    return place


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
    place.door.write(place.card, schema.to_toml(schema.to_table(replace(found, code=code))))


def _free_code(folders: Folders, code: str, but: str | None = None) -> str:
    """The code, trimmed. Raises Misused for one that cannot be shown, Trouble for one that another profile has."""
    code = check_code(code)
    if any(c.code == code for id, c in everyone(folders) if c is not None and id != but):
        raise Trouble(f"there is a profile with the code {code!r} already; choose another")
    return code
