"""Places that lack something: modes, second names, locks, a home that can be written."""

import errno
import fcntl
import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.support.command_line import Call
from tests.support.folders import text

Given = Callable[..., Path]


def refusing(number: int) -> Callable[..., Any]:
    def refuse(*_: object, **__: object) -> Any:
        raise OSError(number, os.strerror(number))

    return refuse


def test_where_files_have_no_modes_a_quarter_is_saved_all_the_same(
    laddertui: Call, given: Given, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as place:
        for name in ("chmod", "fchmod"):
            place.setattr(os, name, refusing(errno.EPERM))
        assert laddertui("import", given("a.toml", text())).code == 0
    assert laddertui("status", "--json").json["quarter"] == "2026-Q4"


def test_a_disk_that_fails_while_modes_are_set_is_said(
    laddertui: Call, given: Given, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "chmod", refusing(errno.EIO))
    ran = laddertui("import", given("a.toml", text()))
    assert ran.code == 1
    assert "Input/output error" in ran.said


@pytest.mark.parametrize("number", [errno.EACCES, errno.EINVAL, errno.EPERM, errno.ENOTSUP])
def test_where_a_file_has_one_name_only_signals_are_noted_each_in_its_own(
    laddertui: Call, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    monkeypatch.setattr(os, "link", refusing(number))
    files = {laddertui("signal", "It writes tests", "--json").json["file"] for _ in range(3)}
    assert len(files) == 3
    assert all(Path(file).stat().st_size for file in files)


def test_where_there_are_no_locks_no_library_speaks_and_the_quarter_comes_in(
    laddertui: Call, given: Given, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fcntl, "flock", refusing(errno.ENOSYS))
    for quarter, day in (("2026-Q3", "2026-08-20"), ("2026-Q4", "2026-11-20")):
        ran = laddertui("import", given(f"{quarter}.toml", text(quarter, taken_on=day)))
        assert (ran.code, ran.err) == (0, "")
    assert laddertui("profiles", "add", "AB").code == 0


def test_where_locks_cannot_be_kept_the_variable_that_moves_them_is_named(
    laddertui: Call, given: Given, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    ordinary = Path.mkdir

    def read_only(path: Path, *rest: Any, **named: Any) -> None:
        if path.is_relative_to(tmp_path / "state"):
            refusing(errno.EROFS)()
        ordinary(path, *rest, **named)

    with monkeypatch.context() as place:
        place.setattr(Path, "mkdir", read_only)
        for call in (("import", given("a.toml", text())), ("profiles", "add", "AB")):
            ran = laddertui(*call)
            assert ran.code == 1
            assert "Read-only file system" in ran.said
            assert "set XDG_STATE_HOME to a folder that can be written" in ran.said
    assert laddertui("import", given("a.toml", text())).code == 0


def test_what_a_kill_left_half_written_among_signals_goes_once_it_is_old(
    laddertui: Call, given: Given
) -> None:
    folder = Path(laddertui("signal", "It writes tests", "--json").json["file"]).parent
    old, new = folder / ".2026-11-20.00c0ffee.unfinished", folder / ".2026-11-22.1.unfinished"
    for path in (old, new):
        path.write_text("sch")
    two_days_ago = time.time() - 48 * 3600
    os.utime(old, (two_days_ago, two_days_ago))
    assert laddertui("import", given("a.toml", text())).code == 0
    assert not old.exists()
    assert new.exists()


def test_a_profile_that_is_gone_is_not_said_to_be_there(
    laddertui: Call, given: Given, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    laddertui("import", given("a.toml", text()))
    from laddertui.storage import erase

    monkeypatch.setattr(erase, "flush_folder", refusing(errno.EIO))
    ran = laddertui("erase", "--yes")
    assert ran.code == 1
    assert "me is removed, but a power cut may still undo that: Input/output error" in ran.said
    assert not (tmp_path / "data/laddertui/profiles/me").exists()
