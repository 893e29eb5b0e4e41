"""Looking over files: every fault of every file, and nothing that could hang."""

import datetime as dt
import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from laddertui.domain.errors import NotFoundError
from laddertui.storage import check
from laddertui.storage.age import keys
from laddertui.storage.encrypted_files import EncryptedFiles
from laddertui.storage.profile_form import Files
from tests.support.folders import CARD, text

TODAY = dt.date(2026, 11, 22)


def checked(path: Path) -> list[tuple[str, int, str]]:
    return [
        (f.where, f.line, f.reason)
        for f in check.check(path, TODAY, check.ProfileFiles(lambda home, files: files)).faults
    ]


def test_folders_are_walked_in_order_and_single_files_taken_as_they_are(tmp_path: Path) -> None:
    for name in (
        "b/2.toml",
        "b/1.toml",
        "a/x.toml",
        "a/.hidden.toml",
        "a/note.txt",
        "z.toml",
        "c.toml/in.toml",
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("")
    (tmp_path / "b" / "up").symlink_to(tmp_path)
    found = [
        str(p.relative_to(tmp_path))
        for p in check.find_files([tmp_path, tmp_path / "a" / "note.txt"], True)
    ]
    assert found == ["z.toml", "a/x.toml", "b/1.toml", "b/2.toml", "c.toml/in.toml", "a/note.txt"]


def test_what_was_asked_for_and_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match="none is not there"):
        list(check.find_files([tmp_path / "none"], must_exist=True))
    assert list(check.find_files([tmp_path / "none"], must_exist=False)) == []


def test_a_folder_that_cannot_be_looked_into_is_not_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "closed").mkdir()
    real = os.scandir

    def refuse(path: str) -> object:
        if str(path).endswith("closed"):
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return real(path)

    (tmp_path / "open.toml").write_text("schema = 1")
    monkeypatch.setattr(os, "scandir", refuse)
    found = list(check.find_files([tmp_path], must_exist=True))
    assert found == [tmp_path / "open.toml", tmp_path / "closed"]


def test_each_file_is_read_as_what_its_name_says(tmp_path: Path) -> None:
    (tmp_path / "snapshots").mkdir()
    for name, content, faults in (
        ("profile.toml", 'schema = 1\nuid = "u"\ncode = "A"\ncreated_on = 2026-11-22\n', []),
        ("sprint.toml", 'schema = 1\n[[done]]\nevent = "a"\non = 2026-11-27\n', []),
        ("sprint.toml", 'schema = 1\n[[done]]\nevent = "a"\non = "friday"\n', [4]),
        ("draft.toml", 'role = ""\n[session]\n', []),
        ("draft.toml", "schema = 1\nmood = 1\n", [2]),
        ("any.toml", text(), []),
        ("2026-Q4.toml", text(), []),
        ("2026-Q4.12.toml", text(), []),
        ("2026-Q3.toml", text(), [2]),
        ("2026-Q3.1.toml", text(), [2]),
        ("snapshots/any.toml", text(), [2]),
        ("snapshots/2026-Q4.toml", text(), []),
    ):
        (tmp_path / name).write_text(content)
        assert [line for _, line, _ in checked(tmp_path / name)] == faults, name


@pytest.mark.parametrize("folder", ["plain", "with: colon", "a:7: b"])
def test_a_newer_file_is_told_from_a_broken_one_by_its_line_and_words(
    tmp_path: Path, folder: str
) -> None:
    path = tmp_path / folder / "x.toml"
    path.parent.mkdir()
    path.write_text("future = 1\nschema = 3\n")
    found = check.check(path, TODAY, check.ProfileFiles(lambda home, files: files))
    assert found.newer
    assert [(f.where, f.line) for f in found.faults] == [(str(path), 2)]
    assert found.faults[0].reason.startswith(
        "written by a newer version (schema 3, this one knows 1)"
    )


def test_what_is_no_file_is_a_fault_and_nothing_waits_for_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "fifo.toml")
    (tmp_path / "link.toml").symlink_to("nowhere")
    (tmp_path / "folder.toml").mkdir()
    with (tmp_path / "huge.toml").open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    for name, reason in (
        ("fifo.toml", "is not a file"),
        ("link.toml", "is a link"),
        ("folder.toml", "is a folder; move it away"),
        ("huge.toml", "holds 52,428,800 bytes"),
        ("gone.toml", "is not there"),
    ):
        ((where, line, said),) = checked(tmp_path / name)
        assert (where, line) == (str(tmp_path / name), 1)
        assert said.startswith(reason)


def test_a_hostile_name_is_shown_as_marks(tmp_path: Path) -> None:
    path = tmp_path / "\x1b[31m\u202e\n.toml"
    for content in ("", "schema = 9", text("2026-Q3", role="")):
        path.write_text(content)
        for where, _, reason in checked(path):
            assert not set(where + reason) & set("\x1b\u202e\n")
            assert "␛[31m<U+202E>␊.toml" in where


# Sealed files, and files on the wrong side


@pytest.fixture(scope="module")
def mine() -> keys.Identity:
    return keys.new_identity()


def profile(tmp_path: Path, public_key: str | None) -> Path:
    """A profile's folder with its card and one quarter."""
    (tmp_path / "me" / "snapshots").mkdir(parents=True)
    line = f'public_key = "{public_key}"\n' if public_key else ""
    (tmp_path / "me" / "profile.toml").write_text(CARD + line)
    (tmp_path / "me" / "identity.age").write_bytes(b"")
    data, ending = (
        (keys.seal(text().encode(), public_key), ".age") if public_key else (text().encode(), "")
    )
    (tmp_path / "me" / "snapshots" / f"2026-Q4.toml{ending}").write_bytes(data)
    return tmp_path / "me"


def test_sealed_files_are_read_through_the_door_that_was_opened_once_a_profile(
    tmp_path: Path, mine: keys.Identity
) -> None:
    me = profile(tmp_path, mine.public_key)
    asked = []

    def opener(home: Path, files: Files) -> Files:
        asked.append(home)
        return EncryptedFiles(mine.public_key, mine.secret)

    doors = check.ProfileFiles(opener)
    wrong = me / "snapshots" / "2026-Q3.toml.age"
    wrong.write_bytes(
        keys.seal(text("2026-Q3").replace("score = 2", "score = 7").encode(), mine.public_key)
    )
    found = {p.name: check.check(p, TODAY, doors) for p in check.find_files([me], must_exist=True)}
    assert set(found) == {"profile.toml", "identity.age", "2026-Q3.toml.age", "2026-Q4.toml.age"}
    assert [(f.where, f.line) for f in found.pop("2026-Q3.toml.age").faults] == [(str(wrong), 10)]
    assert all(checked == check.Checked() for checked in found.values())
    assert asked == [me]


def test_what_stays_locked_is_no_fault_and_is_counted_apart(
    tmp_path: Path, mine: keys.Identity
) -> None:
    me = profile(tmp_path, mine.public_key)
    found = {
        p.name: check.check(p, TODAY, check.ProfileFiles(lambda home, files: files))
        for p in check.find_files([me], True)
    }
    assert {name for name, checked in found.items() if checked.is_locked} == {
        "identity.age",
        "2026-Q4.toml.age",
    }
    assert not any(checked.faults for checked in found.values())


def test_encrypted_files_in_a_plain_profile_are_named_and_never_for_removal(tmp_path: Path) -> None:
    me = profile(tmp_path, None)
    (me / "signals").mkdir()
    for name, reason in (
        (
            "identity.age",
            "a key, but its profile is plain; it opens the sealed files",
        ),
        ("snapshots/2026-Q4.toml.age", "2026-Q4.toml may be older, so keep it until you"),
        ("signals/2026-11-20.1.toml.age", "sealed, but its profile is plain, and the only copy"),
    ):
        (me / "snapshots" / "2026-Q4.toml.age").write_bytes(b"sealed")
        (me / name).write_bytes(b"sealed")
        ((_, line, said),) = checked(me / name)
        assert (line, reason in said, "remove" in said) == (1, True, False)


def test_a_quarter_without_its_key_is_said_to_be_sealed_not_cut_short(tmp_path: Path) -> None:
    me = profile(tmp_path, None)
    (me / "identity.age").unlink()
    (me / "snapshots" / "2026-Q3.toml.age").write_bytes(b"sealed")
    ((_, _, said),) = checked(me / "snapshots" / "2026-Q3.toml.age")
    assert said == (
        "sealed, but profile.toml says the profile is plain;"
        " restore profile.toml and identity.age from a backup"
    )


@pytest.mark.parametrize("is_open", [True, False])
def test_a_plain_file_in_an_encrypted_profile_is_named_for_removal_only_where_both_hold_the_same(
    tmp_path: Path, mine: keys.Identity, is_open: bool
) -> None:
    me = profile(tmp_path, mine.public_key)
    files = EncryptedFiles(mine.public_key, mine.secret if is_open else None)
    doors = check.ProfileFiles(lambda home, locked: files)
    snapshots = me / "snapshots"
    (snapshots / "2026-Q4.toml").write_text(text())
    (snapshots / "2026-Q3.toml").write_text(text("2026-Q3"))
    (snapshots / "2026-Q3.toml.age").write_bytes(keys.seal(b"another", mine.public_key))
    (snapshots / "2026-Q2.toml").write_text(text("2026-Q2"))
    (snapshots / "2026-Q1.toml").write_text(text("2026-Q1"))
    (snapshots / "2026-Q1.toml.age").write_bytes(b"age-encryption.org/v1\ncut off")
    (me / "later.md").write_text("a stranger")
    (me / "session.unfinished").write_text("a stranger")
    found = {
        p.name: [f.reason for f in check.check(p, TODAY, doors).faults]
        for p in check.find_files([me], must_exist=True)
        if not p.name.endswith(".age") and p.name != "profile.toml"
    }
    assert set(found) == {
        "2026-Q1.toml",
        "2026-Q2.toml",
        "2026-Q3.toml",
        "2026-Q4.toml",
        "later.md",
        "session.unfinished",
    }
    for ((said,),) in zip(found.values(), strict=True):
        assert said.startswith("plain text in an encrypted profile")
    to_remove = {name for name, (said,) in found.items() if "remove this one" in said}
    assert to_remove == ({"2026-Q4.toml"} if is_open else set())
    assert "holds something else" in found["2026-Q3.toml"][0] or not is_open
    assert "the only copy" in found["2026-Q2.toml"][0]
    assert "the only copy" in found["later.md"][0]


COPIES = (
    "2026-Q4.sync-conflict-20261122-101010-ABCDEFG.toml",
    "2026-Q4 (conflicted copy 2026-11-22 101010).toml",
    "2026-Q4 (Ada's conflicted copy 2026-11-22).toml",
    "2026-Q4 (1).toml",
    "2026-Q4.conflict-1.toml",
)
"""What Syncthing, Nextcloud, Dropbox, a browser, and this program for drafts make of a name."""


@pytest.mark.parametrize("name", COPIES)
def test_a_copy_that_a_sync_tool_kept_is_named_plain_or_sealed(
    tmp_path: Path, mine: keys.Identity, name: str
) -> None:
    sealed, plain = profile(tmp_path / "s", mine.public_key), profile(tmp_path / "p", None)
    stem, _, ending = name.rpartition(".")
    for folder, names in (
        (plain, [name]),
        (sealed, [f"{name}.age", f"{stem}.age", f"{stem}.{ending}.age"]),
    ):
        for each in names:
            path = folder / "snapshots" / each
            path.write_text(text())
            assert path in list(check.find_files([folder], must_exist=True))
            ((_, _, said),) = checked(path)
            assert said.startswith("a second version of a file")


def test_an_ordinary_name_is_no_copy(tmp_path: Path) -> None:
    for name in (
        "2026-Q4.1.toml",
        "2026-11-22.12.toml",
        "draft.toml",
        "about.toml",
        "conflict.toml",
        "my (notes).toml",
    ):
        assert not [said for _, _, said in checked(tmp_path / name) if "second version" in said]


@pytest.mark.parametrize("name", ["snapshots", "signals", "revisions"])
def test_a_file_or_a_link_where_a_folder_should_be_is_named(tmp_path: Path, name: str) -> None:
    doors = check.ProfileFiles(lambda home, files: files)
    (tmp_path / name).write_text("")
    assert [
        check.check(p, TODAY, doors).faults[0].reason for p in check.find_files([tmp_path], True)
    ] == ["is not a folder; move it away"]
    (tmp_path / name).unlink()
    (tmp_path / "elsewhere").mkdir()
    for target in (name, "nowhere", "elsewhere"):
        (tmp_path / name).symlink_to(target)
        assert list(check.find_files([tmp_path], True)) == [tmp_path / name]
        (fault,) = check.check(tmp_path / name, TODAY, doors).faults
        assert fault.reason.startswith("is a link where a folder should be")
        (tmp_path / name).unlink()


@pytest.mark.parametrize("name", ["snapshots", "signals", "revisions", "notes"])
def test_a_folder_of_a_profile_that_others_may_write_to_is_named(tmp_path: Path, name: str) -> None:
    doors = check.ProfileFiles(lambda home, files: files)
    (tmp_path / "profile.toml").write_text(CARD)
    (tmp_path / name).mkdir()
    (tmp_path / name).chmod(0o1777)
    found = [
        f.reason
        for p in check.find_files([tmp_path], True)
        for f in check.check(p, TODAY, doors).faults
    ]
    assert found == [
        f"can be written by others; take that right away: chmod go-w '{tmp_path / name}'"
    ]


def test_a_folder_in_the_place_of_a_file_is_named(tmp_path: Path) -> None:
    doors = check.ProfileFiles(lambda home, files: files)
    (tmp_path / "snapshots" / "2026-Q4.toml").mkdir(parents=True)
    (tmp_path / "profile.toml").mkdir()
    found = {
        p.name: check.check(p, TODAY, doors).faults for p in check.find_files([tmp_path], True)
    }
    assert set(found) == {"profile.toml", "2026-Q4.toml"}
    assert found["2026-Q4.toml"][0].reason == "is a folder; move it away"
    assert found["profile.toml"][0].reason == "is not a file; move it away"


def test_a_signal_under_the_name_of_another_day_is_named_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "signals").mkdir()
    path = tmp_path / "signals" / "2026-11-22.1.toml"
    path.write_text('schema = 1\nnoted_on = 2026-11-20\ntext = "It writes tests"\n')
    ((_, line, said),) = checked(path)
    assert (line, said) == (
        2,
        "noted_on is 2026-11-20, but the file's name says 2026-11-22; rename it",
    )
    path.rename(path.with_name("2026-11-20.1.toml"))
    assert checked(path.with_name("2026-11-20.1.toml")) == []


@pytest.mark.parametrize("name", ["snapshots 2", "signals (1)", "revisions - Copy"])
def test_a_copy_of_a_profiles_folder_is_named(tmp_path: Path, name: str) -> None:
    doors = check.ProfileFiles(lambda home, files: files)
    (tmp_path / "profile.toml").write_text(CARD)
    (tmp_path / name).mkdir()
    assert [
        f.reason
        for p in check.find_files([tmp_path], True)
        for f in check.check(p, TODAY, doors).faults
    ] == ["is a copy of a folder, and nothing reads it; compare the two, then move it away"]


def _closed(name: str, real: Callable[[str], object]) -> Callable[[str], object]:
    """A way to look into folders that may not look into this one."""

    def look(path: str) -> object:
        if Path(path).name == name:
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return real(path)

    return look


def test_a_folder_that_cannot_be_read_hides_no_other_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    doors = check.ProfileFiles(lambda home, files: files)
    (tmp_path / "profile.toml").write_text(CARD)
    for name in ("signals", "snapshots"):
        (tmp_path / name).mkdir()
    (tmp_path / "snapshots" / "2026-Q4.toml").write_text("schema = 1\nrole =")
    for name in ("listdir", "scandir"):
        monkeypatch.setattr(os, name, _closed("signals", getattr(os, name)))
    found = {
        p.name: [f.reason for f in check.check(p, TODAY, doors).faults]
        for p in check.find_files([tmp_path], True)
    }
    assert found["signals"] == ["cannot be read: Permission denied"]
    assert len(found["2026-Q4.toml"]) == 1
