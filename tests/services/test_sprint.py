"""Ticking a weekly event off: what is on the disk stays, and nothing broken is touched."""

import datetime as dt
import json

import pytest

from laddertui.domain.errors import (
    InvalidFileError,
    LadderError,
    NewerSchemaError,
    ProfileInUseError,
)
from laddertui.services.session import ProfileSession
from laddertui.services.summary.status import status_to_json
from laddertui.services.summary.summary_json import summary_from_json, summary_to_json
from laddertui.storage import snapshots
from tests.support.drafts import developer

FRIDAY, TUESDAY = dt.date(2026, 11, 27), dt.date(2026, 12, 1)


@pytest.fixture(autouse=True)
def in_the_second_week(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LADDERTUI_TODAY", "2026-12-02")


def events_of(profile: ProfileSession) -> tuple[int | None, int]:
    """How many events took place and were planned, as `status` answers."""
    summary = profile.summary()
    plan = status_to_json("me", summary.newest, profile.today, summary.done)["plan"]
    return plan["events_done"], plan["events_planned"]


def test_a_tick_is_counted_by_status_and_taken_back_by_unticking(profile: ProfileSession) -> None:
    profile.store.save_quarter(developer())
    assert events_of(profile) == (0, 3)  # the Friday of the first week, the Tuesdays of both
    profile.store.mark_event("call", FRIDAY, took_place=True)
    assert events_of(profile) == (1, 3)
    assert [t.on for t in profile.store.events_done() or ()] == [FRIDAY]
    profile.store.mark_event("call", FRIDAY, took_place=False)
    assert events_of(profile) == (0, 3)
    assert profile.store.events_done() == ()


def test_a_tick_that_came_meanwhile_from_another_machine_stays(profile: ProfileSession) -> None:
    profile.store.save_quarter(developer())
    profile.store.mark_event("call", FRIDAY, took_place=True)
    other = 'schema = 1\n\n[[done]]\nevent = "hour"\non = 2026-11-24\n'
    profile.folder.sprint.write_text(other)  # a sync tool brings it in the place of ours
    profile.store.mark_event("call", FRIDAY, took_place=True)
    assert [tick.event for tick in profile.store.events_done() or ()] == ["hour", "call"]
    # what is ticked already is not written again
    written = profile.folder.sprint.stat().st_mtime_ns
    profile.store.mark_event("call", FRIDAY, took_place=True)
    assert profile.folder.sprint.stat().st_mtime_ns == written


@pytest.mark.parametrize(
    "text", ["schema = ", "schema = 2\n", 'schema = 1\n[[done]]\nevent = ""\n']
)
def test_a_file_that_cannot_be_read_stays_as_it_is_and_hides_nothing_else(
    profile: ProfileSession, text: str
) -> None:
    profile.store.save_quarter(developer())
    profile.folder.sprint.write_text(text)
    for took_place in (True, False):
        with pytest.raises((InvalidFileError, NewerSchemaError)):
            profile.store.mark_event("call", FRIDAY, took_place)
    assert profile.folder.sprint.read_text() == text
    for summary in (profile.summary(), profile.summary()):  # worked out, and from the cache
        assert summary.newest is not None
        assert summary.done is None
        assert (summary.done_reason or "").startswith(f"{profile.folder.sprint}:")
    assert events_of(profile) == (None, 3)
    profile.folder.sprint.unlink()
    assert events_of(profile) == (0, 3)


def test_a_window_that_only_looks_ticks_nothing(profile: ProfileSession) -> None:
    profile.store.save_quarter(developer())
    looking = ProfileSession(profile.dirs, profile.folder, read_only=True)
    with looking, pytest.raises(ProfileInUseError):
        looking.store.mark_event("call", FRIDAY, took_place=True)
    assert not profile.folder.sprint.exists()


def test_a_full_disk_says_so_and_keeps_the_earlier_ticks(
    profile: ProfileSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    profile.store.save_quarter(developer())
    profile.store.mark_event("call", FRIDAY, took_place=True)
    before = profile.folder.sprint.read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.replace", full)
    with pytest.raises(LadderError, match="No space left"):
        profile.store.mark_event("hour", TUESDAY, took_place=True)
    assert profile.folder.sprint.read_bytes() == before


def test_what_home_and_status_need_of_the_sprint_comes_from_the_cache(
    profile: ProfileSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    profile.store.save_quarter(developer())
    profile.store.mark_event("call", FRIDAY, took_place=True)
    worked_out = profile.summary()
    assert summary_from_json(json.loads(json.dumps(summary_to_json(worked_out)))) == worked_out

    def read_again(*_: object) -> None:
        raise AssertionError("a file was read again")

    monkeypatch.setattr(snapshots, "load", read_again)
    monkeypatch.setattr("laddertui.storage.sprints.read", read_again)
    assert profile.summary() == worked_out


def test_ticks_stay_where_the_clock_is_set_back(
    profile: ProfileSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    profile.store.save_quarter(developer())
    profile.store.mark_event("hour", TUESDAY, took_place=True)
    monkeypatch.setenv("LADDERTUI_TODAY", "2026-11-24")
    assert events_of(profile) == (0, 1)
    profile.store.mark_event("hour", dt.date(2026, 11, 24), took_place=True)
    assert events_of(profile) == (1, 1)
    monkeypatch.setenv("LADDERTUI_TODAY", "2026-12-02")
    assert events_of(profile) == (2, 3)
