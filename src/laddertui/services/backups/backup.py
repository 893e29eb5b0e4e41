"""Back a profile up into one file, which needs no passphrase."""

import os
from pathlib import Path, PurePosixPath

from laddertui.content import backup_page
from laddertui.domain.backups.backup import SUMS, folder_name
from laddertui.domain.errors import LadderError
from laddertui.domain.record import record
from laddertui.domain.text import shortened, slug, visible
from laddertui.export import archive
from laddertui.services.clock import today
from laddertui.storage import profiles
from laddertui.storage.backups import gather
from laddertui.storage.output_file import OutputKind, named_path
from laddertui.storage.profile_folder import ProfileFolder


@record
class MadeBackup:
    """A backup as it is written into a file."""

    data: bytes
    """The archive."""
    files: tuple[str, ...]
    """The profile's files in it, by their place in its folder."""
    left_out: tuple[Path, ...]
    """Files in the profile's folder that are none of its own."""


def make(folder: ProfileFolder) -> MadeBackup:
    """Return a profile's backup.

    It is as the files are at this moment; a window may have it open. Raise NotFoundError where
    nothing is saved yet, LadderError for what cannot be read.
    """
    gathered = gather.gather(folder)
    folder.refuse_if_changed()
    card = profiles.card(folder)
    code = visible(shortened(card.code if card else folder.id, profiles.LONGEST_CODE))
    page = backup_page.page(folder.is_encrypted, code, today().isoformat())
    return MadeBackup(
        data=archive.build(folder.id, gathered.files, page),
        files=tuple(file.name for file in gathered.files),
        left_out=gathered.left_out,
    )


def offered_name(folder: ProfileFolder) -> str:
    """Return the name that is offered for a profile's backup: with its code, and the day."""
    card = profiles.card(folder)
    parts = ("laddertui", slug(card.code if card else folder.id, fallback=folder.id))
    return f"{'-'.join(parts)}-{today().isoformat()}.tar"


def write(
    folder: ProfileFolder, name: str, data: bytes, may_wait: bool = True, force: bool = False
) -> Path:
    """Write a backup where a person says, for them alone, and return its path.

    It goes over an earlier backup, and over anything else only by `force`. `may_wait`: for a
    reader, where it is a pipe. Raise UsageError for
    what cannot be a file's name, LadderError for one inside the profile's own folder: it would hold
    itself.
    """
    path = named_path(name)
    target, own = os.path.realpath(path), os.path.realpath(folder.path)
    if PurePosixPath(target).is_relative_to(own):
        raise LadderError(
            f"{visible(name)} is in the profile's own folder, which goes when the profile does;"
            " choose a place outside it"
        )
    return _KIND.write(name, data, may_wait, force)


def _is_backup(data: bytes) -> bool:
    return data.startswith(folder_name("").encode()) and SUMS.encode() in data[:100]


_KIND = OutputKind(name="a backup made by laddertui", is_one=_is_backup)
other_name = _KIND.other_name
"""Gives a free name beside a backup that is there already; "" where none is."""
