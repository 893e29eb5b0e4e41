"""The order of writes, from a record of every operation.

No power cut at any of them leaves half a file. A file comes to be as a new file beside its place,
is written, flushed to the disk, put in place, and its folder is flushed; a file that goes is gone
for good once its folder is flushed. A profile turns with its card, between the last new file and
the first that goes. Whoever writes to a profile holds its lock.
"""

from dataclasses import replace
from typing import Any

import pytest

from tests.faults.commands import COMMANDS
from tests.faults.homes import PROFILE, Homes
from tests.faults.ledger import Ledger
from tests.faults.program import Call, Ended, Program
from tests.faults.scale import is_whole
from tests.faults.scenes import SCENES

PROFILES = str(PROFILE.parent)
CARD = str(PROFILE / "profile.toml")
LOCKED = (
    "import",
    "import --replace",
    "import (encrypted)",
    "rename",
    "encrypt",
    "decrypt",
    "passphrase",
    "erase",
)
"""Commands that two windows must not be at together."""
WRITING = (*LOCKED, "signal", "signal (encrypted)", "add", "rename (encrypted)")
WINDOWS = ("audit", "score and save", "signal", "encrypt", "decrypt", "this profile")
SHORT = ("score and save",)

Row = dict[str, Any]


@pytest.mark.parametrize("name", WRITING)
def test_a_command_writes_in_the_safe_order(program: Program, homes: Homes, name: str) -> None:
    command = COMMANDS[name]
    with homes.fresh(command.home) as home:
        ended = program.run(home, replace(command.call, wants_trace=True))
    assert ended.code == 0, ended
    judge(name, ended, must_lock=name in LOCKED)


@pytest.mark.parametrize("name", WINDOWS if is_whole() else SHORT)
def test_a_window_writes_in_the_safe_order(program: Program, homes: Homes, name: str) -> None:
    scene = SCENES[name]
    with homes.fresh(scene.home) as home:
        ended = program.run(home, Call(script=scene.steps, wants_trace=True))
    assert ended.code == 0, ended
    judge(f"window: {name}", ended, must_lock=True)


def judge(name: str, ended: Ended, must_lock: bool) -> None:
    """Hold one record against every rule."""
    ledger = Ledger("order of writes", name)
    trace = [row for row in ended.trace if row["kind"] not in ("stat", "list", "read", "open")]
    ledger.count("operations", len(trace))
    problems = [*puttings(trace), *goings(trace), *direct(trace)]
    if must_lock:
        problems += unlocked(trace)
    if name.endswith(("encrypt", "decrypt")):
        problems += turning(trace, alone=name in LOCKED)
    for where, problem in problems:
        ledger.red(where, "order", problem)
    ledger.close()


def ours(row: Row) -> bool:
    """Whether it is about a person's file."""
    return PROFILES in (row["path"] + row["to"])


def folder_of(path: str) -> str:
    return path.rpartition("/")[0]


def follows(trace: list[Row], index: int, kind: str, path: str) -> bool:
    """Whether an operation comes later."""
    return any(row["kind"] == kind and row["path"] == path for row in trace[index + 1 :])


def puttings(trace: list[Row]) -> list[tuple[str, str]]:
    """Every file that is put in place: made anew, written, flushed, put, and the folder flushed."""
    problems = []
    for index, row in enumerate(trace):
        if row["kind"] not in ("rename", "link") or not ours(row):
            continue
        fresh, place = row["path"], row["to"]
        done = [r["kind"] for r in trace[:index] if r["path"] == fresh]
        where = f"{row['kind']} {place}"
        if folder_of(fresh) != folder_of(place):
            problems.append((where, "made in another folder"))
        if "create" in done and ("write" not in done or done[-1] != "flush"):
            problems.append((where, "put in place before it was flushed"))
        if "create" in done and not is_exclusive(trace[:index], fresh):
            problems.append((where, "made where a file might be already"))
        if not follows(trace, index, "flush", folder_of(place)):
            problems.append((where, "its folder is never flushed"))
    return problems


def is_exclusive(trace: list[Row], path: str) -> bool:
    made = [row for row in trace if row["kind"] == "create" and row["path"] == path]
    return all(row["to"] == "exclusive" for row in made)


def goings(trace: list[Row]) -> list[tuple[str, str]]:
    """Every file that goes: its folder is flushed, or goes too."""
    return [
        (f"unlink {row['path']}", "its folder is never flushed")
        for index, row in enumerate(trace)
        if row["kind"] == "unlink"
        and ours(row)
        and not row["path"].endswith(".unfinished")
        and not follows(trace, index, "flush", folder_of(row["path"]))
        and not follows(trace, index, "rmdir", folder_of(row["path"]))
    ]


def direct(trace: list[Row]) -> list[tuple[str, str]]:
    """No file is ever written where it stands."""
    return [
        (f"{row['kind']} {row['path']}", "written where it stands")
        for row in trace
        if row["kind"] in ("create", "write")
        and ours(row)
        and not row["path"].endswith(".unfinished")
    ]


def unlocked(trace: list[Row]) -> list[tuple[str, str]]:
    """Nothing is written before the lock is held.

    The one exception is a card that is made where there is none.
    """
    held = next((n for n, row in enumerate(trace) if row["kind"] == "lock"), len(trace))
    changes = ("create", "rename", "link", "unlink")
    return [
        (f"{row['kind']} {row['path']}", "before the lock is held")
        for row in trace[:held]
        if row["kind"] in changes and ours(row)
    ]


def turning(trace: list[Row], alone: bool) -> list[tuple[str, str]]:
    """The card turns after every new file is in place for good, and before any old one goes.

    `alone`: nothing else is written meanwhile or afterwards.
    """
    turns = [n for n, row in enumerate(trace) if row["kind"] == "rename" and row["to"] == CARD]
    if not turns:
        return [("the card", "never turns")]
    turn, problems = turns[0], []
    for index, row in enumerate(trace):
        place = row["to"] if row["kind"] == "rename" else row["path"]
        inside = place.startswith(f"{PROFILE}/") and not place.endswith(".unfinished")
        if alone and row["kind"] == "rename" and inside and index > turn:
            problems.append((f"rename {place}", "comes after the card has turned"))
        if row["kind"] == "unlink" and inside and index < turn:
            problems.append((f"unlink {place}", "goes before the card has turned"))
        if (
            row["kind"] == "rename"
            and inside
            and index < turn
            and not follows(trace[:turn], index, "flush", folder_of(place))
        ):
            problems.append((f"rename {place}", "not flushed before the card turned"))
    gone = next(
        (n for n, r in enumerate(trace) if n > turn and r["kind"] == "unlink" and ours(r)), 0
    )
    if gone and not follows(trace[:gone], turn, "flush", str(PROFILE)):
        problems.append(("the card", "not flushed before the first old file goes"))
    return problems
