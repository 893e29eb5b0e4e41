"""The profiles on this machine: codes, and whether each is encrypted. Nothing else is known before opening."""

import datetime as dt
from pathlib import Path

from laddertui.domain.errors import LadderError
from laddertui.domain.record import record
from laddertui.domain.text import visible
from laddertui.forms.questions import Question
from laddertui.storage import encryption, lock, profile_folder, profiles
from laddertui.storage import erase as erasing
from laddertui.storage.app_dirs import AppDirs
from laddertui.storage.files import read_file
from laddertui.storage.keys import Identity
from laddertui.storage.profile_folder import ProfileFolder
from laddertui.storage.toml.source import TomlSource

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
class ProfileEntry:
    """One row of the list."""

    id: str
    code: str | None
    """None where the card cannot be read."""
    is_encrypted: bool | None


def everyone(dirs: AppDirs) -> list[ProfileEntry]:
    """Every profile; a card that cannot be read hides no other."""
    return [person(dirs, id) for id in profile_folder.ids(dirs)]


def person(dirs: AppDirs, id: str) -> ProfileEntry:
    """One profile as the list shows it; one without a usable code goes by its id."""
    try:
        folder = profile_folder.find(dirs, id)
        card = profiles.card(folder)
    except LadderError:
        return ProfileEntry(id=id, code=None, is_encrypted=None)
    return ProfileEntry(
        id=id, code=(card.code.strip() if card else "") or id, is_encrypted=folder.is_encrypted
    )


def code_of(dirs: AppDirs, id: str) -> str:
    """The code of a profile where it has to be told from others; "" where it is the only one, or cannot be read."""
    if len(profile_folder.ids(dirs)) < 2:
        return ""
    path = profile_folder.path_of(dirs, id) / profile_folder.CARD
    try:
        code = TomlSource(read_file(path), str(path)).table.get("code")
    except LadderError:
        return ""
    return visible(code) if isinstance(code, str) else ""


def add(
    dirs: AppDirs, code: str, today: dt.date, key: tuple[Identity, bytes] | None
) -> ProfileFolder:
    """Add a profile and give its place; with a key, the identity and identity.age's content, it is encrypted at once.

    Raises UsageError for a code that cannot be, LadderError for one that is taken.
    """
    folder = profile_folder.find(dirs, profiles.add(dirs, code, today))
    return encryption.encrypt(dirs, folder, *key) if key else folder


def erase(dirs: AppDirs, id: str) -> list[Path]:
    """Erase a profile and give what was removed. Raises ProfileInUseError where a window has it open."""
    with lock.take(dirs, erasing.unopened(dirs, id)):
        gone = erasing.erase(dirs, id)
    erasing.forget_lock(dirs, id)
    return gone
