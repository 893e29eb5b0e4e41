"""Every file operation of every command fails once, in every way it can.

Nothing is lost, and what is said is true. After each fault the program is asked again with nothing
failing: no quarter is gone or damaged, what it answers is as before the command or as after it,
nothing false is remembered, and no plain word lies in an encrypted profile.
"""

from pathlib import Path

import pytest

from tests.faults.commands import COMMANDS, Command, Whole
from tests.faults.homes import NEW, Contents, Homes, holds_canary, read_contents
from tests.faults.injection import APPLIES, KILL, LASTING, STUCK
from tests.faults.ledger import Ledger
from tests.faults.observing import losses, manners, observe
from tests.faults.program import KILLED, Call, Ended, Program
from tests.faults.scale import chosen, is_whole

SHORT = ("status", "import --replace", "signal (encrypted)", "add", "encrypt", "decrypt", "erase")
"""Commands that faults are tried on in the short version."""


def faults(ended: Ended) -> list[tuple[int, str]]:
    """Every operation by its number, with every way it can fail in.

    A lasting way at every third of them.
    """
    return [
        (number, kind)
        for number, operation in enumerate(ended.trace, 1)
        for kind in APPLIES
        if operation["kind"] in APPLIES[kind] and (kind not in LASTING or number % 3 == 1)
    ]


@pytest.mark.parametrize("name", COMMANDS if is_whole() else SHORT)
def test_each_operation_fails_in_each_way(program: Program, homes: Homes, name: str) -> None:
    command = COMMANDS[name]
    ledger = Ledger("commands", name)
    with homes.fresh(command.home) as home:
        whole = undisturbed(program, home, command)
    for number, kind in chosen(faults(whole.ended), command.short):
        operation = whole.ended.trace[number - 1]
        with homes.fresh(command.home) as home:
            call = Call(command.args, command.words, command.stdin, at=number, kind=kind)
            ended = program.run(home, call)
            ledger.count("kills" if kind == KILL else kind)
            problems = [] if ended.code == KILLED else manners(ended)
            problems += after_effects(program, home, command, whole, ended)
            for problem in problems:
                ledger.red(ended.where(operation), kind, problem)
    ledger.close()


@pytest.mark.parametrize(("name", "words"), [("encrypt", NEW), ("decrypt", None)])
def test_clearing_up_is_no_condition_of_opening(
    program: Program, homes: Homes, name: str, words: str | None
) -> None:
    """A file that cannot be removed stays, is spoken of, and locks nobody out."""
    command = COMMANDS[name]
    ledger = Ledger("commands", f"{name}, then looking")
    with homes.fresh(command.home) as home:
        turned = program.run(home, Call(command.args, command.words, at=1, kind=STUCK))
        for looking in ("history", "status", "show", "check"):
            ended = program.run(home, Call((looking, "--json"), words, at=1, kind=STUCK))
            ledger.count(STUCK)
            if ended.code != 0 and not (looking == "check" and ended.code == 2):
                ledger.red(looking, STUCK, f"exit code {ended.code}, {ended.err.strip()}")
        for problem in manners(turned):
            ledger.red(name, STUCK, problem)
    ledger.close()


def undisturbed(program: Program, home: Path, command: Command) -> Whole:
    """What the command does when nothing fails."""
    passphrases = command.opens_with
    before, old = observe(program, home, passphrases), read_contents(home)
    assert not before.complaint
    call = Call(command.args, command.words, command.stdin, wants_trace=True)
    ended = program.run(home, call)
    assert ended.code in command.codes, ended
    assert not manners(ended)
    is_erased = "erase" in command.args
    new = Contents({}, {}, False) if is_erased else read_contents(home)
    after = observe(program, home, passphrases)
    assert not after.complaint
    return Whole(before, after, old, new, ended)


def after_effects(
    program: Program, home: Path, command: Command, whole: Whole, ended: Ended
) -> list[str]:
    """What is wrong in the home when the fault is over."""
    if "erase" in command.args:
        return what_erasing_left(program, home)
    found = observe(program, home, command.opens_with)
    problems = [found.complaint] if found.complaint else []
    wanted = (whole.after,) if ended.code in command.codes else (whole.before, whole.after)
    for name in ("profiles", "history", "quarter", "due"):
        seen = getattr(found, name)
        if seen not in [getattr(each, name) for each in wanted] and not found.complaint:
            said = "though it said done, " if len(wanted) == 1 else ""
            problems.append(f"{said}{name} is then {_short(seen)}")
    if not is_folder(home):
        if not (whole.old.plain or whole.old.sealed):
            return problems  # it is not restored yet
        return [*problems, "the profile is gone"]
    contents = read_contents(home)
    problems += losses(contents, whole.old, whole.new)
    if contents.is_encrypted:
        plain = holds_canary(home)
        problems += [f"a plain word in {name}" for name in plain if name != command.asked]
    return problems


def what_erasing_left(program: Program, home: Path) -> list[str]:
    """Erasing once more ends it, whatever was left."""
    listed = program.answer(home, "profiles", "--json")
    problems = manners(listed)
    if '"me"' in listed.out:
        again = program.answer(home, "erase", "--yes")
        problems += manners(again) + (["cannot be erased again"] if again.code else [])
    return problems + [f"erased, yet a word stands in {name}" for name in holds_canary(home)]


def is_folder(home: Path) -> bool:
    """Whether the profile is there."""
    return (home / "data/laddertui/profiles/me/profile.toml").exists()


def _short(seen: object) -> str:
    return str(seen)[:120]
