"""Killed while a profile is encrypted, decrypted or gets another passphrase: nothing is lost.

The kill may come at any moment. The profile always opens with the old or the new passphrase, or is
plain; every word is there; and once it has been opened, no plain word of an encrypted profile is
left. `LADDERTUI_FAULTS` says how many kills; `make faults` makes many.
"""

import os
import random
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.support import developer as dev
from tests.support.encrypted_profile import ABOUT, DRAFT
from tests.support.forked_runs import KILLED, Call, Ended, Nursery
from tests.support.plain_words import readable_words
from tests.support.snapshot_texts import PLAN, snapshot

KILLS = int(os.environ.get("LADDERTUI_FAULTS", "20"))
OLD, NEW = "the old words", "the new words"
FILES = {
    "about.toml": ABOUT,
    "draft.toml": DRAFT,
    "profile.toml": 'schema = 1\nuid = "00c0ffee"\ncode = "me"\ncreated_on = 2026-08-01\n',
    "revisions/2026-Q4.1.toml": snapshot(role="Earlier"),
    "signals/2026-11-20.1.toml": 'schema = 1\nnoted_on = 2026-11-20\ntext = "It writes tests"\n',
    "snapshots/2026-Q3.toml": snapshot("2026-Q3", role="Junior", taken_on="2026-08-20"),
    "snapshots/2026-Q4.toml": snapshot(more=PLAN),
}
PLAIN_WORDS = (
    b"Developer",
    b"Earlier",
    b"Junior",
    b"Boilerplate",
    b"It writes",
    b"newsletter",
    b"role =",
)


class Turn(NamedTuple):
    """A command that is killed, on what, and by which passphrases the profile may open after."""

    encrypted: bool
    words: str
    after: tuple[str | None, ...]
    """None: it may be plain."""


TURNS = {
    "encrypt": Turn(False, NEW, (None, NEW)),
    "decrypt": Turn(True, OLD, (OLD, None)),
    "passphrase": Turn(True, f"{OLD}\n{NEW}", (OLD, NEW)),
}


@pytest.fixture(scope="module")
def nursery() -> Iterator[Nursery]:
    with Nursery() as it:
        yield it


@pytest.fixture(scope="module")
def homes(nursery: Nursery, tmp_path_factory: pytest.TempPathFactory) -> dict[bool, Path]:
    """A home with the profile in plain, caches and all, and one with it encrypted."""
    plain, encrypted = (tmp_path_factory.mktemp(name) for name in ("plain", "encrypted"))
    write_profile(plain)
    write_profile(encrypted)
    assert nursery.run(encrypted, "encrypt", words=OLD).code == 0
    return {False: plain, True: encrypted}


def write_profile(home: Path) -> None:
    for name, content in FILES.items():
        path = dev.data_folder(home) / name
        for folder in reversed(path.relative_to(home).parents):
            (home / folder).mkdir(mode=0o700, exist_ok=True)
        path.write_text(content)


def fresh(homes: dict[bool, Path], encrypted: bool, home: Path) -> Path:
    shutil.rmtree(home, ignore_errors=True)
    shutil.copytree(homes[encrypted], home)
    return home


def moments(seed: int, steps: int, seconds: float, kills: int) -> Iterator[Call]:
    """Half of the kills at changes to the disk, spread over all of them; half at any time."""
    by_chance = random.Random(seed)
    counted = (kills + 1) // 2
    for n in range(counted):
        low, high = n * steps // counted, max(n * steps // counted + 1, (n + 1) * steps // counted)
        yield Call(args=(), kill_at=1 + by_chance.randrange(low, high))
    for _ in range(kills - counted):
        yield Call(args=(), kill_after=by_chance.uniform(0, seconds))


@pytest.mark.parametrize("command", TURNS)
def test_a_kill_at_any_moment_loses_no_word_and_leaves_none_lying_about(
    nursery: Nursery, homes: dict[bool, Path], tmp_path: Path, command: str
) -> None:
    turn, home, index = TURNS[command], tmp_path / "home", list(TURNS).index(command)
    whole = run_to_its_end(nursery, homes, home, command)
    share = KILLS // len(TURNS) + (index < KILLS % len(TURNS))
    killed = 0
    for moment in moments(index, whole.steps, whole.seconds, share):
        fresh(homes, turn.encrypted, home)
        if not turn.encrypted:
            assert nursery.run(home, "status").code == 0  # so that there is a cache to be forgotten
        (ended,) = nursery.together(
            home, Call((command,), turn.words, kill_at=moment.kill_at, kill_after=moment.kill_after)
        )
        assert ended.code in (KILLED, 0), ended
        assert moment.kill_at is None or ended.code == KILLED
        killed += ended.code == KILLED
        where = f"{command} {moment}"
        opens_with = opening(nursery, home, turn, where)
        nothing_lies_about(nursery, home, opens_with, where)
        every_word_is_there(nursery, home, opens_with, where)
    assert killed >= share // 2


def run_to_its_end(nursery: Nursery, homes: dict[bool, Path], home: Path, command: str) -> Ended:
    """How many changes and how much time the command takes when nobody kills it."""
    turn = TURNS[command]
    fresh(homes, turn.encrypted, home)
    ended = nursery.run(home, command, words=turn.words)
    assert ended.code == 0, ended
    assert ended.steps > (5 if command == "passphrase" else 40)
    return ended


def opening(nursery: Nursery, home: Path, turn: Turn, where: str) -> str | None:
    """The one way in which the profile opens now; it has been opened so, as a person does."""
    (row,) = nursery.run(home, "profiles", "--json").json["profiles"]
    if not row["encrypted"]:
        assert None in turn.after, where
        return None
    opens = [
        words
        for words in turn.after
        if words and nursery.run(home, "history", words=words).code == 0
    ]
    assert len(opens) == 1, (where, opens)
    return opens[0]


def nothing_lies_about(nursery: Nursery, home: Path, words: str | None, where: str) -> None:
    """No plain word beside an encrypted profile; `check` knows every file on the wrong side."""
    checked = nursery.run(home, "check", words=words)
    if words is None:
        lines = checked.out.splitlines()
        assert all("but its profile is plain" in line for line in lines), (where, lines)
        assert len(lines) == len(list(home.rglob("*.age"))), where
        return
    assert (checked.code, checked.out, checked.err) == (0, "", ""), where
    for path in home.rglob("*"):
        if path.is_file():
            assert not readable_words(PLAIN_WORDS, [path.read_bytes()]), (where, path)


def every_word_is_there(nursery: Nursery, home: Path, words: str | None, where: str) -> None:
    """Every file as it was once the profile is plain; and again after one more turn and back."""
    if words is not None:
        assert nursery.run(home, "decrypt", words=words).code == 0, where
        assert read_profile(home) == FILES, where
        return
    assert {
        name: text for name, text in read_profile(home).items() if not name.endswith(".age")
    } == FILES, where
    assert nursery.run(home, "encrypt", words="further words").code == 0, where
    nothing_lies_about(nursery, home, "further words", where)
    assert nursery.run(home, "decrypt", words="further words").code == 0, where
    # what only the killed command's key opens was put aside, and is nobody's loss
    found = {n: text for n, text in read_profile(home).items() if not n.startswith(".earlier-key-")}
    assert found == FILES, where


def read_profile(home: Path) -> dict[str, str]:
    """Every file of the profile; what a kill left half written says nothing and is swept later."""
    folder = dev.data_folder(home)
    return {
        str(p.relative_to(folder)): p.read_text(errors="replace")
        for p in folder.rglob("*")
        if p.is_file() and not p.name.endswith(".unfinished")
    }
