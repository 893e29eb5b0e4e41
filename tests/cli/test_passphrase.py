"""`laddertui passphrase`, and a passphrase as handed over: one line, only its newline removed."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from laddertui.cli.main import main
from laddertui.storage import lock, profile_folder
from laddertui.storage.age import keys
from laddertui.storage.app_dirs import find_app_dirs
from tests.support import low_cost_keys
from tests.support.command_line import Call, everything
from tests.support.encrypted_profile import (
    WORDS,
    LockedProfile,
    Secret,
    encrypted_profile,
    plain_profile,
)
from tests.support.snapshot_texts import snapshot

Monkey = pytest.MonkeyPatch


@pytest.fixture
def locked(laddertui: Call, secret: Secret, tmp_path: Path, monkeypatch: Monkey) -> LockedProfile:
    return encrypted_profile(laddertui, secret, tmp_path, monkeypatch)


def kept(tmp_path: Path) -> dict[str, tuple[int, bytes | None]]:
    return {
        name: row for name, row in everything(tmp_path).items() if not name.startswith("state/")
    }


def test_two_lines_are_the_old_and_the_new_one_and_one_file_alone_changes(
    locked: LockedProfile, tmp_path: Path
) -> None:
    before = kept(tmp_path)
    ran = locked.open("passphrase", words=f"{WORDS}\nthe new one of mine\n")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == "me has a new passphrase; copies of identity.age keep the old one\n"
    after = kept(tmp_path)
    changed = {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
    assert changed == {"data/laddertui/profiles/me/identity.age"}
    assert locked.open("status", words="the new one of mine\n").code == 0
    assert locked.open("status", words=WORDS).code == 4
    assert locked.path.joinpath("identity.age").stat().st_mode & 0o777 == 0o600


def test_a_copy_of_the_key_from_before_still_opens_with_the_old_one_as_is_said(
    locked: LockedProfile,
) -> None:
    copy = (locked.path / "identity.age").read_bytes()
    locked.open("passphrase", words=f"{WORDS}\nnew\n")
    (locked.path / "identity.age").write_bytes(copy)
    assert locked.open("status").code == 0


@pytest.mark.parametrize(
    "words",
    [
        "",
        "\n",
        "\nnew\n",
        WORDS,
        f"{WORDS}\n",
        f"{WORDS}\n\n",
        "wrong\nnew\n",
        f" {WORDS}\nnew\n",
        f"{WORDS}\r\nnew\r\n",
    ],
)
def test_without_both_or_with_a_wrong_old_one_nothing_changes(
    locked: LockedProfile, tmp_path: Path, words: str
) -> None:
    before = kept(tmp_path)
    ran = locked.open("passphrase", words=words)
    assert (ran.code, "passphrase" in ran.said) == (4, True)
    assert len(ran.said.splitlines()) == 1
    assert kept(tmp_path) == before


def test_a_plain_profile_has_none(laddertui: Call, secret: Secret, tmp_path: Path) -> None:
    plain_profile(laddertui, tmp_path)
    before = everything(tmp_path)
    ran = laddertui("passphrase", "--passphrase-fd", str(secret("a\nb\n")))
    assert (ran.code, "has no passphrase; laddertui encrypt puts it under one" in ran.said) == (
        1,
        True,
    )
    assert everything(tmp_path) == before


def test_while_another_window_has_the_profile_the_old_one_stays(
    locked: LockedProfile, tmp_path: Path
) -> None:
    held = lock.take(find_app_dirs(), profile_folder.find(find_app_dirs(), "me"))
    before = everything(tmp_path)
    ran = locked.open("passphrase", words=f"{WORDS}\nnew\n")
    assert (ran.code, f"process {os.getpid()} on" in ran.said) == (3, True)
    assert everything(tmp_path) == before
    held.release()


def test_the_key_of_another_profile_is_never_put_under_a_new_passphrase(
    locked: LockedProfile, tmp_path: Path
) -> None:
    (locked.path / "identity.age").write_bytes(low_cost_keys.wrap(keys.new_identity(), WORDS))
    before = kept(tmp_path)
    ran = locked.open("passphrase", words=f"{WORDS}\nnew\n")
    assert (ran.code, "identity.age belongs to another profile" in ran.said) == (1, True)
    assert kept(tmp_path) == before


def test_a_full_disk_keeps_the_old_one(
    locked: LockedProfile, tmp_path: Path, monkeypatch: Monkey
) -> None:
    before = kept(tmp_path)

    def full(old: object, new: object) -> None:
        raise OSError(28, "No space left on device")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "replace", full)
        ran = locked.open("passphrase", words=f"{WORDS}\nnew\n")
    assert (
        ran.code,
        "No space left on device; what was there before is unchanged" in ran.said,
    ) == (1, True)
    assert kept(tmp_path) == before
    assert locked.open("status").code == 0


# A line of a descriptor

ODD = (
    b" two blanks  ",
    "k\u00e4se und brot".encode(),
    "ka\u0308se und brot".encode(),
    "日本語の長いパスフレーズ \U0001f600".encode(),
    b"--json --passphrase-fd",
    b"x" * 4096,
)
CONTROLS = (
    b"return\r",
    b"\xef\xbb\xbfa mark first",
    b"\ttab",
    b"nul\0nul",
    b"\x1b[31m",
    b"turn\xe2\x80\xae",
)


@pytest.mark.parametrize("odd", ODD, ids=range(len(ODD)))
def test_only_the_newline_is_removed_everything_else_is_part_of_it(
    laddertui: Call, secret: Secret, tmp_path: Path, monkeypatch: Monkey, odd: bytes
) -> None:
    locked = encrypted_profile(
        laddertui, secret, tmp_path, monkeypatch, words=odd + b"\nwhat follows is not read\n"
    )
    assert keys.unwrap((locked.path / "identity.age").read_bytes(), odd.decode(), "x")
    for end in (b"", b"\n", b"\n\n", b"\nmore"):
        assert locked.open("status", words=odd + end).code == 0
    for other in (odd + b" ", odd + b"\r\n", b" " + odd + b"\n", odd.strip() + b"?", b"\n" + odd):
        ran = locked.open("status", words=other)
        assert ran.code == (2 if len(other.split(b"\n")[0]) > 4096 else 4)
        assert ran.said
    turned = odd.decode()[::-1].encode()
    assert locked.open("passphrase", words=odd + b"\n" + turned + b"\nx").code == 0
    assert locked.open("status", words=turned + b"\n").code == 0


@pytest.mark.parametrize("odd", CONTROLS, ids=range(len(CONTROLS)))
def test_a_new_passphrase_that_no_keyboard_types_again_is_refused_and_an_old_one_opens(
    laddertui: Call, locked: LockedProfile, secret: Secret, tmp_path: Path, odd: bytes
) -> None:
    before = kept(tmp_path)
    ran = locked.open("passphrase", words=f"{WORDS}\n".encode() + odd + b"\n")
    assert (ran.code, "such as the carriage return or the byte order mark" in ran.said) == (4, True)
    assert kept(tmp_path) == before
    identity = keys.unwrap((locked.path / "identity.age").read_bytes(), WORDS, "x")
    (locked.path / "identity.age").write_bytes(low_cost_keys.wrap(identity, odd.decode()))
    assert locked.open("status", words=odd + b"\n").code == 0


def test_the_right_passphrase_with_a_carriage_return_from_windows_says_what_is_wrong(
    locked: LockedProfile,
) -> None:
    ran = locked.open("status", words=f"{WORDS}\r\n")
    assert ran.code == 4
    assert "does not open" in ran.said
    assert "such as the carriage return" in ran.said


@pytest.mark.parametrize("words", [b"pass words of mine\r\n", b"\xef\xbb\xbfpass words\n", b" \n"])
def test_a_profile_is_not_encrypted_under_what_no_keyboard_types(
    laddertui: Call, secret: Secret, tmp_path: Path, words: bytes
) -> None:
    plain_profile(laddertui, tmp_path)
    before = kept(tmp_path)
    ran = laddertui("encrypt", "--passphrase-fd", str(secret(words)))
    assert (ran.code, ran.err.count("\n")) == (4, 1)
    assert "Nothing was changed" in ran.err
    assert kept(tmp_path) == before


@pytest.mark.parametrize("made", ["k\u00e4se und brot", "ka\u0308se und brot"])
@pytest.mark.parametrize("typed", ["k\u00e4se und brot", "ka\u0308se und brot"])
def test_two_keyboards_that_write_one_letter_in_two_ways_open_the_same_profile(
    locked: LockedProfile, made: str, typed: str
) -> None:
    assert locked.open("passphrase", words=f"{WORDS}\n{made}\n").code == 0
    assert locked.open("status", words=f"{typed}\n").code == 0


def test_a_short_passphrase_is_taken_and_said_to_be_short(locked: LockedProfile) -> None:
    ran = locked.open("passphrase", words=f"{WORDS}\nabc\n")
    assert ran.code == 0
    assert ran.err == (
        "laddertui: that passphrase is short, and quickly guessed; six words drawn by lot are"
        " better, such as the app offers where a new one is typed\n"
    )
    assert locked.open("status", words="abc\n").code == 0


def test_the_option_stands_before_or_after_the_command(
    laddertui: Call, secret: Secret, locked: LockedProfile
) -> None:
    after = laddertui("status", "--json", "--passphrase-fd", str(secret(WORDS)))
    before = laddertui("--passphrase-fd", str(secret(WORDS)), "status", "--json")
    with_sign = laddertui(f"--passphrase-fd={secret(WORDS)}", "--json", "status")
    assert before == after == with_sign
    assert before.code == 0


@pytest.mark.parametrize("fd", ["999", "-1", "1000000", "9" * 20])
@pytest.mark.parametrize("command", ["status", "decrypt", "passphrase", "check"])
def test_a_descriptor_that_is_not_open_is_a_wrong_call(
    laddertui: Call, locked: LockedProfile, tmp_path: Path, command: str, fd: str
) -> None:
    before = kept(tmp_path)
    ran = laddertui(command, f"--passphrase-fd={fd}")
    assert (ran.code, f"--passphrase-fd {fd} cannot be read" in ran.said) == (2, True)
    assert kept(tmp_path) == before


def test_a_descriptor_that_cannot_be_read_is_a_wrong_call(
    laddertui: Call, locked: LockedProfile, tmp_path: Path
) -> None:
    folder = os.open(tmp_path, os.O_RDONLY)
    reads, writes = os.pipe()
    for fd in (folder, writes):
        ran = laddertui("status", "--passphrase-fd", str(fd))
        assert (ran.code, f"--passphrase-fd {fd} cannot be read" in ran.said) == (2, True)
    for fd in (folder, reads, writes):
        os.close(fd)


@contextmanager
def standard_input(data: bytes, secret: Secret, monkeypatch: Monkey) -> Iterator[None]:
    """Descriptor 0 is a pipe with the data in it, as a shell makes one."""
    before = os.dup(0)
    os.dup2(secret(data), 0)
    try:
        with open(0, closefd=False) as stdin:
            monkeypatch.setattr("sys.stdin", stdin)
            yield
    finally:
        os.dup2(before, 0)
        os.close(before)


def test_the_first_line_of_standard_input_may_be_the_passphrase_and_the_rest_the_file(
    locked: LockedProfile, secret: Secret, monkeypatch: Monkey
) -> None:
    new = snapshot("2026-Q2", taken_on="2026-05-20")
    with standard_input(f"{WORDS}\n{new}".encode(), secret, monkeypatch):
        assert main(["import", "-", "--passphrase-fd", "0"]) == 0
    assert locked.open("show", "2026-Q2").code == 0


def test_a_script_may_hand_over_the_passphrase_on_standard_input(
    locked: LockedProfile,
    secret: Secret,
    tmp_path: Path,
    monkeypatch: Monkey,
    capfd: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "new.toml").write_text(snapshot("2026-Q2", taken_on="2026-05-20"))
    for args, data in (
        (["import", str(tmp_path / "new.toml")], f"{WORDS}\n"),
        (["status"], WORDS),
        (["assess", "--plain"], f"{WORDS}\nquit\n"),
        (["passphrase"], f"{WORDS}\nnew\n"),
    ):
        with standard_input(data.encode(), secret, monkeypatch):
            assert main([*args, "--passphrase-fd", "0"]) == 0, (args, capfd.readouterr())


@pytest.mark.parametrize("fd", ["", "x", "1.5", "0x3", "stdin"])
def test_what_is_no_descriptor_is_a_wrong_call(
    laddertui: Call, locked: LockedProfile, fd: str
) -> None:
    ran = laddertui("status", "--passphrase-fd", fd)
    assert (ran.code, "--passphrase-fd" in ran.said) == (2, True)


def test_bytes_that_are_no_text_and_a_line_without_end_are_refused(locked: LockedProfile) -> None:
    ran = locked.open("status", words=b"\xff\xfe\n")
    assert (ran.code, "not text (UTF-8)" in ran.said) == (4, True)
    ran = locked.open("status", words=b"x" * 4097)
    assert (ran.code, "longer than 4096 bytes" in ran.said) == (2, True)


def test_a_passphrase_is_in_no_answer_and_no_error(locked: LockedProfile) -> None:
    for words in (f"{WORDS}\n", f"almost {WORDS}\n"):
        for command in ("status", "show", "check", "passphrase", "encrypt", "decrypt"):
            ran = locked.open(command, words=words)
            assert WORDS not in ran.out + ran.err
