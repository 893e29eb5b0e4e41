"""A name that a person types for a file is one, or is refused in one line that says why."""

import errno
import os
import stat
from pathlib import Path

import pytest

from laddertui.domain.errors import DiskError, LadderError, TakenFileError
from laddertui.export.report import page
from laddertui.services.exports import calendar_export, report_export, text_export
from laddertui.storage.output_file import named_path, write_output

CALENDAR = b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("", "has no name"),
        ("  ", "has no name"),
        (".", "is a folder"),
        ("..", "is a folder"),
        ("/", "is a folder"),
        ("inner/", "is a folder"),
        ("~nosuchuser/x", "nobody's home"),
        ("a\0b", "cannot be a file's name"),
        ("nowhere/x", "is not there"),
        ("é" * 130, "too long"),
        ("file/x", "is not there|Not a directory"),
    ],
)
def test_what_can_be_no_files_name_is_refused_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "file").write_text("kept")
    with pytest.raises(LadderError, match=said) as text:
        text_export.write(name, "x")
    assert "\n" not in str(text.value)
    with pytest.raises(LadderError, match=said):
        calendar_export.write(name, CALENDAR)
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_a_disk_that_refuses_to_be_looked_at_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("laddertui.storage.output_file.Path.stat", refused)
    with pytest.raises(LadderError, match="Permission denied; choose another name"):
        write_output(str(tmp_path / "x"), b"x")


def test_a_name_of_ones_own_home_folder_is_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert named_path("~/mine.txt") == tmp_path / "mine.txt"
    assert text_export.write("~/mine.txt", "x") == tmp_path / "mine.txt"


def test_nothing_that_is_there_is_written_over_unless_its_kind_is_known(tmp_path: Path) -> None:
    taken = tmp_path / "mine.txt"
    taken.write_bytes(b"")
    with pytest.raises(LadderError, match="is there already; choose another name"):
        write_output(str(taken), b"x")
    assert taken.read_bytes() == b""


def test_force_writes_over_a_file_of_any_kind_and_over_nothing_but_a_file(tmp_path: Path) -> None:
    words, link = tmp_path / "words.txt", tmp_path / "link"
    words.write_bytes(b"words of mine")
    words.chmod(0o644)
    link.symlink_to(words)
    with pytest.raises(TakenFileError, match="is not a calendar; choose another name"):
        calendar_export.write(str(link), CALENDAR)
    assert words.read_bytes() == b"words of mine"
    calendar_export.write(str(link), CALENDAR, force=True)
    assert (link.is_symlink(), words.read_bytes()) == (True, CALENDAR)
    assert words.stat().st_mode & 0o777 == 0o600
    with pytest.raises(LadderError, match="is a folder"):
        calendar_export.write(str(tmp_path), CALENDAR, force=True)


def test_a_free_name_stands_beside_a_report_and_nothing_else(tmp_path: Path) -> None:
    name = str(tmp_path / "r.2026.html")
    assert report_export.other_name(name) == ""
    report_export.write(name, f"{page.BEGINS} older".encode())
    assert report_export.other_name(name) == str(tmp_path / "r.2026-2.html")
    (tmp_path / "r.2026-2.html").touch()
    assert report_export.other_name(name) == str(tmp_path / "r.2026-3.html")
    (tmp_path / "r.2026.html").write_text("words of mine")
    assert report_export.other_name(name) == ""  # writing says that it is none of ours


def test_a_window_does_not_wait_for_the_reader_of_a_pipe(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(LadderError, match="nobody reads from the pipe"):
        calendar_export.write(str(tmp_path / "pipe"), CALENDAR, may_wait=False)
    reader = os.open(tmp_path / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    calendar_export.write(str(tmp_path / "pipe"), CALENDAR, may_wait=False)
    assert os.read(reader, 100) == CALENDAR
    os.close(reader)


def test_a_file_of_any_size_is_told_by_its_beginning(tmp_path: Path) -> None:
    large = CALENDAR + b"x" * 40_000_000
    path = tmp_path / "large.ics"
    path.write_bytes(large)
    calendar_export.write(str(path), CALENDAR)
    assert path.read_bytes() == CALENDAR
    path.write_bytes(b"mine" + large)
    with pytest.raises(LadderError, match="is not a calendar"):
        calendar_export.write(str(path), CALENDAR)
    assert path.read_bytes() == b"mine" + large


@pytest.mark.parametrize("name", ["new.txt", "old.txt"])
def test_until_all_of_it_is_on_the_disk_a_file_has_no_name_that_a_kill_could_leave(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    (tmp_path / "old.txt").write_text("before")
    seen: list[dict[str, str]] = []
    flush = os.fsync

    def noted(fd: int) -> None:
        seen.append({path.name: path.read_text() for path in tmp_path.iterdir()})
        flush(fd)

    monkeypatch.setattr(os, "fsync", noted)
    write_output(str(tmp_path / name), b"after", force=True)
    before = {"old.txt": "before"}
    assert seen == [before, before | {name: "after"}]  # the file itself, then its folder
    assert stat.S_IMODE((tmp_path / name).stat().st_mode) == 0o600


@pytest.mark.parametrize("how", ["no flag", "no such files", "no names for them", "no /proc"])
@pytest.mark.parametrize("name", ["new.txt", "old.txt"])
def test_where_there_are_no_files_without_a_name_it_is_written_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, how: str, name: str
) -> None:
    (tmp_path / "old.txt").write_text("before")
    opened, refused = os.open, list[str]()

    def refusing(path: str, flags: int, mode: int = 0o777) -> int:
        if flags & os.O_TMPFILE == os.O_TMPFILE:
            refused.append(how)
            raise OSError(errno.EOPNOTSUPP, "Operation not supported")
        return opened(path, flags, mode)

    def not_named(*_: object, **__: object) -> None:
        refused.append(how)
        raise OSError(errno.EXDEV, "Invalid cross-device link")

    if how == "no flag":
        monkeypatch.delattr(os, "O_TMPFILE")
    elif how == "no such files":
        monkeypatch.setattr(os, "open", refusing)
    elif how == "no names for them":
        monkeypatch.setattr(os, "link", not_named)
    else:
        monkeypatch.setattr("laddertui.storage.output_file._OWN", tmp_path / "nowhere")
    write_output(str(tmp_path / name), b"after", force=True)
    assert (tmp_path / name).read_text() == "after"
    assert {path.name for path in tmp_path.iterdir()} == {name, "old.txt"}
    assert refused == ([how] if how in ("no such files", "no names for them") else [])


@pytest.mark.parametrize("asked", ["open", "fsync", "link", "replace"])
def test_a_disk_that_fails_is_named_and_nothing_is_left_beside_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, asked: str
) -> None:
    (tmp_path / "old.txt").write_text("before")

    def failing(*_: object, **__: object) -> None:
        raise OSError(errno.EIO, "Input/output error")

    with monkeypatch.context() as broken:
        broken.setattr(os, asked, failing)
        with pytest.raises(DiskError, match=r"old\.txt was not written: Input/output error"):
            write_output(str(tmp_path / "old.txt"), b"after", force=True)
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {"old.txt": "before"}
