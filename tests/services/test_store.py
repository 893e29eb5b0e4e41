"""What a store has read stays in memory exactly as long as its file is the same."""

import pytest

from laddertui.domain.errors import InvalidFileError, NotFoundError, ProfileInUseError
from laddertui.domain.snapshot import Snapshot
from laddertui.services.session import ProfileSession
from laddertui.storage import snapshots
from laddertui.storage.profile_folder import ProfileFolder
from tests.support.drafts import developer


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The quarters that were read from their files, in order."""
    quarters: list[str] = []
    load = snapshots.load

    def counted(folder: ProfileFolder, quarter: str) -> Snapshot:
        quarters.append(quarter)
        return load(folder, quarter)

    monkeypatch.setattr(snapshots, "load", counted)
    return quarters


def test_a_quarter_is_read_once(profile: ProfileSession, read: list[str]) -> None:
    profile.store.save_quarter(developer(quarter="2026-Q3"))
    profile.store.save_quarter(developer())
    read.clear()
    assert [s.quarter for s in profile.store.quarters()] == ["2026-Q3", "2026-Q4"]
    assert profile.store.quarter("2026-Q3").quarter == "2026-Q3"
    assert len(profile.store.rows()) == 2
    assert read == ["2026-Q3", "2026-Q4"]


def test_a_quarter_whose_file_changed_is_read_again(profile: ProfileSession) -> None:
    profile.store.save_quarter(developer())
    before = profile.store.quarter("2026-Q4")
    path = profile.store.quarter_path("2026-Q4")
    path.write_text(path.read_text().replace("Mid-level", "Senior"))
    assert before.role.startswith("Mid-level")
    assert profile.store.quarter("2026-Q4").role.startswith("Senior")


def test_what_was_read_hides_neither_a_broken_file_nor_a_missing_one(
    profile: ProfileSession,
) -> None:
    profile.store.save_quarter(developer())
    profile.store.quarter("2026-Q4")
    path = profile.store.quarter_path("2026-Q4")
    path.write_text("schema = 1\nrole = ")
    with pytest.raises(InvalidFileError):
        profile.store.quarter("2026-Q4")
    path.unlink()
    with pytest.raises(NotFoundError):
        profile.store.quarter("2026-Q4")


def test_closing_forgets_what_was_read(profile: ProfileSession, read: list[str]) -> None:
    profile.store.save_quarter(developer())
    profile.store.quarter("2026-Q4")
    profile.close()
    read.clear()
    profile.store.quarter("2026-Q4")
    assert read == ["2026-Q4"]


def test_a_closed_session_changes_nothing(profile: ProfileSession) -> None:
    profile.close()
    with pytest.raises(ProfileInUseError):
        profile.store.save_quarter(developer())
    assert not profile.folder.path.exists()


def test_a_session_lets_go_at_the_end_of_its_block(profile: ProfileSession) -> None:
    profile.close()
    with ProfileSession(profile.dirs, profile.folder) as session:
        session.store.save_quarter(developer())
        with pytest.raises(ProfileInUseError):
            ProfileSession(profile.dirs, profile.folder)
    ProfileSession(profile.dirs, profile.folder).close()
