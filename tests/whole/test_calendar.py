"""`laddertui calendar` from a saved quarter to what a calendar program reads."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

from tests.support.command_line import Call, everything
from tests.support.patience import PATIENCE
from tests.support.snapshot_texts import HOSTILE, PLAN, snapshot

BIN = [sys.executable, "-m", "laddertui"]


def imported(calendars: list[bytes]) -> dict[str, Any]:
    """What a calendar program holds after several imports: of each UID the highest number."""
    held: dict[str, Any] = {}
    for data in calendars:
        for entry in Calendar.from_ical(data).subcomponents:
            uid = str(entry["uid"])
            if uid not in held or entry["sequence"] >= held[uid]["sequence"]:
                held[uid] = entry
    return held


def calendar(*args: str) -> bytes:
    ran = subprocess.run(
        [*BIN, "calendar", *args], capture_output=True, check=True, timeout=PATIENCE
    )
    assert ran.stderr == b""
    return ran.stdout


def test_a_second_import_doubles_nothing_and_a_moved_event_moves(
    laddertui: Call, given: Any
) -> None:
    laddertui("import", given("a.toml", snapshot(more=PLAN)))
    before = calendar()
    assert len(imported([before, before])) == 3
    moved = snapshot(
        more=PLAN.replace("friday", "tuesday").replace(
            "[[plan.events]]", '[[plan.events]]\nid = "client-block"'
        )
    )
    laddertui("import", "--replace", given("b.toml", moved))
    held = imported([before, calendar()])
    assert len(held) == 3
    (block,) = (e for uid, e in held.items() if ".event." in uid)
    assert block["rrule"]["byday"] == ["TU"]
    assert block["sequence"] == 1
    assert f"{block.decoded('dtstart'):%A %Y-%m-%d}" == "Tuesday 2026-11-03"


def test_the_same_call_gives_the_same_bytes(
    laddertui: Call, given: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    laddertui("import", given("a.toml", snapshot(more=PLAN)))
    first = calendar("--titles")
    monkeypatch.setenv("LADDERTUI_TODAY", "2027-06-01")
    assert calendar("--titles") == first
    assert b"SUMMARY:Client block" in first


def test_into_a_file_for_this_user_alone_and_it_is_said(
    laddertui: Call, given: Any, tmp_path: Path
) -> None:
    laddertui("import", given("a.toml", snapshot(more=PLAN)))
    printed = laddertui("calendar").out
    path = tmp_path / "plan.ics"
    path.write_bytes(b"BEGIN:VCALENDAR\r\nolder")
    path.chmod(0o644)
    ran = laddertui("calendar", "-o", path)
    assert (ran.code, ran.out) == (0, "")
    assert str(path) in ran.err
    assert path.read_bytes().decode() == printed
    assert path.stat().st_mode & 0o777 == 0o600
    assert sorted(p.name for p in tmp_path.glob("*.ics*")) == ["plan.ics"]
    assert laddertui("calendar", "-o", tmp_path).code == 1
    assert laddertui("calendar", "-o", tmp_path / "none" / "x.ics").code == 1


def test_as_json(laddertui: Call, given: Any) -> None:
    laddertui("import", given("a.toml", snapshot(more=PLAN)))
    found = laddertui("calendar", "--json").json
    assert (found["quarter"], found["file"]) == ("2026-Q4", None)
    assert found["calendar"].startswith("BEGIN:VCALENDAR\r\n")


def test_before_anything_is_saved_it_is_said_and_nothing_is_made(
    laddertui: Call, tmp_path: Path
) -> None:
    for args in ((), ("-o", str(tmp_path / "x.ics"))):
        ran = laddertui("calendar", *args)
        assert (ran.code, "no quarter is saved yet" in ran.said) == (1, True)
    assert not (tmp_path / "x.ics").exists()
    assert not any(name.startswith("data") for name in everything(tmp_path))


def test_the_newest_readable_quarter_is_meant_and_files_put_there_by_hand_will_do(
    laddertui: Call, tmp_path: Path
) -> None:
    folder = tmp_path / "data" / "laddertui" / "profiles" / "me" / "snapshots"
    folder.mkdir(parents=True)
    (folder / "2026-Q4.toml").write_text(snapshot(more=PLAN))
    (folder / "2027-Q1.toml").write_text("schema = 1\n")
    first, second = laddertui("calendar").out, laddertui("calendar").out
    assert first == second
    assert ".2026-Q4.event." in first
    assert "client" not in first.casefold()  # neither the title nor the id that was made of it
    assert not (tmp_path / "data" / "laddertui" / "profiles" / "me" / "profile.toml").exists()


def test_titles_that_would_act_act_nowhere(laddertui: Call, given: Any) -> None:
    laddertui(
        "import",
        given("a.toml", snapshot(more=PLAN.replace('"Client block"', f'"Client{HOSTILE}"'))),
    )
    found = laddertui("calendar", "--titles").out
    assert not set(found) & set("\x1b\x07\u202e\u2066\x9b\u2028")
    assert len(Calendar.from_ical(found).subcomponents) == 3
    assert "日本語" in found.replace("\r\n ", "")


def test_the_library_of_calendars_is_loaded_by_no_other_command(
    laddertui: Call, given: Any
) -> None:
    laddertui("import", given("a.toml", snapshot()))
    script = (
        "import sys; from laddertui.cli.main import main; main(['status']);"
        " sys.exit('icalendar' in sys.modules)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", script], check=False, capture_output=True, timeout=PATIENCE
    )
    assert ran.returncode == 0
