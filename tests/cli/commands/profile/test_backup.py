"""`laddertui backup` and `restore`: one archive out, the same profile back, nothing lost."""

import os
import subprocess
import threading
import tomllib
from pathlib import Path

import pytest

from laddertui.domain.errors import DiskError
from laddertui.storage.backups import restore
from laddertui.storage.files import write_file
from laddertui.storage.profile_form import FOLDERS
from tests.support.archives import CARD, TOP, backup, file
from tests.support.command_line import Call, everything
from tests.support.encrypted_profile import (
    WORDS,
    LockedProfile,
    Secret,
    encrypted_profile,
    plain_profile,
)
from tests.support.plain_words import readable_words
from tests.support.snapshot_texts import snapshot

Monkey = pytest.MonkeyPatch


@pytest.fixture
def locked(laddertui: Call, secret: Secret, tmp_path: Path, monkeypatch: Monkey) -> LockedProfile:
    return encrypted_profile(laddertui, secret, tmp_path, monkeypatch)


def contents(path: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {str(p.relative_to(path)): p.read_bytes() for p in path.rglob("*") if p.is_file()}


def modes(path: Path) -> set[int]:
    return {p.stat().st_mode & 0o777 for p in path.rglob("*") if p.is_file()}


def test_what_was_backed_up_comes_back_byte_by_byte_on_another_machine(
    laddertui: Call, tmp_path: Path
) -> None:
    path = plain_profile(laddertui, tmp_path)
    made = laddertui("backup", tmp_path / "me.tar")
    assert (made.code, made.out) == (0, "")
    assert "with 8 files, as plain text" in made.err
    assert (tmp_path / "me.tar").stat().st_mode & 0o777 == 0o600
    elsewhere = tmp_path / "elsewhere"
    ran = laddertui("--data-dir", elsewhere, "restore", tmp_path / "me.tar")
    assert (ran.code, ran.err) == (0, "")
    there = elsewhere / "profiles" / "me"
    assert contents(there) == contents(path)
    assert modes(there) == {0o600}
    assert {p.stat().st_mode & 0o777 for p in (there, there / "snapshots")} == {0o700}
    assert sorted(ran.out.splitlines()) == sorted(f"wrote {there / n}" for n in contents(path))
    assert [p.name for p in (elsewhere / "profiles").iterdir()] == ["me"]


def test_an_encrypted_one_needs_no_passphrase_and_holds_no_plain_word(
    laddertui: Call, locked: LockedProfile, tmp_path: Path
) -> None:
    before = contents(locked.path)
    assert laddertui("backup", tmp_path / "me.tar").err.endswith("files, encrypted\n")
    words = (b"Developer", b"It writes tests", b"Adelheid", b"newsletter")
    assert not readable_words(words, [(tmp_path / "me.tar").read_bytes()])
    assert laddertui("erase", "--yes").code == 0
    assert laddertui("restore", tmp_path / "me.tar").code == 0
    assert contents(locked.path) == before
    assert laddertui("status").code == 4
    assert locked.open("show", "--json").json["snapshot"]["role"] == "Developer"


def test_a_stranger_with_common_tools_reads_it_and_checks_it(
    laddertui: Call, tmp_path: Path
) -> None:
    plain_profile(laddertui, tmp_path)
    assert laddertui("backup", tmp_path / "me.tar").code == 0
    subprocess.run(["tar", "xf", "me.tar"], cwd=tmp_path, check=True)
    there = tmp_path / TOP
    checked = subprocess.run(["sha256sum", "--check", "--quiet", "SHA256SUMS"], cwd=there)
    assert checked.returncode == 0
    listed = {line.split("  ")[1] for line in (there / "SHA256SUMS").read_text().splitlines()}
    assert listed == set(contents(there)) - {"SHA256SUMS"}
    page = (there / "README.txt").read_text()
    assert "A backup of the profile me, made by laddertui on 2026-11-22" in page
    for named in ("profile.toml", "snapshots/2026-Q4.toml", "draft.toml", "sprint.toml"):
        assert named in page
        assert (there / named).exists()
    assert {folder for folder in FOLDERS if f"  {folder}/" not in page} == set()
    assert tomllib.loads((there / "snapshots/2026-Q4.toml").read_text())["role"] == "Developer"


def test_the_same_profile_gives_the_same_archive(laddertui: Call, tmp_path: Path) -> None:
    plain_profile(laddertui, tmp_path)
    for name in ("a.tar", "b.tar", "a.tar"):
        assert laddertui("backup", tmp_path / name).code == 0
    assert (tmp_path / "a.tar").read_bytes() == (tmp_path / "b.tar").read_bytes()


def test_where_it_is_written_stays_what_it_is(laddertui: Call, tmp_path: Path) -> None:
    path = plain_profile(laddertui, tmp_path)
    os.mkfifo(tmp_path / "pipe")
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append((tmp_path / "pipe").read_bytes()))
    reader.start()
    assert laddertui("backup", tmp_path / "pipe").code == 0
    reader.join(10)
    assert (tmp_path / "pipe").is_fifo()
    (tmp_path / "real.tar").write_bytes(b"")
    (tmp_path / "link.tar").symlink_to(tmp_path / "real.tar")
    assert laddertui("backup", tmp_path / "link.tar").code == 0
    assert (tmp_path / "link.tar").is_symlink()
    assert (tmp_path / "real.tar").read_bytes() == read[0]
    (tmp_path / "letter.txt").write_text("mine")
    refused = laddertui("backup", tmp_path / "letter.txt")
    assert (refused.code, (tmp_path / "letter.txt").read_text()) == (1, "mine")
    assert "is not a backup" in refused.said
    for inside in (path / "me.tar", path / "snapshots" / "me.tar"):
        refused = laddertui("backup", inside)
        assert refused.code == 1
        assert "in the profile's own folder" in refused.said
        assert not inside.exists()


def test_what_is_none_of_its_files_is_left_out_and_named(
    laddertui: Call, locked: LockedProfile, tmp_path: Path
) -> None:
    (locked.path / "notes.txt").write_text("in plain words")
    (locked.path / ".git").mkdir()
    (locked.path / ".git" / "x").write_text("in plain words")
    ran = laddertui("backup", tmp_path / "me.tar")
    assert f"left out {locked.path / 'notes.txt'}" in ran.err
    assert not readable_words([b"in plain words"], [(tmp_path / "me.tar").read_bytes()])


def test_nothing_saved_is_nothing_to_back_up(laddertui: Call, tmp_path: Path) -> None:
    ran = laddertui("backup", tmp_path / "me.tar")
    assert (ran.code, (tmp_path / "me.tar").exists()) == (1, False)
    assert "save something in this profile first" in ran.said


def test_a_profile_that_is_there_is_refused_and_a_dry_run_only_lists(
    laddertui: Call, tmp_path: Path
) -> None:
    path = plain_profile(laddertui, tmp_path)
    laddertui("backup", tmp_path / "me.tar")
    before = everything(tmp_path)
    assert (
        "--replace puts the backup's files over" in laddertui("restore", tmp_path / "me.tar").said
    )
    ran = laddertui("restore", tmp_path / "me.tar", "--dry-run")
    assert ran.out.splitlines() == [f"holds {n}" for n in ran.out.replace("holds ", "").split()]
    assert set(ran.out.replace("holds ", "").split()) == set(contents(path))
    assert "nothing was written" in ran.err
    assert everything(tmp_path) == before


def test_over_a_profile_what_differs_is_kept_beside_and_nothing_is_removed(
    laddertui: Call, tmp_path: Path
) -> None:
    path = plain_profile(laddertui, tmp_path)
    laddertui("backup", tmp_path / "me.tar")
    then = contents(path)
    (tmp_path / "new.toml").write_text(snapshot(role="Later", taken_on="2026-11-21"))
    laddertui("import", "--replace", tmp_path / "new.toml")
    laddertui("signal", "Another thing")
    (path / "draft.toml").write_text('schema = 1\nrole = "Now"\n\n[session]\nstep = "audit"\n')
    (path / "sprint.toml").write_text("schema = 1\n")
    now = contents(path)
    ran = laddertui("restore", "--replace", tmp_path / "me.tar")
    assert (ran.code, ran.err) == (0, "")
    after = contents(path)
    assert {name: after[name] for name in then} == then
    assert set(now.values()) <= set(after.values())
    assert after["draft.conflict-1.toml"] == now["draft.toml"]
    assert after["revisions/2026-Q4.3.toml"] == now["snapshots/2026-Q4.toml"]
    assert laddertui("status", "--json").json["quarter"] == "2026-Q4"
    again = laddertui("restore", "--replace", tmp_path / "me.tar")
    assert "nothing was written" in again.err
    assert contents(path) == after


def test_a_signal_that_has_another_ones_name_gets_the_next_number(
    laddertui: Call, tmp_path: Path
) -> None:
    path = plain_profile(laddertui, tmp_path)
    laddertui("backup", tmp_path / "me.tar")
    [first] = (path / "signals").iterdir()
    before, first_text = set((path / "signals").iterdir()), first.read_bytes()
    first.write_bytes(first_text.replace(b"It writes tests", b"It wrote docs"))
    laddertui("restore", "--replace", tmp_path / "me.tar")
    [added] = set((path / "signals").iterdir()) - before
    assert added.read_bytes() == first_text
    assert b"It wrote docs" in first.read_bytes()


def test_a_profile_of_another_kind_or_key_is_left_alone(
    laddertui: Call, locked: LockedProfile, tmp_path: Path
) -> None:
    laddertui("backup", tmp_path / "sealed.tar")
    locked.open("decrypt")
    laddertui("backup", tmp_path / "plain.tar")
    before = contents(locked.path)
    assert (
        "is plain and the backup is not"
        in laddertui("restore", "--replace", tmp_path / "sealed.tar").said
    )
    assert contents(locked.path) == before
    locked.open("encrypt")
    before = contents(locked.path)
    assert (
        "is encrypted and the backup is not"
        in laddertui("restore", "--replace", tmp_path / "plain.tar").said
    )
    for how in ("--replace", "--dry-run"):  # what would be refused is not promised first
        ran = laddertui("restore", how, tmp_path / "sealed.tar")
        assert (ran.code, "another key than the backup" in ran.said) == (1, True)
    assert contents(locked.path) == before


def test_the_passphrase_of_that_day_is_said(
    laddertui: Call, locked: LockedProfile, tmp_path: Path
) -> None:
    laddertui("backup", tmp_path / "me.tar")
    assert locked.open("passphrase", words=f"{WORDS}\nthe new one of mine\n").code == 0
    ran = laddertui("restore", "--replace", tmp_path / "me.tar")
    assert "passphrase is now the one of the day of the backup" in ran.err
    assert locked.open("status").code == 0


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is empty"),
        (b"x" * 200_000, "not a backup"),
        (backup(None, file("../out", b"x")), "leads out of its folder"),
        (backup(None, file(f"{TOP}/x", type=b"2", linkname="/tmp")), "is a link"),
        (backup()[:1100], "missing|not as it was|cut off"),
        (backup({"snapshots/2026-Q4.toml": b"x"}), "profile.toml is not in it"),
        (backup({"profile.toml": CARD, "identity.age": b"x"}), "do not belong together"),
        (backup({"profile.toml": CARD, "draft.toml.age": b"x"}), "not of the kind"),
        (
            backup({"profile.toml": CARD + b'public_key = "age1x"\n', "identity.age": b"x",
                    "draft.toml": b"x"}),
            "not of the kind",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_what_may_not_be_restored_is_one_line_and_leaves_no_trace(
    laddertui: Call, tmp_path: Path, data: bytes, said: str
) -> None:
    (tmp_path / "x.tar").write_bytes(data)
    before = everything(tmp_path)
    for more in ((), ("--replace",), ("--dry-run",)):
        ran = laddertui("restore", tmp_path / "x.tar", *more)
        assert ran.code == 2
        assert "nothing was restored" in ran.said
        assert any(part in ran.err for part in said.split("|")), ran.err
    assert laddertui("restore", "-", stdin=data).code == 2
    assert everything(tmp_path) == before


def test_a_card_that_is_broken_or_newer_is_said_with_its_code(
    laddertui: Call, tmp_path: Path
) -> None:
    for card, code in ((b"schema = ", 2), (CARD.replace(b"schema = 1", b"schema = 9"), 5)):
        (tmp_path / "x.tar").write_bytes(backup({"profile.toml": card}))
        ran = laddertui("restore", tmp_path / "x.tar")
        assert (ran.code, "profile.toml" in ran.said) == (code, True)


def test_what_a_kill_left_of_a_restore_is_no_profile_and_goes_with_the_next(
    laddertui: Call, tmp_path: Path
) -> None:
    left = tmp_path / "data" / "laddertui" / "profiles" / ".me.0123abcd.unfinished"
    left.mkdir(parents=True)
    for folder in (left, *left.parents[:3]):
        folder.chmod(0o700)
    (left / "profile.toml").write_bytes(CARD)
    assert laddertui("profiles", "--json").json == {"profiles": []}
    (tmp_path / "x.tar").write_bytes(backup())
    assert laddertui("restore", tmp_path / "x.tar").code == 0
    assert not left.exists()
    assert laddertui("profiles", "--json").json["profiles"][0]["code"] == "AB"


def test_a_full_disk_leaves_no_half_of_a_profile(
    laddertui: Call, tmp_path: Path, monkeypatch: Monkey
) -> None:
    real, count = write_file, iter(range(100))

    def full(path: Path, data: bytes) -> None:
        if next(count) == 1:
            raise DiskError(f"{path} was not written: No space left on device")
        real(path, data)

    monkeypatch.setattr(restore, "write_file", full)
    (tmp_path / "x.tar").write_bytes(
        backup({"profile.toml": CARD, "snapshots/2026-Q4.toml": b"schema = 1"})
    )
    ran = laddertui("restore", tmp_path / "x.tar")
    assert (ran.code, "No space left" in ran.said) == (1, True)
    assert list((tmp_path / "data" / "laddertui" / "profiles").iterdir()) == []
