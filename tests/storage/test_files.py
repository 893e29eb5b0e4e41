"""No saved file is ever damaged, and nothing is read that is no file of ours."""

import errno
import os
import resource
import signal
import socket
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from laddertui.domain.errors import LadderError, NotFoundError
from laddertui.storage import files
from tests.support.folders import tree

OLD, NEW = b"what was there before", b"x" * 5000


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """A file that is there already, alone in its folder."""
    path = tmp_path / "folder" / "2026-Q4.toml"
    path.parent.mkdir()
    path.write_bytes(OLD)
    return path


NEXT_STEPS = {
    errno.EROFS: "; make that disk writable, or name another folder with --data-dir",
    errno.ENOSPC: "; make room there, and try again",
    errno.EDQUOT: "; make room there, and try again",
}


def mode(path: Path) -> int:
    return stat.S_IMODE(path.lstat().st_mode)


@contextmanager
def umask(mask: int) -> Iterator[None]:
    before = os.umask(mask)
    try:
        yield
    finally:
        os.umask(before)


@pytest.mark.parametrize("step", ["open", "fchmod", "fsync", "replace"])
@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO, errno.EROFS, errno.EACCES])
def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(
    kept: Path, monkeypatch: pytest.MonkeyPatch, step: str, code: int
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(code, os.strerror(code))

    with monkeypatch.context() as patch, pytest.raises(LadderError) as refused:
        patch.setattr(os, step, fail)
        files.write_file(kept, NEW)
    assert tree(kept.parent) == {kept.name: OLD}
    said = f"{kept} was not written: {os.strerror(code)}; what was there before is unchanged"
    assert str(refused.value) == said + NEXT_STEPS.get(code, "")


def test_a_disk_that_fills_up_while_writing_leaves_the_old_file_and_nothing_else(
    kept: Path,
) -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(
        resource.RLIMIT_FSIZE, (1000, hard)
    )  # writing past it fails, as on a full disk, root or not
    try:
        with pytest.raises(LadderError, match="was not written"):
            files.write_file(kept, NEW)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert tree(kept.parent) == {kept.name: OLD}


def test_an_interrupt_while_writing_leaves_the_old_file_and_nothing_else(
    kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(_: int) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(os, "fsync", interrupt)
        files.write_file(kept, NEW)
    assert tree(kept.parent) == {kept.name: OLD}


def test_a_kill_while_writing_leaves_the_old_file_and_what_is_swept_later(kept: Path) -> None:
    script = (
        "import os, sys, signal, pathlib; from laddertui.storage import files;"
        "os.replace = lambda *a: os.kill(os.getpid(), signal.SIGKILL);"
        "files.write_file(pathlib.Path(sys.argv[1]), b'new')"
    )
    killed = subprocess.run([sys.executable, "-c", script, str(kept)], check=False)
    assert killed.returncode == -signal.SIGKILL
    assert kept.read_bytes() == OLD
    assert len(os.listdir(kept.parent)) == 2
    files.sweep(kept.parent)
    assert tree(kept.parent) == {kept.name: OLD}


def test_when_only_the_folder_cannot_be_flushed_the_message_says_that_the_file_is_written(
    kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.fsync

    def fail_on_folders(fd: int) -> None:
        if stat.S_ISDIR(os.fstat(fd).st_mode):
            raise OSError(errno.EIO, "Input/output error")
        real(fd)

    monkeypatch.setattr(os, "fsync", fail_on_folders)
    with pytest.raises(
        LadderError, match="is written, but a power cut may still undo that: Input/output error"
    ):
        files.write_file(kept, NEW)
    assert tree(kept.parent) == {kept.name: NEW}


def test_a_file_system_that_cannot_flush_folders_is_no_trouble(
    kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.fsync

    def refuse_folders(fd: int) -> None:
        if stat.S_ISDIR(os.fstat(fd).st_mode):
            raise OSError(errno.EINVAL, "Invalid argument")
        real(fd)

    monkeypatch.setattr(os, "fsync", refuse_folders)
    files.write_file(kept, NEW)
    assert kept.read_bytes() == NEW


def test_the_data_is_on_the_disk_before_the_name_and_the_name_before_the_answer(
    kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[str] = []
    sync, replace = os.fsync, os.replace

    def note_sync(fd: int) -> None:
        steps.append("folder flushed" if stat.S_ISDIR(os.fstat(fd).st_mode) else "file flushed")
        sync(fd)

    def note_replace(a: str, b: str) -> None:
        steps.append("put in place")
        replace(a, b)

    monkeypatch.setattr(os, "fsync", note_sync)
    monkeypatch.setattr(os, "replace", note_replace)
    files.write_file(kept, NEW)
    assert steps == ["file flushed", "put in place", "folder flushed"]


@pytest.mark.parametrize("mask", [0o000, 0o022, 0o077])
def test_files_and_folders_are_for_this_user_alone_whatever_the_umask(
    tmp_path: Path, mask: int
) -> None:
    with umask(mask):
        files.make_folder(tmp_path / "a" / "b" / "c")
        files.write_file(tmp_path / "a" / "b" / "c" / "file", NEW)
    assert [mode(tmp_path / each) for each in ("a", "a/b", "a/b/c")] == [0o700] * 3
    assert mode(tmp_path / "a/b/c/file") == 0o600


def test_a_file_that_others_could_read_is_closed_to_them_at_the_next_write(kept: Path) -> None:
    kept.chmod(0o666)
    files.write_file(kept, NEW)
    assert mode(kept) == 0o600


def test_a_link_is_replaced_and_what_it_points_to_is_left_alone(kept: Path, tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(kept)
    files.write_file(link, NEW)
    assert kept.read_bytes() == OLD
    assert not link.is_symlink()


def test_a_folder_in_the_way_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "taken").mkdir()
    with pytest.raises(LadderError, match="was not written"):
        files.write_file(tmp_path / "taken", NEW)
    assert tree(tmp_path) == {"taken": None}


def test_an_empty_file_and_the_largest_one_are_read_whole(tmp_path: Path) -> None:
    for data in (b"", b"x" * files.LARGEST_FILE):
        files.write_file(tmp_path / "file", data)
        assert files.read_file(tmp_path / "file") == data


def test_what_is_not_there_is_told_apart(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError):
        files.read_file(tmp_path / "none")


def make_link(path: Path) -> None:
    path.with_name("target").write_bytes(b"secret")
    path.symlink_to(path.with_name("target"))


def make_dangling(path: Path) -> None:
    path.symlink_to(path.with_name("nowhere"))


def make_loop(path: Path) -> None:
    path.symlink_to(path)


def make_socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(path))


def make_huge(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(50 * 1024 * 1024)


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (make_link, "is a link"),
        (make_dangling, "is a link"),
        (make_loop, "is a link"),
        (os.mkfifo, "is not a file"),
        (Path.mkdir, "is not a file"),
        (make_socket, "cannot be read"),
        (make_huge, "holds 52,428,800 bytes; at most 1,048,576 are read"),
    ],
)
def test_what_is_no_file_of_ours_is_refused_at_once(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, make: object, reason: str
) -> None:
    assert callable(make)
    monkeypatch.chdir(tmp_path)  # the name of a socket must be short
    make(Path("it"))
    open_before = len(os.listdir("/proc/self/fd")) if os.path.isdir("/proc/self/fd") else 0
    with pytest.raises(LadderError) as refused:
        files.read_file(Path("it"))
    assert str(refused.value).startswith("it ")
    assert reason in str(refused.value)
    if open_before:
        assert len(os.listdir("/proc/self/fd")) == open_before


def test_a_device_is_refused_at_once() -> None:
    with pytest.raises(LadderError, match="/dev/zero is not a file"):
        files.read_file(Path("/dev/zero"))


@pytest.mark.parametrize("code", [errno.EACCES, errno.EIO])
def test_a_file_that_may_not_be_read_is_said_to_be_one(
    kept: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    def fail(*_: object) -> int:
        raise OSError(code, os.strerror(code))

    with monkeypatch.context() as patch, pytest.raises(LadderError) as refused:
        patch.setattr(os, "open", fail)
        files.read_file(kept)
    assert str(refused.value) == f"{kept} cannot be read: {os.strerror(code)}"


def test_removing_what_is_gone_already_is_no_trouble(kept: Path) -> None:
    files.remove_file(kept)
    files.remove_file(kept)
    files.remove_file(kept.parent / "never" / "was")
    assert tree(kept.parent) == {}


def test_a_file_that_cannot_be_removed_is_trouble(kept: Path) -> None:
    with pytest.raises(LadderError, match="could not be removed"):
        files.remove_file(kept.parent)


def test_sweeping_takes_only_what_was_never_finished_and_goes_on_past_what_it_cannot_take(
    kept: Path,
) -> None:
    for name in (
        ".a.00112233.unfinished",
        ".z.aabbccdd.unfinished",
        "mine.unfinished",
        ".theirs.unfinished",
        ".hidden",
    ):
        (kept.parent / name).write_bytes(b"half")
    (kept.parent / ".folder.00112233.unfinished").mkdir()
    files.sweep(kept.parent)
    assert set(tree(kept.parent)) == {
        kept.name,
        "mine.unfinished",
        ".theirs.unfinished",
        ".hidden",
        ".folder.00112233.unfinished",
    }


def test_sweeping_stops_at_a_link(kept: Path, tmp_path: Path) -> None:
    half = kept.parent / ".a.00112233.unfinished"
    half.write_bytes(b"half")
    (tmp_path / "link").symlink_to(kept.parent)
    files.sweep(tmp_path / "link")
    assert half.exists()


def test_sweeping_where_nothing_is_does_nothing(tmp_path: Path) -> None:
    files.sweep(tmp_path / "none")
    assert tree(tmp_path) == {}


@pytest.mark.parametrize("taken_by", ["file", "a link to nothing"])
def test_a_folder_cannot_be_made_where_something_else_is(tmp_path: Path, taken_by: str) -> None:
    if taken_by == "file":
        (tmp_path / "it").write_bytes(OLD)
    else:
        (tmp_path / "it").symlink_to(tmp_path / "nowhere")
    for folder in (tmp_path / "it", tmp_path / "it" / "below"):
        with pytest.raises(LadderError, match=r"not a folder|could not be made"):
            files.make_folder(folder)


def test_a_folder_that_may_not_be_made_is_trouble(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(os, "mkdir", refuse)
    with pytest.raises(LadderError, match="could not be made: Permission denied"):
        files.make_folder(tmp_path / "a" / "b")


@pytest.mark.parametrize("number", NEXT_STEPS)
@pytest.mark.parametrize("what", ["folder", "file"])
def test_a_disk_that_takes_nothing_is_told_with_what_to_do_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, what: str
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "open" if what == "file" else "mkdir", refuse)
    with pytest.raises(LadderError) as told:
        if what == "file":
            files.write_file(tmp_path / "x", b"y")
        else:
            files.make_folder(tmp_path / "x")
    assert str(told.value).endswith(NEXT_STEPS[number])
    assert os.strerror(number) in str(told.value)
