"""Names of files of which there are several a day or a quarter."""

from pathlib import Path

import pytest

from laddertui.storage.names.numbered_files import days_named, name_parts, next_path, numbered_names
from laddertui.storage.profile_folder import ProfileFolder
from tests.support import folders


@pytest.fixture
def folder(tmp_path: Path) -> ProfileFolder:
    return folders.folder(tmp_path)


@pytest.mark.parametrize("of", ["2026-11-22", "2026-Q4"])
def test_the_next_one_has_the_number_behind_the_highest(folder: ProfileFolder, of: str) -> None:
    directory = folder.path / "some"
    assert next_path(folder, directory, of).name == f"{of}.1.toml"  # there is no such folder yet
    directory.mkdir()
    # a tenth comes behind a second, another day or quarter does not count, nor what is no name
    for name in (f"{of}.2", f"{of}.10", "2027-Q1.40", "2027-01-01.40", f"{of}.x", f"{of}"):
        (directory / f"{name}.toml").touch()
    assert next_path(folder, directory, of).name == f"{of}.11.toml"
    ours = [name for name in numbered_names(folder, directory) if name_parts(name)[0] == of]
    assert ours == [f"{of}.2.toml", f"{of}.10.toml"]


def test_copies_of_sync_tools_and_unfinished_files_are_none(folder: ProfileFolder) -> None:
    directory = folder.path / "some"
    directory.mkdir()
    (directory / "2026-11-22.1.toml").touch()
    for other in ("2026-11-22.1 2.toml", ".2026-11-22.2.toml", "2026-11-22.3.toml.age", "a.txt"):
        (directory / other).touch()
    assert days_named(folder, directory) == ["2026-11-22"]


def test_a_number_too_long_for_one_is_no_number(folder: ProfileFolder) -> None:
    assert name_parts(f"2026-Q4.{'9' * 10}.toml") == (f"2026-Q4.{'9' * 10}.toml", 0)
