"""`laddertui history`: every saved quarter, the unreadable ones too."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.command_line import Call
from tests.support.snapshot_texts import snapshot

Given = Callable[..., Path]
KEYS = ["quarter", "taken_on", "rung", "exposed_share", "anchored_share", "readable", "reason"]


def test_before_anything_is_saved_there_are_no_rows(laddertui: Call) -> None:
    assert laddertui("history", "--json").json == {"snapshots": []}
    assert laddertui("history") == (0, "No quarter is saved yet.\n", "")


def test_every_quarter_is_a_row_oldest_first_with_the_reason_of_those_that_cannot_be_read(
    laddertui: Call, given: Given, tmp_path: Path
) -> None:
    quarters = ("2026-Q4", "2026-Q1", "2026-Q3", "2025-Q4")
    laddertui("import", *(given(f"{q}.toml", snapshot(q)) for q in quarters))
    folder = tmp_path / "data" / "laddertui" / "profiles" / "me" / "snapshots"
    (folder / "2026-Q1.toml").write_text("schema = 1\nrole =")
    (folder / "2026-Q3.toml").write_text("schema = 2\n")
    (folder / "2026-Q2.toml").mkdir()
    ran = laddertui("history", "--json")
    rows = ran.json["snapshots"]
    assert (ran.code, [list(row) for row in rows]) == (0, [KEYS] * 5)
    assert [row["quarter"] for row in rows] == [
        "2025-Q4",
        "2026-Q1",
        "2026-Q2",
        "2026-Q3",
        "2026-Q4",
    ]
    assert [row["readable"] for row in rows] == [True, False, False, False, True]
    assert rows[4] == {
        "quarter": "2026-Q4",
        "taken_on": "2026-11-22",
        "rung": pytest.approx(2.1),
        "exposed_share": pytest.approx(70),
        "anchored_share": pytest.approx(10),
        "readable": True,
        "reason": None,
    }
    assert [row["rung"] for row in rows[1:4]] == [None] * 3
    for row, reason in zip(
        rows[1:4], ("2026-Q1.toml:2: not valid", "is not a file", "newer version"), strict=True
    ):
        assert reason in row["reason"]


def test_the_table_for_a_person_lines_up_also_beside_a_long_reason(
    laddertui: Call, given: Given, tmp_path: Path
) -> None:
    laddertui("import", *(given(f"{q}.toml", snapshot(q)) for q in ("2026-Q3", "2026-Q4")))
    folder = tmp_path / "data" / "laddertui" / "profiles" / "me" / "snapshots"
    (folder / "2026-Q3.toml").write_text("")
    assert laddertui("history").out.splitlines() == [
        "quarter  taken on    rung  exposed  anchored",
        f"2026-Q3  not readable: {folder / '2026-Q3.toml'}:1: the file is empty;"
        " restore it from a backup or remove it",
        "2026-Q4  2026-11-22  2.10  70 %     10 %",
    ]


def test_snapshots_that_are_a_file_are_said_in_a_line(laddertui: Call, tmp_path: Path) -> None:
    folder = tmp_path / "data" / "laddertui" / "profiles" / "me"
    folder.mkdir(parents=True, mode=0o700)
    (folder / "snapshots").write_text("x")
    for name in ("history", "status", "show"):
        ran = laddertui(name)
        assert (ran.code, "snapshots cannot be read: Not a directory" in ran.said) == (1, True)


def test_a_quarter_that_goes_or_comes_between_two_calls_is_noticed(
    laddertui: Call, given: Given, tmp_path: Path
) -> None:
    laddertui("import", given("a.toml", snapshot()))
    path = tmp_path / "data" / "laddertui" / "profiles" / "me" / "snapshots" / "2026-Q4.toml"
    for _ in range(2):
        assert len(laddertui("history", "--json").json["snapshots"]) == 1
        os.rename(path, tmp_path / "away")
        assert laddertui("history", "--json").json["snapshots"] == []
        os.rename(tmp_path / "away", path)
