"""Changing and removing a signal: over the same file, whole or not at all, and never by mistake."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from laddertui.domain.errors import LadderError, ProfileChangedError, ProfileInUseError
from laddertui.forms.answers import AnswerError
from laddertui.services.session import ProfileSession
from laddertui.storage import signals
from laddertui.storage.app_dirs import find_app_dirs
from laddertui.storage.profile_folder import ProfileFolder
from tests.support.encrypted_windows import encrypted, plain


@pytest.fixture(params=[plain, encrypted], ids=["plain", "encrypted"])
def kept(request: pytest.FixtureRequest) -> ProfileSession:
    """A profile with two signals of one day, plain or encrypted."""
    make: Callable[[], ProfileFolder] = request.param
    profile = ProfileSession(find_app_dirs(None), make())
    request.addfinalizer(profile.close)
    profile.store.note_signal("one", ("tests",))
    profile.store.note_signal("two")
    return profile


def texts(profile: ProfileSession) -> list[str]:
    return [row.signal.text for row in profile.store.signals() if row.signal is not None]


def refused(
    profile: ProfileSession, row: signals.Row, error: type[LadderError], words: str
) -> None:
    """A signal can be neither changed nor removed, for this reason."""
    with pytest.raises(error, match=words):
        profile.store.change_signal(row, "x", ())
    with pytest.raises(error, match=words):
        profile.store.remove_signal(row)


def names(profile: ProfileSession) -> list[str]:
    return sorted(os.listdir(profile.folder.path / "signals"))


def test_a_change_is_written_over_the_same_file_and_keeps_its_day(
    kept: ProfileSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = names(kept)
    monkeypatch.setenv("LADDERTUI_TODAY", "2026-12-24")
    kept.store.change_signal(kept.store.signals()[0], "one, said better", ("tests", "code"))
    assert names(kept) == before
    first = kept.store.signals()[0].signal
    assert first is not None
    assert (str(first.noted_on), first.text, first.affects) == (
        "2026-11-22",
        "one, said better",
        ("tests", "code"),
    )
    assert texts(kept) == ["one, said better", "two"]
    assert kept.unverified() == ""


def test_a_removed_one_is_gone_and_the_others_stay(kept: ProfileSession) -> None:
    kept.store.remove_signal(kept.store.signals()[0])
    assert texts(kept) == ["two"]


@pytest.mark.parametrize("text", ["", "   ", "a\x07b"])
def test_words_that_cannot_be_a_signal_change_nothing(kept: ProfileSession, text: str) -> None:
    with pytest.raises(AnswerError):
        kept.store.change_signal(kept.store.signals()[0], text, ())
    assert texts(kept) == ["one", "two"]


def test_what_another_program_changed_meanwhile_is_neither_written_over_nor_removed(
    kept: ProfileSession,
) -> None:
    shown = kept.store.signals()[0]
    kept.store.change_signal(shown, "newer words", ())
    refused(kept, shown, LadderError, "changed or removed by another program")
    assert texts(kept) == ["newer words", "two"]


def test_one_that_another_program_removed_does_not_come_back(kept: ProfileSession) -> None:
    shown = kept.store.signals()[0]
    shown.path.unlink()
    with pytest.raises(LadderError, match="changed or removed by another program"):
        kept.store.change_signal(shown, "x", ())
    assert texts(kept) == ["two"]


def test_a_damaged_file_stays_as_it_is(kept: ProfileSession) -> None:
    path = kept.store.signals()[0].path
    path.write_bytes(b"schema = ")
    refused(kept, kept.store.signals()[0], LadderError, "cannot be read, and stays as it is")
    assert path.read_bytes() == b"schema = "


def test_a_full_disk_leaves_the_words_that_were_there(
    kept: ProfileSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = names(kept)
    with monkeypatch.context() as full:
        full.setattr("laddertui.storage.files.os.fsync", _full)
        with pytest.raises(LadderError, match="No space left"):
            kept.store.change_signal(kept.store.signals()[0], "x", ())
    assert texts(kept) == ["one", "two"]
    assert names(kept) == before


def test_a_window_that_only_looks_changes_none(kept: ProfileSession) -> None:
    looking = ProfileSession(kept.dirs, kept.folder, read_only=True)
    refused(looking, looking.store.signals()[0], ProfileInUseError, "open in another one")
    assert texts(kept) == ["one", "two"]


def test_a_profile_that_was_encrypted_meanwhile_is_opened_anew_first() -> None:
    profile = ProfileSession(find_app_dirs(None), plain())
    try:
        profile.store.note_signal("one")
        row = profile.store.signals()[0]
        card = profile.folder.card
        other = encrypted(profile_id="other").card.read_text()
        card.write_text(other)
        refused(profile, row, ProfileChangedError, "encrypted")
        assert Path(row.path).exists()
    finally:
        profile.close()


def _full(*_: object, **__: object) -> None:
    raise OSError(28, "No space left on device")
