"""A disk that stumbles is never called another program, and leaves no copies behind."""

from pathlib import Path

import pytest

from laddertui.assessment import audit
from laddertui.domain.errors import DiskError, LadderError
from laddertui.services import external_changes
from laddertui.services.session import ProfileSession
from tests.support.drafts import developer, nothing_yet


def _refused(*_: object, **__: object) -> None:
    raise OSError(5, "Input/output error")


def _copies(profile: ProfileSession) -> list[str]:
    return sorted(path.name for path in profile.folder.path.glob("draft.*-*"))


def test_a_folder_that_cannot_be_flushed_makes_no_copies(
    profile: ProfileSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = nothing_yet()
    profile.store.save_draft(draft)
    monkeypatch.setattr("laddertui.storage.files.flush_folder", _refused)
    for role in ("a", "ab", "abc"):
        draft = audit.set_role(draft, role)
        with pytest.raises(LadderError, match="is written, but a power cut may still undo that"):
            profile.store.save_draft(draft)
    assert profile.store.draft() == draft
    assert (_copies(profile), profile.store.external_changes.notices) == ([], [])


def test_a_draft_that_cannot_be_read_for_a_moment_is_neither_copied_nor_written_over(
    profile: ProfileSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    profile.store.save_draft(nothing_yet())
    before = profile.folder.draft.read_bytes()

    def unreadable(path: Path, *_: object) -> bytes:
        raise DiskError(f"{path} cannot be read: Input/output error")

    later = audit.set_role(nothing_yet(), "later")
    with monkeypatch.context() as broken:
        broken.setattr(external_changes, "read_file", unreadable)
        with pytest.raises(LadderError, match="cannot be read"):
            profile.store.save_draft(later)
    assert profile.folder.draft.read_bytes() == before
    profile.store.save_draft(later)
    assert profile.store.draft() == later
    assert (_copies(profile), profile.store.external_changes.notices) == ([], [])


def test_a_draft_that_was_unreadable_when_the_window_opened_is_kept_as_somebody_elses(
    profile: ProfileSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    profile.store.save_draft(audit.set_role(nothing_yet(), "before"))
    again = ProfileSession(profile.dirs, profile.folder, read_only=True)
    again.read_only = False
    with monkeypatch.context() as broken:
        broken.setattr(
            external_changes, "read_file", lambda *_: (_ for _ in ()).throw(DiskError("no"))
        )
        assert again.store.external_changes
    again.store.save_draft(audit.set_role(nothing_yet(), "new"))
    assert _copies(profile) == ["draft.conflict-1.toml"]
    assert b"before" in (profile.folder.path / "draft.conflict-1.toml").read_bytes()


def test_a_quarter_whose_draft_cannot_be_removed_is_saved_once_and_says_so(
    profile: ProfileSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    profile.store.save_draft(nothing_yet())
    monkeypatch.setattr("laddertui.storage.drafts.remove_file", _not_removed)
    assert profile.store.save_quarter(developer()).name == "2026-Q4.toml"
    assert profile.store.external_changes.notices == [
        "2026-Q4 is saved, but its draft is still there: draft.toml could not be removed"
    ]


def _not_removed(path: Path) -> None:
    raise DiskError(f"{path.name} could not be removed")
