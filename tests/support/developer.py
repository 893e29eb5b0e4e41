"""The ladder source's mid-level developer, and how she types herself through the six screens.

The source gives the shape: 70 % of her time at scores 1-2 on boilerplate, debugging and unit
tests, and the three things she shifts towards, at 3-4. Shares within that are this project's.
"""

import json
import re
import subprocess
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.support.patience import PATIENCE
from tests.support.terminal import Terminal, environment

ROLE = "Mid-level developer"
QUARTER = "2026-Q4"
"""The quarter of the day on which all tests run."""


@dataclass(frozen=True)
class Row:
    """One activity as it is typed."""

    name: str
    share: str
    score: int
    paid: str = ""
    hours: str = ""
    """The share in hours of a week of 40."""


ROWS = (
    Row("Boilerplate code", "35", 1, "firm", "14"),
    Row("Known bugs", "20", 2, "firm", "8"),
    Row("Unit tests", "15", 1, "", "6"),
    Row("Client requirements", "6", 4, "the client", "2.4"),
    Row("Architecture decisions", "9", 3, "firm", "3.6"),
    Row("Product conversations", "7", 4, "", "2.8"),
)
REST = Row("Everything else", "8", 3)
"""What is left of her week; it is taken from the button, not typed."""
MAIL = Row("Mail", "8", 3, "", "3.2")
"""The same time as a seventh row that is typed."""
SHORT = (
    Row("Boilerplate", "61.25", 1, "firm", "24.5"),
    Row("Bug hunts", "28.75", 2, "", "11.5"),
    Row("Client calls", "10", 4, "", "4"),
)
"""A week in three rows, for tests about something else."""
ALL_SCORED = "All of them have a score."
"""Said after the last score, when the button that goes on has the focus."""
SHORT_FILE = """schema = 1
quarter = "2026-Q4"
taken_on = 2026-11-22
role = "Mid-level developer"

[[activities]]
id = "boilerplate"
name = "Boilerplate"
share = 61.25
score = 1
paid_for_by = "firm"

[[activities]]
id = "bug-hunts"
name = "Bug hunts"
share = 28.75
score = 2

[[activities]]
id = "client-calls"
name = "Client calls"
share = 10.0
score = 4
ai_could_replace = false
"""
"""The short week as it stands in its file."""


def begin(t: Terminal) -> None:
    """From an empty data folder to the audit."""
    t.wait_for("Start")
    t.wait_until(lambda: t.is_reversed("Start"), "the button to have the focus")
    t.press("enter")
    t.wait_for("[Audit]")


def type_head(t: Terminal, role: str = ROLE, week: str = "") -> None:
    """Who one is and how long the week is, up to the first row."""
    t.type(role)
    t.press("enter", *week, "enter")


def type_rows(t: Terminal, rows: Iterable[Row], hours: bool = False) -> None:
    """Every row: name, who pays, share; Enter goes on. Ends in the first empty row."""
    for row in rows:
        t.type(row.name)
        t.press("enter")
        t.type(row.paid)
        t.press("enter", *(row.hours if hours else row.share), "enter")


def answers(score: int) -> tuple[str, ...]:
    """The keys for one score: from 3 up no perfect AI could do it, because of the people in it."""
    return (str(score),) if score <= 2 else (str(score), "n", "y")


def give_scores(t: Terminal, rows: Iterable[Row]) -> None:
    """Score every row; after the last one Enter goes on to Position."""
    for row in rows:
        t.press(*answers(row.score))
    all_are_scored(t)
    t.press("enter")
    t.wait_for("[Position]")


def all_are_scored(t: Terminal) -> None:
    """Wait until every activity has a score: the page stays, and Enter goes on."""
    t.wait_for(ALL_SCORED)


def to_position(t: Terminal, rows: Sequence[Row] = SHORT) -> None:
    """A whole week typed and scored, in percent; the shares of the rows add up to 100."""
    begin(t)
    type_head(t)
    type_rows(t, rows)
    t.wait_for("the whole week is given out")
    t.press("f8")
    t.wait_for("[Score]")
    give_scores(t, rows)


def name_next_rung(t: Terminal) -> None:
    """The role one rung higher. Two of its activities she does already; their scores are known."""
    t.wait_for("[Next rung]")
    t.type("Client architect")
    t.press("enter")
    t.type("the platform lead")
    t.press("enter")
    for name in (ROWS[3].name, ROWS[4].name):
        t.type(name)
        t.press("enter", "enter")
    t.type("Client trade-offs")
    t.press("enter", "4", "enter")
    t.wait_for(re.compile(r" 3 Client trade-offs +4"))
    t.press("enter", "enter")


def plan(t: Terminal) -> None:
    """22 points: 15 boilerplate to requirements, 7 tests to trade-offs; a skill, two events."""
    t.wait_for("[Reallocate]")
    t.press("<", "<", "<", "down", "down", "down", ">", ">", ">")
    t.wait_for("15 points, 5 short")
    t.press("up", "<", "-", "-", "end", ">", "+", "+")
    t.wait_for("22 points, past 20")
    t.press("tab", "pageup")
    t.wait_for(re.compile(r"One skill +negotiation"))
    t.press("tab")
    t.type("my team lead")
    t.press("tab", "pageup", "tab")
    t.type("Client call block")
    t.press("tab", "tab")
    t.type("Design hour")
    t.press("tab")
    t.type("sat 10-11")
    t.wait_for("Saturday 10:00-11:00")


def data_folder(home: Path) -> Path:
    """Where the program keeps the one person's files."""
    return home / "data" / "laddertui" / "profiles" / "me"


def saved(home: Path) -> bytes:
    """The quarter as it stands on the disk."""
    return (data_folder(home) / "snapshots" / f"{QUARTER}.toml").read_bytes()


def command(home: Path, *args: str) -> "subprocess.CompletedProcess[str]":
    """One command of the program, without a terminal."""
    call = [sys.executable, "-m", "laddertui", *args]
    return subprocess.run(
        call, env=environment(home), capture_output=True, text=True, timeout=PATIENCE, check=False
    )


def status(home: Path) -> dict[str, Any]:
    """What `laddertui status --json` answers."""
    done = command(home, "status", "--json")
    assert (done.returncode, done.stderr) == (0, "")
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def draft_text(step: str, scores: tuple[int, ...] = (1, 2, 4), further: str = "") -> str:
    """A draft as the program keeps it, up to the beginning of a step."""
    rows = "\n".join(
        f'[[activities]]\nid = "{row.name.lower().replace(" ", "-")}"\nname = "{row.name}"\n'
        f"share = {row.share}\n" + (f"score = {score}\n" if score else "")
        for row, score in zip(SHORT, scores, strict=True)
    )
    return f'schema = 1\nrole = "{ROLE}"\n\n{rows}\n{further}\n[session]\nstep = "{step}"\n'


def put_draft(home: Path, text: str) -> None:
    """Leave a draft where the program looks for it."""
    folder = data_folder(home)
    folder.mkdir(parents=True, mode=0o700)
    (folder / "draft.toml").write_text(text)


def go_on(t: Terminal) -> None:
    """Home offers the draft, and Enter takes it."""
    t.wait_for("Go on where you were")
    t.wait_until(lambda: t.is_reversed("Go on where you were"), "the button to have the focus")
    t.press("enter")
    t.wait_gone("Go on where you were")
