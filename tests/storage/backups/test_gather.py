"""A profile's files, gathered while a window works in it."""

from pathlib import Path

import pytest

from laddertui.domain.errors import NotFoundError
from laddertui.storage.backups import gather
from laddertui.storage.files import read_file
from tests.support.drafts import developer
from tests.support.encrypted_windows import plain


def test_a_draft_that_a_window_removes_meanwhile_is_no_fault(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = plain(developer())
    folder.draft.write_bytes(b"schema = 1\n")

    def read(path: Path, limit: int) -> bytes:
        folder.draft.unlink(missing_ok=True)
        return read_file(path, limit)

    monkeypatch.setattr(gather, "read_file", read)
    names = [file.name for file in gather.gather(folder).files]
    assert names == ["profile.toml", "snapshots/2026-Q4.toml"]


def test_a_file_that_never_can_be_read_is_named_after_a_few_tries(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = plain(developer())
    tries = []

    def read(path: Path, limit: int) -> bytes:
        tries.append(path)
        raise NotFoundError(f"{path} is not there")

    monkeypatch.setattr(gather, "read_file", read)
    with pytest.raises(NotFoundError, match=r"profile\.toml is not there"):
        gather.gather(folder)
    assert len(tries) == gather.TRIES
