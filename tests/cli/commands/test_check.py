"""`laddertui check`: every fault of every file, and nothing is changed."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from laddertui.storage.app_dirs import find_app_dirs
from tests.support.command_line import Call, everything
from tests.support.own_families import BEES, write_families
from tests.support.snapshot_texts import snapshot

Given = Callable[..., Path]


def test_before_anything_is_saved_there_is_nothing_to_find(laddertui: Call) -> None:
    assert laddertui("check") == (0, "", "")
    assert laddertui("check", "--json").json == {"checked": 0, "faults": []}


def test_what_the_program_itself_writes_is_without_fault(laddertui: Call, given: Given) -> None:
    for n in range(3):
        laddertui("import", "--replace", given("a.toml", snapshot(role=f"Role {n}")))
    laddertui("profiles", "add", "AB")
    assert laddertui("check", "--json").json == {"checked": 5, "faults": []}


def test_every_fault_stands_with_its_line_and_the_exit_code_is_2(
    laddertui: Call, given: Given
) -> None:
    text = (
        snapshot()
        .replace("score = 5", "score = 9\nmood = 1")
        .replace('role = "Developer"', 'role = ""')
    )
    one, two = given("one.toml", text), given("two.toml", "schema = 1\nrole =")
    ran = laddertui("check", one, two, given("good.toml", snapshot("2026-Q3")))
    assert (ran.code, ran.err) == (2, "")
    lines = ran.out.splitlines()
    assert [line.split(" ")[0] for line in lines] == [
        f"{one}:29:",
        f"{one}:4:",
        f"{one}:28:",
        f"{two}:2:",
    ]
    found = laddertui("check", "--json", one, two).json
    assert found["checked"] == 2
    assert [f"{f['file']}:{f['line']}: {f['reason']}" for f in found["faults"]] == lines


@pytest.mark.parametrize(
    ("newer", "broken", "code"),
    [(False, False, 0), (True, False, 5), (False, True, 2), (True, True, 2)],
)
def test_a_newer_schema_as_the_only_fault_is_told_apart(
    laddertui: Call, given: Given, newer: bool, broken: bool, code: int
) -> None:
    files = [given("good.toml", snapshot())]
    files += [given("newer.toml", "future = 1\nschema = 2\n")] if newer else []
    files += [given("broken.toml", "")] if broken else []
    ran = laddertui("check", *files)
    assert ran.code == code
    assert ("newer.toml:2: written by a newer version (schema 2" in ran.out) == newer


def test_folders_are_walked(laddertui: Call, given: Given, tmp_path: Path) -> None:
    given("x.toml", "")
    (tmp_path / "given" / "deep").mkdir()
    (tmp_path / "given" / "deep" / "y.toml").write_text("")
    (tmp_path / "given" / "notes.txt").write_text("")
    assert len(laddertui("check", tmp_path / "given").out.splitlines()) == 2


def test_a_pipe_a_link_and_a_huge_file_in_a_folder_are_faults_that_nothing_waits_for(
    laddertui: Call, given: Given
) -> None:
    folder = given("good.toml", snapshot()).parent
    os.mkfifo(folder / "fifo.toml")
    (folder / "link.toml").symlink_to("nowhere")
    (folder / "huge.toml").touch()
    os.truncate(folder / "huge.toml", 50 * 1024 * 1024)
    ran = laddertui("check", folder)
    assert ran.code == 2
    assert [line.split(": ")[1][:9] for line in ran.out.splitlines()] == [
        "is not a ",
        "holds 52,",
        "is a link",
    ]


def test_what_was_asked_for_and_is_not_there_is_said(laddertui: Call, tmp_path: Path) -> None:
    ran = laddertui("check", tmp_path / "none")
    assert (ran.code, "none is not there" in ran.said) == (1, True)


def test_looking_changes_nothing(laddertui: Call, given: Given, tmp_path: Path) -> None:
    laddertui("import", given("a.toml", snapshot()))
    folder = tmp_path / "data" / "laddertui" / "profiles" / "me"
    (folder / "snapshots" / "2026-Q3.toml").write_text("broken")
    (folder / ".half.unfinished").write_text("half")
    before = everything(tmp_path)
    assert laddertui("check").code == 2
    assert everything(tmp_path) == before


@pytest.mark.parametrize("kind", ["a link to itself", "a folder"])
def test_settings_that_are_no_file_are_a_fault_and_hide_no_other(
    laddertui: Call, tmp_path: Path, kind: str
) -> None:
    settings = tmp_path / "config" / "laddertui" / "config.toml"
    settings.parent.mkdir(parents=True)
    if kind == "a folder":
        settings.mkdir()
    else:
        settings.symlink_to("config.toml")
    broken = tmp_path / "data" / "laddertui" / "profiles" / "me" / "snapshots" / "2026-Q3.toml"
    broken.parent.mkdir(parents=True, mode=0o700)
    broken.write_text("schema = 1\n")
    ran = laddertui("check")
    assert ran.code == 2
    assert f"{settings}:1: " in ran.out
    assert f"{broken}:1: role is missing" in ran.out


def test_job_families_of_one_s_own_are_checked_too(laddertui: Call) -> None:
    folder = write_families(
        find_app_dirs(None).config, mine=BEES, other=BEES.replace("score = 2", "score = 0")
    )
    ran = laddertui("check")
    assert (ran.code, ran.out) == (
        2,
        f"{folder / 'other.toml'}:8: score is a whole number from 1 to 5\n",
    )
    assert laddertui("check", folder / "mine.toml") == (0, "", "")
