"""A backup's archive, looked at as a whole before anything of it is used.

It may come from anywhere, so what is in it is refused rather than put right: what leads out of its
folder, what is no plain file, what two names would write twice, and what its checksums deny.
"""

import hashlib
import io
import re
import tarfile
from collections import Counter

from laddertui.domain.backups.backup import BEGINS, BESIDE, SUMS, Backup, BackupFile, may_hold
from laddertui.domain.errors import UsageError
from laddertui.domain.text import look_alike, visible

MOST_FILES = 100_000
"""Files; a signal a day for forty years are a seventh of it."""
_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")
_SUM = re.compile(r"([0-9a-f]{64})  (.+)")
NOT_OURS = "it is not a backup made by laddertui"


def read_archive(data: bytes) -> Backup:
    """Return what a backup's archive holds. Raise UsageError for one that is not whole and sound.

    The message says what is wrong with it; nothing was written then.
    """
    if not data:
        raise UsageError("it is empty")
    if data[:2] == b"\x1f\x8b":
        raise UsageError("it is compressed; unpack it with gunzip first")
    if data[257:262] != b"ustar":
        raise UsageError(NOT_OURS)
    profile_id, files = _files(_members(data))
    _refuse_doubles([file.name for file in files])
    _check_sums({file.name: file.data for file in files})
    kept = tuple(file for file in files if file.name not in BESIDE)
    return Backup(profile_id=profile_id, files=kept)


def _members(data: bytes) -> list[tuple[tarfile.TarInfo, bytes]]:
    """Return every entry with its content, folders left out."""
    found = []
    try:
        with tarfile.open(fileobj=io.BytesIO(data), mode="r:") as archive:
            for count, member in enumerate(archive):
                if count > MOST_FILES:
                    raise UsageError(f"it holds more than {MOST_FILES:,} files; {NOT_OURS}")
                if member.isdir():
                    _parts(member.name)
                    continue
                _refuse_other_than_file(member)
                content = archive.extractfile(member)
                found.append((member, content.read() if content else b""))
    except (tarfile.TarError, ValueError, EOFError, OverflowError, OSError):
        raise UsageError("it is cut off or damaged; take another copy") from None
    return found


def _refuse_other_than_file(member: tarfile.TarInfo) -> None:
    """Raise UsageError for a link, a device, and a file whose holes are longer than the archive."""
    if member.type not in (tarfile.REGTYPE, tarfile.AREGTYPE) or member.sparse is not None:
        raise UsageError(
            f"{visible(member.name)} in it is a link or a device, which no backup holds; do not"
            " trust it"
        )


def _files(members: list[tuple[tarfile.TarInfo, bytes]]) -> tuple[str, list[BackupFile]]:
    """Return whose backup it is, and its files, named from its one folder."""
    files, tops = [], set()
    for member, content in members:
        top, *rest = _parts(member.name)
        if not rest:
            raise UsageError(NOT_OURS)
        tops.add(top)
        changed_at = max(int(member.mtime), 0)
        files.append(BackupFile(name="/".join(rest), data=content, changed_at=changed_at))
    top = tops.pop() if tops else ""
    profile_id = top.removeprefix(BEGINS)
    if tops or not top.startswith(BEGINS) or not _ID.fullmatch(profile_id):
        raise UsageError(NOT_OURS)
    return profile_id, files


def _parts(name: str) -> list[str]:
    """Return the names that a path is made of. Raise UsageError for one that may lead elsewhere."""
    name = name.rstrip("/")
    if not may_hold(name):
        raise UsageError(
            f"{visible(name)} in it leads out of its folder, or is hidden, which nothing in a"
            " backup is; do not trust it"
        )
    return name.split("/")


def _refuse_doubles(names: list[str]) -> None:
    """Raise UsageError where two names would be one file on some disk, or a file and a folder."""
    alike = Counter(look_alike(name) for name in names)
    for name in names:
        if alike[look_alike(name)] > 1:
            raise UsageError(f"{visible(name)} is in it twice, or but for small and large letters")
    folders = {look_alike(name.rpartition("/")[0]) for name in names}
    for name in names:
        if look_alike(name) in folders:
            raise UsageError(f"{visible(name)} is in it as a file and as a folder")


def _check_sums(files: dict[str, bytes]) -> None:
    """Raise UsageError where a file is not the one that was backed up, is missing, or is added."""
    if SUMS not in files:
        raise UsageError(f"{SUMS} is not in it; {NOT_OURS}")
    lines = files[SUMS].decode(errors="replace").splitlines()
    found = [_SUM.fullmatch(line) for line in lines]
    sums = {match[2]: match[1] for match in found if match}
    if None in found or len(sums) != len(lines):
        raise UsageError(f"{SUMS} in it is damaged; take another copy")
    for name in sorted(sums.keys() | files.keys() - {SUMS}):
        if name not in files:
            raise UsageError(f"{visible(name)} is missing in it; take another copy")
        if name not in sums or hashlib.sha256(files[name]).hexdigest() != sums[name]:
            raise UsageError(f"{visible(name)} in it is not as it was backed up; take another copy")
