"""Every command that a document names is run as it stands there, and does what it is named for."""

import re
import shlex
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support import low_cost_keys
from tests.support.command_line import Call
from tests.support.snapshot_texts import PLAN, snapshot

ROOT = Path(__file__).parents[2]
DOCUMENTS = (
    ROOT / "README.md",
    *(
        ROOT / "docs" / f"{name}.md"
        for name in (
            "using",
            "commands",
            "plain",
            "prompt",
            "shared-machine",
            "files",
            "tables",
            "data",
            "families",
            "keys",
            "tools",
        )
    ),
)
NAMED = re.compile(r"`(laddertui(?: [^`]*)?)`|^(laddertui [a-z][^\n]*)$", re.MULTILINE)
"""A command in a line of prose, or on a line of its own in a block."""
MEANT = {
    "FILE…": "new.toml",
    "FILE": "out.ics",
    "ARCHIVE": "me.tar",
    "ROWS": "snapshots",
    "TABLE": "rows.csv",
    "PATH…": "new.toml",
    "QUARTER": "2026-Q3",
    "FROM": "2026-Q3",
    "TO": "2026-Q4",
    "TEXT": "Drafts are written by a model",
    "ID": "me",
    "OUTCOME": "helped",
    "NAME": "Copilot",
    "ACTIVITY": "boilerplate",
    "WORD": "rung",
    "QUERY": "nurse",
    "EXPORT": "week.csv",
    "SHEET": "sheet.toml",
    "TAG": "work",
    "COLUMN": "name",
    "SHELL": "bash",
    "CODE": "AB",
    "FORMAT": "md",
    "NAMES": "summary,plan",
    "PAGE": "out.html",
}
"""What stands in a document for something of the person's own, with something of ours."""
WORDS = "correct horse battery staple"
ASKS_FOR_A_PASSPHRASE = {"encrypt", "decrypt", "passphrase"}
OPENS_THE_APP = 2
"""What the app ends with where there is no terminal."""
IS_DUE = 10


def named_commands() -> list[str]:
    found = {
        (inline or line).strip()
        for document in DOCUMENTS
        for inline, line in NAMED.findall(document.read_text())
    }
    return sorted(found - {line for line in found if line.startswith("laddertui is ")})


def arguments(line: str) -> list[str]:
    """The words of a line, with everything that may be left out, and of two forms the first."""
    line = re.sub(r"\s*(2?>|<|\|).*", "", line)
    line = re.sub(r", --[\w-]+", "", line).replace("]…", "]").replace("[", "").replace("]", "")
    line = line.replace("--affects ID", "--affects ACTIVITY")
    return [MEANT.get(word, word) for word in shlex.split(line)[1:]]


def test_a_document_names_commands() -> None:
    assert len(named_commands()) > 20
    assert arguments("laddertui signal TEXT [--affects ID]…") == [
        "signal",
        MEANT["TEXT"],
        "--affects",
        MEANT["ACTIVITY"],
    ]


@pytest.mark.parametrize("line", named_commands())
def test_a_command_of_a_document_does_what_it_says(
    laddertui: Call,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    secret: Callable[..., int],
    line: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "this.toml").write_text(snapshot(more=PLAN))
    (tmp_path / "earlier.toml").write_text(snapshot(quarter="2026-Q3", taken_on="2026-08-22"))
    (tmp_path / "new.toml").write_text(snapshot(quarter="2026-Q2", taken_on="2026-05-22"))
    (tmp_path / "week.csv").write_text("name,hours\nPlans,30\nTalks,10\n")
    assert laddertui("import", "this.toml", "earlier.toml").code == 0
    assert laddertui("backup", "me.tar").code == 0
    sheet = laddertui("opinion", "ask").out.replace("score = 0", "score = 3")
    (tmp_path / "sheet.toml").write_text(sheet)
    args = arguments(line)
    low_cost_keys.in_place_of_the_real_one(monkeypatch)
    if args and args[0] in ASKS_FOR_A_PASSPHRASE:
        if args[0] != "encrypt":
            assert laddertui("encrypt", "--passphrase-fd", str(secret(WORDS))).code == 0
        args += ["--passphrase-fd", str(secret(f"{WORDS}\n{WORDS} again\n"))]
    answer = laddertui(*args, stdin=b"quit\n")  # what the plain assessment is left with
    expected = {0, IS_DUE} if "due" in args else {0}
    if not args or args[0] in ("--no-mouse", "--demo"):
        expected = {OPENS_THE_APP}
    assert answer.code in expected, (args, answer)


@pytest.mark.parametrize("language", ["bash", "sh"])
def test_what_a_document_has_one_paste_into_a_shell_is_that_shells_language(language: str) -> None:
    blocks = [
        block
        for document in DOCUMENTS
        for block in re.findall(rf"```{language}\n(.*?)```", document.read_text(), re.DOTALL)
    ]
    assert blocks
    for block in blocks:
        checked = subprocess.run(
            [language, "-n"], input=block, text=True, capture_output=True, check=False
        )
        assert (checked.returncode, checked.stderr) == (0, "")
