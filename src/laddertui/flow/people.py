"""The profiles on this machine: codes, and whether each is encrypted. Nothing else is known before opening."""

import datetime as dt
from pathlib import Path

from laddertui.domain.record import record
from laddertui.domain.text import visible
from laddertui.domain.trouble import Trouble
from laddertui.flow.questions import Question
from laddertui.storage import erasing, lock, places, profiles, schema, sealing
from laddertui.storage.door import get
from laddertui.storage.folders import Folders
from laddertui.storage.keys import Identity
from laddertui.storage.places import Place

CODE = Question(
    id="code",
    label="Code",
    ask="Under which code should the list show this person?",
    help="Initials or a number, not a name: whoever opens the list reads it. The name can stand inside the profile.",
)
PASSPHRASE = Question(
    id="passphrase",
    label="Passphrase",
    ask="Which passphrase? (left empty, the files are plain)",
    help=(
        "Several words that nobody guesses. With it every file is encrypted in the standard age format. There is no way"
        " in without it, and nobody can reset it."
    ),
)
OUT_OF_REACH = erasing.OUT_OF_REACH


@record
class Person:
    """One row of the list."""

    id: str
    code: str | None
    """None where the card cannot be read."""
    is_encrypted: bool | None


def everyone(folders: Folders) -> list[Person]:
    """Every profile; a card that cannot be read hides no other."""
    return [person(folders, id) for id in places.ids(folders)]


def person(folders: Folders, id: str) -> Person:
    """One profile as the list shows it; one without a usable code goes by its id."""
    try:
        place = places.find(folders, id)
        card = profiles.card(place)
    except Trouble:
        return Person(id=id, code=None, is_encrypted=None)
    return Person(id=id, code=(card.code.strip() if card else "") or id, is_encrypted=place.is_encrypted)


def code_of(folders: Folders, id: str) -> str:
    """The code of a profile where it has to be told from others; "" where it is the only one, or cannot be read."""
    if len(places.ids(folders)) < 2:
        return ""
    path = places.folder(folders, id) / places.CARD
    try:
        code = schema.Source(get(path), str(path)).table.get("code")
    except Trouble:
        return ""
    return visible(code) if isinstance(code, str) else ""


def add(folders: Folders, code: str, today: dt.date, key: tuple[Identity, bytes] | None) -> Place:
    """Add a profile and give its place; with a key, the identity and identity.age's content, it is encrypted at once.

    Raises Misused for a code that cannot be, Trouble for one that is taken.
    """
    place = places.find(folders, profiles.add(folders, code, today))
    return sealing.encrypt(folders, place, *key) if key else place


def erase(folders: Folders, id: str) -> list[Path]:
    """Erase a profile and give what was removed. Raises InUse where a window has it open."""
    with lock.take(folders, erasing.unopened(folders, id)):
        gone = erasing.erase(folders, id)
    erasing.forget_lock(folders, id)
    return gone
