"""Saved quarters and their earlier versions: nothing is lost, nothing hides anything else."""

import datetime as dt
import errno
import os
from dataclasses import replace
from pathlib import Path

import pytest

from laddertui.domain.errors import InvalidFileError, LadderError, NewerSchemaError, NotFoundError
from laddertui.domain.snapshot import Event, Plan, Snapshot
from laddertui.storage import files, profile_folder, snapshots
from laddertui.storage.profile_folder import ProfileFolder
from laddertui.storage.toml import reader
from tests.support import folders
from tests.support.folders import text, tree


@pytest.fixture
def folder(tmp_path: Path) -> ProfileFolder:
    return folders.folder(tmp_path)


def snapshot(quarter: str = "2026-Q4", role: str = "Developer") -> Snapshot:
    return reader.read_snapshot(text(quarter, role).encode(), "x")


def put(folder: ProfileFolder, name: str, data: str | bytes) -> Path:
    path = folder.snapshots / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def written(path: Path) -> tuple[int, int, int]:
    """Which file it is and when it was written; when it was read is no matter."""
    found = path.stat()
    return found.st_ino, found.st_size, found.st_mtime_ns


def test_a_quarter_is_saved_under_its_name_and_read_back(folder: ProfileFolder) -> None:
    path = snapshots.save(folder, snapshot())
    assert path == folder.path / "snapshots" / "2026-Q4.toml"
    assert snapshots.load(folder, "2026-Q4") == snapshot()
    assert (path.stat().st_mode & 0o777, path.parent.stat().st_mode & 0o777) == (0o600, 0o700)


def test_each_earlier_version_is_kept_under_the_next_number_and_never_rewritten(
    folder: ProfileFolder,
) -> None:
    for n in range(4):
        snapshots.save(folder, snapshot(role=f"Role {n}"))
        if n == 2:
            first = written(folder.revisions / "2026-Q4.1.toml")
    assert sorted(os.listdir(folder.revisions)) == [
        "2026-Q4.1.toml",
        "2026-Q4.2.toml",
        "2026-Q4.3.toml",
    ]
    for n in range(3):
        kept = (folder.revisions / f"2026-Q4.{n + 1}.toml").read_bytes()
        assert reader.read_snapshot(kept, "x").role == f"Role {n}"
    assert written(folder.revisions / "2026-Q4.1.toml") == first
    assert snapshots.load(folder, "2026-Q4").role == "Role 3"


def test_a_number_that_was_given_is_never_given_again(folder: ProfileFolder) -> None:
    folder.revisions.mkdir()
    for name in (
        "2026-Q4.9.toml",
        "2026-Q4.10.toml",
        "2026-Q3.99.toml",
        "2026-Q4.x.toml",
        "2026-Q4.11.toml.bak",
    ):
        (folder.revisions / name).write_text("mine")
    (folder.revisions / "2026-Q4.12.toml").mkdir()
    assert snapshots.last_revision(folder, "2026-Q4") == 12
    snapshots.save(folder, snapshot())
    snapshots.save(folder, snapshot(role="New"))
    assert (folder.revisions / "2026-Q4.13.toml").is_file()
    assert (folder.revisions / "2026-Q4.9.toml").read_text() == "mine"


def test_a_newer_versions_file_is_never_written_over(folder: ProfileFolder) -> None:
    put(folder, "2026-Q4.toml", "schema = 2\nfuture = true\n")
    before = tree(folder.path)
    with pytest.raises(NewerSchemaError, match="schema 2"):
        snapshots.save(folder, snapshot())
    assert tree(folder.path) == before


@pytest.mark.parametrize("broken", [b"", b"schema = ", b"\x00\xff", b"schema = 1\n"])
def test_a_broken_file_that_is_put_right_is_kept_as_a_revision(
    folder: ProfileFolder, broken: bytes
) -> None:
    put(folder, "2026-Q4.toml", broken)
    snapshots.save(folder, snapshot())
    assert (folder.revisions / "2026-Q4.1.toml").read_bytes() == broken
    assert snapshots.load(folder, "2026-Q4") == snapshot()


@pytest.mark.parametrize("in_the_way", ["folder", "link", "fifo", "huge"])
def test_what_cannot_be_kept_as_a_revision_is_not_written_over(
    folder: ProfileFolder, in_the_way: str
) -> None:
    path = folder.snapshots / "2026-Q4.toml"
    if in_the_way == "folder":
        path.mkdir()
    elif in_the_way == "link":
        path.symlink_to("/etc/hostname")
    elif in_the_way == "fifo":
        os.mkfifo(path)
    else:
        path.write_bytes(b"#" * (files.LARGEST_FILE + 1))
    kind = path.lstat().st_mode
    with pytest.raises(LadderError):
        snapshots.save(folder, snapshot())
    assert path.lstat().st_mode == kind
    assert not folder.revisions.exists()
    assert [row.snapshot for row in snapshots.rows(folder)] == [None]


@pytest.mark.parametrize("call", [1, 2])
def test_a_full_disk_leaves_the_saved_quarter_as_it_was(
    folder: ProfileFolder, monkeypatch: pytest.MonkeyPatch, call: int
) -> None:
    path = snapshots.save(folder, snapshot())
    before, calls, real = path.read_bytes(), [0], os.replace

    def full(a: str, b: str) -> None:
        calls[0] += 1
        if calls[0] == call:
            raise OSError(errno.ENOSPC, "No space left on device")
        real(a, b)

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(LadderError, match="No space left on device"):
        snapshots.save(folder, snapshot(role="New"))
    assert path.read_bytes() == before
    assert not [name for name in tree(folder.path) if name.endswith(".unfinished")]
    snapshots.save(folder, snapshot(role="New"))
    assert snapshots.load(folder, "2026-Q4").role == "New"


def test_a_folder_that_is_a_file_is_trouble_and_left_alone(folder: ProfileFolder) -> None:
    folder.revisions.write_text("in the way")
    snapshots.save(folder, snapshot())
    with pytest.raises(LadderError, match="revisions is not a folder"):
        snapshots.save(folder, snapshot(role="New"))
    assert snapshots.load(folder, "2026-Q4").role == "Developer"
    with pytest.raises(LadderError, match="revisions cannot be read"):
        snapshots.last_revision(folder, "2026-Q4")


def test_snapshots_that_are_a_file_are_trouble(folder: ProfileFolder) -> None:
    folder.snapshots.rmdir()
    folder.snapshots.write_text("in the way")
    with pytest.raises(LadderError, match="snapshots cannot be read: Not a directory"):
        snapshots.rows(folder)
    with pytest.raises(LadderError, match="snapshots"):
        snapshots.save(folder, snapshot())
    assert folder.snapshots.read_text() == "in the way"


def test_a_broken_file_is_a_row_with_its_reason_and_hides_no_other(folder: ProfileFolder) -> None:
    put(folder, "2026-Q1.toml", text("2026-Q1"))
    put(folder, "2026-Q2.toml", "schema = 1\nrole = \n")
    put(folder, "2026-Q3.toml", "schema = 7\n")
    put(folder, "2026-Q4.toml", text("2026-Q1"))
    (folder.snapshots / "2027-Q1.toml").mkdir()
    (folder.snapshots / "2027-Q2.toml").symlink_to(folder.snapshots / "2026-Q1.toml")
    rows = {row.quarter: row for row in snapshots.rows(folder)}
    assert list(rows) == ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4", "2027-Q1", "2027-Q2"]
    assert rows["2026-Q1"].snapshot == snapshot("2026-Q1")
    for quarter, reason in {
        "2026-Q2": "2026-Q2.toml:2: not valid TOML",
        "2026-Q3": "2026-Q3.toml:1: written by a newer version",
        "2026-Q4": "2026-Q4.toml:2: the file is named 2026-Q4 but says 2026-Q1",
        "2027-Q1": "2027-Q1.toml is not a file",
        "2027-Q2": "2027-Q2.toml is a link",
    }.items():
        assert rows[quarter].snapshot is None
        assert reason in str(rows[quarter].reason)
    assert [quarter for quarter, row in rows.items() if row.newer] == ["2026-Q3"]


def test_what_is_no_quarters_file_is_left_out(folder: ProfileFolder) -> None:
    for name in (
        "2026-q4.toml",
        "2026-Q5.toml",
        "0000-Q1.toml",
        "2026-Q4.toml.age",
        ".2026-Q4.toml",
        "2026-Q4",
    ):
        put(folder, name, text())
    put(folder, "2026-Q4\n.toml", text())
    assert snapshots.saved_quarters(folder) == []


def test_quarters_are_listed_oldest_first(folder: ProfileFolder) -> None:
    for quarter in ("2026-Q1", "1999-Q4", "2026-Q4", "2025-Q2"):
        put(folder, f"{quarter}.toml", text(quarter))
    assert snapshots.saved_quarters(folder) == ["1999-Q4", "2025-Q2", "2026-Q1", "2026-Q4"]


def test_a_file_that_goes_between_listing_and_reading_hides_no_other(
    folder: ProfileFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(folder, "2026-Q4.toml", text())
    real = snapshots.saved_quarters
    monkeypatch.setattr(snapshots, "saved_quarters", lambda folder: ["2026-Q3", *real(folder)])
    rows = snapshots.rows(folder)
    assert [(row.quarter, row.snapshot is not None) for row in rows] == [
        ("2026-Q3", False),
        ("2026-Q4", True),
    ]
    assert "is not there" in str(rows[0].reason)


def test_a_profile_without_a_folder_has_no_quarters(tmp_path: Path) -> None:
    folder = profile_folder.find(folders.dirs(tmp_path), "me")
    assert snapshots.rows(folder) == []
    with pytest.raises(NotFoundError):
        snapshots.load(folder, "2026-Q4")
    assert not snapshots.is_saved(folder, "2026-Q4")


def test_a_link_to_nothing_stands_in_a_quarters_place(folder: ProfileFolder) -> None:
    (folder.snapshots / "2026-Q4.toml").symlink_to("nowhere")
    assert snapshots.is_saved(folder, "2026-Q4")


def test_a_quarter_is_read_under_its_own_name_only(folder: ProfileFolder) -> None:
    put(folder, "2026-Q3.toml", text("2026-Q4"))
    with pytest.raises(InvalidFileError, match=r"2026-Q3\.toml:2: "):
        snapshots.load(folder, "2026-Q3")


def test_an_event_gets_an_id_of_its_own_from_its_title_and_keeps_one_it_has(
    folder: ProfileFolder,
) -> None:
    events = [
        ("client-block", "Own"),
        (None, "Client block!"),
        (None, "Client Block"),
        (None, "日本"),
    ]
    plan = Plan(
        events=tuple(
            Event(id=event_id, title=title, weekday="monday", at=dt.time(10), minutes=30)
            for event_id, title in events
        )
    )
    snapshots.save(folder, replace(snapshot(), plan=plan))
    saved = snapshots.load(folder, "2026-Q4").plan
    assert saved is not None
    assert [e.id for e in saved.events] == [
        "client-block",
        "client-block-2",
        "client-block-3",
        "日本",
    ]
    assert [e.title for e in saved.events] == [title for _, title in events]
