"""The summary cache answers at once while no file has changed, and is never believed otherwise."""

import errno
import os
from pathlib import Path
from typing import Any

import pytest

from laddertui.domain.progress import finish
from laddertui.services.session import ProfileSession
from laddertui.services.summary.records import ProfileSummary
from laddertui.storage import encryption
from laddertui.storage.age import keys
from laddertui.storage.app_dirs import AppDirs
from laddertui.storage.caches import summary_cache
from laddertui.storage.encrypted_files import EncryptedFiles
from laddertui.storage.profile_folder import ProfileFolder
from tests.support import folders, low_cost_keys
from tests.support.folders import text

KEPT: dict[str, Any] = {
    "newest": {"rung": 2.1, "role": "\u202e\udc80\U0001f600é"},
    "before": None,
    "history": [],
}


@pytest.fixture
def where(tmp_path: Path) -> AppDirs:
    return folders.dirs(tmp_path)


@pytest.fixture
def folder(tmp_path: Path) -> ProfileFolder:
    made = folders.folder(tmp_path)
    (made.snapshots / "2026-Q4.toml").write_text(text())
    return made


def summary(where: AppDirs, folder: ProfileFolder) -> ProfileSummary:
    return ProfileSession(where, folder, read_only=True).summary()


def cache_of(where: AppDirs) -> Path:
    (path,) = (where.cache / "summaries").iterdir()
    return path


def test_what_was_worked_out_is_kept_while_no_file_changes(
    where: AppDirs, folder: ProfileFolder
) -> None:
    assert summary_cache.load(where, folder, summary_cache.fingerprint(folder)) is None
    summary_cache.store(where, folder, summary_cache.fingerprint(folder), KEPT)
    assert summary_cache.load(where, folder, summary_cache.fingerprint(folder)) == KEPT
    assert cache_of(where).stat().st_mode & 0o777 == 0o600
    assert cache_of(where).parent.stat().st_mode & 0o777 == 0o700


def touch(folder: ProfileFolder) -> None:
    os.utime(folder.snapshots / "2026-Q4.toml", ns=(1, 1))


def replace(folder: ProfileFolder) -> None:
    before = (folder.snapshots / "2026-Q4.toml").stat()
    (folder.snapshots / "new").write_text(text(role="Designer!"[:9]))
    os.utime(folder.snapshots / "new", ns=(before.st_atime_ns, before.st_mtime_ns))
    os.replace(folder.snapshots / "new", folder.snapshots / "2026-Q4.toml")


def add(folder: ProfileFolder) -> None:
    (folder.snapshots / "2026-Q3.toml").write_text(text("2026-Q3"))


def remove(folder: ProfileFolder) -> None:
    (folder.snapshots / "2026-Q4.toml").unlink()


def rename(folder: ProfileFolder) -> None:
    (folder.snapshots / "2026-Q4.toml").rename(folder.snapshots / "2026-Q3.toml")


def link(folder: ProfileFolder) -> None:
    (folder.snapshots / "2026-Q3.toml").symlink_to("nowhere")


@pytest.mark.parametrize("change", [touch, replace, add, remove, rename, link])
def test_any_change_to_the_files_makes_it_void(
    where: AppDirs, folder: ProfileFolder, change: Any
) -> None:
    summary_cache.store(where, folder, summary_cache.fingerprint(folder), KEPT)
    change(folder)
    assert summary_cache.load(where, folder, summary_cache.fingerprint(folder)) is None


def test_another_version_of_the_program_works_it_out_anew(
    where: AppDirs, folder: ProfileFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    summary_cache.store(where, folder, summary_cache.fingerprint(folder), KEPT)
    monkeypatch.setattr(summary_cache, "__version__", "99")
    assert summary_cache.load(where, folder, summary_cache.fingerprint(folder)) is None


def test_one_profile_is_never_answered_from_anothers_cache(
    where: AppDirs, folder: ProfileFolder
) -> None:
    print_of_files = summary_cache.fingerprint(folder)
    summary_cache.store(where, folder, print_of_files, KEPT)
    other = ProfileFolder(id="you", path=where.profiles / "you", files=folder.files)
    assert summary_cache.load(where, other, print_of_files) is None


@pytest.mark.parametrize("at", range(0, 200, 7))
def test_a_cache_that_was_edited_anywhere_or_cut_off_is_not_believed(
    where: AppDirs, folder: ProfileFolder, at: int
) -> None:
    print_of_files = summary_cache.fingerprint(folder)
    summary_cache.store(where, folder, print_of_files, KEPT)
    data = cache_of(where).read_bytes()
    n = at % len(data)
    for spoiled in (
        data[:n],
        data[:n] + bytes([data[n] ^ 1]) + data[n + 1 :],
        data[:n] + b" " + data[n:],
    ):
        cache_of(where).write_bytes(spoiled)
        assert summary_cache.load(where, folder, print_of_files) is None
    cache_of(where).write_bytes(data)
    assert summary_cache.load(where, folder, print_of_files) == KEPT


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\n",
        b"{}",
        b"null",
        b"\xff" * 100,
        b"[" * 50_000,
        b'{"files": "", "summary": {}}',
        b"x\n{}",
    ],
)
def test_a_cache_of_anything_else_is_not_believed(
    where: AppDirs, folder: ProfileFolder, data: bytes
) -> None:
    summary_cache.store(where, folder, summary_cache.fingerprint(folder), KEPT)
    cache_of(where).write_bytes(data)
    assert summary_cache.load(where, folder, summary_cache.fingerprint(folder)) is None


@pytest.mark.parametrize("spoil", ["file", "folder in its place", "link", "fifo"])
def test_a_cache_that_cannot_be_kept_or_read_is_no_trouble(
    where: AppDirs, folder: ProfileFolder, spoil: str
) -> None:
    print_of_files = summary_cache.fingerprint(folder)
    if spoil == "file":
        where.cache.write_text("in the way")
    else:
        summary_cache.store(where, folder, print_of_files, KEPT)
        path = cache_of(where)
        kept = path.read_bytes()
        path.unlink()
        if spoil == "folder in its place":
            path.mkdir()
        elif spoil == "link":
            (where.cache / "elsewhere").write_bytes(kept)
            path.symlink_to(where.cache / "elsewhere")
        else:
            os.mkfifo(path)
    assert summary_cache.load(where, folder, print_of_files) is None
    summary_cache.store(where, folder, print_of_files, KEPT)


@pytest.mark.parametrize("step", ["open", "mkdir", "replace"])
def test_a_cache_folder_that_may_not_be_used_is_no_trouble(
    where: AppDirs, folder: ProfileFolder, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    print_of_files, real = summary_cache.fingerprint(folder), getattr(os, step)

    def refuse(path: Any, *rest: Any, **named: Any) -> Any:
        if str(path).startswith(str(where.cache)):
            raise PermissionError(errno.EACCES, "Permission denied")
        return real(path, *rest, **named)

    with monkeypatch.context() as patch:
        patch.setattr(os, step, refuse)
        summary_cache.store(where, folder, print_of_files, KEPT)
        assert summary_cache.load(where, folder, print_of_files) is None


def test_files_that_cannot_be_listed_have_a_fingerprint_too(
    folder: ProfileFolder, tmp_path: Path
) -> None:
    whole = summary_cache.fingerprint(folder)
    (folder.snapshots / "2026-Q4.toml").unlink()
    empty = summary_cache.fingerprint(folder)
    folder.snapshots.rmdir()
    gone = summary_cache.fingerprint(folder)
    folder.snapshots.write_text("a file")
    assert whole != empty == gone == summary_cache.fingerprint(folder)


def test_names_that_are_no_text_have_a_fingerprint_too(
    where: AppDirs, folder: ProfileFolder
) -> None:
    Path(os.fsdecode(bytes(folder.snapshots) + b"/\xff\xfe\n")).write_text("x")
    print_of_files = summary_cache.fingerprint(folder)
    summary_cache.store(where, folder, print_of_files, KEPT)
    assert summary_cache.load(where, folder, summary_cache.fingerprint(folder)) == KEPT


def test_of_an_encrypted_profile_neither_summary_nor_line_is_ever_kept(
    where: AppDirs, tmp_path: Path
) -> None:
    made = keys.new_identity()
    plain = folders.full(tmp_path)
    summary(where, plain)
    assert cache_of(where).is_file()
    sealed = finish(encryption.encrypting(where, plain, made, low_cost_keys.wrap(made, "words")))
    for _ in range(2):
        found = summary(where, sealed)
        assert [row.quarter for row in found.history] == ["2026-Q3", "2026-Q4"]
        assert list((where.cache / "summaries").iterdir()) == []


def test_a_summary_of_the_plain_days_is_never_shown_for_the_sealed_files(
    where: AppDirs, tmp_path: Path
) -> None:
    made = keys.new_identity()
    plain = folders.full(tmp_path)
    summary(where, plain)
    before = {path.name: path.read_bytes() for path in (where.cache / "summaries").iterdir()}
    sealed = finish(encryption.encrypting(where, plain, made, low_cost_keys.wrap(made, "words")))
    for name, data in before.items():  # as a backup of the whole home folder brings it back
        (where.cache / "summaries" / name).write_bytes(data)
    locked = sealed.__class__(id="me", path=sealed.path, files=EncryptedFiles(made.public_key))
    found = summary(where, locked)
    assert (found.newest, [row.is_readable for row in found.history]) == (None, [False, False])
