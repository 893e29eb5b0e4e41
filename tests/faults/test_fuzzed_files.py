"""Every kind of file, spoiled in every way.

One clear line, nothing hidden by a neighbour, no window that ends.
"""

import json
import random
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import pytest
from pyrage import encrypt, x25519

from tests.faults.homes import FILES, OLD, PROFILE, Homes, write_files
from tests.faults.ledger import Ledger
from tests.faults.mutations import mutated
from tests.faults.observing import manners
from tests.faults.program import Call, Ended, Program
from tests.faults.scale import amount, is_whole
from tests.faults.scenes import HISTORY, HOME, UNLOCK
from tests.faults.script import Step, keys
from tests.support.snapshot_texts import LENSES, PLAN, snapshot

BATCH = 40
"""Spoiled files of a kind that lie beside one another."""
LOOKING = (
    ("history", "--json"),
    ("check",),
    ("status", "--json"),
    ("show", "--json"),
    ("drift", "--json"),
    ("due",),
)
SETTINGS = 'theme = "nord"\nreveal_before = true\nidle_minutes = 5\n'


class Spoiled(NamedTuple):
    """One file, below the home, and how it was spoiled."""

    path: Path
    how: str
    data: bytes


Maker = Callable[[random.Random, Path, int], Iterator[Spoiled]]


def quarters(rng: random.Random, _: Path, count: int) -> Iterator[Spoiled]:
    """Saved quarters of other years."""
    for index in range(count):
        year, number = 1950 + index // 4, index % 4 + 1
        name = f"{year}-Q{number}"
        whole = snapshot(name, taken_on=f"{year}-{3 * number - 1:02}-15", more=PLAN + LENSES)
        how, data = mutated(rng, whole.encode())
        yield Spoiled(PROFILE / "snapshots" / f"{name}.toml", how, data)


def signals(rng: random.Random, _: Path, count: int) -> Iterator[Spoiled]:
    """Signals of one day."""
    whole = FILES["signals/2026-08-20.1.toml"] + 'affects = ["tests", "clients"]\n'
    for index in range(count):
        how, data = mutated(rng, whole.encode())
        yield Spoiled(PROFILE / "signals" / f"2026-08-20.{index + 2}.toml", how, data)


def sealed_quarters(rng: random.Random, home: Path, count: int) -> Iterator[Spoiled]:
    """Quarters spoiled before or after they were sealed."""
    card = (home / PROFILE / "profile.toml").read_text()
    recipient = x25519.Recipient.from_str(card.split('public_key = "')[1].split('"')[0])
    for spoiled in quarters(rng, home, count):
        path, how, data = spoiled
        if rng.random() < 0.5:
            data = encrypt(data, [recipient])
        else:
            how, data = mutated(rng, encrypt(snapshot().encode(), [recipient]))
        yield Spoiled(path.with_name(path.name + ".age"), f"sealed, {how}", data)


def one(path: Path, whole: str | None = None) -> Maker:
    """One file that stands alone; `whole`: what it holds where it is not there."""

    def make(rng: random.Random, home: Path, _: int) -> Iterator[Spoiled]:
        data = whole.encode() if whole is not None else (home / path).read_bytes()
        how, spoiled = mutated(rng, data)
        yield Spoiled(path, how, spoiled)

    return make


def cached(ending: str) -> Maker:
    """A cache, as the program has just written it."""

    def make(rng: random.Random, home: Path, _: int) -> Iterator[Spoiled]:
        folder = home / "cache" / "laddertui" / "summaries"
        found = [p for p in sorted(folder.iterdir()) if p.name.endswith(ending)]
        for path in found[:1]:
            how, data = mutated(rng, path.read_bytes())
            yield Spoiled(path.relative_to(home), how, data)

    return make


PLAIN_DRAFT = FILES["draft.toml"] + PLAN.replace("boilerplate", "calls")


class Kind(NamedTuple):
    """A kind of file.

    The home it stands in, how many are tried, and whether a window is opened on each.
    """

    home: str
    make: Maker
    whole: int
    windows: int
    """A window is opened on one of so many homes."""
    short: int = 1


KINDS: Mapping[str, Kind] = {
    "quarter": Kind("plain", quarters, 9_000, 10, 40),
    "signal": Kind("plain", signals, 3_000, 10, 20),
    "sealed quarter": Kind("sealed", sealed_quarters, 3_000, 20, 20),
    "draft": Kind("plain", one(PROFILE / "draft.toml", PLAIN_DRAFT), 400, 2, 2),
    "sealed draft": Kind("sealed", one(PROFILE / "draft.toml.age"), 60, 12),
    "profile.toml": Kind("plain", one(PROFILE / "profile.toml"), 200, 4, 2),
    "profile.toml (encrypted)": Kind("sealed", one(PROFILE / "profile.toml"), 150, 20),
    "about.toml": Kind("plain", one(PROFILE / "about.toml"), 200, 8),
    "identity.age": Kind("sealed", one(PROFILE / "identity.age"), 150, 20),
    "config.toml": Kind("plain", one(Path("config/laddertui/config.toml"), SETTINGS), 200, 2),
    "summary cache": Kind("plain", cached(".json"), 150, 20),
    "due cache": Kind("plain", cached(".due"), 150, 200),
}
IN_BATCHES = ("quarter", "signal", "sealed quarter")


@pytest.mark.parametrize("name", KINDS)
def test_spoiled_files_are_said_to_be_so_and_hide_nothing(
    program: Program, homes: Homes, name: str
) -> None:
    kind = KINDS[name]
    ledger = Ledger("spoiled files", name)
    rng = random.Random(name)
    left, batch, turn = amount(kind.whole, kind.short), 1, 0
    while left > 0:
        batch = min(BATCH, left) if name in IN_BATCHES else 1
        with homes.fresh(kind.home) as home:
            words = OLD if kind.home == "sealed" else None
            if "cache" in name:
                program.answers(home, ("status",), ("due",), words=words)
            spoiled = list(kind.make(rng, home, batch))
            assert spoiled, "nothing to spoil"
            write_files(home, {str(each.path): each.data for each in spoiled})
            look(program, home, name, spoiled, words, ledger)
            if turn % kind.windows == 0 and (is_whole() or name == "draft"):
                open_a_window(program, home, spoiled, kind, ledger)
        ledger.count("files", len(spoiled))
        left -= batch
        turn += 1
    ledger.close()


def look(
    program: Program,
    home: Path,
    name: str,
    spoiled: list[Spoiled],
    words: str | None,
    ledger: Ledger,
) -> None:
    """Every command that looks."""
    how = spoiled[0].how if len(spoiled) == 1 else "one of many"
    answers = program.answers(home, *LOOKING, words=words)
    for command, ended in zip(LOOKING, answers, strict=True):
        ledger.count("commands")
        for problem in manners(ended):
            ledger.red(command[0], how, problem)
    history = answers[0]
    if name in IN_BATCHES or "cache" in name or name in ("draft", "about.toml", "config.toml"):
        rows = json.loads(history.out)["snapshots"] if history.code == 0 else []
        readable = [row["quarter"] for row in rows if row["readable"]]
        if "2026-Q3" not in readable or "2026-Q2" not in readable:
            ledger.red("history", how, "sound quarters are hidden")
    if "cache" not in name:
        changed = [e for e in spoiled if (home / e.path).read_bytes() != e.data]
        for each in changed:
            ledger.red(name, each.how, "a spoiled file was written over by looking")


def open_a_window(
    program: Program, home: Path, spoiled: list[Spoiled], kind: Kind, ledger: Ledger
) -> None:
    """Start, look at every quarter, go on with the draft, and leave."""
    start = UNLOCK if kind.home == "sealed" else (keys(shows=HOME),)
    steps: tuple[Step, ...] = (*start, *HISTORY, keys("c"), keys("f8"), keys("f8"), keys("escape"))
    ended = program.run(home, Call(script=steps))
    ledger.count("windows")
    problem = end_of_window(ended, len(steps))
    if problem:
        how = spoiled[0].how if len(spoiled) == 1 else "one of many"
        ledger.red("window", how, problem)


def end_of_window(ended: Ended, steps: int) -> str:
    """What is wrong with a window's end.

    One that was refused before its first screen may say why.
    """
    if ended.is_hung:
        return "the window is dead"
    was_refused = not ended.course or not (ended.course["begun"] or ended.course["screen"])
    if was_refused or (ended.course["begun"] == steps and ended.course["quits"]):
        return "; ".join(manners(ended))
    return "the window ended: " + ("; ".join(manners(ended)) or f"{ended.code} {ended.err.strip()}")
