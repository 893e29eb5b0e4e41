"""Where a profile's files are, and whether they are encrypted.

Light: every start of the program needs it.
"""

import re
from itertools import islice
from pathlib import Path

from laddertui.domain.errors import DiskError, LadderError, ProfileChangedError, UsageError
from laddertui.domain.record import record
from laddertui.storage.age import known_keys
from laddertui.storage.app_dirs import AppDirs, refuse_if_shared
from laddertui.storage.files import exists, folders_in, is_folder, names_in
from laddertui.storage.profile_form import (
    CARD,
    FOLDERS,
    IDENTITY,
    Files,
    NoFiles,
    encrypted_files,
    files_of,
    form_of,
)

FIRST = "me"
"""The first profile's id; it needs no adding."""
SNAPSHOTS = "snapshots"
"""The folder of a profile's saved quarters."""
_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")


@record
class ProfileFolder:
    """One profile's folder, and the way its files are kept."""

    id: str
    """The folder's name: small letters, digits and hyphens, 64 at most."""
    path: Path
    """The folder, there or not."""
    files: Files
    """How its files are kept: plain, or encrypted, locked or open."""

    @property
    def card(self) -> Path:
        """The file that says what this profile is."""
        return self.path / CARD

    @property
    def identity(self) -> Path:
        """The key of an encrypted profile, under its passphrase."""
        return self.path / IDENTITY

    @property
    def is_encrypted(self) -> bool:
        """Whether its files are encrypted."""
        return bool(self.files.ending)

    @property
    def snapshots(self) -> Path:
        """One file a quarter."""
        return self.path / SNAPSHOTS

    @property
    def revisions(self) -> Path:
        """Earlier versions of a quarter, never rewritten."""
        return self.path / "revisions"

    @property
    def signals(self) -> Path:
        """The signals and tries, one file each."""
        return self.path / "signals"

    @property
    def repeats(self) -> Path:
        """The scores given again, one file a sitting."""
        return self.path / "repeats"

    @property
    def opinions(self) -> Path:
        """The second opinions, one file each."""
        return self.path / "opinions"

    @property
    def draft(self) -> Path:
        """The assessment that is being filled in."""
        return self.path / f"draft.toml{self.files.ending}"

    @property
    def sprint(self) -> Path:
        """The weekly events that were ticked off."""
        return self.path / f"sprint.toml{self.files.ending}"

    def write(self, path: Path, data: bytes, becomes: Path | None = None) -> None:
        """Write a file of the profile in the form that its card names now, whole or not at all.

        `becomes` is the name that the file is given afterwards, where it is another.

        Whatever is written goes through here, so that nothing comes to lie in plain text in a
        profile that was encrypted meanwhile, nor in one that others can look into.
        Raise ProfileChangedError or LadderError; nothing is then written.
        """
        self.refuse_if_changed()
        refuse_if_shared(path.parent, is_inner=True)
        self.files.write(path, data, becomes)

    def refuse_if_changed(self) -> None:
        """Raise ProfileChangedError where the card names another form, or key, than at opening.

        Another machine may have encrypted or decrypted the profile, and a sync tool brought that.
        """
        if isinstance(self.files, NoFiles):
            return
        now = files_of(self.path)
        if form_of(now) == form_of(self.files):
            return
        if now.ending and self.files.ending:
            what = "was given another key"
        elif now.ending:
            what = "was encrypted"
        else:
            what = "was turned back into plain files"
        raise ProfileChangedError(
            f"this profile {what} meanwhile, by another program or on another machine;"
            " nothing was written. Open it again, then go on"
        )


def as_it_is_now(folder: ProfileFolder, *opened: Files) -> ProfileFolder:
    """Return the profile in the form that its card names now, open where one of these opens it.

    Where the card cannot be read it stays as it was: no write passes then.
    """
    try:
        now = files_of(folder.path)
    except LadderError:
        return folder
    fitting = [files for files in (folder.files, *opened) if form_of(files) == form_of(now)]
    fitting.sort(key=lambda files: not files.is_open)
    return ProfileFolder(id=folder.id, path=folder.path, files=fitting[0] if fitting else now)


def find(dirs: AppDirs, profile_id: str) -> ProfileFolder:
    """Return a profile's folder, there or not, with its files plain, or encrypted and still locked.

    Raise UsageError for an id that cannot be one, LadderError for a folder that is shared or a link
    and for a card that leaves open whether the profile is encrypted.
    """
    path = path_of(dirs, profile_id)
    for each in _folders_in(path):
        refuse_if_shared(each, is_inner=True)
    files = files_of(path)
    if not files.ending and exists(path / IDENTITY):
        _refuse_known_as_encrypted(dirs, path)
    return ProfileFolder(id=profile_id, path=path, files=files)


def _refuse_known_as_encrypted(dirs: AppDirs, path: Path) -> None:
    """Raise LadderError where a profile that was last opened encrypted looks plain by its card."""
    encrypted = next((p for p in encrypted_files(path) if p.name != IDENTITY), None)
    if encrypted and known_keys.read(dirs, path):
        raise LadderError(
            f"{path / CARD} says the profile is plain, but it was encrypted when last opened here,"
            f" and {encrypted.name} is sealed; restore {CARD} from a backup"
        )


def path_of(dirs: AppDirs, profile_id: str) -> Path:
    """Return a profile's folder, whatever is in it.

    Raise UsageError for an id that cannot be one, LadderError for a shared one.
    """
    if not is_id(profile_id):
        raise UsageError(
            f"{profile_id!r} is no profile id; ids are small letters, digits and hyphens"
        )
    path = dirs.profiles / profile_id
    for each in (dirs.data, dirs.profiles, path):
        refuse_if_shared(each)
    return path


def _folders_in(path: Path) -> list[Path]:
    """Return the folders of a profile, links among them; hidden ones are other programs'."""
    return [
        folder
        for folder in folders_in(path)
        if not folder.name.startswith(".") and (folder.name in FOLDERS or is_folder(folder))
    ]


def is_id(name: str) -> bool:
    """Return whether a profile's folder can have this name."""
    return _ID.fullmatch(name) is not None


def ids(dirs: AppDirs) -> list[str]:
    """Return the ids of all profiles, in order.

    A folder without a card and without content is none: adding one was cut short.
    """
    return [name for name in possible_ids(dirs) if is_profile(dirs.profiles / name)]


def possible_ids(dirs: AppDirs) -> list[str]:
    """Return the names among the profiles that ids can be, in order, whatever has them."""
    return sorted(name for name in names_in(dirs.profiles) if is_id(name))


def has_several(dirs: AppDirs) -> bool:
    """Return whether there is more than one profile, looking into no more of them than it takes."""
    found = (name for name in possible_ids(dirs) if is_profile(dirs.profiles / name))
    return len(list(islice(found, 2))) > 1


def is_profile(path: Path) -> bool:
    """Return whether anything is in a folder, but for what other programs hide there.

    One that cannot be looked into is taken for a profile, so that it is not passed over unsaid.
    """
    try:
        return is_folder(path) and any(not name.startswith(".") for name in names_in(path))
    except DiskError:
        return True


def obvious(dirs: AppDirs, wanted: str | None) -> str | None:
    """Return the id that is meant where that needs no look into any profile.

    One named by id, or the only one there is; None for any other.
    """
    known = ids(dirs)
    if wanted is None and len(known) > 1:
        return None
    if wanted is None:
        return known[0] if known else FIRST
    return wanted if wanted in known or (wanted == FIRST and not known) else None
