"""One window a profile, and the second one is told about the first."""

import errno
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from laddertui.domain.trouble import InUse, Trouble
from laddertui.storage import door, erasing, keys, lock, places, sealing
from laddertui.storage.folders import Folders
from laddertui.storage.places import Place
from tests import low_cost
from tests.storage import builders
from tests.storage.builders import tree

HOLD = """
import sys, pathlib
from laddertui.storage import lock, places, profiles
from laddertui.storage.folders import find_folders
where = find_folders()
held = lock.take(where, places.find(where, "me"))
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def where(tmp_path: Path) -> Folders:
    """The folders of this test as the environment names them, so that another process finds the same."""
    return Folders(*(tmp_path / kind / "laddertui" for kind in ("data", "config", "cache", "state")))


@pytest.fixture
def place(where: Folders) -> Place:
    found = Place(id="me", path=where.profiles / "me", door=door.Plain())
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
    where: Folders, place: Place
) -> None:
    with another_window() as other:
        with pytest.raises(InUse) as refused:
            lock.take(where, place)
        said = rf"process {other.pid} on {re.escape(os.uname().nodename)}, since \d{{4}}-\d\d-\d\d \d\d:\d\d"
        assert re.search(said, str(refused.value))
        other.send_signal(signal.SIGKILL)
        other.wait()
        held = lock.take(where, place)
    with pytest.raises(InUse, match=f"process {os.getpid()} on"):  # the note of the killed one is not believed
        lock.take(where, place)
    held.release()


def test_a_lock_that_is_let_go_lets_the_next_one_in(where: Folders, place: Place) -> None:
    for _ in range(3):
        held = lock.take(where, place)
        held.release()
        held.release()
    assert not [name for name in tree(where.state) if name.endswith(".holder")]


def test_letting_go_twice_does_not_take_the_next_windows_lock(where: Folders, place: Place) -> None:
    first = lock.take(where, place)
    first.release()
    second = lock.take(where, place)
    first.release()
    with pytest.raises(InUse, match=f"process {os.getpid()}"):
        lock.take(where, place)
    second.release()


def test_another_profile_is_not_in_the_way(where: Folders, place: Place) -> None:
    other = Place(id="you", path=where.profiles / "you", door=door.Plain())
    first, second = lock.take(where, place), lock.take(where, other)
    first.release()
    second.release()


def test_the_same_profile_by_another_path_is_the_same_profile(where: Folders, place: Place, tmp_path: Path) -> None:
    (tmp_path / "also").symlink_to(where.data)
    also = Place(id="me", path=tmp_path / "also" / "profiles" / "me", door=door.Plain())
    held = lock.take(where, place)
    with pytest.raises(InUse):
        lock.take(where, also)
    held.release()


def test_a_locks_files_say_nothing_about_the_person_and_are_for_this_user_alone(where: Folders, place: Place) -> None:
    held = lock.take(where, place)
    files = [p for p in where.state.rglob("*") if p.is_file()]
    assert len(files) == 2
    for path in files:
        assert re.fullmatch(r"[0-9a-f]{20}\.(lock|holder)", path.name)
        assert path.stat().st_mode & 0o777 == 0o600
        assert str(place.path).encode() not in path.read_bytes()
    held.release()


@pytest.mark.parametrize(
    "note",
    [b"", b"{", b"[]", b"{}", b"\xff", b"[" * 20_000, b'{"process": 1}', b'{"host": "\\u001b[31m\\u202e"}', None],
)
def test_a_note_that_says_nothing_is_no_trouble(where: Folders, place: Place, note: bytes | None) -> None:
    held = lock.take(where, place)
    (path,) = where.state.rglob("*.holder")
    path.unlink()
    if note is None:
        path.mkdir()
    else:
        path.write_bytes(note)
    with pytest.raises(InUse, match="it has not said which"):
        lock.take(where, place)
    held.release()


def test_a_hostile_note_does_not_act(where: Folders, place: Place) -> None:
    held = lock.take(where, place)
    (path,) = where.state.rglob("*.holder")
    path.write_text('{"host": "\\u001b[31m\\u202e\\n", "process": 1, "since": "x"}')
    with pytest.raises(InUse) as refused:
        lock.take(where, place)
    assert not set(str(refused.value)) & set("\x1b\u202e\n")
    held.release()


def test_opening_sweeps_what_a_kill_left_half_written_and_nothing_else(where: Folders, place: Place) -> None:
    place.revisions.mkdir()
    for folder in (place.path, place.snapshots, place.revisions):
        (folder / ".x.toml.0a1b.unfinished").write_text("half")
        (folder / "kept.toml").write_text("whole")
    lock.take(where, place).release()
    assert {k for k, v in tree(place.path).items() if v is not None} == {
        "kept.toml",
        "snapshots/kept.toml",
        "revisions/kept.toml",
    }


def test_a_window_that_is_refused_sweeps_nothing_from_under_the_other(where: Folders, place: Place) -> None:
    held = lock.take(where, place)
    (place.snapshots / ".x.toml.0a1b.unfinished").write_text("being written")
    with pytest.raises(InUse):
        lock.take(where, place)
    assert (place.snapshots / ".x.toml.0a1b.unfinished").exists()
    held.release()


def test_a_full_disk_keeps_nobody_from_looking(where: Folders, place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    lock.take(where, place).release()

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        held = lock.take(where, place)
    with pytest.raises(InUse, match="it has not said which"):
        lock.take(where, place)
    held.release()
    lock.take(where, place).release()


def test_a_state_folder_that_is_a_file_is_trouble(where: Folders, place: Place) -> None:
    where.state.parent.mkdir(parents=True)
    where.state.write_text("x")
    with pytest.raises(Trouble, match="state"):
        lock.take(where, place)


def test_a_lock_that_is_a_folder_is_trouble(where: Folders, place: Place) -> None:
    (where.state / "locks" / f"{lock.lock_name(place)}.lock").mkdir(parents=True)
    with pytest.raises(Trouble, match="cannot be used for locks"):
        lock.take(where, place)


def test_the_name_of_a_lock_differs_from_folder_to_folder(tmp_path: Path) -> None:
    names = {lock.lock_name(builders.place(tmp_path / each)) for each in ("a", "b", "c")}
    assert len(names) == 3


def test_a_profile_that_was_encrypted_or_decrypted_before_it_could_be_taken_is_not_given(
    where: Folders, place: Place
) -> None:
    place.card.write_text(builders.CARD)
    for name, content in builders.FULL.items():
        (place.path / name).parent.mkdir(exist_ok=True)
        (place.path / name).write_text(content)
    plain = places.find(where, "me")
    one, two = keys.new_identity(), keys.new_identity()
    sealed = sealing.encrypt(where, plain, one, low_cost.wrap(one, "words"))
    with pytest.raises(InUse, match="was encrypted, decrypted or given another key just now; try again"):
        lock.take(where, plain)
    lock.take(where, sealed).release()
    lock.take(where, places.find(where, "me")).release()
    plain = sealing.decrypt(where, sealed)
    with pytest.raises(InUse, match="just now; try again"):
        lock.take(where, sealed)
    lock.take(where, plain).release()
    sealing.encrypt(where, plain, two, low_cost.wrap(two, "words"))
    with pytest.raises(InUse, match="just now; try again"):
        lock.take(where, sealed)
    lock.take(where, erasing.unopened(where, "me")).release()  # whatever it is, it can be removed


def test_a_card_that_cannot_be_read_hinders_nobody_from_removing_the_profile(where: Folders, place: Place) -> None:
    place.card.write_text("public_key = ")
    lock.take(where, erasing.unopened(where, "me")).release()
    with pytest.raises(Trouble, match=r"profile\.toml"):
        lock.take(where, place)
    place.card.write_text(builders.CARD)
    lock.take(where, place).release()
