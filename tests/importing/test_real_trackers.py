"""Files that the trackers themselves write, where they are installed on this machine."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from laddertui.content.time_sheets import known_columns
from laddertui.importing.reader import read_time_sheet

INTERVALS = (
    ("2026-11-16 09:00", "2026-11-16 11:30", "plans"),
    ("2026-11-16 23:00", "2026-11-17 01:00", "talks"),
    ("2026-11-17 09:00", "2026-11-17 10:00", "plans"),
)
EXPECTED = {"plans": 3.5, "talks": 2.0}


def hours(data: bytes) -> dict[str, float]:
    return {row.name: row.hours for row in read_time_sheet(data, known_columns()).rows}


def run(*command: str, **folders: Path) -> bytes:
    there = {**os.environ, "TZ": "UTC", **{name: str(path) for name, path in folders.items()}}
    return subprocess.run(
        command, env=there, input=b"yes\n", capture_output=True, check=True
    ).stdout


@pytest.mark.skipif(shutil.which("timew") is None, reason="timewarrior is not installed")
def test_a_fresh_timewarrior_database(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    for start, end, name in INTERVALS:
        begun, ended = start.replace(" ", "T"), end.replace(" ", "T")
        run("timew", "track", begun, "-", ended, name, TIMEWARRIORDB=tmp_path)
    assert hours(run("timew", "export", TIMEWARRIORDB=tmp_path)) == EXPECTED


@pytest.mark.skipif(shutil.which("watson") is None, reason="Watson is not installed")
def test_a_fresh_watson_folder_by_each_of_its_ways_out(tmp_path: Path) -> None:
    for start, end, name in INTERVALS:
        run("watson", "add", "-f", start, "-t", end, name, WATSON_DIR=tmp_path)
    days = ("-f", "2026-11-01", "-t", "2026-11-30")
    ways = (("log", "--json"), ("log", "--csv"), ("report", "--csv"))
    for way in ways:
        assert hours(run("watson", *way, *days, WATSON_DIR=tmp_path)) == EXPECTED, way
    assert hours((tmp_path / "frames").read_bytes()) == EXPECTED
