"""`laddertui decrypt`: back to plain files, all of them, or none."""

import os
import tomllib
from pathlib import Path

import pytest

from laddertui.storage import lock, profile_folder
from laddertui.storage.age import keys
from laddertui.storage.app_dirs import find_app_dirs
from tests.support.command_line import Call, everything
from tests.support.encrypted_profile import (
    WORDS,
    LockedProfile,
    Secret,
    encrypted_profile,
    plain_profile,
)
from tests.support.snapshot_texts import PLAN, snapshot

Monkey = pytest.MonkeyPatch


@pytest.fixture
def locked(laddertui: Call, secret: Secret, tmp_path: Path, monkeypatch: Monkey) -> LockedProfile:
    return encrypted_profile(laddertui, secret, tmp_path, monkeypatch)


def kept(tmp_path: Path) -> dict[str, tuple[int, bytes | None]]:
    """Everything but the lock's own file, which holds nothing."""
    return {
        name: row for name, row in everything(tmp_path).items() if not name.startswith("state/")
    }


def test_every_file_is_plain_again_and_the_same(laddertui: Call, locked: LockedProfile) -> None:
    shown = locked.open("show", "--json").json
    ran = locked.open("decrypt")
    assert ran.code == 0
    assert ran.out == "me is no longer encrypted.\n"
    assert (
        f"lie as plain text in {locked.path} now; whoever can read this disk can read them"
        in ran.err
    )
    assert laddertui("show", "--json").json == shown
    assert not [p for p in locked.path.rglob("*") if p.name.endswith(".age")]
    assert (
        tomllib.loads((locked.path / "snapshots" / "2026-Q4.toml").read_text())["role"]
        == "Developer"
    )
    assert "public_key" not in (locked.path / "profile.toml").read_text()
    for path in locked.path.rglob("*"):
        assert path.stat().st_mode & 0o777 == (0o700 if path.is_dir() else 0o600), path
    assert laddertui("check").code == 0


def test_as_json(locked: LockedProfile) -> None:
    assert locked.open("decrypt", "--json").out == '{"schema": 1, "profile": "me"}\n'


def test_there_and_back_again_and_each_time_under_another_passphrase(
    laddertui: Call, locked: LockedProfile
) -> None:
    before = locked.open("show", "--json").json
    words = WORDS
    for n in range(3):
        assert locked.open("decrypt", words=words).code == 0
        words = f"passphrase {n}"
        assert locked.open("encrypt", words=words).code == 0
    assert locked.open("show", "--json", words=words).json == before
    assert locked.open("show", words=WORDS).code == 4


def test_a_plain_profile_has_nothing_to_turn_back(
    laddertui: Call, secret: Secret, tmp_path: Path
) -> None:
    plain_profile(laddertui, tmp_path)
    before = everything(tmp_path)
    for args in ((), ("--passphrase-fd", str(secret("x")))):
        ran = laddertui("decrypt", *args)
        assert (ran.code, "is not encrypted; there is nothing to turn back" in ran.said) == (
            1,
            True,
        )
    assert everything(tmp_path) == before


def test_while_another_window_has_the_profile_it_stays_sealed(
    locked: LockedProfile, tmp_path: Path
) -> None:
    locked.open("status")
    held = lock.take(find_app_dirs(), profile_folder.find(find_app_dirs(), "me"))
    before = everything(tmp_path)
    ran = locked.open("decrypt")
    assert (ran.code, f"process {os.getpid()} on" in ran.said) == (3, True)
    assert everything(tmp_path) == before
    held.release()


def damaged(locked: LockedProfile, how: str) -> None:
    path, card = locked.quarter, locked.path / "profile.toml"
    data, public_key = path.read_bytes(), tomllib.loads(card.read_text())["public_key"]
    header = data.index(b"\n--- ") + 49
    if how == "another quarter's":
        path.write_bytes((path.parent / "2026-Q3.toml.age").read_bytes())
    elif how == "a link":
        path.rename(path.with_name("moved"))
        path.symlink_to("moved")
    else:
        path.write_bytes(
            {
                "empty": b"",
                "a byte short": data[:-1],
                "cut in the header": data[: header // 2],
                "cut after the header": data[:header],
                "cut in the nonce": data[: header + 8],
                "a byte more": data + b"\0",
                "a flip in the header": data[:50] + bytes([data[50] ^ 1]) + data[51:],
                "a flip in the check": data[: header - 5]
                + bytes([data[header - 5] ^ 1])
                + data[header - 4 :],
                "a flip in the words": data[: header + 40]
                + bytes([data[header + 40] ^ 1])
                + data[header + 41 :],
                "another profile's": keys.seal(snapshot().encode(), keys.new_identity().public_key),
                "no sealed file": snapshot(more=PLAN).encode(),
            }[how]
        )
    assert public_key


DAMAGED = (
    "empty",
    "a byte short",
    "cut in the header",
    "cut after the header",
    "cut in the nonce",
    "a byte more",
    "a flip in the header",
    "a flip in the check",
    "a flip in the words",
    "another profile's",
    "no sealed file",
    "a link",
)


@pytest.mark.parametrize("how", DAMAGED)
def test_a_damaged_file_keeps_the_profile_sealed_and_is_named_by_every_command_that_meets_it(
    locked: LockedProfile, tmp_path: Path, how: str
) -> None:
    damaged(locked, how)
    before = kept(tmp_path)
    code = 1 if how == "a link" else 2  # a link is no file at all; the others are invalid ones
    ran = locked.open("decrypt")
    assert (ran.code, "2026-Q4.toml.age" in ran.said) == (code, True)
    assert len(ran.said.splitlines()) == 1
    assert kept(tmp_path) == before
    ran = locked.open("show", "2026-Q4")
    assert (ran.code, "2026-Q4.toml.age" in ran.said) == (code, True)
    assert locked.open("show", "2026-Q3").code == 0
    assert locked.open("show", "--json").json["snapshot"]["quarter"] == "2026-Q3"
    rows = locked.open("history", "--json").json["snapshots"]
    assert [(row["quarter"], row["readable"]) for row in rows] == [
        ("2026-Q3", True),
        ("2026-Q4", False),
    ]
    assert "2026-Q4.toml.age" in rows[1]["reason"]
    ran = locked.open("check")
    assert ran.code == 2
    assert ran.out.startswith(f"{locked.quarter}:1: ")
    ran = locked.open("import", "-", "--replace", stdin=snapshot(role="New").encode())
    assert (ran.code, "2026-Q4.toml.age" in ran.said) == (code, True)
    assert kept(tmp_path) == before


def test_a_file_of_another_quarter_is_a_fault_of_the_file_not_of_the_program(
    locked: LockedProfile, tmp_path: Path
) -> None:
    damaged(locked, "another quarter's")
    before = kept(tmp_path)
    ran = locked.open("show", "2026-Q4")
    assert (ran.code, "2026-Q4.toml.age:2: " in ran.said) == (2, True)
    ran = locked.open("check")
    assert (ran.code, ran.out.startswith(f"{locked.quarter}:2: ")) == (2, True)
    assert kept(tmp_path) == before


def test_a_plain_file_that_was_put_there_is_not_written_over(
    locked: LockedProfile, tmp_path: Path
) -> None:
    (locked.path / "snapshots" / "2026-Q4.toml").write_text(snapshot(role="Typed elsewhere"))
    before = kept(tmp_path)
    ran = locked.open("decrypt")
    assert (ran.code, "2026-Q4.toml is there already and holds something else" in ran.said) == (
        1,
        True,
    )
    assert kept(tmp_path) == before
