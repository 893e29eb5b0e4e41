"""Encrypted files: what is written reaches the disk sealed, and only the secret brings it back."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from laddertui.domain.errors import LadderError, LockedError, NotFoundError
from laddertui.storage.age import keys
from laddertui.storage.encrypted_files import EncryptedFiles
from laddertui.storage.files import LARGEST_FILE, UNFINISHED
from tests.support.folders import tree

SEALED_BEGINS = b"age-encryption.org/v1\n-> X25519 "


@pytest.fixture(scope="module")
def mine() -> keys.Identity:
    return keys.new_identity()


@pytest.fixture
def files(mine: keys.Identity) -> EncryptedFiles:
    return EncryptedFiles(mine.public_key, mine.secret)


@pytest.fixture
def locked(mine: keys.Identity) -> EncryptedFiles:
    return EncryptedFiles(mine.public_key)


@pytest.mark.parametrize("size", [0, 1, LARGEST_FILE])
def test_what_is_written_lies_there_sealed_and_is_read_back(
    tmp_path: Path, files: EncryptedFiles, size: int
) -> None:
    path, data = tmp_path / "a.toml.age", b"w" * size
    files.write(path, data)
    assert files.read(path) == data
    assert path.read_bytes().startswith(SEALED_BEGINS)
    assert [p.name for p in tmp_path.iterdir()] == ["a.toml.age"]
    assert path.stat().st_mode & 0o777 == 0o600


def test_no_plain_byte_is_in_any_file_at_any_moment(
    tmp_path: Path, files: EncryptedFiles, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[bytes] = []

    def looking_before(real: Callable[..., object]) -> Callable[..., object]:
        def looked(*args: object, **named: object) -> object:
            seen.extend(p.read_bytes() for p in tmp_path.iterdir())
            return real(*args, **named)

        return looked

    for name in ("replace", "fsync", "fchmod"):
        monkeypatch.setattr(os, name, looking_before(getattr(os, name)))
    files.write(tmp_path / "a.toml.age", b"my own words")
    monkeypatch.undo()
    assert any(seen)
    assert all(data == b"" or data.startswith(SEALED_BEGINS) for data in seen)


def test_without_the_secret_it_writes_and_reads_nothing(
    tmp_path: Path, files: EncryptedFiles, locked: EncryptedFiles
) -> None:
    path = tmp_path / "a.toml.age"
    locked.write(path, b"noted")
    assert (files.is_open, locked.is_open) == (True, False)
    with pytest.raises(LockedError, match=r"a\.toml\.age is locked; its passphrase opens it"):
        locked.read(path)
    assert files.read(path) == b"noted"


def test_what_is_not_there_is_not_called_locked(
    tmp_path: Path, files: EncryptedFiles, locked: EncryptedFiles
) -> None:
    for each in (files, locked):
        with pytest.raises(NotFoundError):
            each.read(tmp_path / "none.age")


def test_plain_words_behind_the_sealed_door_are_never_taken(
    tmp_path: Path, files: EncryptedFiles
) -> None:
    path = tmp_path / "a.toml.age"
    path.write_text("schema = 1\n")
    with pytest.raises(LadderError, match="damaged or cut off"):
        files.read(path)


def test_a_link_a_pipe_and_a_huge_file_are_refused_and_nothing_waits(
    tmp_path: Path, files: EncryptedFiles
) -> None:
    files.write(tmp_path / "real.age", b"x")
    (tmp_path / "link.age").symlink_to("real.age")
    os.mkfifo(tmp_path / "fifo.age")
    with (tmp_path / "huge.age").open("wb") as file:
        file.truncate(LARGEST_FILE + 2048)
    for name, said in (
        ("link.age", "is a link"),
        ("fifo.age", "is not a file"),
        ("huge.age", "holds 1,050,624 bytes"),
    ):
        with pytest.raises(LadderError, match=said):
            files.read(tmp_path / name)
    files.write(
        tmp_path / "link.age", b"new"
    )  # the link itself is put away; what it named is not touched
    assert files.read(tmp_path / "link.age") == b"new"
    assert files.read(tmp_path / "real.age") == b"x"


def test_a_public_key_that_is_none_writes_nothing_not_even_plain(tmp_path: Path) -> None:
    (tmp_path / "a.age").write_bytes(b"before")
    for bad in ("", "age1x", "\x1b[31m"):
        with pytest.raises(LadderError, match="public_key"):
            EncryptedFiles(bad).write(tmp_path / "a.age", b"my own words")
    assert tree(tmp_path) == {"a.age": b"before"}


def test_a_full_disk_leaves_what_was_there(
    tmp_path: Path, files: EncryptedFiles, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.age"
    files.write(path, b"before")
    before = tree(tmp_path)

    def full(fd: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(
        LadderError, match="No space left on device; what was there before is unchanged"
    ):
        files.write(path, b"after")
    assert tree(tmp_path) == before
    assert not list(tmp_path.glob(f".*{UNFINISHED}"))
