"""Signals: one file each, never written over, and a broken one hides no other."""

import datetime as dt
import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from laddertui.domain.errors import LadderError
from laddertui.domain.signal import Signal
from laddertui.storage import check, profile_details, signals
from laddertui.storage.profile_details import ProfileDetails
from laddertui.storage.profile_folder import ProfileFolder
from tests.support import folders

DAY = dt.date(2026, 11, 22)


@pytest.fixture
def folder(tmp_path: Path) -> ProfileFolder:
    return folders.folder(tmp_path)


def signal(
    text: str = "Models now write tests", on: dt.date = DAY, affects: tuple[str, ...] = ()
) -> Signal:
    return Signal(schema=1, noted_on=on, text=text, affects=affects)


def names(folder: ProfileFolder) -> list[str]:
    return sorted(os.listdir(folder.signals))


def test_each_signal_is_a_file_of_its_own_under_the_next_number_of_its_day(
    folder: ProfileFolder,
) -> None:
    noted = [
        signal("one"),
        signal("two", affects=("tests", "code")),
        signal("three", on=DAY + dt.timedelta(days=1)),
    ]
    paths = [signals.note(folder, each) for each in noted]
    assert [p.name for p in paths] == [
        "2026-11-22.1.toml",
        "2026-11-22.2.toml",
        "2026-11-23.1.toml",
    ]
    assert names(folder) == [p.name for p in paths]
    assert [row.signal for row in signals.rows(folder)] == noted
    assert paths[1].read_text() == (
        'schema = 1\nnoted_on = 2026-11-22\ntext = "two"\n'
        'affects = [\n    "tests",\n    "code",\n]\n'
    )
    assert paths[0].stat().st_mode & 0o777 == 0o600
    assert paths[0].parent.stat().st_mode & 0o777 == 0o700


def test_they_come_by_day_and_number_not_by_letter(folder: ProfileFolder) -> None:
    for n in range(12):
        signals.note(folder, signal(str(n)))
    signals.note(folder, signal("earlier", on=DAY - dt.timedelta(days=1)))
    assert [row.signal.text for row in signals.rows(folder) if row.signal] == [
        "earlier",
        *map(str, range(12)),
    ]


def test_before_the_first_there_is_none(folder: ProfileFolder) -> None:
    assert signals.rows(folder) == []


def test_a_broken_one_is_a_row_with_its_reason(folder: ProfileFolder) -> None:
    signals.note(folder, signal("good"))
    directory = folder.signals
    (directory / "2026-11-22.2.toml").write_text("schema = 1\nnoted_on = 2026-11-22\ntext = 3\n")
    (directory / "2026-11-22.3.toml").write_text("schema = 2\n")
    (directory / "2026-11-22.4.toml").symlink_to("nowhere")
    (directory / "2026-11-22.5.toml").write_text(
        'schema = 1\nnoted_on = 2026-11-22\ntext = ""\nmood = 1\n'
    )
    (directory / "other.toml").write_text("")
    good, *broken = signals.rows(folder)
    assert good.signal == signal("good")
    assert [row.signal for row in broken] == [None] * 5
    assert [row.newer for row in broken] == [False, True, False, False, False]
    for row, said in zip(
        broken,
        ("3: text is a text", "newer version", "is a link", "'mood' is not", "empty"),
        strict=True,
    ):
        assert said in str(row.reason)
    assert signals.note(folder, signal("next")).name == "2026-11-22.6.toml"


@pytest.mark.parametrize("links", [True, False])
def test_whoever_comes_second_takes_the_next_number(
    folder: ProfileFolder, monkeypatch: pytest.MonkeyPatch, links: bool
) -> None:
    """As between two processes: what is listed is older than what is there."""
    first = signals.note(folder, signal("first")).read_bytes()
    (folder.signals / "2026-11-22.2.toml").symlink_to("nowhere")
    monkeypatch.setattr(signals, "next_number", lambda *_: 1)
    if not links:
        monkeypatch.setattr(os, "link", _no_link)
    path = signals.note(folder, signal("second"))
    assert path.name == "2026-11-22.3.toml"
    assert (path.with_name("2026-11-22.1.toml").read_bytes(), path.stat().st_mode & 0o777) == (
        first,
        0o600,
    )
    assert names(folder) == [f"2026-11-22.{n}.toml" for n in (1, 2, 3)]


def _no_link(*_: object, **__: object) -> None:
    raise OSError(errno.EPERM, "Operation not permitted")


NOTES = """
import datetime as dt, pathlib, sys
from laddertui.domain.signal import Signal
from laddertui.storage import profile_folder, signals
from laddertui.storage.profile_form import PlainFiles
folder = profile_folder.ProfileFolder(id="me", path=pathlib.Path(sys.argv[1]), files=PlainFiles())
for n in range(20):
    text = f"{sys.argv[2]} {n}"
    signals.note(folder, Signal(schema=1, noted_on=dt.date(2026, 11, 22), text=text))
"""


@pytest.mark.slow
def test_many_at_once_are_all_kept(folder: ProfileFolder) -> None:
    running = [
        subprocess.Popen([sys.executable, "-c", NOTES, str(folder.path), str(n)]) for n in range(4)
    ]
    assert [each.wait(60) for each in running] == [0] * 4
    texts = [row.signal.text for row in signals.rows(folder) if row.signal]
    assert sorted(texts) == sorted(f"{m} {n}" for m in range(4) for n in range(20))
    assert names(folder) == sorted(f"2026-11-22.{n}.toml" for n in range(1, 81))


@pytest.mark.parametrize("step", ["open", "link", "fsync"])
def test_a_full_disk_leaves_nothing_half_written(
    folder: ProfileFolder, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    signals.note(folder, signal("first"))
    with monkeypatch.context() as patch:
        patch.setattr(os, step, _full(step))
        with pytest.raises(LadderError, match="No space left"):
            signals.note(folder, signal("second"))
    assert names(folder) == ["2026-11-22.1.toml"]


def _full(step: str) -> object:
    real = getattr(os, step)

    def refuse(what: object, *rest: int, **named: object) -> object:
        if step == "open" and not (rest and rest[0] & os.O_CREAT):
            return real(what, *rest, **named)
        raise OSError(errno.ENOSPC, "No space left on device")

    return refuse


def test_a_folder_that_cannot_be_used_is_said(folder: ProfileFolder) -> None:
    folder.signals.write_text("in the way")
    with pytest.raises(LadderError, match="is not a folder"):
        signals.note(folder, signal())
    with pytest.raises(LadderError, match="cannot be read"):
        signals.rows(folder)


def checked(path: Path) -> list[int]:
    return [
        fault.line
        for fault in check.check(path, DAY, check.ProfileFiles(lambda home, files: files)).faults
    ]


def test_looking_over_files_knows_signals_and_what_is_said_about_a_person(
    folder: ProfileFolder, tmp_path: Path
) -> None:
    path = signals.note(folder, signal())
    assert checked(path) == []
    assert checked(path.rename(path.with_name("other.toml"))) == []
    alone = tmp_path / "2026-11-22.7.toml"
    alone.write_text("schema = 1\nnoted_on = 2026-11-22\ntext = 1\nmood = 2\n")
    assert sorted(checked(alone)) == [3, 4]
    profile_details.write(
        folder, ProfileDetails(schema=1, name="Ada", hours={"client calls": "clients"})
    )
    assert checked(profile_details.path_of(folder)) == []
    profile_details.path_of(folder).write_text('schema = 1\nname = "Ada"\noutlets = "none"\n')
    assert checked(profile_details.path_of(folder)) == [3]


def test_a_draft_that_was_set_aside_is_passed_over_unless_it_is_asked_for(
    folder: ProfileFolder,
) -> None:
    path = folder.path / "draft.unreadable-1.toml"
    path.write_text("x = ")
    assert list(check.find_files([folder.path], must_exist=True)) == []
    assert list(check.find_files([path], must_exist=True)) == [path]
    assert checked(path) == [1]


def test_what_is_said_about_a_person_comes_back(folder: ProfileFolder) -> None:
    assert profile_details.read(folder) is None
    for said in (
        ProfileDetails(schema=1),
        ProfileDetails(
            schema=1,
            name="Ada",
            occupation="15-1252",
            outlets=("the bank", "two clients"),
            hours={"client calls": "clients", "a.b": "x"},
            consent_note="Agreed on 2026-11-01 to quarterly notes.",
        ),
    ):
        profile_details.write(folder, said)
        assert profile_details.read(folder) == said
    assert profile_details.path_of(folder).stat().st_mode & 0o777 == 0o600


def test_a_newer_file_about_a_person_is_never_written_over_and_a_broken_one_may_be(
    folder: ProfileFolder,
) -> None:
    path = profile_details.path_of(folder)
    path.write_text("schema = 9\n")
    with pytest.raises(LadderError, match="newer version"):
        profile_details.write(folder, ProfileDetails(schema=1))
    assert path.read_text() == "schema = 9\n"
    path.write_text("broken")
    profile_details.write(folder, ProfileDetails(schema=1, name="Ada"))
    assert profile_details.read(folder) == ProfileDetails(schema=1, name="Ada")
