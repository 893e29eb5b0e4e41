"""Completion comes from the one parser: what is missing from it, or from the README, fails here."""

import re
import subprocess
from pathlib import Path

import pytest

from laddertui.cli.command_table import SHELLS
from laddertui.cli.completion import Command, commands, script
from laddertui.cli.main import main
from laddertui.cli.parser import parser

README = (Path(__file__).parents[2] / "README.md").read_text()
ALL = commands(parser())
SPOKEN_OF_BY_THEMSELVES = {"-h"}
"""The short form of --help is not spelled out."""


def options() -> set[str]:
    """Every option of every command."""
    return {name for c in ALL for option in c.options for name in option.names}


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize("command", [c for c in ALL if c.words], ids=lambda c: " ".join(c.words))
def test_every_command_and_each_of_its_options_is_completed(shell: str, command: Command) -> None:
    text = script(shell, parser())
    for word in command.words:
        assert re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", text)
    for option in command.options:
        for name in option.names:
            bare = name.lstrip("-") if shell == "fish" else name
            assert re.search(rf"(?<![\w]){re.escape(bare)}(?![\w-])", text), name


@pytest.mark.parametrize("option", sorted(options() - SPOKEN_OF_BY_THEMSELVES))
def test_every_option_is_named_in_the_readme(option: str) -> None:
    assert re.search(rf"(?<![\w-]){re.escape(option)}(?![\w-])", README)


def test_the_command_prints_the_script(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["completion", "bash"]) == 0
    assert capsys.readouterr().out == script("bash", parser())
    assert main(["completion", "tcsh"]) == 2


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("laddertui st", {"status"}),
        ("laddertui profiles a", {"add"}),
        ("laddertui import --re", {"--replace"}),
        ("laddertui completion f", {"fish"}),
        ("laddertui --data-dir /tmp status --js", {"--json"}),
    ],
)
def test_bash_completes_what_has_been_begun(typed: str, offered: set[str]) -> None:
    words = " ".join(f"'{w}'" for w in typed.split(" "))
    ask = (
        f"COMP_WORDS=({words}); COMP_CWORD=$((${{#COMP_WORDS[@]}}-1)); _laddertui;"
        " printf '%s\\n' \"${COMPREPLY[@]}\""
    )
    done = subprocess.run(
        ["bash", "--norc", "-c", f"{script('bash', parser())}\n{ask}"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert set(done.stdout.split()) == offered
