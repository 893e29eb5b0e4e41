"""Where everything is, and whom it must belong to."""

import os
from pathlib import Path

import pytest

from laddertui.domain.errors import LadderError, UsageError
from laddertui.storage.app_dirs import find_app_dirs, refuse_if_shared


def test_each_kind_of_file_has_the_systems_place_for_it(tmp_path: Path) -> None:
    found = find_app_dirs()
    assert (found.data, found.config) == (
        tmp_path / "data" / "laddertui",
        tmp_path / "config" / "laddertui",
    )
    assert (found.cache, found.state) == (
        tmp_path / "cache" / "laddertui",
        tmp_path / "state" / "laddertui",
    )
    assert found.profiles == found.data / "profiles"


def test_what_is_asked_for_comes_before_the_environment_before_the_system(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("LADDERTUI_DATA_DIR", str(tmp_path / "named"))
    assert find_app_dirs().data == tmp_path / "named"
    assert find_app_dirs(str(tmp_path / "asked")).data == tmp_path / "asked"
    assert find_app_dirs().cache == tmp_path / "cache" / "laddertui"
    monkeypatch.setenv("LADDERTUI_DATA_DIR", "")
    assert find_app_dirs().data == tmp_path / "data" / "laddertui"


@pytest.mark.parametrize("named", ["relative/place", "", ".", "~/x"])
def test_an_xdg_variable_that_is_no_whole_path_is_not_followed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, named: str
) -> None:
    for kind in ("DATA", "CONFIG", "CACHE", "STATE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", named)
    found = find_app_dirs()
    for folder in (found.data, found.config, found.cache, found.state):
        assert folder.is_relative_to(tmp_path / "home")
        assert "relative" not in folder.parts


def test_a_named_folder_may_be_relative_or_begin_at_home(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    assert find_app_dirs("here").data == tmp_path / "here"
    assert find_app_dirs("~/there").data == tmp_path / "home" / "there"
    assert find_app_dirs("./~x/y").data == tmp_path / "~x" / "y"
    with pytest.raises(UsageError, match="~no-such-user-here is nobody's home here"):
        find_app_dirs("~no-such-user-here/x")
    assert not list(tmp_path.iterdir())


def test_where_nobody_says_where_home_is_the_variable_to_set_is_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """HOME is not set, and the process runs under a user that the system does not list."""
    monkeypatch.chdir(tmp_path)
    for name in ("HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(name)
    monkeypatch.setattr(os.path, "expanduser", lambda path: path)
    with pytest.raises(UsageError, match="home folder is not known; set HOME, or XDG_DATA_HOME"):
        find_app_dirs()
    with pytest.raises(UsageError, match="XDG_STATE_HOME to a whole path"):
        find_app_dirs(str(tmp_path))


def test_a_folder_that_is_not_there_yet_is_no_trouble(tmp_path: Path) -> None:
    refuse_if_shared(tmp_path / "none")


@pytest.mark.parametrize("mode", [0o770, 0o707, 0o777, 0o720, 0o1777])
def test_a_folder_that_others_may_write_to_is_refused_with_what_to_do(
    tmp_path: Path, mode: int
) -> None:
    tmp_path.chmod(mode)
    with pytest.raises(LadderError, match="chmod go-w"):
        refuse_if_shared(tmp_path)


@pytest.mark.parametrize("mode", [0o700, 0o755, 0o1755])
def test_a_folder_that_others_may_only_read_is_taken(tmp_path: Path, mode: int) -> None:
    tmp_path.chmod(mode)
    refuse_if_shared(tmp_path)


def test_a_link_and_a_file_are_no_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    (tmp_path / "link").symlink_to(tmp_path)
    with pytest.raises(LadderError, match="is not a folder"):
        refuse_if_shared(tmp_path / "file")
    with pytest.raises(LadderError, match="is a link"):
        refuse_if_shared(tmp_path / "link")
    with pytest.raises(LadderError, match="cannot be read"):
        refuse_if_shared(tmp_path / "file" / "below")


def test_someone_elses_folder_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if os.geteuid() == 0:
        os.chown(tmp_path, 65534, -1)
    else:
        monkeypatch.setattr(os, "geteuid", lambda: os.getuid() + 1)
    with pytest.raises(LadderError, match="belongs to someone else"):
        refuse_if_shared(tmp_path)
