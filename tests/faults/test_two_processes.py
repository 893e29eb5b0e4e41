"""Two processes at one moment on one profile.

Each does its work or says that the other is at it; nothing is lost.
"""

import random
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from tests.faults.homes import CANARY, NEW, OLD, PROFILE, Homes, holds_canary, read_contents
from tests.faults.ledger import Ledger
from tests.faults.observing import manners, observe
from tests.faults.program import KILLED, Call, Ended, Program
from tests.faults.scale import amount, is_whole
from tests.faults.scenes import SCENES
from tests.support.snapshot_texts import snapshot

IN_USE = 3
ROUNDS = 300
KILL_SHARE = 0.3
"""Of the rounds, in which one of the two is killed at some moment."""


class Doing(NamedTuple):
    """Something that a process does, and how it is known to be done."""

    call: Call
    word: str = ""
    """What stands in some file afterwards, if it said that it was done."""


def importing(number: int, words: str | None) -> Doing:
    role = f"{CANARY} role {number}"
    text = snapshot("2026-Q3", role=role, taken_on="2026-08-20")
    return Doing(Call(("import", "-", "--replace"), words, text), role)


def noting(number: int, _: str | None) -> Doing:
    return Doing(Call(("signal", f"{CANARY} signal {number}")), f"{CANARY} signal {number}")


def renaming(number: int, _: str | None) -> Doing:
    return Doing(Call(("profiles", "rename", f"N{number}")))


def showing(_: int, words: str | None) -> Doing:
    return Doing(Call(("show", "2026-Q3"), words))


def turning(_: int, words: str | None) -> Doing:
    return Doing(Call(("decrypt",), words) if words else Call(("encrypt",), OLD))


def changing(_: int, words: str | None) -> Doing:
    return Doing(Call(("passphrase",), f"{words}\n{NEW}") if words else Call(("status",)))


def sitting(_: int, words: str | None) -> Doing:
    name = "unlock and lock" if words else "score and save"
    return Doing(Call(script=SCENES[name].steps), "" if words else f"{CANARY} draft")


KINDS: dict[str, Callable[[int, str | None], Doing]] = {
    "import": importing,
    "signal": noting,
    "rename": renaming,
    "show": showing,
    "turn": turning,
    "passphrase": changing,
    "window": sitting,
}


def test_two_at_once_lose_nothing(program: Program, homes: Homes) -> None:
    ledger = Ledger("two processes", "one profile")
    rng = random.Random(3)
    for turn in range(amount(ROUNDS, 4)):
        words = OLD if turn % 2 else None
        weights = (4, 3, 1, 2, 2, 1, 1 if is_whole() else 0)
        names = rng.choices(list(KINDS), weights=weights, k=2)
        doings = [KINDS[name](2 * turn + n, words) for n, name in enumerate(names)]
        kill = rng.uniform(0, 0.06) if rng.random() < KILL_SHARE and turn > 3 else None
        calls = [doing.call for doing in doings]
        if kill is not None:
            first = calls[0]
            calls[0] = Call(first.args, first.words, first.stdin, first.script, kill_after=kill)
        where = " and ".join(sorted(names))
        with homes.fresh("sealed" if words else "plain") as home:
            before = read_contents(home)
            ended = program.together(home, *calls)
            ledger.count("rounds")
            ledger.count("kills", sum(end.code == KILLED for end in ended))
            for problem in [
                *ends(ended, names),
                *left(program, home, doings, ended, [*before.plain, *before.sealed]),
            ]:
                ledger.red(where, "killed" if kill is not None else "at once", problem)
    ledger.close()


def ends(ended: list[Ended], names: list[str]) -> list[str]:
    """How they ended: done, or the profile was in use, or not what it had been a moment before."""
    problems = []
    for end, name in zip(ended, names, strict=True):
        if end.code == KILLED:
            continue
        problems += [f"{name}: {problem}" for problem in manners(end)]
        is_turned = {"turn", "passphrase"} & set(names)
        if end.code not in (0, IN_USE) and not (is_turned and end.code in (1, 4)):
            problems.append(f"{name}: exit code {end.code}, {end.err.strip()[:100]}")
    return problems


def left(
    program: Program, home: Path, doings: list[Doing], ended: list[Ended], names: list[str]
) -> list[str]:
    """What is left: every file, every word of what said it was done, and a profile that opens."""
    seen = observe(program, home, (NEW, None))
    if seen.complaint:
        seen = observe(program, home, (OLD,))
    problems = [seen.complaint] if seen.complaint else []
    problems += [f"{row[0]} is not readable" for row in seen.history if not row[2]]
    contents = read_contents(home)
    texts = [*contents.plain.values(), *(data or b"" for data in contents.sealed.values())]
    whole = b"\n".join(texts).decode()
    for doing, end in zip(doings, ended, strict=True):
        if end.code == 0 and doing.word and not doing.call.script and doing.word not in whole:
            problems.append(f"{doing.call.args[0]} said done, and it is nowhere")
    problems += [
        f"{name} is lost" for name in names if not contents.copies(name) and name != "draft.toml"
    ]
    problems += [f"{name} opens with no passphrase" for name, d in contents.sealed.items() if not d]
    if contents.is_encrypted and not seen.complaint:
        problems += [f"a plain word in {name}" for name in holds_canary(home)]
    return problems


def test_one_code_is_given_once(program: Program, homes: Homes) -> None:
    ledger = Ledger("two processes", "profiles add")
    for _ in range(amount(40, 2)):
        with homes.fresh("plain") as home:
            ended = program.together(home, *[Call(("profiles", "add", "ZZ"))] * 2)
            cards = [p.read_text() for p in (home / PROFILE.parent).glob("*/profile.toml")]
            codes = [tomllib.loads(card)["code"] for card in cards]
            ledger.count("rounds")
            for end in ended:
                for problem in manners(end):
                    ledger.red("add", "at once", problem)
            if codes.count("ZZ") != 1:
                ledger.red("add", "at once", f"{codes.count('ZZ')} profiles have one code")
    ledger.close()
