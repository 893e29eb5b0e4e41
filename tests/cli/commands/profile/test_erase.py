"""`laddertui erase`: everything of a profile goes, is listed, and needs no passphrase."""

import json
import os
from pathlib import Path

import pytest

from laddertui.cli.main import main
from laddertui.storage import lock, profile_folder
from laddertui.storage.app_dirs import find_app_dirs
from tests.support.command_line import Call, everything
from tests.support.encrypted_profile import LockedProfile, Secret, encrypted_profile, plain_profile

Monkey = pytest.MonkeyPatch


@pytest.fixture
def locked(laddertui: Call, secret: Secret, tmp_path: Path, monkeypatch: Monkey) -> LockedProfile:
    return encrypted_profile(laddertui, secret, tmp_path, monkeypatch)


def files(tmp_path: Path) -> set[Path]:
    return {
        p
        for kind in ("data", "cache", "state")
        for p in (tmp_path / kind).rglob("*")
        if p.is_file()
    }


def test_a_plain_profile_is_gone_its_caches_and_its_lock_too(
    laddertui: Call, tmp_path: Path
) -> None:
    path = plain_profile(laddertui, tmp_path)
    assert [laddertui(name).code for name in ("status", "due")] == [0, 0]
    before = {p for p in files(tmp_path) if "locks" not in p.parts}
    ran = laddertui("erase", "--yes")
    assert ran.code == 0
    assert {Path(line.removeprefix("removed ")) for line in ran.out.splitlines()} == before
    assert "not reached: backups, copies that a sync tool keeps" in ran.err
    assert len(before) == 8 + 2
    assert files(tmp_path) == set()
    assert not path.exists()
    assert laddertui("profiles", "--json").json == {"profiles": []}


def test_an_encrypted_one_needs_no_passphrase(
    laddertui: Call, locked: LockedProfile, tmp_path: Path
) -> None:
    before = {str(p) for p in files(tmp_path) if not {"locks", "keys"} & set(p.parts)}
    ran = laddertui("erase", "--yes", "--json")
    found = json.loads(ran.out)
    assert (ran.code, found.pop("removed")[0]) == (0, str(locked.path / "identity.age"))
    assert found == {"schema": 1, "profile": "me"}
    assert set(json.loads(ran.out)["removed"]) == before
    assert files(tmp_path) == set()


@pytest.mark.parametrize(
    "broken", ["missing card", "broken card", "missing key", "newer card", "lost public key"]
)
def test_one_that_cannot_be_opened_any_more_can_go(
    laddertui: Call, locked: LockedProfile, broken: str
) -> None:
    card = locked.path / "profile.toml"
    if broken == "missing card":
        card.unlink()
    elif broken == "missing key":
        (locked.path / "identity.age").unlink()
    else:
        text = card.read_text()
        lost = "".join(line for line in text.splitlines(True) if "public_key" not in line)
        card.write_text(
            {"broken card": "public_key =", "newer card": text.replace("= 1", "= 9", 1)}.get(
                broken, lost
            )
        )
    assert laddertui("erase", "--yes").code == 0
    assert not locked.path.exists()


@pytest.mark.parametrize("more", [(), ("--no-input",), ("--json",)])
def test_without_a_terminal_it_takes_a_yes(
    laddertui: Call, locked: LockedProfile, tmp_path: Path, more: tuple[str, ...]
) -> None:
    before = everything(tmp_path)
    ran = laddertui("erase", *more, stdin=b"me\n")
    assert (ran.code, "takes a terminal; add --yes" in ran.said) == (2, True)
    assert everything(tmp_path) == before


@pytest.mark.parametrize("typed", ["AB", "", "m", "ME", "yes", "y", "erase"])
def test_at_a_terminal_another_code_removes_nothing(
    locked: LockedProfile,
    tmp_path: Path,
    monkeypatch: Monkey,
    capfd: pytest.CaptureFixture[str],
    typed: str,
) -> None:
    before = everything(tmp_path)
    assert at_a_terminal(monkeypatch, typed) == 2
    said = capfd.readouterr()
    assert "Type me to go on" in said.err
    assert "that is another code; nothing was removed" in said.err
    assert everything(tmp_path) == before


def test_at_a_terminal_the_code_removes_it(
    laddertui: Call, locked: LockedProfile, monkeypatch: Monkey, capfd: pytest.CaptureFixture[str]
) -> None:
    laddertui("profiles", "rename", "AB")
    assert at_a_terminal(monkeypatch, "me") == 2  # a code that is not the id
    assert locked.path.exists()
    assert at_a_terminal(monkeypatch, "AB") == 0
    assert "Type AB to go on" in capfd.readouterr().err
    assert not locked.path.exists()


def at_a_terminal(monkeypatch: Monkey, typed: str) -> int:
    ours, theirs = os.openpty()
    os.write(ours, f"{typed}\n".encode())
    with open(theirs) as terminal:
        monkeypatch.setattr("sys.stdin", terminal)
        code = main(["erase"])
    os.close(ours)
    return code


def test_of_several_profiles_one_must_be_named_and_the_others_stay(
    laddertui: Call, locked: LockedProfile, tmp_path: Path
) -> None:
    laddertui("profiles", "add", "AB")
    before = everything(tmp_path)
    assert laddertui("erase", "--yes").code == 2
    assert laddertui("erase", "--yes", "--profile", "XY").code == 1
    assert everything(tmp_path) == before
    assert laddertui("erase", "--yes", "--profile", "AB").code == 0
    assert [row["id"] for row in laddertui("profiles", "--json").json["profiles"]] == ["me"]
    assert locked.open("status").code == 0


def test_while_another_window_has_the_profile_it_stays(
    laddertui: Call, locked: LockedProfile, tmp_path: Path
) -> None:
    held = lock.take(find_app_dirs(), profile_folder.find(find_app_dirs(), "me"))
    before = everything(tmp_path)
    ran = laddertui("erase", "--yes")
    assert (ran.code, f"process {os.getpid()} on" in ran.said) == (3, True)
    assert everything(tmp_path) == before
    held.release()


def test_where_nothing_is_nothing_is_erased(laddertui: Call, tmp_path: Path) -> None:
    ran = laddertui("erase", "--yes")
    assert (ran.code, "me is not there; laddertui profiles lists who is" in ran.said) == (1, True)
    assert list(tmp_path.rglob("*.toml")) == []
