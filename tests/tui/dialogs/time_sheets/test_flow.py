"""Hours from a time tracker, in the audit: each name is seen, and one says what becomes of it."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from laddertui.assessment import reassess
from laddertui.storage import profile_details
from tests.support.drafts import TODAY, developer, names, nothing_yet, shares
from tests.support.windows import (
    Window,
    app_of,
    at_step,
    draft_in,
    focus,
    here,
    on_screen,
    opened,
    options,
    paste,
    press,
    rest,
    says,
    until,
    write,
)

WEEKS = {
    "bugs": 16,
    "design": 12,
    "acme + client call": 8,
    "lunch": 5,
    "one-on-one": 4,
    "mail": 3,
    "standup": 2,
}
"""Hours by name, as timewarrior has them: tags together, more than one of a kind of work."""


@pytest.fixture
def tracker(tmp_path: Path) -> Path:
    """A timewarrior export of one week."""
    intervals = [
        {
            "id": n,
            "start": f"202611{16 + n % 5}T000000Z",
            "end": f"202611{16 + n % 5}T{hours:02}0000Z",
            "tags": name.split(" + "),
        }
        for n, (name, hours) in enumerate(WEEKS.items(), 1)
    ]
    path = tmp_path / "tw.json"
    path.write_text(json.dumps(intervals))
    return path


async def look_at(window: Window, path: Path | str) -> None:
    await press(window, "alt+t")
    await paste(window, str(path))
    await press(window, "enter")
    await until(window, lambda: here(window) == "MappingDialog")
    await rest(window)


@pytest.mark.slow
async def test_a_tracker_becomes_a_finished_audit_in_few_keys(tracker: Path) -> None:
    async with at_step(nothing_yet()) as window:
        await look_at(window, tracker)
        assert here(window) == "MappingDialog"
        assert on_screen(window, "7 rows read: 50.0 hours in all, in 1 week.")
        await press(window, *["down"] * 3, "f9")
        assert on_screen(window, "7 names became 6 activities, 45.0 h; 5.0 h left out.")
        await press(window, "down", "space", "down", "down", "space", "enter")
        assert on_screen(window, "one-on-one and 1 more, 6.00 h: type what it is called")
        await write(window, "Team talks")
        await press(window, "enter", "up", "enter", "down", "down", "down", "enter")
        assert on_screen(window, "acme + client call: 11.00 h of 2 names, 24.4 %")
        await press(window, "f8")
        assert here(window) == "audit"
        assert names(draft_in(window)) == ["bugs", "design", "acme + client call", "Team talks"]
        assert shares(draft_in(window)) == [35.56, 26.67, 24.44, 13.33]
        assert draft_in(window).snapshot.hours_per_week == 45
        assert says(window, "#notice", "5.0 h left out. F5 takes it back.")
        assert says(window, "#left", "the whole week is given out")
        assert focus(window) == "#next"
        await press(window, "f5")
        assert names(draft_in(window)) == []
        # next time it is known
        await look_at(window, tracker)
        assert on_screen(window, "7 names became 4 activities, 45.0 h; 5.0 h left out.")
        await press(window, "f8")
        assert "Team talks" in names(draft_in(window))


@pytest.mark.slow
async def test_what_is_no_trackers_file_is_one_line_and_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "empty.csv").write_text("")
    (tmp_path / "cut.json").write_text('[{"start": "2026')
    (tmp_path / "picture.csv").write_bytes(b"\x89PNG\x00\xff")
    (tmp_path / "foreign.csv").write_text("\x1b[31mcolour,size\nred,5\n")
    with (tmp_path / "huge.csv").open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    async with at_step(nothing_yet()) as window:
        await press(window, "alt+t")
        for name, reason in (
            ("", "write the file's name first"),
            ("nowhere.csv", "is not there"),
            ("empty.csv", "it is empty"),
            ("cut.json", "it is not JSON"),
            ("picture.csv", "it is no text"),
            ("foreign.csv", "no column says what was done"),
            ("huge.csv", "at most 67,108,864 are read"),
            (".", "is a folder; name the file in it"),
        ):
            await press(window, "home", "ctrl+k")
            await paste(window, str(tmp_path / name) if name else "")
            await press(window, "enter")
            await until(window, lambda said=reason: says(window, "#notice", said))  # type: ignore[misc]
            assert here(window) == "TrackerFileDialog"
        await press(window, "escape", "escape")
        assert here(window) == "audit"
        assert draft_in(window).snapshot == nothing_yet().snapshot


@pytest.mark.slow
async def test_in_a_review_the_shares_are_those_of_the_file_beside_last_time_and_the_plan(
    tmp_path: Path,
) -> None:
    earlier = developer(quarter="2026-Q3", taken_on=TODAY.replace(month=8))
    begun = reassess.new_review(earlier, "2026-Q4", TODAY)
    begun = replace(begun, session=replace(begun.session, step="audit"))
    path = tmp_path / "week.csv"
    path.write_text("name,hours\nTyping,10\nTracking down bugs,10\nClients,5\n[b]New[/b],25\n")
    async with opened(begun, saved=(earlier,)) as window:
        folder = app_of(window).profile.folder
        remembered = {"Typing": "boilerplate", "Clients": "clients"}
        profile_details.write(
            folder, profile_details.ProfileDetails(schema=1, name="Ada", hours=remembered)
        )
        await press(window, "enter")
        assert here(window) == "audit"
        await look_at(window, path)
        assert on_screen(window, "[b]New[/b]")
        await press(window, "down")
        # 10 of 50 hours; 40 % in August, of which 20 were to go to clients
        assert on_screen(window, "Writing boilerplate: 10.00 h, 20 % (40 % last quarter, 20 % pla")
        assert on_screen(window, "No time for Talking changes through, Hearing users out")
        await press(window, "end")
        assert on_screen(window, "10 % (0 % last quarter, 20 % planned)")
        await press(window, "f8")
        kept = {a.id: (a.was, a.share) for a in draft_in(window).snapshot.activities}
        assert kept["boilerplate"] == ("boilerplate", 20.0)
        assert kept["clients"][1] == 10.0
        known = profile_details.read(folder)
        assert known is not None
        assert known.name == "Ada"
        assert (known.hours or {})["Tracking down bugs"] == "bugs"


@pytest.mark.slow
async def test_what_cannot_be_remembered_is_said_and_the_hours_are_taken_all_the_same(
    tracker: Path,
) -> None:
    async with at_step(nothing_yet()) as window:
        app_of(window).profile.store.ensure_profile()
        path = app_of(window).profile.folder.path / "about.toml"
        path.write_text("schema = 1\n[hours]\nbugs = 5\n")
        await look_at(window, tracker)
        assert says(window, "#notice", "What names stood for last time is not used")
        await press(window, "f8")
        assert len(names(draft_in(window))) == len(WEEKS)
        assert says(window, "#notice", "could not be remembered")
        assert path.read_text() == "schema = 1\n[hours]\nbugs = 5\n"


@pytest.mark.slow
async def test_another_column_of_a_table_and_small_ones_put_together(tmp_path: Path) -> None:
    path = tmp_path / "toggl.csv"
    rows = [f"Site,Work number {n},1:00:00" for n in range(14)]
    path.write_text("\n".join(["Project,Description,Duration", *rows]))
    async with at_step(nothing_yet()) as window:
        await look_at(window, path)
        assert on_screen(window, "By Project; ← → for Description.")
        assert len(options(window, "#names")) == 1
        await press(window, "right")
        assert len(options(window, "#names")) == 14
        assert on_screen(window, "14 activities")
        await press(window, "f4")
        assert on_screen(window, "14 names became 11 activities")
        await press(window, "left")
        assert len(options(window, "#names")) == 1
        await press(window, "f9", "f8")
        assert says(window, "#notice", "Everything is left out")
        await press(window, "escape")
        assert says(window, "#notice", "Escape once more")
        await press(window, "escape")
        assert here(window) == "audit"
        assert names(draft_in(window)) == []


@pytest.mark.slow
async def test_of_hours_put_into_a_worked_example_nothing_is_remembered(tracker: Path) -> None:
    async with opened() as window:
        await press(window, "e", "enter", "g", "a")
        assert here(window) == "audit"
        await look_at(window, tracker)
        await press(window, "f8")
        assert len(names(draft_in(window))) == len(WEEKS)
        assert not app_of(window).profile.folder.path.exists()
