"""The profiles on this machine: their codes, and what else stands outside any encryption."""

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from laddertui.domain.errors import LadderError
from laddertui.domain.progress import finish
from laddertui.domain.record import record
from laddertui.domain.text import look_alike, shortened, visible
from laddertui.forms.question import Question
from laddertui.services import encryption
from laddertui.services.encryption import WrappedKey
from laddertui.storage import erase as erase_storage
from laddertui.storage import lock, profile_folder, profiles
from laddertui.storage.app_dirs import AppDirs
from laddertui.storage.files import read_file
from laddertui.storage.profile_folder import ProfileFolder
from laddertui.storage.profile_form import CARD
from laddertui.storage.toml.source import TomlSource

CODE = Question(
    id="code",
    label="Code",
    ask="Under which code should the list show this person?",
    help=(
        "Initials or a number, not a name: whoever opens the list reads it."
        " The name can stand inside the profile."
    ),
)
PASSPHRASE = Question(
    id="passphrase",
    label="Passphrase",
    ask="Which passphrase? (left empty, the files are plain)",
    help=(
        "Several words that nobody guesses. With it every file is encrypted in the standard age"
        " format. There is no way in without it, and nobody can reset it."
    ),
)
OUT_OF_REACH = erase_storage.OUT_OF_REACH
"""What erasing cannot do, said each time."""


@record
class ProfileEntry:
    """One row of the list."""

    id: str
    """The name of the profile's folder."""
    code: str | None
    """What the list shows; None where the card cannot be read."""
    is_encrypted: bool | None
    """None where the card cannot be read."""
    has_double: bool = False
    """Whether another profile has the same code; its id then tells them apart."""

    @property
    def label(self) -> str:
        """The code as lists show it, 40 letters at most; with the id where that is needed."""
        code = shortened(self.code or self.id, profiles.LONGEST_CODE)
        return f"{code} ({self.id})" if self.has_double else code

    @property
    def to_type(self) -> str:
        """What is to be typed to erase it: the code, or the id of one that is too long for that."""
        code = self.code or self.id
        return code if len(code) <= profiles.LONGEST_CODE else self.id


def entries(dirs: AppDirs) -> list[ProfileEntry]:
    """Return every profile, by id; a card that cannot be read hides no other."""
    return told_apart([entry(dirs, profile_id) for profile_id in profile_folder.ids(dirs)])


def told_apart(every: Sequence[ProfileEntry]) -> list[ProfileEntry]:
    """Return the same rows, each knowing whether another one has its code."""
    names = [look_alike(each.code or each.id) for each in every]
    codes = Counter(names)
    return [
        replace(each, has_double=True) if codes[name] > 1 else each
        for each, name in zip(every, names, strict=True)
    ]


def foreign_folders(dirs: AppDirs) -> list[Path]:
    """Return the folders among the profiles whose names no profile can have."""
    return profiles.foreign_folders(dirs)


NOT_A_PROFILE = (
    "is no profile's folder: ids are small letters, digits and hyphens; rename the folder to see"
    " it here"
)
"""What is said of such a folder, after its name."""


def entry(dirs: AppDirs, profile_id: str) -> ProfileEntry:
    """Return one profile as the list shows it; one without a usable code goes by its id."""
    try:
        folder = profile_folder.find(dirs, profile_id)
        return entry_of(folder, profiles.card(folder))
    except LadderError:
        return ProfileEntry(id=profile_id, code=None, is_encrypted=None)


def entry_of(folder: ProfileFolder, card: profiles.Profile | None) -> ProfileEntry:
    """Return one profile as the list shows it, by its card."""
    code = (card.code.strip() if card else "") or folder.id
    return ProfileEntry(id=folder.id, code=code, is_encrypted=folder.is_encrypted)


def code_of(dirs: AppDirs, profile_id: str) -> str:
    """Return the code that tells a profile from others.

    "" for the only one or an unreadable one.
    """
    if not profile_folder.has_several(dirs):
        return ""
    path = profile_folder.path_of(dirs, profile_id) / CARD
    try:
        code = TomlSource(read_file(path), str(path)).table.get("code")
    except LadderError:
        return ""
    return shortened(visible(code), profiles.LONGEST_CODE) if isinstance(code, str) else ""


def check_code(code: str) -> str:
    """Return the code, trimmed. Raise UsageError for one that cannot be shown in a list."""
    return profiles.check_code(code)


def free_code(dirs: AppDirs, code: str) -> str:
    """Return the code of a new profile, trimmed.

    Raise UsageError for a code that cannot be, LadderError for one that is taken.
    """
    return profiles.free_code(dirs, code)


def add(dirs: AppDirs, code: str, today: dt.date, key: WrappedKey | None = None) -> ProfileFolder:
    """Add a profile and return its folder; with a key it is encrypted at once.

    Raise UsageError for a code that cannot be, LadderError for one that is taken and for what
    cannot be written; nothing of the profile is then there.
    """
    with lock.hold_list(dirs):
        folder = profile_folder.find(dirs, profiles.add(dirs, code, today))
    if key is None:
        return folder
    try:
        return finish(encryption.encrypting(dirs, folder, key, today))
    except LadderError:
        profiles.take_back(dirs, folder.id)
        raise


def rename(dirs: AppDirs, folder: ProfileFolder, code: str) -> None:
    """Give a profile another code.

    Raise ProfileInUseError where a window has it open, UsageError for a code that cannot be,
    LadderError for one that is taken, NotFoundError before anything is saved in the profile.
    """
    with lock.take(dirs, folder), lock.hold_list(dirs):
        profiles.rename(dirs, folder, code)


def erase(dirs: AppDirs, profile_id: str) -> list[Path]:
    """Erase a profile and return what was removed.

    Raise ProfileInUseError where a window has it open.
    """
    with lock.take(dirs, erase_storage.unopened(dirs, profile_id)):
        removed = erase_storage.erase(dirs, profile_id)
    erase_storage.forget_lock(dirs, profile_id)
    return removed
