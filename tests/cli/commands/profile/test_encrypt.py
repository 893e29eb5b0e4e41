"""`laddertui encrypt`: from then on nothing of the profile can be read without its passphrase."""

import json
import os
import re
import stat
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from laddertui.cli.commands.profile.encrypt import NONE_PLAIN
from laddertui.cli.main import main
from laddertui.storage import lock, profile_folder
from laddertui.storage.age import keys
from laddertui.storage.app_dirs import find_app_dirs
from tests.support import low_cost_keys
from tests.support.command_line import Call, every_content, everything
from tests.support.encrypted_profile import (
    ABOUT,
    DRAFT,
    WORDS,
    Secret,
    encrypted_profile,
    plain_profile,
)
from tests.support.plain_words import readable_words
from tests.support.snapshot_texts import snapshot

OTHER = "the words of AB"
Monkey = pytest.MonkeyPatch
WRITTEN = (
    b"Developer",
    b"Earlier",
    b"Junior",
    b"Boilerplate",
    b"Client",
    b"It writes",
    b"Adelheid",
    b"newsletter",
    b'role = "Lead"',
)
"""Words that stand in the files of the profile; each of them is somebody's own."""


@pytest.fixture(autouse=True)
def cheap(monkeypatch: Monkey) -> None:
    low_cost_keys.in_place_of_the_real_one(monkeypatch)


@pytest.fixture
def me(laddertui: Call, tmp_path: Path) -> Path:
    path = plain_profile(laddertui, tmp_path)
    assert [laddertui(name).code for name in ("status", "due")] == [0, 0]
    return path


def names(path: Path) -> set[str]:
    return {str(p.relative_to(path)) for p in path.rglob("*") if not p.is_dir()}


def test_no_word_is_left_anywhere_and_all_is_there_again_with_the_passphrase(
    laddertui: Call, secret: Secret, me: Path, tmp_path: Path
) -> None:
    before = {name: (me / name).read_bytes() for name in names(me)}
    shown = laddertui("show", "--json").json
    assert readable_words(WRITTEN, every_content(tmp_path)) == set(WRITTEN)
    ran = laddertui("encrypt", "--passphrase-fd", str(secret(WORDS + "\n")))
    assert ran.code == 0
    assert "no way in without the passphrase" in ran.out
    assert "may still be found on the disk, in backups and in sync copies" in ran.err
    assert not readable_words(WRITTEN, every_content(tmp_path))
    assert names(me) == {"profile.toml", "identity.age"} | {
        f"{n}.age" for n in before if n != "profile.toml"
    }
    assert laddertui("show", "--json", "--passphrase-fd", str(secret(WORDS + "\n"))).json == shown
    identity = keys.unwrap((me / "identity.age").read_bytes(), WORDS, "x")
    for name in names(me) - {"profile.toml", "identity.age"}:
        content, line = keys.unseal((me / name).read_bytes(), identity.secret, name).split(
            b"# seal: "
        )
        assert content == before[name.removesuffix(".age")]
        assert len(line) == 65
    card, old = (
        tomllib.loads((me / "profile.toml").read_text()),
        tomllib.loads(before["profile.toml"].decode()),
    )
    assert card == old | {"public_key": identity.public_key}


def test_it_says_the_public_key_as_json_and_never_the_secret(
    laddertui: Call, secret: Secret, me: Path
) -> None:
    ran = laddertui("encrypt", "--json", "--passphrase-fd", str(secret(WORDS + "\n")))
    card = tomllib.loads((me / "profile.toml").read_text())
    assert ran.out == f'{{"schema": 1, "profile": "me", "public_key": "{card["public_key"]}"}}\n'
    assert re.fullmatch("age1[0-9a-z]{58}", card["public_key"])
    assert "AGE-SECRET-KEY" not in ran.out + ran.err


def test_the_caches_are_gone_and_stay_so(
    laddertui: Call, secret: Secret, me: Path, tmp_path: Path
) -> None:
    assert len(list((tmp_path / "cache").rglob("*.*"))) == 2
    laddertui("encrypt", "--passphrase-fd", str(secret(WORDS)))
    for args in (("status",), ("history",), ("show",), ("drift",), ("due",), ("calendar",)):
        assert laddertui(*args, "--passphrase-fd", str(secret(WORDS))).code == 0
        assert [p for p in (tmp_path / "cache").rglob("*") if p.is_file()] == []


@pytest.mark.parametrize("umask", [0o000, 0o077])
def test_whatever_the_umask_all_is_for_this_user_alone(
    laddertui: Call, secret: Secret, tmp_path: Path, umask: int
) -> None:
    before = os.umask(umask)
    try:
        plain_profile(laddertui, tmp_path)
        laddertui("status")
        for path in (tmp_path / "data").rglob("*"):
            path.chmod(0o755 if path.is_dir() else 0o644)
        laddertui("encrypt", "--passphrase-fd", str(secret(WORDS)))
        laddertui("passphrase", "--passphrase-fd", str(secret(f"{WORDS}\nnew\n")))
        laddertui("signal", "x")
        new = snapshot(role="New").encode()
        assert (
            laddertui(
                "import", "-", "--replace", "--passphrase-fd", str(secret("new")), stdin=new
            ).code
            == 0
        )
    finally:
        os.umask(before)
    for folder in ("data", "cache", "state"):
        for path in (tmp_path / folder).rglob("*"):
            if path.is_dir():
                assert path.stat().st_mode & 0o022 == 0, path
            else:
                assert path.stat().st_mode & 0o777 == 0o600, path


def test_before_anything_is_saved_a_profile_can_be_encrypted_too(
    laddertui: Call, secret: Secret, tmp_path: Path
) -> None:
    assert laddertui("encrypt", "--passphrase-fd", str(secret(WORDS))).code == 0
    path = tmp_path / "data" / "laddertui" / "profiles" / "me"
    assert names(path) == {"profile.toml", "identity.age"}
    assert [stat.S_IMODE(p.stat().st_mode) for p in (path, *path.iterdir())] == [
        0o700,
        0o600,
        0o600,
    ]
    status = laddertui("status", "--json", "--passphrase-fd", str(secret(WORDS))).json
    assert (status["profile"], status["quarter"]) == ("me", None)


def test_a_profile_of_several_is_named_and_the_others_stay_plain(
    laddertui: Call, secret: Secret, me: Path, tmp_path: Path
) -> None:
    laddertui("profiles", "add", "AB")
    before = names(me)
    assert laddertui("encrypt", "--passphrase-fd", str(secret(WORDS))).code == 2
    assert laddertui("encrypt", "--profile", "AB", "--passphrase-fd", str(secret(WORDS))).code == 0
    rows = laddertui("profiles", "--json").json["profiles"]
    assert {r["code"]: r["encrypted"] for r in rows} == {"me": False, "AB": True}
    assert names(me) == before


@pytest.mark.parametrize("words", ["", "\n", None])
def test_without_a_passphrase_it_is_exit_code_4_and_nothing_is_written(
    laddertui: Call, secret: Secret, me: Path, tmp_path: Path, words: str | None
) -> None:
    before = everything(tmp_path)
    for more in ((), ("--no-input",)):
        given = () if words is None else ("--passphrase-fd", str(secret(words)))
        ran = laddertui("encrypt", *more, *given)
        assert (ran.code, "passphrase" in ran.said) == (4, True)
        assert everything(tmp_path) == before


def test_an_encrypted_profile_is_not_encrypted_again(
    laddertui: Call, secret: Secret, tmp_path: Path, monkeypatch: Monkey
) -> None:
    locked = encrypted_profile(laddertui, secret, tmp_path, monkeypatch)
    before = everything(tmp_path)
    for words in (WORDS, "another"):
        ran = locked.open("encrypt", words=words)
        assert (ran.code, "encrypted already; laddertui passphrase changes" in ran.said) == (
            1,
            True,
        )
    assert everything(tmp_path) == before


def test_while_another_window_has_the_profile_it_stays_plain(
    laddertui: Call, secret: Secret, me: Path, tmp_path: Path
) -> None:
    held = lock.take(find_app_dirs(), profile_folder.find(find_app_dirs(), "me"))
    before = everything(tmp_path)
    ran = laddertui("encrypt", "--passphrase-fd", str(secret(WORDS)))
    assert (ran.code, f"process {os.getpid()} on" in ran.said) == (3, True)
    assert everything(tmp_path) == before
    held.release()


def test_what_cannot_be_sealed_is_said_in_a_line_and_all_stays_as_it_was(
    laddertui: Call, secret: Secret, me: Path, tmp_path: Path
) -> None:
    (me / "snapshots" / "2026-Q1.toml").symlink_to(tmp_path / "elsewhere.toml")
    before = everything(tmp_path)
    ran = laddertui("encrypt", "--passphrase-fd", str(secret(WORDS)))
    assert (ran.code, "2026-Q1.toml is a link" in ran.said) == (1, True)
    assert unlocked(everything(tmp_path)) == unlocked(before)


def unlocked(found: dict[str, tuple[int, bytes | None]]) -> dict[str, tuple[int, bytes | None]]:
    """Without the lock's own file, which holds nothing, and without caches, which may go."""
    return {name: row for name, row in found.items() if not name.startswith(("state/", "cache/"))}


def test_broken_and_newer_files_are_sealed_as_they_are(
    laddertui: Call, secret: Secret, me: Path
) -> None:
    (me / "snapshots" / "2026-Q1.toml").write_bytes(b"\xff broken")
    (me / "snapshots" / "2026-Q2.toml").write_text("schema = 9\n")
    assert laddertui("encrypt", "--passphrase-fd", str(secret(WORDS))).code == 0
    ran = laddertui("history", "--json", "--passphrase-fd", str(secret(WORDS)))
    assert [row["readable"] for row in ran.json["snapshots"]] == [False, False, True, True]
    assert laddertui("show", "2026-Q2", "--passphrase-fd", str(secret(WORDS))).code == 5
    assert laddertui("decrypt", "--passphrase-fd", str(secret(WORDS))).code == 0
    assert (me / "snapshots" / "2026-Q1.toml").read_bytes() == b"\xff broken"


def test_files_of_other_programs_are_named_and_left(
    laddertui: Call, secret: Secret, me: Path
) -> None:
    (me / ".git").mkdir()
    (me / ".git" / "x\x1b[31m").write_text("Developer")
    ran = laddertui("encrypt", "--passphrase-fd", str(secret(WORDS)))
    assert ran.code == 0
    assert f"{me / '.git'} is another program's and was left as it is" in ran.err
    assert (me / ".git" / "x\x1b[31m").read_text() == "Developer"
    assert "\x1b" not in ran.err


@pytest.mark.parametrize("which", ["laddertui", "profiles", "me"])
def test_a_data_folder_that_others_can_write_is_refused_with_the_reason(
    laddertui: Call, secret: Secret, me: Path, tmp_path: Path, which: str
) -> None:
    folder = {"laddertui": me.parents[1], "profiles": me.parent, "me": me}[which]
    folder.chmod(0o777)
    before = everything(tmp_path)
    ran = laddertui("encrypt", "--passphrase-fd", str(secret(WORDS)))
    assert (ran.code, f"{folder} can be written by others" in ran.said) == (1, True)
    assert everything(tmp_path) == before


def test_a_card_that_is_a_link_is_refused(
    laddertui: Call, secret: Secret, me: Path, tmp_path: Path
) -> None:
    (me / "profile.toml").rename(tmp_path / "card.toml")
    (me / "profile.toml").symlink_to(tmp_path / "card.toml")
    before = everything(tmp_path)
    ran = laddertui("encrypt", "--passphrase-fd", str(secret(WORDS)))
    assert (ran.code, "profile.toml is a link where a file should be" in ran.said) == (1, True)
    assert everything(tmp_path) == before


def test_draft_and_about_keep_their_words(
    laddertui: Call, secret: Secret, tmp_path: Path, monkeypatch: Monkey
) -> None:
    locked = encrypted_profile(laddertui, secret, tmp_path, monkeypatch)
    assert locked.open("decrypt").code == 0
    assert (locked.path / "draft.toml").read_text() == DRAFT
    assert (locked.path / "about.toml").read_text() == ABOUT


# At a terminal


@pytest.fixture
def typed(monkeypatch: Monkey) -> Iterator[list[str]]:
    """What is typed, line by line, where the program asks without echo."""
    lines: list[str] = []
    ours, theirs = os.openpty()
    monkeypatch.setattr("getpass.getpass", lambda prompt, stream: lines.pop(0))
    with open(theirs) as terminal:
        monkeypatch.setattr("sys.stdin", terminal)
        yield lines
    os.close(ours)


def test_at_a_terminal_a_new_passphrase_is_typed_twice(
    me: Path, typed: list[str], tmp_path: Path
) -> None:
    before = everything(tmp_path)
    for lines in (["one", "another"], [""], ["one", ""]):
        typed[:] = lines
        assert main(["encrypt"]) == 4
        assert (typed, everything(tmp_path)) == ([], before)
    typed[:] = ["one", "one"]
    assert main(["encrypt"]) == 0
    assert keys.unwrap((me / "identity.age").read_bytes(), "one", "x")
    typed[:] = ["one"]
    assert main(["status"]) == 0
    typed[:] = ["one", "two", "two"]
    assert main(["passphrase"]) == 0
    typed[:] = ["two"]
    assert main(["decrypt"]) == 0


def test_told_never_to_ask_it_does_not_ask_at_a_terminal_either(
    me: Path, typed: list[str], tmp_path: Path
) -> None:
    before = everything(tmp_path)
    typed[:] = ["one", "one"]
    assert main(["encrypt", "--no-input"]) == 4
    assert (typed, everything(tmp_path)) == (["one", "one"], before)


# Every plain profile at once


def keys_of(tmp_path: Path) -> set[str]:
    """The public keys that the cards of all profiles name."""
    cards = (tmp_path / "data").glob("laddertui/profiles/*/profile.toml")
    found = [tomllib.loads(card.read_text()).get("public_key") for card in cards]
    return {key for key in found if key}


def test_every_plain_profile_is_encrypted_with_a_key_of_its_own_and_the_others_are_left(
    laddertui: Call, secret: Secret, me: Path, tmp_path: Path
) -> None:
    for code in ("AB", "CD"):
        assert laddertui("profiles", "add", code).code == 0
    assert laddertui("encrypt", "--profile", "AB", "--passphrase-fd", str(secret(OTHER))).code == 0
    before = keys_of(tmp_path)
    answered = laddertui("encrypt", "--all", "--json", "--passphrase-fd", str(secret(WORDS)))
    assert answered.code == 0
    done = json.loads(answered.out)["profiles"]
    assert len(done) == 2
    assert keys_of(tmp_path) == before | {each["public_key"] for each in done}
    assert len(keys_of(tmp_path)) == 3
    assert laddertui("status", "--profile", "me", "--passphrase-fd", str(secret(WORDS))).code == 0
    assert laddertui("status", "--profile", "AB", "--passphrase-fd", str(secret(OTHER))).code != 4
    again = laddertui("encrypt", "--all")
    assert (again.code, again.out) == (0, f"{NONE_PLAIN}\n")


def test_a_profile_that_cannot_be_encrypted_hinders_no_other_and_is_named(
    laddertui: Call, secret: Secret, me: Path, tmp_path: Path
) -> None:
    assert laddertui("profiles", "add", "AB").code == 0
    (me / "signals" / "2026-11-20.9.toml.age").write_text("left alone")
    answered = laddertui("encrypt", "--all", "--passphrase-fd", str(secret(WORDS)))
    assert answered.code == 1
    assert "laddertui: not encrypted: me\n" in answered.err
    assert answered.out.startswith("AB is encrypted now.")
    assert "without its plain file" in answered.err
    assert len(keys_of(tmp_path)) == 1
    assert "snapshots/2026-Q4.toml" in names(me)


def test_all_and_one_by_name_contradict_each_other(laddertui: Call, me: Path) -> None:
    assert laddertui("encrypt", "--all", "--profile", "me").code == 2
