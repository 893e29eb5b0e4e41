"""`laddertui hours`: a tracker's export becomes a draft; nothing of one's own is lost by it."""

import json
import tomllib
from collections.abc import Callable
from pathlib import Path

from tests.support.command_line import Call, everything, given, laddertui
from tests.support.snapshot_texts import PLAN, snapshot

__all__ = ["given", "laddertui"]
Given = Callable[..., Path]
WEEK = "name,hours\nPlans,30\nTalks,10\n"


def draft(tmp_path: Path) -> dict[str, object]:
    return tomllib.loads((tmp_path / "data/laddertui/profiles/me/draft.toml").read_text())


def test_names_become_activities_and_hours_their_shares(
    laddertui: Call, given: Given, tmp_path: Path
) -> None:
    ran = laddertui("hours", given("week.csv", WEEK))
    assert ran.code == 0
    assert "2 rows read: 40.0 hours in all" in ran.err
    rows = draft(tmp_path)["activities"]
    assert [(row["name"], row["share"]) for row in rows] == [("Plans", 75.0), ("Talks", 25.0)]  # type: ignore[attr-defined]


def test_as_json_it_only_says_what_it_comes_to(
    laddertui: Call, given: Given, tmp_path: Path
) -> None:
    file = given("week.csv", "name,hours\nPlans,1\nTalks,1\nMail,1\n")
    before = everything(tmp_path)
    ran = laddertui("hours", file, "--json")
    activities = json.loads(ran.out)["activities"]
    assert sum(round(100 * each["share"]) for each in activities) == 10_000
    assert [each["hours"] for each in activities] == [1.0, 1.0, 1.0]
    assert everything(tmp_path) == before


def test_a_second_beside_a_year_is_a_hundredth_of_a_percent(laddertui: Call, given: Given) -> None:
    file = given("week.csv", "name,seconds\nPlans,7200000\nTalk,1\n")
    rows = json.loads(laddertui("hours", file, "--json").out)["activities"]
    assert [each["share"] for each in rows] == [99.99, 0.01]


def test_a_draft_is_not_written_over_unless_it_is_said(
    laddertui: Call, given: Given, tmp_path: Path
) -> None:
    laddertui("hours", given("week.csv", WEEK))
    before = draft(tmp_path)
    ran = laddertui("hours", given("other.csv", "name,hours\nOther,1\n"))
    assert ran.code == 1
    assert "--replace" in ran.err
    assert draft(tmp_path) == before
    assert laddertui("hours", given("other.csv", "name,hours\nOther,1\n"), "--replace").code == 0
    assert [row["name"] for row in draft(tmp_path)["activities"]] == ["Other"]  # type: ignore[attr-defined]


def test_what_is_named_as_last_quarter_goes_on_and_the_rest_is_new(
    laddertui: Call, given: Given, tmp_path: Path
) -> None:
    laddertui("import", given("q.toml", snapshot(quarter="2026-Q3", taken_on="2026-08-22")))
    laddertui("hours", given("week.csv", "name,hours\nTESTS,30\nWatching builds,10\n"))
    rows = draft(tmp_path)["activities"]
    assert [(row["id"], row["share"]) for row in rows] == [  # type: ignore[attr-defined]
        ("tests", 75.0),
        ("watching-builds", 25.0),
    ]


def test_what_is_named_otherwise_goes_with_its_moves_and_never_lends_its_id(
    laddertui: Call, given: Given, tmp_path: Path
) -> None:
    laddertui("import", given("q.toml", snapshot(more=PLAN)))
    laddertui("hours", given("week.csv", "name,hours\nTests,30\nBoilerplate!,10\n"))
    kept = draft(tmp_path)
    assert [row["id"] for row in kept["activities"]] == ["tests", "boilerplate-2"]  # type: ignore[attr-defined]
    assert "moves" not in kept.get("plan", {})  # type: ignore[operator]


def test_as_many_names_as_are_taken_make_a_draft_that_opens_again(
    laddertui: Call, given: Given
) -> None:
    rows = "".join(f"{'A long name of its own ' * 8}{number},1\n" for number in range(200))
    assert laddertui("hours", given("week.csv", "name,hours\n" + rows)).code == 0
    assert laddertui("check").code == 0


def test_a_draft_that_is_to_be_replaced_stays_where_nothing_can_be_begun(
    laddertui: Call, given: Given, tmp_path: Path
) -> None:
    laddertui("hours", given("week.csv", WEEK))
    laddertui("import", given("q.toml", snapshot()))
    laddertui("hours", given("week.csv", WEEK))
    before = draft(tmp_path)
    quarter = tmp_path / "data/laddertui/profiles/me/snapshots/2026-Q4.toml"
    quarter.write_text("schema = ")
    assert laddertui("hours", given("other.csv", "name,hours\nOther,1\n"), "--replace").code == 2
    assert draft(tmp_path) == before


def test_a_second_import_of_the_same_file_changes_nothing(
    laddertui: Call, given: Given, tmp_path: Path
) -> None:
    file = given("week.csv", WEEK)
    laddertui("hours", file)
    before = draft(tmp_path)
    laddertui("hours", file, "--replace")
    assert draft(tmp_path) == before


def test_from_standard_input(laddertui: Call) -> None:
    assert json.loads(laddertui("hours", "-", "--json", stdin=WEEK.encode()).out)["activities"]


def test_what_is_left_out_is_said_and_never_acts(laddertui: Call, given: Given) -> None:
    file = given("week.csv", "name,hours\nPlans,2\n\x1b[31mTalks,soon\nTotal,2\n")
    ran = laddertui("hours", file)
    assert "line 3: left out" in ran.err
    assert "line 4: left out, a total" in ran.err
    assert "\x1b" not in ran.out + ran.err


def test_a_file_that_is_not_there_or_no_time_sheet_is_one_line(
    laddertui: Call, given: Given, tmp_path: Path
) -> None:
    before = everything(tmp_path)
    assert laddertui("hours", "nowhere.csv").code == 1
    ran = laddertui("hours", given("x.csv", b"\x89PNG\x00"))
    assert ran.code == 2
    assert "x.csv: it is no text" in ran.said
    assert everything(tmp_path) == before


def test_what_names_became_at_the_last_import_they_become_again(
    laddertui: Call, given: Given, tmp_path: Path
) -> None:
    laddertui("import", given("q.toml", snapshot(quarter="2026-Q3", taken_on="2026-08-22")))
    about = tmp_path / "data/laddertui/profiles/me/about.toml"
    about.write_text('schema = 1\n[hours]\nunit = "tests"\nacme = "clients"\nLunch = ""\n')
    file = given("week.csv", "name,hours\nunit,20\nTests,10\nacme,10\nLunch,5\n")
    ran = laddertui("hours", file)
    assert ran.code == 0
    rows = draft(tmp_path)["activities"]
    assert [(row["id"], row["share"]) for row in rows] == [("tests", 75.0), ("clients", 25.0)]  # type: ignore[attr-defined]
    assert "As at the last import: 4 names became 2 activities, 40.0 h; 5.0 h left out." in ran.err
    assert "75.00 %" in ran.out
    assert [
        row["name"] for row in json.loads(laddertui("hours", file, "--json").out)["activities"]
    ] == [
        "unit",
        "Tests",
        "acme",
        "Lunch",
    ]


def test_a_memory_that_cannot_be_read_is_one_line_and_is_not_used(
    laddertui: Call, given: Given, tmp_path: Path
) -> None:
    laddertui("hours", given("week.csv", WEEK))
    about = tmp_path / "data/laddertui/profiles/me/about.toml"
    about.write_text("schema = 1\n[hours]\nPlans = 5\n")
    ran = laddertui("hours", given("week.csv", WEEK), "--replace")
    assert ran.code == 0
    said = [line for line in ran.err.splitlines() if "is not used" in line]
    assert len(said) == 1
    assert "about.toml:3" in said[0]
    assert [row["name"] for row in draft(tmp_path)["activities"]] == ["Plans", "Talks"]  # type: ignore[attr-defined]
    assert about.read_text() == "schema = 1\n[hours]\nPlans = 5\n"
