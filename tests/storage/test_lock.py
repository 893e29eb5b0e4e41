"""One window a profile, and the second one is told about the first."""

import errno
import fcntl
import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from laddertui.domain.errors import LadderError, ProfileInUseError
from laddertui.domain.progress import finish
from laddertui.storage import encryption, erase, lock, profile_folder
from laddertui.storage.age import keys
from laddertui.storage.app_dirs import AppDirs
from laddertui.storage.profile_folder import ProfileFolder
from laddertui.storage.profile_form import PlainFiles
from tests.support import folders, low_cost_keys
from tests.support.folders import tree

HOLD = """
import sys, pathlib
from laddertui.storage import lock, profile_folder, profiles
from laddertui.storage.app_dirs import find_app_dirs
where = find_app_dirs()
held = lock.take(where, profile_folder.find(where, "me"))
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def where(tmp_path: Path) -> AppDirs:
    """This test's folders as the environment names them, so that another process finds the same."""
    return AppDirs(
        *(tmp_path / kind / "laddertui" for kind in ("data", "config", "cache", "state"))
    )


@pytest.fixture
def folder(where: AppDirs) -> ProfileFolder:
    found = ProfileFolder(id="me", path=where.profiles / "me", files=PlainFiles())
    found.snapshots.mkdir(parents=True, mode=0o700)
    return found


@contextmanager
def another_window() -> Iterator["subprocess.Popen[str]"]:
    with subprocess.Popen(
        [sys.executable, "-c", HOLD], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        try:
            yield other
        finally:
            other.kill()


def test_a_second_window_is_refused_naming_the_first_and_let_in_once_that_is_killed(
    where: AppDirs, folder: ProfileFolder
) -> None:
    with another_window() as other:
        with pytest.raises(ProfileInUseError) as refused:
            lock.take(where, folder)
        host = re.escape(os.uname().nodename)
        said = rf"process {other.pid} on {host}, since \d{{4}}-\d\d-\d\d \d\d:\d\d"
        assert re.search(said, str(refused.value))
        other.send_signal(signal.SIGKILL)
        other.wait()
        held = lock.take(where, folder)
    with pytest.raises(
        ProfileInUseError, match=f"process {os.getpid()} on"
    ):  # the note of the killed one is not believed
        lock.take(where, folder)
    held.release()


def test_a_lock_that_is_let_go_lets_the_next_one_in(where: AppDirs, folder: ProfileFolder) -> None:
    for _ in range(3):
        held = lock.take(where, folder)
        held.release()
        held.release()
    assert not [name for name in tree(where.state) if name.endswith(".holder")]


def test_letting_go_twice_does_not_take_the_next_windows_lock(
    where: AppDirs, folder: ProfileFolder
) -> None:
    first = lock.take(where, folder)
    first.release()
    second = lock.take(where, folder)
    first.release()
    with pytest.raises(ProfileInUseError, match=f"process {os.getpid()}"):
        lock.take(where, folder)
    second.release()


def test_another_profile_is_not_in_the_way(where: AppDirs, folder: ProfileFolder) -> None:
    other = ProfileFolder(id="you", path=where.profiles / "you", files=PlainFiles())
    first, second = lock.take(where, folder), lock.take(where, other)
    first.release()
    second.release()


def test_the_same_profile_by_another_path_is_the_same_profile(
    where: AppDirs, folder: ProfileFolder, tmp_path: Path
) -> None:
    (tmp_path / "also").symlink_to(where.data)
    also = ProfileFolder(id="me", path=tmp_path / "also" / "profiles" / "me", files=PlainFiles())
    held = lock.take(where, folder)
    with pytest.raises(ProfileInUseError):
        lock.take(where, also)
    held.release()


def test_a_locks_files_say_nothing_about_the_person_and_are_for_this_user_alone(
    where: AppDirs, folder: ProfileFolder
) -> None:
    held = lock.take(where, folder)
    files = [p for p in where.state.rglob("*") if p.is_file()]
    assert len(files) == 2
    for path in files:
        assert re.fullmatch(r"[0-9a-f]{20}\.(lock|holder)", path.name)
        assert path.stat().st_mode & 0o777 == 0o600
        assert str(folder.path).encode() not in path.read_bytes()
    held.release()


@pytest.mark.parametrize(
    "note",
    [
        b"",
        b"{",
        b"[]",
        b"{}",
        b"\xff",
        b"[" * 20_000,
        b'{"process": 1}',
        b'{"host": "\\u001b[31m\\u202e"}',
        None,
    ],
)
def test_a_note_that_says_nothing_is_no_trouble(
    where: AppDirs, folder: ProfileFolder, note: bytes | None
) -> None:
    held = lock.take(where, folder)
    (path,) = where.state.rglob("*.holder")
    path.unlink()
    if note is None:
        path.mkdir()
    else:
        path.write_bytes(note)
    with pytest.raises(ProfileInUseError, match="it has not said which"):
        lock.take(where, folder)
    held.release()


def test_a_hostile_note_does_not_act(where: AppDirs, folder: ProfileFolder) -> None:
    held = lock.take(where, folder)
    (path,) = where.state.rglob("*.holder")
    path.write_text('{"host": "\\u001b[31m\\u202e\\n", "process": 1, "since": "x"}')
    with pytest.raises(ProfileInUseError) as refused:
        lock.take(where, folder)
    assert not set(str(refused.value)) & set("\x1b\u202e\n")
    held.release()


def test_opening_sweeps_what_a_kill_left_half_written_and_nothing_else(
    where: AppDirs, folder: ProfileFolder
) -> None:
    folder.revisions.mkdir()
    for directory in (folder.path, folder.snapshots, folder.revisions):
        (directory / ".x.toml.0a1b2c3d.unfinished").write_text("half")
        (directory / "kept.toml").write_text("whole")
    lock.take(where, folder).release()
    assert {k for k, v in tree(folder.path).items() if v is not None} == {
        "kept.toml",
        "snapshots/kept.toml",
        "revisions/kept.toml",
    }


def test_a_window_that_is_refused_sweeps_nothing_from_under_the_other(
    where: AppDirs, folder: ProfileFolder
) -> None:
    held = lock.take(where, folder)
    (folder.snapshots / ".x.toml.0a1b2c3d.unfinished").write_text("being written")
    with pytest.raises(ProfileInUseError):
        lock.take(where, folder)
    assert (folder.snapshots / ".x.toml.0a1b2c3d.unfinished").exists()
    held.release()


def test_a_full_disk_keeps_nobody_from_looking(
    where: AppDirs, folder: ProfileFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    lock.take(where, folder).release()

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        held = lock.take(where, folder)
    with pytest.raises(ProfileInUseError, match="it has not said which"):
        lock.take(where, folder)
    held.release()
    lock.take(where, folder).release()


def test_a_state_folder_that_is_a_file_is_trouble(where: AppDirs, folder: ProfileFolder) -> None:
    where.state.parent.mkdir(parents=True)
    where.state.write_text("x")
    with pytest.raises(LadderError, match="state"):
        lock.take(where, folder)


def test_a_lock_that_is_a_folder_is_trouble(where: AppDirs, folder: ProfileFolder) -> None:
    (where.state / "locks" / f"{lock.lock_name(folder)}.lock").mkdir(parents=True)
    with pytest.raises(LadderError, match="cannot be used for locks"):
        lock.take(where, folder)


def test_the_name_of_a_lock_differs_from_folder_to_folder(tmp_path: Path) -> None:
    names = {lock.lock_name(folders.folder(tmp_path / each)) for each in ("a", "b", "c")}
    assert len(names) == 3


def test_a_profile_that_was_encrypted_or_decrypted_before_it_could_be_taken_is_not_given(
    where: AppDirs, folder: ProfileFolder
) -> None:
    folder.card.write_text(folders.CARD)
    for name, content in folders.FULL.items():
        (folder.path / name).parent.mkdir(exist_ok=True)
        (folder.path / name).write_text(content)
    plain = profile_folder.find(where, "me")
    one, two = keys.new_identity(), keys.new_identity()
    sealed = finish(encryption.encrypting(where, plain, one, low_cost_keys.wrap(one, "words")))
    with pytest.raises(ProfileInUseError, match="was encrypted meanwhile"):
        lock.take(where, plain)
    lock.take(where, sealed).release()
    lock.take(where, profile_folder.find(where, "me")).release()
    plain = finish(encryption.decrypting(where, sealed))
    with pytest.raises(ProfileInUseError, match="was turned back into plain files meanwhile"):
        lock.take(where, sealed)
    lock.take(where, plain).release()
    finish(encryption.encrypting(where, plain, two, low_cost_keys.wrap(two, "words")))
    with pytest.raises(ProfileInUseError, match="was given another key meanwhile"):
        lock.take(where, sealed)
    lock.take(where, erase.unopened(where, "me")).release()  # whatever it is, it can be removed


def test_a_card_that_cannot_be_read_hinders_nobody_from_removing_the_profile(
    where: AppDirs, folder: ProfileFolder
) -> None:
    folder.card.write_text("public_key = ")
    lock.take(where, erase.unopened(where, "me")).release()
    with pytest.raises(LadderError, match=r"profile\.toml"):
        lock.take(where, folder)
    folder.card.write_text(folders.CARD)
    lock.take(where, folder).release()


def test_a_disk_that_fails_while_letting_go_is_no_reason_to_stumble(
    where: AppDirs, folder: ProfileFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = lock.take(where, folder)

    def refuse(*_: object, **__: object) -> None:
        raise OSError(5, "Input/output error")

    with monkeypatch.context() as patch:
        patch.setattr(held._held, "release", refuse)
        held.release()
    held.release()
    lock.take(where, folder).release()


# Where the file system has no locks, or no modes: a file that names its owner stands for the lock.


def answering(number: int) -> Callable[..., None]:
    """Return what a system call does on a file system that does not have it."""

    def refuse(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    return refuse


@pytest.fixture
def no_locks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fcntl, "flock", answering(errno.ENOSYS))
    monkeypatch.setattr(lock, "LIST_PATIENCE", 0.3)


@contextmanager
def held(where: AppDirs, folder: ProfileFolder, what: str) -> Iterator[Path]:
    """Hold the profile, or the list of all; gives the lock's file."""
    with lock.hold_list(where) if what == "list" else lock.take(where, folder):
        (path,) = (where.state / "locks").glob("*.lock")
        yield path


@pytest.fixture
def ended_process() -> Iterator[int]:
    """A process that was killed, and that nobody has waited for yet."""
    process = subprocess.Popen(["sleep", "600"])
    process.kill()
    os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT)
    yield process.pid
    process.wait()


@pytest.mark.parametrize("what", ["list", "profile"])
def test_where_there_are_no_locks_an_owner_who_lives_is_believed(
    where: AppDirs, folder: ProfileFolder, no_locks: None, what: str
) -> None:
    with (
        held(where, folder, what),
        pytest.raises(ProfileInUseError),
        held(where, folder, what),
    ):
        pass


@pytest.mark.parametrize("what", ["list", "profile"])
def test_where_there_are_no_locks_an_owner_who_was_killed_is_not(
    where: AppDirs, folder: ProfileFolder, no_locks: None, what: str, ended_process: int
) -> None:
    with held(where, folder, what) as path:
        owner = path.read_text()
    assert owner.startswith(f"{os.getpid()}\n")
    lines = [str(ended_process), *owner.split("\n")[1:2], ""]
    path.write_text("\n".join(lines))
    with held(where, folder, what):
        pass
    path.write_text("\n".join([lines[0], "another-machine", ""]))
    with pytest.raises(ProfileInUseError), held(where, folder, what):
        pass


@pytest.mark.parametrize("what", ["list", "profile"])
def test_where_there_are_no_locks_one_that_was_left_empty_is_not_believed_for_long(
    where: AppDirs, folder: ProfileFolder, no_locks: None, what: str
) -> None:
    with held(where, folder, what) as path:
        pass
    path.touch()
    os.utime(path, (4_000_000_000, 4_000_000_000))
    with pytest.raises(ProfileInUseError), held(where, folder, what):
        pass  # it is just being made
    os.utime(path, (1_000_000, 1_000_000))
    with held(where, folder, what):
        pass


@pytest.mark.parametrize("what", ["list", "profile"])
@pytest.mark.parametrize("number", [errno.EPERM, errno.ENOTSUP, errno.ENOSYS])
@pytest.mark.parametrize("has_locks", [True, False])
def test_where_there_are_no_modes_the_first_one_gets_the_lock_too(
    where: AppDirs,
    folder: ProfileFolder,
    monkeypatch: pytest.MonkeyPatch,
    what: str,
    number: int,
    has_locks: bool,
) -> None:
    monkeypatch.setattr(os, "fchmod", answering(number))
    if not has_locks:
        monkeypatch.setattr(fcntl, "flock", answering(errno.ENOSYS))
    with held(where, folder, what), pytest.raises(ProfileInUseError):
        monkeypatch.setattr(lock, "LIST_PATIENCE", 0.1)
        with held(where, folder, what):
            pass
