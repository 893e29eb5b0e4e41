"""What is kept of the list of profiles holds for the very files that it was read from."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from laddertui.storage.app_dirs import AppDirs
from laddertui.storage.caches import list_cache
from laddertui.storage.caches.list_cache import ListCache
from laddertui.storage.profile_folder import ProfileFolder
from tests.support import folders
from tests.support.folders import CARD, text

ROW = {"code": "\u202eA\udc80\nB", "encrypted": False}


@pytest.fixture
def where(tmp_path: Path) -> AppDirs:
    return folders.dirs(tmp_path)


@pytest.fixture
def me(tmp_path: Path) -> ProfileFolder:
    return folders.full(tmp_path)


def state(folder: ProfileFolder) -> str:
    return list_cache.state_of(str(folder.path))


def keep(where: AppDirs, *all_of_them: ProfileFolder) -> None:
    cache = ListCache(where)
    for each in all_of_them:
        cache.add(each.id, state(each), ROW)
    cache.keep([each.id for each in all_of_them])


def kept(where: AppDirs, folder: ProfileFolder) -> dict[str, object] | None:
    return ListCache(where).get(folder.id, state(folder))


def test_it_is_one_file_for_nobody_else_and_says_what_was_kept(
    where: AppDirs, me: ProfileFolder, tmp_path: Path
) -> None:
    other = folders.full(tmp_path, "other")
    assert kept(where, me) is None
    keep(where, me, other)
    assert kept(where, me) == kept(where, other) == ROW
    (path,) = (where.cache / "summaries").iterdir()
    assert path == list_cache.path_of(where)
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700


def rewrite_in_place(path: Path, old: str, new: str) -> None:
    """Change a file as an editor does that keeps inode and size, and set its time back."""
    times = path.stat()
    with path.open("r+b") as file:
        file.write(path.read_bytes().replace(old.encode(), new.encode()))
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))


CHANGES: dict[str, Callable[[ProfileFolder], object]] = {
    "the card": lambda me: rewrite_in_place(me.card, '"AB"', '"CD"'),
    "a quarter": lambda me: rewrite_in_place(
        me.snapshots / "2026-Q4.toml", "2026-11-22", "2026-11-21"
    ),
    "an older quarter goes": lambda me: (me.snapshots / "2026-Q3.toml").unlink(),
    "a quarter comes": lambda me: (me.snapshots / "2026-Q2.toml").write_text(text("2026-Q2")),
    "the details": lambda me: (me.path / "about.toml").write_text("schema = 1\n"),
    "a key comes": lambda me: me.identity.write_bytes(b"key"),
    "a sealed signal comes": lambda me: (me.signals / "x.toml.age").write_bytes(b"x"),
    "others may write to it": lambda me: me.snapshots.chmod(0o777),
    "it is another folder": lambda me: me.path.rename(me.path.with_name("elsewhere")),
}


@pytest.mark.parametrize("change", CHANGES)
def test_after_any_change_nothing_is_kept(where: AppDirs, me: ProfileFolder, change: str) -> None:
    keep(where, me)
    CHANGES[change](me)
    assert kept(where, me) is None


def test_a_file_that_is_cut_off_or_changed_or_something_else_is_not_believed(
    where: AppDirs, me: ProfileFolder, tmp_path: Path
) -> None:
    other = folders.full(tmp_path, "other")
    keep(where, me, other)
    path = list_cache.path_of(where)
    data = path.read_bytes()
    mine = len(data.split(b"\n")[0])
    for at in range(1, mine):  # the other one's line stands behind it
        for spoiled in (data[:at], data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]):
            path.write_bytes(spoiled)
            assert kept(where, me) is None
    for odd in (b"", b"\n \n", b"me", b"me {}", b"\xff \xff", b"me " + b"[" * 50_000, b"\0" * 99):
        path.write_bytes(odd)
        assert kept(where, me) is None
        keep(where, me)
        assert kept(where, me) == ROW
    taken = data.replace(b"other ", b"me ", 1)  # the line of another profile
    path.write_bytes(taken)
    assert kept(where, me) is None


def test_what_is_written_is_what_holds_then(
    where: AppDirs, me: ProfileFolder, tmp_path: Path
) -> None:
    other, gone = folders.full(tmp_path, "other"), folders.full(tmp_path, "gone")
    keep(where, me, other, gone)
    window = ListCache(where)
    assert window.get("me", state(me)) == ROW
    changed = folders.full(tmp_path, "new")
    window.add("new", state(changed), ROW)
    changed.card.write_text(CARD.replace("AB", "XY"))  # since it was looked at
    list_cache.forget(where, "me")  # by another window
    window.keep(["me", "other", "new"])
    names = [line.split(b" ")[0] for line in list_cache.path_of(where).read_bytes().splitlines()]
    assert names == [b"other"]


def test_one_profile_is_forgotten_whatever_the_file_looks_like(
    where: AppDirs, me: ProfileFolder, tmp_path: Path
) -> None:
    other = folders.full(tmp_path, "other")
    list_cache.forget(where, "me")
    keep(where, me, other)
    list_cache.forget(where, "nobody")
    assert kept(where, me) == ROW
    list_cache.forget(where, "me")
    assert (kept(where, me), kept(where, other)) == (None, ROW)
    path = list_cache.path_of(where)
    path.unlink()
    path.symlink_to(tmp_path / "elsewhere")
    list_cache.forget(where, "me")
    assert not path.is_symlink()


def test_where_it_cannot_be_used_nobody_is_kept_out(where: AppDirs, me: ProfileFolder) -> None:
    keep(where, me)
    where.profiles.chmod(0o777)  # then every profile is refused, and none is shown as it was
    assert kept(where, me) is None
    where.profiles.chmod(0o700)
    path = list_cache.path_of(where)
    path.unlink()
    path.mkdir()
    keep(where, me)
    assert kept(where, me) is None
