"""The invented example as a profile: always due, in a folder of its own, gone once it is closed."""

import datetime as dt
import os
import stat
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from laddertui.domain.errors import LadderError, UsageError
from laddertui.domain.numbers import shown_hundredths
from laddertui.domain.quarters import quarter_of
from laddertui.domain.validation.snapshot import faults
from laddertui.presenters.history.quarters import history_quarters
from laddertui.services.demo.profile import PREFIX, DemoProfile
from laddertui.services.demo.quarters import demo_quarters, demo_signals
from laddertui.storage import settings
from laddertui.storage.app_dirs import find_app_dirs

DAYS = ["2026-11-22", "2024-02-29", "2025-01-01", "2025-03-31", "2026-05-31", "2027-12-31"]


@pytest.fixture(autouse=True)
def own_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where this test's temporary folders are made."""
    place = tmp_path / "temporary"
    place.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    return place


@pytest.mark.parametrize("day", [dt.date.fromisoformat(day) for day in DAYS])
def test_on_any_day_its_quarters_are_whole_and_its_review_is_due(day: dt.date) -> None:
    quarters = demo_quarters(day)
    assert [faults(each) for each in quarters] == [[]] * 5
    names = [each.quarter for each in quarters]
    assert sorted(set(names)) == names
    assert names[-1] < quarter_of(day)
    newest = quarters[-1]
    assert newest.plan is not None
    assert newest.plan.starts_on is not None
    three_months_later = newest.taken_on + dt.timedelta(days=92)
    assert three_months_later < day
    assert 1 <= (day - newest.plan.starts_on).days + 1 <= 90  # the sprint runs
    assert all(each.noted_on <= day for each in demo_signals(quarters))
    assert demo_signals(quarters)[-1].noted_on > newest.taken_on


def test_it_has_what_one_is_to_see_a_drift_a_kept_plan_one_not_kept_and_mere_noise() -> None:
    with_rows = DemoProfile()
    try:
        quarters = history_quarters(with_rows.session.store.rows())
    finally:
        with_rows.close()
    changes = [each.change for each in quarters if each.change is not None]
    assert len(changes) == 4
    assert min(change.ai_moved for change in changes) < -0.2
    kept = [(change.kept or 0) / (change.planned or 1) for change in changes]
    assert max(kept) >= 0.7
    assert min(kept) <= 0.1
    assert any(abs(shown_hundredths(change.in_all)) <= shown_hundredths(0.02) for change in changes)


def test_a_day_before_all_counting_is_refused_in_a_line(own_place: Path) -> None:
    with pytest.raises(UsageError, match="a year of days before 1900-06-01"):
        demo_quarters(dt.date(1900, 6, 1))


def test_it_lies_in_a_folder_that_nobody_else_can_open_and_is_gone_once_it_is_closed(
    own_place: Path,
) -> None:
    demo = DemoProfile()
    (folder,) = own_place.iterdir()
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert len(demo.session.store.quarters()) == 5
    assert len(demo.session.store.signals()) == 4
    demo.close()
    assert list(own_place.iterdir()) == []
    demo.close()


def test_of_ones_own_folders_only_the_theme_is_read_and_nothing_is_changed(
    tmp_path: Path,
) -> None:
    own = find_app_dirs(None)
    own.config.mkdir(parents=True)
    path = own.config / "config.toml"
    path.write_text('theme = "laddertui-light"\nreveal_before = true\n# mine\n')
    before = path.read_bytes()
    demo = DemoProfile(own)
    try:
        known = settings.read(demo.dirs)
        assert (known.theme, known.reveal_before) == ("laddertui-light", False)
    finally:
        demo.close()
    assert path.read_bytes() == before
    assert not own.data.exists()
    assert not own.state.exists()


def test_a_disk_without_room_is_said_in_a_line(
    own_place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(own_place / "not there"))
    with pytest.raises(LadderError, match="no folder can be made for the example: "):
        DemoProfile()


def test_what_fails_half_way_leaves_nothing_behind(
    own_place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise LadderError("the disk is full")

    monkeypatch.setattr("laddertui.services.demo.profile.signals.note", refuse)
    with pytest.raises(LadderError, match="the disk is full"):
        DemoProfile()
    assert list(own_place.iterdir()) == []


def test_what_a_killed_demo_left_behind_is_removed_by_the_next_one(own_place: Path) -> None:
    ended = subprocess.run([sys.executable, "-c", "import os; print(os.getpid())"], stdout=-1)
    left, running = f"{PREFIX}{int(ended.stdout)}-abc", f"{PREFIX}{os.getpid()}-abc"
    for name in (left, running, "laddertui-demo-of-mine"):
        (own_place / name / "data").mkdir(parents=True)
    DemoProfile().close()
    assert sorted(os.listdir(own_place)) == sorted((running, "laddertui-demo-of-mine"))
