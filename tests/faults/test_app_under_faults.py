"""Every file operation of a window fails once: it stays, still answers, and nothing is lost.

The window is played from a script, without a terminal. After each fault it goes on, is left by its
own key, and the program is asked again with nothing failing. A window that was refused before its
first screen has not ended: it says why, in a line or two, and nothing was typed.
"""

from pathlib import Path

import pytest

from tests.faults.commands import Whole
from tests.faults.homes import CANARY, PROFILE, Homes, holds_canary, read_contents
from tests.faults.injection import APPLIES, KILL, LASTING, STUCK
from tests.faults.ledger import Ledger
from tests.faults.observing import losses, manners, observe
from tests.faults.program import KILLED, Call, Ended, Program
from tests.faults.scale import chosen, is_whole
from tests.faults.scenes import SCENES, Scene

WITH_A_KEY = ("unlock and lock", "encrypt", "decrypt")
"""Scenes that start a process for a key, which takes much longer."""
SHORT = ("score and save", "signal")
"""Scenes that are played in the short version."""
ROUNDS = {True: 40, False: 90}
"""Faults of a scene with a key and of one without, when everything is done."""


@pytest.mark.parametrize("name", SCENES if is_whole() else SHORT)
def test_a_window_outlives_each_operation_that_fails(
    program: Program, homes: Homes, name: str
) -> None:
    scene = SCENES[name]
    ledger = Ledger("windows", name)
    whole = undisturbed(program, homes, scene)
    for number, kind in some_faults(whole.ended, ROUNDS[name in WITH_A_KEY]):
        operation = whole.ended.trace[number - 1]
        with homes.fresh(scene.home) as home:
            ended = program.run(home, Call(script=scene.steps, at=number, kind=kind))
            ledger.count("kills" if kind == KILL else kind)
            problems = liveness(scene, ended) if ended.code != KILLED else []
            if problems:
                ledger.count("windows that ended")
            problems += after_effects(program, home, scene, whole, ended, kind)
            for problem in problems:
                ledger.red(ended.where(operation), kind, problem)
    ledger.close()


def some_faults(ended: Ended, most: int) -> list[tuple[int, str]]:
    """Operations spread over the whole sitting.

    The ways to fail take turns, so that every one comes up.
    """
    spread = chosen(list(range(len(ended.trace))), 3)
    if len(spread) > most:
        spread = [spread[turn * len(spread) // most] for turn in range(most)]
    faults = []
    for turn, index in enumerate(spread):
        possible = [kind for kind in APPLIES if ended.trace[index]["kind"] in APPLIES[kind]]
        faults.append((index + 1, possible[turn % len(possible)]))
    goings = [n for n, operation in enumerate(ended.trace, 1) if is_a_file_that_goes(operation)]
    return faults + [(number, STUCK) for number in chosen(goings, 1)[:10]]


def is_a_file_that_goes(operation: dict[str, str]) -> bool:
    """Whether a person's file is removed for good."""
    is_finished = operation["path"].endswith((".toml", ".toml.age"))
    return operation["kind"] == "unlink" and is_finished


def undisturbed(program: Program, homes: Homes, scene: Scene) -> Whole:
    """The sitting when nothing fails."""
    with homes.fresh(scene.home) as home:
        before, old = observe(program, home, scene.opens_with), read_contents(home)
        ended = program.run(home, Call(script=scene.steps, wants_trace=True))
        assert (ended.code, ended.err) == (0, "")
        assert not ended.course["missing"], (ended.course["missing"], ended.course["screen"])
        after, new = observe(program, home, scene.opens_with), read_contents(home)
        assert not before.complaint and not after.complaint, (before, after)
        assert scene.typed in everything(home, scene), home
    return Whole(before, after, old, new, ended)


def everything(home: Path, scene: Scene) -> str:
    """Every file of the profile as text, opened where it is sealed."""
    contents = read_contents(home)
    files = [*contents.plain.values(), *contents.sealed.values()]
    return "\n".join(data.decode(errors="replace") for data in files if data)


def liveness(scene: Scene, ended: Ended) -> list[str]:
    """Whether the window was there to the end."""
    course = ended.course
    if not course or not (course["begun"] or course["screen"]):  # refused before the first screen
        return manners(ended)
    if ended.is_hung:
        return ["the window is dead"]
    if course["begun"] < len(scene.steps) or not course["quits"]:
        problems = manners(ended) or [f"exit code {ended.code}, {ended.err.strip()}"]
        return [f"the window ended: {problem}" for problem in problems]
    is_unopened = ended.code in NOT_OPENED and not manners(ended)
    if (ended.code == 0 and not ended.err) or is_unopened:
        return [] if course["answers"] else ["the window answers no key"]
    return [f"the window ended badly: {ended.code} {ended.err.strip()[-120:]}"]


def after_effects(
    program: Program, home: Path, scene: Scene, whole: Whole, ended: Ended, kind: str
) -> list[str]:
    """What is wrong in the home when the fault is over."""
    problems = []
    if (home / PROFILE / "profile.toml").exists():
        found = observe(program, home, scene.opens_with)
        problems += [found.complaint] if found.complaint else []
        allowed = (whole.before.history, whole.after.history)
        if not found.complaint and found.history not in allowed:
            problems.append(f"history is then {str(found.history)[:120]}")
        contents = read_contents(home)
        problems += [
            problem
            for problem in losses(contents, whole.old, whole.new)
            if problem.split()[0] not in PARTLY_TYPED or "lost" in problem
        ]
        if contents.is_encrypted:
            problems += [f"a plain word in {name}" for name in unnamed_plain(program, home, scene)]
    elif whole.old.plain or whole.old.sealed:
        problems.append("the profile is gone")
    return problems + what_was_typed(home, scene, ended, kind)


def unnamed_plain(program: Program, home: Path, scene: Scene) -> list[str]:
    """Files with a plain word; one that could not be removed is `check`'s to name until it goes."""
    found = holds_canary(home)
    words = scene.opens_with[-1]
    told = program.answer(home, "check", words=words) if found and words else None
    return [name for name in found if told is None or Path(name).name not in told.out]


NOT_OPENED = (1, 3, 4)
"""Exit codes of a window that is left before a profile could be opened in it; it says why."""
PARTLY_TYPED = ("draft.toml", "about.toml")
"""Files that are kept while one types, so that they may hold any part of it."""


def what_was_typed(home: Path, scene: Scene, ended: Ended, kind: str) -> list[str]:
    """Left at the first asking, with every step reached: what was typed must be there."""
    course = ended.course
    is_sure = ended.code == 0 and course.get("quits") == 1 and kind not in LASTING
    if not is_sure or course["missing"] or not scene.typed:
        return []
    try:
        is_there = scene.typed in everything(home, scene)
    except FileNotFoundError:
        is_there = False
    typed = "a word" if scene.typed != CANARY else scene.typed
    return [] if is_there else [f"{typed} that was typed is nowhere"]
