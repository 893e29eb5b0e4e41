"""Signals at the review: what was noted since, beside what it names; a broken one hides none."""

import datetime as dt

import pytest

from laddertui.presenters import signals
from laddertui.services.session import ProfileSession
from tests.support.drafts import developer


def note(
    profile: ProfileSession, monkeypatch: pytest.MonkeyPatch, day: str, text: str, *affects: str
) -> None:
    monkeypatch.setenv("LADDERTUI_TODAY", day)
    profile.store.note_signal(text, affects)


def test_nothing_noted_is_nothing_said(profile: ProfileSession) -> None:
    assert signals.signals_since(profile, developer()) == []
    assert signals.signals_about(profile, developer(), "bugs") == []


def test_what_was_noted_since_the_base_is_told_oldest_first(
    profile: ProfileSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    note(profile, monkeypatch, "2026-11-21", "Before it")
    note(profile, monkeypatch, "2027-01-10", "Later", "bugs")
    note(profile, monkeypatch, "2026-11-22", "The very day")
    assert signals.signals_since(profile, developer()) == [
        "Noted since then:",
        "  2026-11-22  The very day",
        "  2027-01-10  Later",
    ]


def test_only_older_signals_are_no_heading_of_their_own(
    profile: ProfileSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    note(profile, monkeypatch, "2026-11-21", "Before it", "bugs")
    assert signals.signals_since(profile, developer()) == []
    assert signals.signals_about(profile, developer(), "bugs") == []


def test_a_signal_stands_beside_every_activity_that_it_names_and_no_other(
    profile: ProfileSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    note(profile, monkeypatch, "2026-12-01", "Finds bugs alone", "bugs", "reviews")
    note(profile, monkeypatch, "2026-12-09", "Mends them too", "bugs")
    assert signals.signals_about(profile, developer(), "bugs") == [
        "Noted 2026-12-09: Mends them too",
        "Noted 2026-12-01: Finds bugs alone",
    ]
    assert signals.signals_about(profile, developer(), "reviews") == [
        "Noted 2026-12-01: Finds bugs alone"
    ]
    assert signals.signals_about(profile, developer(), "users") == []
    assert signals.signals_about(profile, developer(), "bug") == []


def test_a_try_says_with_what_and_what_came_of_it_and_comes_first(
    profile: ProfileSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LADDERTUI_TODAY", "2026-12-01")
    profile.store.note_signal("three of ten", ("bugs",), "fell-short", "Copilot")
    profile.store.note_signal("the easy ones", ("bugs",), "helped")
    profile.store.note_signal("all of them", ("reviews",), "did-it", "an agent")
    note(profile, monkeypatch, "2026-12-09", "Mends them too", "bugs")
    assert signals.signals_about(profile, developer(), "bugs") == [
        "Tried 2026-12-01, and it helped: the easy ones",
        "Tried 2026-12-01 with Copilot, but it fell short: three of ten",
        "Noted 2026-12-09: Mends them too",
    ]
    assert signals.about_in_a_line(profile, developer(), "bugs") == (
        "Tried 2026-12-01, and it helped: the easy ones (2 more noted)"
    )
    assert signals.about_in_a_line(profile, developer(), "reviews") == (
        "Tried 2026-12-01 with an agent, and it did it: all of them"
    )
    assert signals.about_in_a_line(profile, developer(), "users") == ""
    since = signals.signals_since(profile, developer())
    assert "  2026-12-01  Tried with an agent, and it did it: all of them" in since


def test_in_a_first_assessment_everything_that_names_an_activity_stands_beside_it(
    profile: ProfileSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    note(profile, monkeypatch, "2025-01-01", "Long ago", "bugs")
    assert signals.signals_about(profile, None, "bugs") == ["Noted 2025-01-01: Long ago"]


def test_a_broken_signal_is_said_with_its_place_and_hides_no_other(
    profile: ProfileSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    note(profile, monkeypatch, "2026-12-01", "Finds bugs alone", "bugs")
    note(profile, monkeypatch, "2026-12-02", "Broken soon", "bugs")
    (profile.folder.path / "signals" / "2026-12-02.1.toml").write_text(
        "schema = 1\nnoted_on = soon\n"
    )
    head, first, second = signals.signals_since(profile, developer())
    assert (head, first) == ("Noted since then:", "  2026-12-01  Finds bugs alone")
    assert "2026-12-02.1.toml:2" in second
    assert signals.signals_about(profile, developer(), "bugs") == [
        "Noted 2026-12-01: Finds bugs alone"
    ]


def test_a_signal_of_a_newer_version_is_said(
    profile: ProfileSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    note(profile, monkeypatch, dt.date(2026, 12, 1).isoformat(), "Soon newer")
    (profile.folder.path / "signals" / "2026-12-01.1.toml").write_text("schema = 2\n")
    assert "newer version" in " ".join(signals.signals_since(profile, developer()))
