"""Completion comes from the one parser: what it lacks, or what documents lack, fails here."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from laddertui.cli.command_table import SHELLS
from laddertui.cli.completion import Command, commands, script
from laddertui.cli.main import main
from laddertui.cli.parser import parser

DOCUMENT = (Path(__file__).parents[2] / "docs" / "commands.md").read_text()
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
def test_every_option_is_named_in_the_document(option: str) -> None:
    assert re.search(rf"(?<![\w-]){re.escape(option)}(?![\w-])", DOCUMENT)


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


def bash(tmp_path: Path, *words: str) -> list[str]:
    """What bash is offered for the last word, in a folder with files of awkward names."""
    here = tmp_path / "here"
    for name in ("status", "my data"):
        (here / name).mkdir(parents=True, exist_ok=True)
    for name in ("my quarter.toml", "a:b.toml"):
        (here / name).touch()
    line = " ".join(words).replace(" : ", ":").replace(" :", ":")
    path = tmp_path / "completion"
    path.write_text(script("bash", parser()))
    call = (
        f"source '{path}'; complete -p laddertui >&2; COMP_WORDS=({' '.join(words)});"
        f" COMP_CWORD={len(words) - 1}; COMP_LINE='{line}' COMP_POINT={len(line)};"
        " _laddertui; printf '%s\\n' \"${COMPREPLY[@]}\""
    )
    ran = subprocess.run(
        ["bash", "--norc", "-c", call], cwd=here, capture_output=True, text=True, check=True
    )
    # a word gets a slash like a folder's only where the whole program is said to take file names
    assert "-o filenames" not in ran.stderr.splitlines()[0]
    return ran.stdout.splitlines()


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash here")
def test_in_bash_a_command_beside_a_folder_of_its_name_is_the_command(tmp_path: Path) -> None:
    assert bash(tmp_path, "laddertui", "stat") == ["status"]


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash here")
def test_in_bash_a_name_with_a_blank_is_one_name(tmp_path: Path) -> None:
    assert sorted(bash(tmp_path, "laddertui", "check", "my")) == ["my data", "my quarter.toml"]
    assert bash(tmp_path, "laddertui", "status", "--data-dir", "my") == ["my data"]


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash here")
@pytest.mark.parametrize("words", [("a",), ("a", ":"), ("a", ":", "b")])
def test_in_bash_a_name_with_a_colon_is_gone_on_with_after_it(
    tmp_path: Path, words: tuple[str, ...]
) -> None:
    begun = "".join(words)
    after_the_colon = "a:b.toml".removeprefix(begun[: begun.find(":") + 1])
    assert bash(tmp_path, "laddertui", "import", *words) == [after_the_colon]
