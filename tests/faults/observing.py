"""What the program itself says of a home, when nothing fails any more."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.faults.homes import Contents
from tests.faults.program import Ended, Program

CODES = (0, 1, 2, 3, 4, 5, 10)
"""Every exit code of the contract."""
LINES = re.compile(r"(laddertui: [^\n]+\n){1,2}")
"""What may stand on stderr: a line or two."""
FOREIGN = re.compile(r"laddertui: [^\n]+ look whether it is yours\n")
"""Beside them, a line for each file that was not written with the profile's key."""


@dataclass(frozen=True)
class Seen:
    """Answers of the commands that look."""

    profiles: tuple[tuple[str, bool], ...]
    """Code, and whether it is encrypted; sorted."""
    history: tuple[tuple[Any, ...], ...]
    """Of each quarter its name, rung, and whether it is readable."""
    quarter: Any
    """The newest one, by `status`."""
    due: int
    """The exit code of `due`."""
    complaint: str = ""
    """Of a command that did not answer."""


def observe(program: Program, home: Path, passphrases: Sequence[str | None]) -> Seen:
    """Ask; `passphrases` are those that the profile may open with, None if it may be plain."""
    words: str | None = None
    for words in sorted(passphrases, key=lambda each: each is None):
        seen = _ask(program, home, words)
        if not seen.complaint:
            break
    return seen


def _ask(program: Program, home: Path, words: str | None) -> Seen:
    me = ("--profile", "me") if (home / "data/laddertui/profiles/me").is_dir() else ()
    commands = (("history", "--json"), ("status", "--json"), ("profiles", "--json"), ("due",))
    answers = program.answers(home, *((*command, *me) for command in commands), words=words)
    history, status, listed, due = answers
    complaint = next(
        (
            f"{command[0]}: {ended.code} {ended.err.strip() or ended.out}"
            for command, ended in zip(commands, answers, strict=True)
            if ended.code not in (0, 10)
        ),
        "",
    )
    return Seen(
        tuple(sorted((row["code"], row["encrypted"]) for row in _rows(listed, "profiles"))),
        tuple(
            (row["quarter"], row["rung"], row["readable"]) for row in _rows(history, "snapshots")
        ),
        json.loads(status.out)["quarter"] if status.code == 0 else None,
        due.code,
        complaint.replace(str(home), "~"),
    )


def _rows(ended: Ended, name: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads(ended.out)[name] if ended.code == 0 else []
    return rows


def manners(ended: Ended) -> list[str]:
    """How an end breaks the contract: its exit code and what it says."""
    problems = []
    if ended.is_hung:
        return ["does not come back"]
    if ended.code not in CODES:
        problems.append(f"exit code {ended.code}")
    if "Traceback" in ended.err:
        problems.append("a traceback: " + ended.err.strip().splitlines()[-1][:100])
    elif "a fault in laddertui itself" in ended.err:
        fault = re.search(r"itself \(([^)]*)\)", ended.err)
        problems.append(f"a fault of its own: {fault[1] if fault else ended.err}")
    elif "network socket" in ended.err:
        problems.append(ended.err.strip())
    elif (said := FOREIGN.sub("", ended.err)) and not LINES.fullmatch(said):
        problems.append(f"stderr is not a line or two: {ended.err[:80]!r}")
    elif not ended.err and not ended.out and ended.code not in (0, 10):
        problems.append(f"exit code {ended.code} without a word")
    return problems


def losses(found: Contents, old: Contents, new: Contents) -> list[str]:
    """Files that are gone, or hold something that was neither there nor to be written."""
    problems = []
    names = {*old.plain, *old.sealed, *new.plain, *new.sealed}
    for name in sorted(names):
        right = [*old.copies(name), *new.copies(name)]
        copies = found.copies(name)
        if not copies and old.copies(name) and new.copies(name):
            problems.append(f"{name} is lost")
        problems += [f"{name} is damaged" for copy in copies if copy not in right]
    return problems
