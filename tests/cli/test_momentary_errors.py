"""A disk that refuses a file for a moment: nothing that follows from it outlives the moment."""

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.support.command_line import Call
from tests.support.folders import text

Refusing = Callable[[str, int], "pytest.MonkeyPatch"]
ALL = ("status", "history", "due", "show", "drift")
REASONS = [errno.EIO, errno.EMFILE, errno.EACCES, errno.ESTALE, errno.ENOMEM]


@pytest.fixture
def refusing() -> Any:
    """The disk, refusing every file with this ending until the patch is undone."""
    patches = []

    def refuse(ending: str, number: int) -> pytest.MonkeyPatch:
        patch, ordinary = pytest.MonkeyPatch(), os.open
        patches.append(patch)

        def opened(path: Any, *rest: Any, **named: Any) -> int:
            if str(path).endswith(ending):
                raise OSError(number, os.strerror(number), str(path))
            return ordinary(path, *rest, **named)

        patch.setattr(os, "open", opened)
        return patch

    yield refuse
    for each in patches:
        each.undo()


@pytest.fixture
def two(tmp_path: Path, laddertui: Call, given: Callable[..., Path]) -> Path:
    """A profile with two quarters, and no cache yet. The later one is not due, the earlier is."""
    files = (
        given("q2.toml", text("2026-Q2", taken_on="2026-05-20")),
        given("q4.toml", text("2026-Q4", taken_on="2026-11-20")),
    )
    assert laddertui("import", *files).code == 0
    return tmp_path / "cache"


@pytest.mark.parametrize("number", REASONS)
@pytest.mark.parametrize("first", ALL)
def test_after_a_refusal_every_command_answers_as_if_it_had_not_been(
    two: Path, laddertui: Call, refusing: Refusing, first: str, number: int
) -> None:
    disk = refusing("2026-Q4.toml", number)
    laddertui(first)
    laddertui(first)
    disk.undo()
    assert laddertui("due") == (0, "", "")
    assert laddertui("status", "--json").json["quarter"] == "2026-Q4"
    rows = laddertui("history", "--json").json["snapshots"]
    assert [row["readable"] for row in rows] == [True, True]
    assert laddertui("show").out.count('quarter = "2026-Q4"') == 1
    assert laddertui("drift").code == 0


def test_due_says_that_it_cannot_tell_and_never_that_a_review_is_due_which_was_held(
    two: Path, laddertui: Call, refusing: Refusing
) -> None:
    refusing("2026-Q4.toml", errno.EIO)
    ran = laddertui("due")
    assert ran.code == 1
    assert ran.said.endswith("2026-Q4.toml cannot be read: Input/output error\n")


def test_a_broken_quarter_is_remembered_since_only_a_change_of_the_file_can_mend_it(
    two: Path, tmp_path: Path, laddertui: Call
) -> None:
    path = tmp_path / "data/laddertui/profiles/me/snapshots/2026-Q4.toml"
    path.write_text("schema = 1\n")
    laddertui("status")
    assert list(two.rglob("*.json"))
    assert laddertui("due").out == "review due since 2026-08-20\n"


def test_a_folder_that_cannot_be_listed_for_a_moment_is_no_empty_one(
    two: Path, laddertui: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    ordinary = os.scandir

    def refused(path: Any = ".") -> Any:
        if str(path).endswith("snapshots"):
            raise OSError(errno.EIO, "Input/output error", path)
        return ordinary(path)

    with monkeypatch.context() as disk:
        disk.setattr(os, "scandir", refused)
        for command in ("status", "due"):
            laddertui(command)
            laddertui(command)
    assert laddertui("status", "--json").json["quarter"] == "2026-Q4"


@pytest.mark.parametrize("as_json", [True, False])
def test_quarters_that_cannot_be_read_are_never_called_none(
    two: Path, tmp_path: Path, laddertui: Call, as_json: bool
) -> None:
    folder = tmp_path / "data/laddertui/profiles/me/snapshots"
    for path in folder.iterdir():
        path.write_bytes(b"\x00garbage")
    ran = laddertui("status", *(["--json"] if as_json else []))
    assert ran.code == 0
    assert "No quarter" not in ran.out + ran.err
    assert "2 quarters are saved, but none can be read; the newest: " in ran.err
    assert ran.err.count("\n") == 1
    if as_json:
        assert '"quarter": null' in ran.out
    else:
        assert ran.out == ""
    for command in ("show", "calendar"):
        ran = laddertui(command)
        assert ran.code == 1
        assert "none can be read" in ran.said
        assert "start with" not in ran.said
