"""A backup as one file: a tar archive of a single folder, with its checksums and a page to read.

Any machine unpacks it, and `sha256sum --check SHA256SUMS` judges it, without this program. Nothing
is compressed, so an archive is never smaller than what it unpacks to.
"""

import hashlib
import io
import tarfile
from collections.abc import Iterable

from laddertui.domain.backups.backup import PAGE, SUMS, BackupFile, folder_name

MODE = 0o600
"""For whoever unpacks it alone, as in a profile."""


def build(profile_id: str, files: Iterable[BackupFile], page: str) -> bytes:
    """Return the archive of a profile's files, in their order, and of the page beside them."""
    files = [BackupFile(name=PAGE, data=page.encode(), changed_at=0), *files]
    sums = "".join(f"{hashlib.sha256(f.data).hexdigest()}  {f.name}\n" for f in files)
    newest = max(f.changed_at for f in files)
    whole = [BackupFile(name=SUMS, data=sums.encode(), changed_at=newest), *files]
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=tarfile.PAX_FORMAT) as archive:
        for each in whole:
            archive.addfile(_member(profile_id, each, newest), io.BytesIO(each.data))
    return out.getvalue()


def _member(profile_id: str, file: BackupFile, newest: int) -> tarfile.TarInfo:
    """Return a file's entry, which says nothing of whoever made it."""
    member = tarfile.TarInfo(f"{folder_name(profile_id)}/{file.name}")
    member.size, member.mode, member.mtime = len(file.data), MODE, file.changed_at or newest
    return member
