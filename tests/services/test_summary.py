import datetime as dt
import json
from dataclasses import replace

import pytest

from laddertui.domain.snapshot import Snapshot
from laddertui.services.session import ProfileSession
from laddertui.services.summary.summarize import summarize
from laddertui.services.summary.summary_json import row_to_json, summary_from_json, summary_to_json
from tests.support.drafts import developer
from tests.support.saved_quarters import break_it, save
from tests.support.snapshot_texts import LENSES, PLAN, snapshot


def test_an_empty_profile_has_nothing_to_show(profile: ProfileSession) -> None:
    found = profile.summary()
    assert (found.newest, found.before, found.history) == (None, None, ())


def test_the_newest_and_the_one_before_go_by_quarter(profile: ProfileSession) -> None:
    save(profile, "2026-Q4", "2025-Q4", "2026-Q2")
    found = profile.summary()
    assert found.newest is not None
    assert found.before is not None
    assert (found.newest.quarter, found.before.quarter) == ("2026-Q4", "2026-Q2")
    assert [row.quarter for row in found.history] == ["2025-Q4", "2026-Q2", "2026-Q4"]


def test_a_row_of_the_history_has_the_keys_of_the_contract(profile: ProfileSession) -> None:
    save(profile, "2026-Q4")
    row = row_to_json(profile.summary().history[0])
    contract = "quarter taken_on rung exposed_share anchored_share readable reason"
    assert list(row) == contract.split()
    assert row["rung"] == pytest.approx(2.10)
    assert (row["readable"], row["reason"], row["taken_on"]) == (True, None, "2026-11-22")


def test_one_broken_quarter_hides_none(profile: ProfileSession) -> None:
    save(profile, "2026-Q2", "2026-Q3", "2026-Q4")
    break_it(profile, "2026-Q3")
    found = profile.summary()
    assert [(r.quarter, r.is_readable) for r in found.history] == [
        ("2026-Q2", True),
        ("2026-Q3", False),
        ("2026-Q4", True),
    ]
    assert "2026-Q3.toml:2: " in (found.history[1].reason or "")
    assert found.newest is not None
    assert found.before is not None
    assert found.before.quarter == "2026-Q2"


def test_a_newer_file_is_a_row_with_its_reason(profile: ProfileSession) -> None:
    save(profile, "2026-Q3", "2026-Q4")
    break_it(profile, "2026-Q4", "schema = 2\n")
    found = profile.summary()
    assert "newer version" in (found.history[-1].reason or "")
    assert found.newest is not None
    assert found.newest.quarter == "2026-Q3"


def test_what_was_worked_out_is_used_again_while_no_file_has_changed(
    profile: ProfileSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    from laddertui.storage import snapshots

    save(profile, "2026-Q3", "2026-Q4")
    first = profile.summary()

    def read_again(*_: object) -> Snapshot:
        raise AssertionError("a file was read again")

    with monkeypatch.context() as patch:
        patch.setattr(snapshots, "load", read_again)
        assert profile.summary() == first
    profile.store.save_quarter(replace(developer(quarter="2026-Q4"), role="Changed"))
    newest = profile.summary().newest
    assert newest is not None
    assert newest.role == "Changed"


def test_a_file_changed_by_hand_is_seen(profile: ProfileSession) -> None:
    save(profile, "2026-Q4")
    assert profile.summary().history[0].is_readable
    break_it(profile, "2026-Q4")
    assert not profile.summary().history[0].is_readable


@pytest.mark.parametrize("more", [PLAN, LENSES, PLAN + LENSES, ""])
def test_a_summary_survives_the_round_trip_through_the_cache(
    profile: ProfileSession, more: str
) -> None:
    profile.store.ensure_profile()
    profile.folder.snapshots.mkdir(mode=0o700)
    (profile.folder.snapshots / "2026-Q4.toml").write_text(snapshot(more=more))
    (profile.folder.snapshots / "2026-Q3.toml").write_text("broken")
    before = snapshot("2026-Q2", taken_on="2026-05-20").replace("score = 2", "score = 3")
    (profile.folder.snapshots / "2026-Q2.toml").write_text(before)
    summary = summarize(profile.store.rows())
    assert summary.newest is not None
    assert summary.drift is not None
    assert summary.drift.steps[2].causes
    assert summary_from_json(json.loads(json.dumps(summary_to_json(summary)))) == summary


def test_the_drift_since_the_quarter_before_follows_what_is_noted_of_it(
    profile: ProfileSession,
) -> None:
    before = developer(quarter="2026-Q3", taken_on=dt.date(2026, 8, 22))
    first, *others = developer().activities
    profile.store.save_quarter(before)
    assert profile.summary().drift is None
    after = (replace(first, share=30.0), *others[:-1], replace(others[-1], share=25.0))
    bugs = replace(after[1], score=1, change_reason="ai-moved")
    profile.store.save_quarter(developer(activities=(after[0], bugs, *after[2:])))
    found = profile.summary().drift
    assert found is not None
    # 2.10 to 2.15; boilerplate -0.10 * (1 - 2.125), users +0.10 * (4 - 2.125); bugs 0.25 * -1
    assert [round(step.amount, 9) for step in found.steps] == [0.3, -0.25, 0, 0]
    assert [cause.name for cause in found.steps[0].causes] == [
        "Hearing users out",
        "Writing boilerplate",
    ]
    assert (found.ai_moved_noted, found.within_noise) == (0, True)
    profile.store.note_signal("It finds bugs", ["bugs"])  # today, as the quarter was taken
    noted = profile.summary().drift
    assert noted is not None
    assert noted.ai_moved_noted == pytest.approx(-0.25)
    assert noted.steps[1].causes[0].is_noted


def test_signals_that_the_disk_refuses_hide_no_quarter_and_are_asked_for_again(
    profile: ProfileSession,
) -> None:
    bugs = replace(developer().activities[1], score=1, change_reason="ai-moved")
    rows = developer().activities
    profile.store.save_quarter(developer(quarter="2026-Q3", taken_on=dt.date(2026, 8, 22)))
    profile.store.save_quarter(developer(activities=(rows[0], bugs, *rows[2:])))
    profile.store.note_signal("It finds bugs", ["bugs"])
    profile.folder.signals.chmod(0)
    try:
        refused = profile.summary().drift
        assert refused is not None
        assert refused.ai_moved_noted in (0, pytest.approx(-0.25))  # root is refused nothing
    finally:
        profile.folder.signals.chmod(0o700)
    found = profile.summary().drift
    assert found is not None
    assert found.ai_moved_noted == pytest.approx(-0.25)
