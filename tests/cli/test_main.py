"""What holds for every command: options, exit codes, errors of one line, text that never acts."""

import errno
import os
import re
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from laddertui import __version__
from laddertui.cli.main import main
from laddertui.domain.errors import LadderError
from tests.support.command_line import Call, commands, everything
from tests.support.snapshot_texts import HOSTILE, PLAN, snapshot

Given = Callable[..., Path]
ACTS = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)
"""Everything that a terminal would act upon, but for the end of a line."""
COMMANDS = Path(__file__).parents[2] / "docs" / "commands.md"


def test_the_version(laddertui: Call) -> None:
    assert laddertui("--version") == (0, f"laddertui {__version__}\n", "")


@pytest.mark.parametrize("command", [None, *commands()])
def test_every_command_has_help_that_names_the_common_options(
    laddertui: Call, command: str | None
) -> None:
    ran = laddertui(*([command] if command else []), "--help")
    assert (ran.code, ran.err) == (0, "")
    for option in ("--data-dir", "--profile", "--json", "--no-input"):
        assert option in ran.out


def test_a_wrong_command_is_told_every_right_one_whatever_else_is_named(laddertui: Call) -> None:
    ran = laddertui("statsu", "status", "due")
    assert (ran.code, ran.out) == (2, "")
    assert all(f"'{command}'" in ran.err for command in commands())


@pytest.mark.parametrize("command", sorted(commands()))
def test_every_command_is_named_in_its_document(command: str) -> None:
    assert re.search(rf"\bladdertui {command}\b", COMMANDS.read_text())


@pytest.mark.parametrize("verb", ["add", "rename"])
def test_what_profiles_can_do_is_named_there_too(verb: str) -> None:
    assert f"profiles {verb}" in COMMANDS.read_text()


@pytest.mark.parametrize(
    "args",
    [
        ("nonsense",),
        ("status", "--nonsense"),
        ("status", "more"),
        ("import",),
        ("show", "2026-Q4", "2026-Q3"),
        ("profiles", "add"),
        ("profiles", "remove", "AB"),
        ("--profile",),
        ("status", "--prof", "me"),
        ("profiles", "add", "AB", "--js"),
        ("--js", "status"),
        ("stat",),
        ("status", "\x1b[31m\u202e"),
        ("\x1b[31m",),
        ("status", "--\udc80"),
    ],
)
def test_a_call_that_cannot_be_meant_is_a_line_and_exit_code_2(
    laddertui: Call, tmp_path: Path, args: tuple[str, ...]
) -> None:
    ran = laddertui(*args)
    assert ran.code == 2
    assert ran.said.endswith("--help lists what there is\n")
    assert not ACTS.search(ran.err)
    assert everything(tmp_path) == {}


@pytest.mark.parametrize("name", ["status", "history", "profiles", "paths", "check"])
def test_common_options_stand_before_or_after_the_command(
    laddertui: Call, tmp_path: Path, name: str
) -> None:
    options = ("--data-dir", str(tmp_path / "mine"), "--json", "--no-input")
    before, after = laddertui(*options, name), laddertui(name, *options)
    assert before == after
    assert before.json is not None
    assert laddertui("--json", name, *options[:2]) == before


def test_the_data_folder_that_is_named_last_counts_and_the_others_are_left_alone(
    laddertui: Call, given: Given, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LADDERTUI_DATA_DIR", str(tmp_path / "from environment"))
    assert (
        laddertui(
            "import", "--data-dir", tmp_path / "from option", given("a.toml", snapshot())
        ).code
        == 0
    )
    assert (tmp_path / "from option" / "profiles" / "me" / "snapshots" / "2026-Q4.toml").is_file()
    assert not (tmp_path / "from environment").exists()
    assert not (tmp_path / "data").exists()


def test_paths_says_where_everything_is_and_makes_nothing(laddertui: Call, tmp_path: Path) -> None:
    found = laddertui("paths", "--json").json
    assert found == {
        "data": str(tmp_path / "data" / "laddertui"),
        "profiles": str(tmp_path / "data" / "laddertui" / "profiles"),
        "config": str(tmp_path / "config" / "laddertui"),
        "cache": str(tmp_path / "cache" / "laddertui"),
        "state": str(tmp_path / "state" / "laddertui"),
    }
    lines = laddertui("paths").out.splitlines()
    assert [line.split(maxsplit=1) for line in lines] == [[k, v] for k, v in found.items()]
    assert everything(tmp_path) == {}


@pytest.mark.parametrize(
    "today", ["tomorrow", "2026-13-01", "22.11.2026", "2026-11-31", "\x1b[31m"]
)
def test_a_day_that_is_none_is_exit_code_2(
    laddertui: Call, given: Given, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, today: str
) -> None:
    monkeypatch.setenv("LADDERTUI_TODAY", today)
    for args in (("status",), ("profiles", "add", "AB"), ("import", given("a.toml", snapshot()))):
        ran = laddertui(*args)
        assert (ran.code, "LADDERTUI_TODAY" in ran.said) == (2, True)
        assert not ACTS.search(ran.err)
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize("which", ["data", "profiles", "me"])
def test_a_folder_that_others_can_write_to_is_refused(
    laddertui: Call, given: Given, tmp_path: Path, which: str
) -> None:
    laddertui("import", given("a.toml", snapshot()))
    data = tmp_path / "data" / "laddertui"
    {"data": data, "profiles": data / "profiles", "me": data / "profiles" / "me"}[which].chmod(
        0o777
    )
    for args in (
        ("status",),
        ("history",),
        ("show",),
        ("import", given("b.toml", snapshot("2026-Q3"))),
    ):
        ran = laddertui(*args)
        assert (ran.code, "chmod go-w" in ran.said) == (1, True)


def every_answer(laddertui: Call, *more: str) -> list[tuple[str, str]]:
    """What every command prints, for a person and as JSON."""
    calls = [
        ("status",),
        ("show",),
        ("show", "2026-Q4"),
        ("history",),
        ("check",),
        ("profiles",),
        ("paths",),
        more,
    ]
    ran = [laddertui(*call, *json) for call in calls if call for json in ((), ("--json",))]
    assert all("fault in laddertui" not in r.err for r in ran)
    assert all(r.out.isascii() for r in ran[1::2])
    return [(r.out, r.err) for r in ran]


def hostile_snapshot() -> str:
    text = snapshot(role=HOSTILE, more=PLAN)
    for name in (
        "Boilerplate",
        "Tests",
        "Client calls",
        "Client block",
        "Discovery",
        "Client architect",
    ):
        text = text.replace(f'"{name}"', f'"{name}{HOSTILE}"')
    return text.replace("score = 5", f'score = 5\nnote = "{HOSTILE}"\npaid_for_by = "{HOSTILE}"')


def test_text_that_would_act_in_a_terminal_acts_in_no_answer(
    laddertui: Call, given: Given, tmp_path: Path
) -> None:
    assert laddertui("import", given("a.toml", hostile_snapshot())).code == 0
    (tmp_path / "data" / "laddertui" / "profiles" / "me" / "snapshots" / "2026-Q3.toml").write_text(
        f'schema = 1\n"{HOSTILE}" = 1\n'
    )
    for out, err in every_answer(laddertui):
        assert not ACTS.search(out + err)
    shown = laddertui("show").out
    assert "日本語" in shown
    assert "[bold]x[/bold]" in shown


def test_names_on_the_disk_that_would_act_act_in_no_answer(
    laddertui: Call, given: Given, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    odd = os.fsdecode(b"\x1b[31m\n\xe2\x80\xae\xff[b]")
    monkeypatch.setenv("LADDERTUI_DATA_DIR", str(tmp_path / odd))
    bad = given(odd, "schema = 1\n")
    newer = given(f"{odd}2", "schema = 9\n")
    for path, code in (
        (bad, 2),
        (newer, 5),
        (tmp_path / "given" / f"{odd}3", 1),
        (tmp_path / "given", 1),
    ):
        ran = laddertui("import", path)
        assert (ran.code, bool(ran.said)) == (code, True)
        assert not ACTS.search(ran.err)
    assert laddertui("import", given("a.toml", snapshot())).code == 0
    assert not ACTS.search("".join(laddertui("import", given("a.toml", snapshot()))[1:]))
    for out, err in every_answer(laddertui, "check", str(tmp_path / "given")):
        assert not ACTS.search(out + err)


def test_codes_in_cards_that_would_act_act_in_no_answer(laddertui: Call, tmp_path: Path) -> None:
    for name in ("AB", "CD"):
        profile_id = laddertui("profiles", "add", name).out.strip()
        card = tmp_path / "data" / "laddertui" / "profiles" / profile_id / "profile.toml"
        card.write_text(card.read_text().replace(name, HOSTILE + name))
    for out, err in every_answer(laddertui, "status", "--profile", "\x1b[31m\u202e"):
        assert not ACTS.search(out + err)


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (
            OSError(errno.ENOSPC, "No space left on device"),
            "the answer cannot be written: No space left on device",
        ),
        (
            PermissionError(errno.EACCES, "Permission denied", "/some\nfile"),
            "/some␊file cannot be used: Permission denied",
        ),
        (
            KeyError("a person's words"),
            "a fault in laddertui itself (KeyError at tests.cli.test_main:",
        ),
        (LadderError("one\ntwo"), "one␊two"),
    ],
)
def test_nothing_leaves_as_a_traceback_and_a_fault_of_ours_repeats_nobodys_words(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    error: Exception,
    words: str,
) -> None:
    from laddertui.cli.commands import paths

    def fail(_: object) -> int:
        raise error

    monkeypatch.setattr(paths, "run", fail)
    assert main(["paths"]) == 1
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert err.startswith(f"laddertui: {words}")
    assert "a person's words" not in err


def test_an_interrupt_is_what_a_shell_expects(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from laddertui.cli.commands import paths

    def interrupt(_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(paths, "run", interrupt)
    assert main(["paths"]) == 130
    assert capsys.readouterr() == ("", "")


def test_a_terminal_that_lacks_a_letter_gets_a_question_mark(
    given: Given, laddertui: Call, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    laddertui("profiles", "add", "日本 café")
    with (tmp_path / "out").open("w", encoding="ascii") as out, monkeypatch.context() as patch:
        patch.setattr(sys, "stdout", out)
        assert main(["profiles"]) == 0
    assert "?? caf?" in (tmp_path / "out").read_text()
