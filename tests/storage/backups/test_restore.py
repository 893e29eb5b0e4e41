"""A backup's files over a profile's, when the disk ends in the middle."""

from pathlib import Path

import pytest

from laddertui.domain.backups.backup import Backup, BackupFile
from laddertui.domain.errors import DiskError
from laddertui.storage import profiles
from laddertui.storage.backups import restore
from laddertui.storage.files import write_file
from tests.support.encrypted_windows import plain

MINE, THEIRS = b"schema = 1\nrole = 'mine'\n", b"schema = 1\nrole = 'of the backup'\n"


def test_a_draft_stands_at_its_place_until_the_backups_does_and_is_kept_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = plain()
    folder.draft.write_bytes(MINE)
    card = profiles.card(folder)
    assert card is not None
    files = (BackupFile(name="draft.toml", data=THEIRS, changed_at=0),)
    backup = Backup(profile_id="me", files=files)
    aside = folder.draft.with_name("draft.conflict-1.toml")

    def full(path: Path, data: bytes) -> None:
        if path == folder.draft:
            raise DiskError("no space left on device", "no space left on device")
        write_file(path, data)

    monkeypatch.setattr(restore, "write_file", full)
    with pytest.raises(DiskError):
        restore.put_over(folder, backup, card)
    assert (folder.draft.read_bytes(), aside.read_bytes()) == (MINE, MINE)
    monkeypatch.setattr(restore, "write_file", write_file)
    restore.put_over(folder, backup, card)
    assert (folder.draft.read_bytes(), aside.read_bytes()) == (THEIRS, MINE)
    assert len(list(folder.path.glob("draft*"))) == 2
