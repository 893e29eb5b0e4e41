"""Every command on an encrypted profile: without its passphrase it tells and changes nothing."""

import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from laddertui.domain.signal import Signal
from laddertui.storage import profile_folder, signals
from laddertui.storage.age import keys
from tests.support import low_cost_keys
from tests.support.command_line import Call, Ran, commands, every_content, everything
from tests.support.damaged_bytes import flipped
from tests.support.encrypted_profile import WORDS, LockedProfile, Secret, encrypted_profile
from tests.support.plain_words import readable_words
from tests.support.snapshot_texts import snapshot

Monkey = pytest.MonkeyPatch
Found = dict[str, tuple[int, bytes | None]]


class Use(NamedTuple):
    """How a command is called in these tests."""

    args: tuple[str, ...] = ()
    stdin: bytes = b""
    code: int = 0
    """Its exit code with the right passphrase, or, where it needs none, always."""


NEW = snapshot("2026-Q2", taken_on="2026-05-20").encode()
NEEDS_PASSPHRASE = {
    "import": Use(("-",), NEW),
    "status": Use(),
    "show": Use(),
    "history": Use(),
    "drift": Use(),
    "signals": Use(),
    "check": Use(),
    "calendar": Use(),
    "opinion": Use(("ask",)),
    "opinions": Use(),
    "export": Use(),
    "assess": Use(("--plain",), b"quit\n"),
    "hours": Use(("-", "--replace"), b"name,hours\nPlans,1\n"),
    "decrypt": Use(),
    "passphrase": Use(),
}
NEEDS_NONE = {
    "due": Use(),
    "signal": Use(("It moved",)),
    "profiles": Use(),
    "paths": Use(),
    "completion": Use(("bash",)),
    "config": Use(),
    "method": Use(("waterline",)),
    "occupations": Use(("nurse",)),
    "backup": Use(("-",)),
    "restore": Use(("nothing.tar",), code=1),  # there is no such file, which needs no passphrase
    "erase": Use(("--yes",)),
    "encrypt": Use(code=1),  # it is encrypted already, and that needs no passphrase to be told
}
WRONG = {
    "wrong": "not my words\n",
    "almost": f"{WORDS} \n",
    "empty line": "\n",
    "no line": "",
    "return": f"{WORDS}\r\n",
    "none": None,
}
"""What is handed over that is not the passphrase; None for no descriptor at all."""


@pytest.fixture
def locked(laddertui: Call, secret: Secret, tmp_path: Path, monkeypatch: Monkey) -> LockedProfile:
    return encrypted_profile(laddertui, secret, tmp_path, monkeypatch)


def words_for(command: str, words: str) -> str:
    return f"{words}\nthe new one of mine\n" if command == "passphrase" else f"{words}\n"


def test_every_command_stands_in_one_of_the_two_lists() -> None:
    assert NEEDS_PASSPHRASE.keys() | NEEDS_NONE.keys() == set(commands())


@pytest.mark.parametrize("command", NEEDS_PASSPHRASE)
def test_with_the_right_passphrase_it_works(locked: LockedProfile, command: str) -> None:
    use = NEEDS_PASSPHRASE[command]
    ran = locked.open(command, *use.args, words=words_for(command, WORDS), stdin=use.stdin)
    assert ran.code == use.code, ran.err
    assert WORDS not in ran.out + ran.err


@pytest.mark.parametrize("command", NEEDS_PASSPHRASE)
def test_without_it_nothing_is_told_and_nothing_is_written(
    laddertui: Call, secret: Secret, locked: LockedProfile, tmp_path: Path, command: str
) -> None:
    use, before = NEEDS_PASSPHRASE[command], everything(tmp_path)
    for handed_over in WRONG.values():
        for comes_first in (False, True):
            given = [] if handed_over is None else ["--passphrase-fd", str(secret(handed_over))]
            called = [command, *use.args]
            ran = laddertui(*(given + called if comes_first else called + given), stdin=use.stdin)
            assert ran.code == 4, (handed_over, ran)
            assert "passphrase" in said(ran, command)
            assert without_state(everything(tmp_path)) == without_state(before)
    assert locked.open("status").code == 0


def test_what_was_ticked_off_is_counted_once_the_passphrase_is_given(
    locked: LockedProfile,
) -> None:
    assert not (locked.path / "sprint.toml").exists()
    plan = locked.open("status", "--json").json["plan"]
    assert (plan["events_done"], plan["events_planned"]) == (1, 3)


def test_a_second_opinion_is_kept_sealed_and_its_sheet_says_that_it_is_plain(
    locked: LockedProfile, tmp_path: Path
) -> None:
    sheet = tmp_path / "sheet.toml"
    asked = locked.open("opinion", "ask", "-o", str(sheet))
    assert (asked.code, asked.err.count("plain text")) == (0, 1)
    assert "# This file is plain text" in sheet.read_text()
    filled_in = (
        sheet.read_text().replace("score = 0", "score = 4").replace('by = ""', 'by = "Zoe Zabel"')
    )
    sheet.unlink()
    assert locked.open("opinion", "add", "-", stdin=filled_in.encode()).code == 0
    assert [path.name for path in (locked.path / "opinions").iterdir()] == ["2026-Q4.1.toml.age"]
    assert not readable_words([b"Zoe Zabel"], every_content(tmp_path))
    shown = locked.open("opinions", "--json").json["opinions"]
    assert [(each["by"], each["quarter"]) for each in shown] == [("Zoe Zabel", "2026-Q4")]
    assert locked.open("check").code == 0
    kept = locked.path / "opinions" / "2026-Q4.1.toml.age"
    kept.rename(kept.with_name("2026-Q4.2.toml.age"))  # as another hand might
    assert "2026-Q4.2.toml was not written with this" in locked.open("opinions").err
    kept.with_name("2026-Q4.2.toml.age").rename(kept)
    assert locked.open("decrypt").code == 0
    assert 'by = "Zoe Zabel"' in (locked.path / "opinions" / "2026-Q4.1.toml").read_text()


def said(ran: Ran, command: str) -> str:
    """One line on stderr, and on stdout nothing."""
    assert ran.out == ""
    assert len(ran.err.splitlines()) == 1
    assert ran.said
    return ran.err


def without_state(
    found: dict[str, tuple[int, bytes | None]],
) -> dict[str, tuple[int, bytes | None]]:
    """The state folder may change: its names are digests, and but for public keys it is empty."""
    state = {name: content for name, (_, content) in found.items() if name.startswith("state")}
    assert not {
        name: content
        for name, content in state.items()
        if content and not re.fullmatch(rb"age1[0-9a-z]{58}\n", content)
    }
    return {name: row for name, row in found.items() if name not in state}


@pytest.mark.parametrize("command", NEEDS_NONE)
def test_what_needs_no_passphrase_works_without_and_does_not_ask(
    laddertui: Call, locked: LockedProfile, tmp_path: Path, command: str
) -> None:
    use = NEEDS_NONE[command]
    ran = laddertui(command, *use.args, stdin=use.stdin)
    assert ran.code == use.code, ran.err
    assert "passphrase" not in ran.err or command == "encrypt"
    for word in ("Developer", "Junior", "Ada", "Boilerplate", "It writes tests"):
        assert word not in ran.out + ran.err


def test_the_app_without_a_terminal_says_so_first(
    laddertui: Call, locked: LockedProfile, tmp_path: Path
) -> None:
    before = everything(tmp_path)
    assert laddertui().code == 2
    assert everything(tmp_path) == before


def test_a_signal_that_was_noted_without_passphrase_is_sealed_and_read_with_it(
    laddertui: Call, locked: LockedProfile, tmp_path: Path
) -> None:
    ran = laddertui(
        "signal", "It answers the phone", "--affects", "clients", "--affects", "none-such"
    )
    assert (ran.code, ran.err) == (0, "")  # what activities there are cannot be told
    path = Path(ran.out.removeprefix("noted in ").rstrip("\n"))
    assert path == locked.path / "signals" / "2026-11-22.2.toml.age"
    assert not readable_words([b"the phone"], every_content(tmp_path))
    assert locked.open("decrypt").code == 0
    assert 'text = "It answers the phone"' in path.with_suffix("").read_text()


@pytest.mark.parametrize("turn", ["encrypt", "decrypt"])
def test_a_signal_that_is_noted_in_the_very_moment_of_a_turn_lies_on_the_right_side(
    laddertui: Call, locked: LockedProfile, monkeypatch: Monkey, turn: str
) -> None:
    if turn == "encrypt":
        locked.open("decrypt")
    real = signals.note

    def slow(folder: profile_folder.ProfileFolder, signal: Signal) -> Path:
        monkeypatch.setattr(signals, "note", real)
        assert locked.open(turn).code == 0
        return real(folder, signal)

    monkeypatch.setattr(signals, "note", slow)
    assert laddertui("signal", "It answers the phone").code == 0
    ending = ".age" if turn == "encrypt" else ""
    names = [f"2026-11-22.{n}.toml{ending}" for n in (1, 2)]
    assert sorted(p.name for p in (locked.path / "signals").iterdir()) == names
    if turn == "encrypt":
        assert locked.open("decrypt").code == 0
    assert (
        'text = "It answers the phone"'
        in (locked.path / "signals" / "2026-11-22.2.toml").read_text()
    )


def test_several_encrypted_profiles_are_each_opened_by_their_own(
    laddertui: Call, secret: Secret, locked: LockedProfile
) -> None:
    profile_id = laddertui("profiles", "add", "AB").out.strip()
    assert locked.open("encrypt", "--profile", "AB", words="another\n").code == 0
    for profile, words, code in (
        ("me", WORDS, 0),
        ("AB", WORDS, 4),
        (profile_id, "another", 0),
        ("me", "another", 4),
    ):
        assert locked.open("status", "--profile", profile, words=words).code == code
    rows = laddertui("profiles", "--json").json["profiles"]
    assert [(row["code"], row["encrypted"]) for row in rows] == [("me", True), ("AB", True)]
    ran = locked.open("check")
    assert (ran.code, ran.out) == (4, "")
    assert f"{profile_id}/identity.age" in ran.err


# Keys that are missing, damaged or another's


def lost(locked: LockedProfile) -> None:
    (locked.path / "identity.age").unlink()


def emptied(locked: LockedProfile) -> None:
    (locked.path / "identity.age").write_bytes(b"")


def cut_in_the_header(locked: LockedProfile) -> None:
    path = locked.path / "identity.age"
    path.write_bytes(path.read_bytes()[:60])


def cut_at_the_end(locked: LockedProfile) -> None:
    path = locked.path / "identity.age"
    path.write_bytes(path.read_bytes()[:-1])


def flipped_in_the_words(locked: LockedProfile) -> None:
    path = locked.path / "identity.age"
    path.write_bytes(flipped(path.read_bytes(), 8 * (path.stat().st_size - 20)))


def of_another_profile(locked: LockedProfile) -> None:
    (locked.path / "identity.age").write_bytes(low_cost_keys.wrap(keys.new_identity(), WORDS))


def a_key_without_passphrase(locked: LockedProfile) -> None:
    (locked.path / "identity.age").write_text(keys.new_identity().secret + "\n")


def a_sealed_file(locked: LockedProfile) -> None:
    (locked.path / "identity.age").write_bytes(locked.quarter.read_bytes())


def a_link(locked: LockedProfile) -> None:
    path = locked.path / "identity.age"
    path.rename(locked.path.parents[3] / "key")
    path.symlink_to(locked.path.parents[3] / "key")


def a_pipe(locked: LockedProfile) -> None:
    lost(locked)
    os.mkfifo(locked.path / "identity.age")


KEYS: dict[Callable[[LockedProfile], None], str] = {
    lost: "is not there; without it nothing opens; restore it from a backup",
    emptied: "is not an identity under a passphrase",
    cut_in_the_header: "is damaged or cut off",
    cut_at_the_end: "is damaged or cut off",
    flipped_in_the_words: "is damaged or cut off",
    of_another_profile: "belongs to another profile; restore this one's from a backup",
    a_key_without_passphrase: "is not an identity under a passphrase",
    a_sealed_file: "is not an identity under a passphrase",
    a_link: "is a link where a file should be",
    a_pipe: "is not a file",
}
BROKEN = {f for f, words in KEYS.items() if "damaged" in words or "not an identity" in words}
"""What makes identity.age an invalid file, as a broken plain one is."""


@pytest.mark.parametrize("spoilt", KEYS, ids=[f.__name__ for f in KEYS])
def test_a_key_that_cannot_be_the_right_one_is_a_line_and_nothing_changes(
    locked: LockedProfile, tmp_path: Path, spoilt: Callable[[LockedProfile], None]
) -> None:
    spoilt(locked)
    before = without_state(everything(tmp_path))
    for command, use in NEEDS_PASSPHRASE.items():
        ran = locked.open(command, *use.args, words=words_for(command, WORDS), stdin=use.stdin)
        if command == "check":
            assert (ran.code, ran.err) == (2, "")
            assert f"{locked.path / 'identity.age'}:1: {KEYS[spoilt]}" in ran.out
            assert len(ran.out.splitlines()) == 1
        else:
            is_broken = spoilt in BROKEN
            assert ran.code == (2 if is_broken else 1), command
            place = f"{locked.path / 'identity.age'}{':1:' if is_broken else ''}"
            assert f"laddertui: {place} {KEYS[spoilt]}" in said(ran, command)
        assert without_state(everything(tmp_path)) == before


@pytest.mark.parametrize("where", ["header", "check"])
def test_a_damage_that_looks_like_a_wrong_passphrase_says_that_it_may_be_one(
    locked: LockedProfile, where: str
) -> None:
    path = locked.path / "identity.age"
    data = path.read_bytes()
    salt = data.index(b"scrypt ") + 9
    changed = {
        "header": data[:salt] + (b"A" if data[salt : salt + 1] != b"A" else b"B") + data[salt + 1 :]
    }
    mac = data.index(b"\n--- ") + 10
    changed["check"] = (
        data[:mac] + (b"A" if data[mac : mac + 1] != b"A" else b"B") + data[mac + 1 :]
    )
    path.write_bytes(changed[where])
    ran = locked.open("status")
    assert (ran.code, "identity.age" in ran.said) == ((4, True) if where == "header" else (2, True))
    assert "damaged" in ran.said


def test_a_card_that_lost_its_key_is_refused_by_every_command_that_looks_inside(
    laddertui: Call, locked: LockedProfile, tmp_path: Path
) -> None:
    card = locked.path / "profile.toml"
    text = card.read_text()
    for found in (
        re.sub("public_key.*\n", "", text),
        text.replace("public_key", "# public_key"),
        None,
    ):
        card.unlink()
        if found is not None:
            card.write_text(found)
        before = without_state(everything(tmp_path))
        for command, use in (NEEDS_PASSPHRASE | {"signal": Use(("x",)), "encrypt": Use()}).items():
            if command != "check":
                ran = locked.open(command, *use.args, stdin=use.stdin)
                assert (ran.code, "restore profile.toml from a backup" in ran.said) == (1, True), (
                    command
                )
                assert without_state(everything(tmp_path)) == before
        ran = laddertui("check")
        assert (ran.code, ran.err) == (2, "")
        assert laddertui("profiles").code == 0
        card.write_text(text)


@pytest.mark.parametrize("mode", [0o777, 0o770])
@pytest.mark.parametrize("which", ["data", "profiles", "me"])
def test_a_folder_that_others_can_write_is_refused_before_any_passphrase_is_read(
    locked: LockedProfile, secret: Secret, laddertui: Call, tmp_path: Path, which: str, mode: int
) -> None:
    directory = {"data": locked.path.parents[1], "profiles": locked.path.parent, "me": locked.path}[
        which
    ]
    directory.chmod(mode)
    before = everything(tmp_path)
    fd = secret(WORDS)
    ran = laddertui("status", "--passphrase-fd", str(fd))
    assert (ran.code, f"{directory} can be written by others" in ran.said) == (1, True)
    assert os.read(fd, 9) == WORDS.encode()[:9]
    assert everything(tmp_path) == before


# check


def test_check_names_what_lies_on_the_wrong_side_and_the_copies_of_sync_tools(
    locked: LockedProfile,
) -> None:
    quarter = locked.quarter.read_bytes()
    wrong = {
        "snapshots/2026-Q4.toml": "plain text in an encrypted profile",
        "snapshots/2026-Q1.toml": "plain text in an encrypted profile",
        "snapshots/2026-Q4.sync-conflict-20261122-101010-ABCDEFG.toml.age": "a second version",
        "snapshots/2026-Q4.toml.sync-conflict-20261122-101010-ABCDEFG.age": "a second version",
        "snapshots/2026-Q4.toml (Ada's conflicted copy 2026-11-22).age": "a second version",
        "snapshots/2026-Q4 (conflicted copy 2026-11-22 101010).toml.age": "a second version",
        "signals/2026-11-22.1.sync-conflict-20261122-101010-ABCDEFG.toml": "a second version",
        "draft.conflict-1.toml.age": "a second version",
        "identity (conflicted copy 2026-11-22 101010).age": "a second version",
        "identity.sync-conflict-20261122-101010-ABCDEFG.age": "a second version",
        "profile (1).toml": "a second version",
        "profile.sync-conflict-20261122-101010-ABCDEFG.toml": "a second version",
    }
    for name in wrong:
        (locked.path / name).write_bytes(quarter)
    for ran in (locked.open("check"), locked.open("check", locked.path)):
        assert (ran.code, ran.err) == (2, "")
        found = dict(
            line.removeprefix(f"{locked.path}/").split(":1: ", 1) for line in ran.out.splitlines()
        )
        assert found.keys() == wrong.keys()
        for name, reason in wrong.items():
            assert found[name].startswith(reason), name


def test_check_names_what_a_killed_turn_left_sealed_in_a_plain_profile(
    laddertui: Call, locked: LockedProfile, tmp_path: Path
) -> None:
    key, quarter = (locked.path / "identity.age").read_bytes(), locked.quarter.read_bytes()
    locked.open("decrypt")
    (locked.path / "identity.age").write_bytes(key)
    locked.quarter.write_bytes(quarter)
    ran = laddertui("check")
    assert (ran.code, ran.err) == (2, "")
    assert [line.split(":1: ")[0] for line in ran.out.splitlines()] == [
        str(locked.path / "identity.age"),
        str(locked.quarter),
    ]
    assert all("but its profile is plain" in line for line in ran.out.splitlines())
    assert "remove" not in ran.out


def test_check_with_something_wrong_and_something_locked_says_what_is_wrong(
    laddertui: Call, secret: Secret, locked: LockedProfile
) -> None:
    assert laddertui("check").code == 4
    assert laddertui("check", locked.quarter).code == 4
    (locked.path / "snapshots" / "2026-Q1.toml").write_text("plain")
    ran = laddertui("check", "--json")
    assert ran.code == 2
    assert ran.out.count("plain text in an encrypted profile") == 1
    assert len(ran.err.splitlines()) == 1


def test_check_counts_only_what_it_looked_into(laddertui: Call, locked: LockedProfile) -> None:
    assert '"checked": 1, ' in laddertui("check", "--json").out  # the card
    assert locked.open("check", "--json").json == {"checked": 9, "faults": []}


def test_check_finds_the_faults_inside_sealed_files(locked: LockedProfile) -> None:
    from laddertui.storage import encryption
    from laddertui.storage.app_dirs import find_app_dirs
    from laddertui.storage.profile_folder import find

    folder = encryption.open_by(find(find_app_dirs(), "me"), WORDS)
    folder.files.write(locked.quarter, snapshot().replace("score = 5", "score = 9").encode())
    folder.files.write(locked.path / "about.toml.age", b"schema = 9\n")
    ran = locked.open("check")
    assert (ran.code, ran.err) == (2, "")
    first, second = ran.out.splitlines()
    assert first.startswith(f"{locked.quarter}:28: a score of 9")
    assert second.startswith(f"{locked.path / 'about.toml.age'}:1: written by a newer version")
    folder.files.write(locked.quarter, snapshot().encode())
    assert locked.open("check").code == 5
