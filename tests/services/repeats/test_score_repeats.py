"""Scores given again, in a profile: kept as files, measured, in every figure that rests on them."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from laddertui.domain.errors import LadderError, ProfileInUseError
from laddertui.services.session import ProfileSession
from laddertui.storage.repeats import repeat_files
from tests.support.drafts import developer

IDS = ("boilerplate", "bugs", "reviews", "users")


def on(monkeypatch: pytest.MonkeyPatch, day: str) -> None:
    monkeypatch.setenv("LADDERTUI_TODAY", day)


def repeated(profile: ProfileSession, monkeypatch: pytest.MonkeyPatch, times: int, by: int) -> None:
    """The saved quarter's four scores given again so often, each so many steps off."""
    week = profile.store.quarter("2026-Q4")
    for n in range(times):
        on(monkeypatch, f"2026-12-{n + 1:02}")
        scores = [(a.id, a.score + (by if a.score < 3 else -by)) for a in week.activities]
        profile.repeats.keep("2026-Q4", scores)


def test_one_sitting_is_one_file_with_ids_and_scores_alone(
    profile: ProfileSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    profile.store.save_quarter(developer(plan=None))
    on(monkeypatch, "2026-12-02")
    path = profile.repeats.keep("2026-Q4", [("bugs", 3), ("users", 4)])
    assert path == profile.folder.path / "repeats" / "2026-12-02.1.toml"
    assert path.read_text() == (
        'schema = 1\nquarter = "2026-Q4"\nscored_on = 2026-12-02\n\n'
        '[[scores]]\nid = "bugs"\nscore = 3\n\n[[scores]]\nid = "users"\nscore = 4\n'
    )
    assert path.stat().st_mode & 0o777 == 0o600
    second = profile.repeats.keep("2026-Q4", [("bugs", 3)])
    assert second.name == "2026-12-02.2.toml"
    assert [len(each.scores) for each in profile.repeats.readable()] == [2, 1]


def test_from_ten_pairs_on_every_noise_rests_on_them(
    profile: ProfileSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    earlier = replace(developer(plan=None), quarter="2026-Q3", taken_on=dt.date(2026, 8, 20))
    rows = earlier.activities
    moved = replace(rows[0], score=rows[0].score + 1)
    profile.store.save_quarter(replace(earlier, activities=(moved, *rows[1:])))
    profile.store.save_quarter(developer(plan=None))
    before = profile.summary()
    assert before.newest is not None and before.drift is not None
    assert (before.newest.score_doubt, before.newest.repeats) == (0.5, 0)
    repeated(profile, monkeypatch, times=2, by=1)
    assert profile.summary().newest == before.newest  # eight pairs say nothing yet
    repeated(profile, monkeypatch, times=3, by=1)
    after = profile.summary()
    assert after.newest is not None and after.drift is not None
    measured = 0.5**0.5  # each one step off
    assert after.newest.score_doubt == pytest.approx(measured)
    assert (after.newest.repeats, after.drift.repeats) == (20, 20)
    assert after.newest.noise == pytest.approx(before.newest.noise * measured / 0.5)
    assert after.drift.noise == pytest.approx(before.drift.noise * measured / 0.5)
    assert after.newest.rung == before.newest.rung
    assert after.scored_again_on == dt.date(2026, 12, 3)
    assert profile.summary() == after  # and so it says from the cache


def test_a_quarter_saved_anew_keeps_what_was_measured_of_it(
    profile: ProfileSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    week = developer(plan=None)
    profile.store.save_quarter(week)
    repeated(profile, monkeypatch, times=3, by=1)
    assert profile.repeats.doubt.steps == pytest.approx(0.5**0.5)
    again = tuple(replace(a, score=a.score + (1 if a.score < 3 else -1)) for a in week.activities)
    later = replace(week, taken_on=dt.date(2026, 12, 4), activities=again)
    profile.store.save_quarter(later)
    assert profile.repeats.doubt == pytest.approx((0.5**0.5, 12))


def test_a_broken_repeat_hides_no_other_and_counts_for_nothing(
    profile: ProfileSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    profile.store.save_quarter(developer(plan=None))
    repeated(profile, monkeypatch, times=3, by=0)
    path = profile.folder.path / "repeats" / "2026-12-02.1.toml"
    path.write_text(path.read_text().replace("score = ", "score = 1"))
    assert profile.repeats.doubt == (0.5, 0)
    _, broken, _ = repeat_files.rows(profile.folder)
    assert broken.reason is not None
    assert "2026-12-02.1.toml:7: a score of 1" in broken.reason


def test_in_a_window_that_only_looks_nothing_is_kept(profile: ProfileSession) -> None:
    profile.store.save_quarter(developer(plan=None))
    looking = ProfileSession(profile.dirs, profile.folder, read_only=True)
    with pytest.raises(ProfileInUseError):
        looking.repeats.keep("2026-Q4", [("bugs", 3)])
    assert not (profile.folder.path / "repeats").exists()


def test_a_folder_that_cannot_be_read_leaves_the_doubt_assumed(profile: ProfileSession) -> None:
    profile.store.save_quarter(developer(plan=None))
    Path(profile.folder.path / "repeats").write_text("x")
    with pytest.raises(LadderError):
        profile.repeats.readable()
    assert profile.repeats.doubt == (0.5, 0)
