"""Two processes on one encrypted profile at once: each does its work, or names the other."""

import random
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support import developer as dev
from tests.support.forked_runs import Call, Ended, Nursery
from tests.support.snapshot_texts import snapshot

WORDS = "four words of mine"
TRIES = 100


@pytest.fixture(scope="module")
def nursery() -> Iterator[Nursery]:
    with Nursery() as it:
        yield it


@pytest.fixture
def home(nursery: Nursery, tmp_path: Path) -> Path:
    """An encrypted profile with one quarter."""
    assert nursery.run(tmp_path, "import", "-", stdin=snapshot(role="Role 0")).code == 0
    assert nursery.run(tmp_path, "encrypt", words=WORDS).code == 0
    return tmp_path


def importing(number: int) -> Call:
    return Call(("import", "-", "--replace"), WORDS, snapshot(role=f"Role {number}"))


def noting(number: int) -> Call:
    return Call(("signal", f"Signal {number}"))


def showing(_: int) -> Call:
    return Call(("show", "2026-Q4", "--json"), WORDS)


def test_in_a_hundred_tries_no_signal_and_no_quarter_is_lost_and_none_is_read_half_written(
    nursery: Nursery, home: Path
) -> None:
    by_chance = random.Random(5)
    roles, signals = {"Role 0"}, set()
    refused = 0
    for number in range(1, TRIES + 1):
        kinds = by_chance.choice(
            [(importing, importing), (importing, noting), (importing, showing), (noting, noting)]
        )
        calls = [kind(2 * number + n) for n, kind in enumerate(kinds)]
        ended = nursery.together(home, *calls)
        for call, end in zip(calls, ended, strict=True):
            refused += check_end(call, end)
            if call.args[0] == "signal":
                signals.add(call.args[1])
            elif call.args[0] == "import" and end.code == 0:
                roles.add(f"Role {re.findall('Role ([0-9]+)', call.stdin)[0]}")
            elif call.args[0] == "show":
                shown = end.json["snapshot"]["role"]
                assert shown in roles | {f"Role {2 * number}"}
    assert len(roles) > TRIES // 2
    assert refused < TRIES // 2
    assert nursery.run(home, "check", words=WORDS).code == 0
    assert nursery.run(home, "decrypt", words=WORDS).code == 0
    found = [tomllib.loads(p.read_text()) for p in dev.data_folder(home).rglob("*.toml")]
    assert sorted(table["role"] for table in found if "role" in table) == sorted(roles)
    assert sorted(table["text"] for table in found if "text" in table) == sorted(signals)


def check_end(call: Call, end: Ended) -> bool:
    """Whether an import was refused because the other process had the profile."""
    if end.code == 3:
        assert call.args[0] == "import"
        assert re.fullmatch(
            r"laddertui: this profile is open in another window \(.*\); close that one first\n",
            end.err,
        )
        return True
    assert (end.code, end.err) == (0, ""), (call, end)
    return False


@pytest.mark.parametrize("turn", ["encrypt", "decrypt"])
def test_signals_noted_while_the_profile_turns_are_kept_and_never_in_plain_beside_sealed_ones(
    nursery: Nursery, tmp_path: Path, turn: str
) -> None:
    assert nursery.run(tmp_path, "import", "-", stdin=snapshot()).code == 0
    folder, noted = dev.data_folder(tmp_path), set()
    for number in range(5):
        if turn == "decrypt":
            assert nursery.run(tmp_path, "encrypt", words=WORDS).code == 0
        calls = [Call((turn,), WORDS), *(Call(("signal", f"Signal {number}{n}")) for n in "abc")]
        for call, end in zip(calls, nursery.together(tmp_path, *calls), strict=True):
            assert end.code == 0, (call, end)
        noted |= {f"Signal {number}{n}" for n in "abc"}
        sealed = {
            p.name.endswith(".age")
            for p in folder.rglob("*")
            if p.is_file() and p.name != "profile.toml"
        }
        assert sealed == {turn == "encrypt"}
        if turn == "encrypt":
            assert nursery.run(tmp_path, "decrypt", words=WORDS).code == 0
    found = {tomllib.loads(p.read_text())["text"] for p in (folder / "signals").iterdir()}
    assert found == noted


def test_two_that_encrypt_at_once_leave_one_key_and_the_other_is_told(
    nursery: Nursery, tmp_path: Path
) -> None:
    for number in range(5):
        home = tmp_path / str(number)
        assert nursery.run(home, "import", "-", stdin=snapshot()).code == 0
        ended = nursery.together(home, Call(("encrypt",), "one"), Call(("encrypt",), "two"))
        assert sorted(end.code for end in ended) in ([0, 1], [0, 3]), ended
        words = ("one", "two")[[end.code for end in ended].index(0)]
        assert nursery.run(home, "show", "2026-Q4", words=words).code == 0
