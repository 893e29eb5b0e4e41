"""The summary cache answers at once while no file has changed, and is never believed otherwise."""

import errno
import os
from pathlib import Path
from typing import Any

import pytest

from laddertui.flow.overview import overview
from laddertui.storage import keys, sealing, summary
from laddertui.storage.folders import Folders
from laddertui.storage.places import Place
from laddertui.storage.sealed import Sealed
from tests import low_cost
from tests.storage import builders
from tests.storage.builders import text

KEPT: dict[str, Any] = {"newest": {"rung": 2.1, "role": "\u202e\udc80\U0001f600é"}, "before": None, "history": []}


@pytest.fixture
def where(tmp_path: Path) -> Folders:
    return builders.folders(tmp_path)


@pytest.fixture
def place(tmp_path: Path) -> Place:
    made = builders.place(tmp_path)
    (made.snapshots / "2026-Q4.toml").write_text(text())
    return made


def cache_of(where: Folders) -> Path:
    (path,) = (where.cache / "summaries").iterdir()
    return path


def test_what_was_worked_out_is_kept_while_no_file_changes(where: Folders, place: Place) -> None:
    assert summary.load(where, place, summary.fingerprint(place)) is None
    summary.store(where, place, summary.fingerprint(place), KEPT)
    assert summary.load(where, place, summary.fingerprint(place)) == KEPT
    assert cache_of(where).stat().st_mode & 0o777 == 0o600
    assert cache_of(where).parent.stat().st_mode & 0o777 == 0o700


def touch(place: Place) -> None:
    os.utime(place.snapshots / "2026-Q4.toml", ns=(1, 1))


def replace(place: Place) -> None:
    before = (place.snapshots / "2026-Q4.toml").stat()
    (place.snapshots / "new").write_text(text(role="Designer!"[:9]))
    os.utime(place.snapshots / "new", ns=(before.st_atime_ns, before.st_mtime_ns))
    os.replace(place.snapshots / "new", place.snapshots / "2026-Q4.toml")


def add(place: Place) -> None:
    (place.snapshots / "2026-Q3.toml").write_text(text("2026-Q3"))


def remove(place: Place) -> None:
    (place.snapshots / "2026-Q4.toml").unlink()


def rename(place: Place) -> None:
    (place.snapshots / "2026-Q4.toml").rename(place.snapshots / "2026-Q3.toml")


def link(place: Place) -> None:
    (place.snapshots / "2026-Q3.toml").symlink_to("nowhere")


@pytest.mark.parametrize("change", [touch, replace, add, remove, rename, link])
def test_any_change_to_the_files_makes_it_void(where: Folders, place: Place, change: Any) -> None:
    summary.store(where, place, summary.fingerprint(place), KEPT)
    change(place)
    assert summary.load(where, place, summary.fingerprint(place)) is None


def test_another_version_of_the_program_works_it_out_anew(
    where: Folders, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    summary.store(where, place, summary.fingerprint(place), KEPT)
    monkeypatch.setattr(summary, "__version__", "99")
    assert summary.load(where, place, summary.fingerprint(place)) is None


def test_one_profile_is_never_answered_from_anothers_cache(where: Folders, place: Place) -> None:
    print_of_files = summary.fingerprint(place)
    summary.store(where, place, print_of_files, KEPT)
    other = Place(id="you", path=where.profiles / "you", door=place.door)
    assert summary.load(where, other, print_of_files) is None


@pytest.mark.parametrize("at", range(0, 200, 7))
def test_a_cache_that_was_edited_anywhere_or_cut_off_is_not_believed(where: Folders, place: Place, at: int) -> None:
    print_of_files = summary.fingerprint(place)
    summary.store(where, place, print_of_files, KEPT)
    data = cache_of(where).read_bytes()
    n = at % len(data)
    for spoiled in (data[:n], data[:n] + bytes([data[n] ^ 1]) + data[n + 1 :], data[:n] + b" " + data[n:]):
        cache_of(where).write_bytes(spoiled)
        assert summary.load(where, place, print_of_files) is None
    cache_of(where).write_bytes(data)
    assert summary.load(where, place, print_of_files) == KEPT


@pytest.mark.parametrize(
    "data", [b"", b"\n", b"{}", b"null", b"\xff" * 100, b"[" * 50_000, b'{"files": "", "summary": {}}', b"x\n{}"]
)
def test_a_cache_of_anything_else_is_not_believed(where: Folders, place: Place, data: bytes) -> None:
    summary.store(where, place, summary.fingerprint(place), KEPT)
    cache_of(where).write_bytes(data)
    assert summary.load(where, place, summary.fingerprint(place)) is None


@pytest.mark.parametrize("spoil", ["file", "folder in its place", "link", "fifo"])
def test_a_cache_that_cannot_be_kept_or_read_is_no_trouble(where: Folders, place: Place, spoil: str) -> None:
    print_of_files = summary.fingerprint(place)
    if spoil == "file":
        where.cache.write_text("in the way")
    else:
        summary.store(where, place, print_of_files, KEPT)
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
    assert summary.load(where, place, print_of_files) is None
    summary.store(where, place, print_of_files, KEPT)


@pytest.mark.parametrize("step", ["open", "mkdir", "replace"])
def test_a_cache_folder_that_may_not_be_used_is_no_trouble(
    where: Folders, place: Place, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    print_of_files, real = summary.fingerprint(place), getattr(os, step)

    def refuse(path: Any, *rest: Any, **named: Any) -> Any:
        if str(path).startswith(str(where.cache)):
            raise PermissionError(errno.EACCES, "Permission denied")
        return real(path, *rest, **named)

    with monkeypatch.context() as patch:
        patch.setattr(os, step, refuse)
        summary.store(where, place, print_of_files, KEPT)
        assert summary.load(where, place, print_of_files) is None


def test_files_that_cannot_be_listed_have_a_fingerprint_too(place: Place, tmp_path: Path) -> None:
    whole = summary.fingerprint(place)
    (place.snapshots / "2026-Q4.toml").unlink()
    empty = summary.fingerprint(place)
    place.snapshots.rmdir()
    gone = summary.fingerprint(place)
    place.snapshots.write_text("a file")
    assert whole != empty == gone == summary.fingerprint(place)


def test_names_that_are_no_text_have_a_fingerprint_too(where: Folders, place: Place) -> None:
    Path(os.fsdecode(bytes(place.snapshots) + b"/\xff\xfe\n")).write_text("x")
    print_of_files = summary.fingerprint(place)
    summary.store(where, place, print_of_files, KEPT)
    assert summary.load(where, place, summary.fingerprint(place)) == KEPT


def test_of_an_encrypted_profile_neither_summary_nor_line_is_ever_kept(where: Folders, tmp_path: Path) -> None:
    made = keys.new_identity()
    plain = builders.full(tmp_path)
    overview(where, plain)
    assert cache_of(where).is_file()
    sealed = sealing.encrypt(where, plain, made, low_cost.wrap(made, "words"))
    for _ in range(2):
        found = overview(where, sealed)
        assert [row["quarter"] for row in found.history] == ["2026-Q3", "2026-Q4"]
        assert list((where.cache / "summaries").iterdir()) == []


def test_a_summary_of_the_plain_days_is_never_shown_for_the_sealed_files(where: Folders, tmp_path: Path) -> None:
    made = keys.new_identity()
    plain = builders.full(tmp_path)
    overview(where, plain)
    before = {path.name: path.read_bytes() for path in (where.cache / "summaries").iterdir()}
    sealed = sealing.encrypt(where, plain, made, low_cost.wrap(made, "words"))
    for name, data in before.items():  # as a backup of the whole home folder brings it back
        (where.cache / "summaries" / name).write_bytes(data)
    locked = sealed.__class__(id="me", path=sealed.path, door=Sealed(made.public_key))
    found = overview(where, locked)
    assert (found.newest, [row["readable"] for row in found.history]) == (None, [False, False])
