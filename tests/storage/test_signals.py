"""Signals: one file each, never written over, and a broken one hides no other."""

import datetime as dt
import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from laddertui.domain.signal import Signal
from laddertui.domain.trouble import Trouble
from laddertui.storage import about, audit, signals
from laddertui.storage.about import About
from laddertui.storage.places import Place
from tests.storage import builders

DAY = dt.date(2026, 11, 22)


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return builders.place(tmp_path)


def signal(text: str = "Models now write tests", on: dt.date = DAY, affects: tuple[str, ...] = ()) -> Signal:
    return Signal(schema=1, noted_on=on, text=text, affects=affects)


def names(place: Place) -> list[str]:
    return sorted(os.listdir(signals.folder_of(place)))


def test_each_signal_is_a_file_of_its_own_under_the_next_number_of_its_day(place: Place) -> None:
    noted = [signal("one"), signal("two", affects=("tests", "code")), signal("three", on=DAY + dt.timedelta(days=1))]
    paths = [signals.note(place, each) for each in noted]
    assert [p.name for p in paths] == ["2026-11-22.1.toml", "2026-11-22.2.toml", "2026-11-23.1.toml"]
    assert names(place) == [p.name for p in paths]
    assert [row.signal for row in signals.rows(place)] == noted
    assert paths[1].read_text() == (
        'schema = 1\nnoted_on = 2026-11-22\ntext = "two"\naffects = [\n    "tests",\n    "code",\n]\n'
    )
    assert paths[0].stat().st_mode & 0o777 == 0o600
    assert paths[0].parent.stat().st_mode & 0o777 == 0o700


def test_they_come_by_day_and_number_not_by_letter(place: Place) -> None:
    for n in range(12):
        signals.note(place, signal(str(n)))
    signals.note(place, signal("earlier", on=DAY - dt.timedelta(days=1)))
    assert [row.signal.text for row in signals.rows(place) if row.signal] == ["earlier", *map(str, range(12))]


def test_before_the_first_there_is_none(place: Place) -> None:
    assert signals.rows(place) == []


def test_a_broken_one_is_a_row_with_its_reason(place: Place) -> None:
    signals.note(place, signal("good"))
    folder = signals.folder_of(place)
    (folder / "2026-11-22.2.toml").write_text("schema = 1\nnoted_on = 2026-11-22\ntext = 3\n")
    (folder / "2026-11-22.3.toml").write_text("schema = 2\n")
    (folder / "2026-11-22.4.toml").symlink_to("nowhere")
    (folder / "2026-11-22.5.toml").write_text('schema = 1\nnoted_on = 2026-11-22\ntext = ""\nmood = 1\n')
    (folder / "other.toml").write_text("")
    good, *broken = signals.rows(place)
    assert good.signal == signal("good")
    assert [row.signal for row in broken] == [None] * 5
    assert [row.newer for row in broken] == [False, True, False, False, False]
    for row, said in zip(
        broken, ("3: text is a text", "newer version", "is a link", "'mood' is not", "empty"), strict=True
    ):
        assert said in str(row.reason)
    assert signals.note(place, signal("next")).name == "2026-11-22.6.toml"


@pytest.mark.parametrize("links", [True, False])
def test_whoever_comes_second_takes_the_next_number(place: Place, monkeypatch: pytest.MonkeyPatch, links: bool) -> None:
    """As between two processes: what is listed is older than what is there."""
    first = signals.note(place, signal("first")).read_bytes()
    (signals.folder_of(place) / "2026-11-22.2.toml").symlink_to("nowhere")
    monkeypatch.setattr(signals, "_names", lambda _: [])
    if not links:
        monkeypatch.setattr(os, "link", _no_link)
    path = signals.note(place, signal("second"))
    assert path.name == "2026-11-22.3.toml"
    assert (path.with_name("2026-11-22.1.toml").read_bytes(), path.stat().st_mode & 0o777) == (first, 0o600)
    assert names(place) == [f"2026-11-22.{n}.toml" for n in (1, 2, 3)]


def _no_link(*_: object, **__: object) -> None:
    raise OSError(errno.EPERM, "Operation not permitted")


NOTES = """
import datetime as dt, pathlib, sys
from laddertui.domain.signal import Signal
from laddertui.storage import places, signals
from laddertui.storage.door import Plain
place = places.Place(id="me", path=pathlib.Path(sys.argv[1]), door=Plain())
for n in range(20):
    signals.note(place, Signal(schema=1, noted_on=dt.date(2026, 11, 22), text=f"{sys.argv[2]} {n}"))
"""


def test_many_at_once_are_all_kept(place: Place) -> None:
    running = [subprocess.Popen([sys.executable, "-c", NOTES, str(place.path), str(n)]) for n in range(4)]
    assert [each.wait(60) for each in running] == [0] * 4
    texts = [row.signal.text for row in signals.rows(place) if row.signal]
    assert sorted(texts) == sorted(f"{m} {n}" for m in range(4) for n in range(20))
    assert names(place) == sorted(f"2026-11-22.{n}.toml" for n in range(1, 81))


@pytest.mark.parametrize("step", ["open", "link", "fsync"])
def test_a_full_disk_leaves_nothing_half_written(place: Place, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    signals.note(place, signal("first"))
    with monkeypatch.context() as patch:
        patch.setattr(os, step, _full(step))
        with pytest.raises(Trouble, match="No space left"):
            signals.note(place, signal("second"))
    assert names(place) == ["2026-11-22.1.toml"]


def _full(step: str) -> object:
    real = getattr(os, step)

    def refuse(what: object, *rest: int, **named: object) -> object:
        if step == "open" and not (rest and rest[0] & os.O_CREAT):
            return real(what, *rest, **named)
        raise OSError(errno.ENOSPC, "No space left on device")

    return refuse


def test_a_folder_that_cannot_be_used_is_said(place: Place) -> None:
    signals.folder_of(place).write_text("in the way")
    with pytest.raises(Trouble, match="is not a folder"):
        signals.note(place, signal())
    with pytest.raises(Trouble, match="cannot be read"):
        signals.rows(place)


def checked(path: Path) -> list[int]:
    return [fault.line for fault in audit.check(path, DAY, audit.Doors(lambda home, door: door)).faults]


def test_looking_over_files_knows_signals_and_what_is_said_about_a_person(place: Place, tmp_path: Path) -> None:
    path = signals.note(place, signal())
    assert checked(path) == []
    assert checked(path.rename(path.with_name("other.toml"))) == []
    alone = tmp_path / "2026-11-22.7.toml"
    alone.write_text("schema = 1\nnoted_on = 2026-11-22\ntext = 1\nmood = 2\n")
    assert sorted(checked(alone)) == [3, 4]
    about.write(place, About(schema=1, name="Ada", hours={"client calls": "clients"}))
    assert checked(about.path_of(place)) == []
    about.path_of(place).write_text('schema = 1\nname = "Ada"\noutlets = "none"\n')
    assert checked(about.path_of(place)) == [3]


def test_a_draft_that_was_set_aside_is_passed_over_unless_it_is_asked_for(place: Place) -> None:
    path = place.path / "draft.unreadable-1.toml"
    path.write_text("x = ")
    assert list(audit.files([place.path], must_exist=True)) == []
    assert list(audit.files([path], must_exist=True)) == [path]
    assert checked(path) == [1]


def test_what_is_said_about_a_person_comes_back(place: Place) -> None:
    assert about.read(place) is None
    for said in (
        About(schema=1),
        About(
            schema=1,
            name="Ada",
            occupation="15-1252",
            outlets=("the bank", "two clients"),
            hours={"client calls": "clients", "a.b": "x"},
            consent_note="Agreed on 2026-11-01 to quarterly notes.",
        ),
    ):
        about.write(place, said)
        assert about.read(place) == said
    assert about.path_of(place).stat().st_mode & 0o777 == 0o600


def test_a_newer_file_about_a_person_is_never_written_over_and_a_broken_one_may_be(place: Place) -> None:
    path = about.path_of(place)
    path.write_text("schema = 9\n")
    with pytest.raises(Trouble, match="newer version"):
        about.write(place, About(schema=1))
    assert path.read_text() == "schema = 9\n"
    path.write_text("broken")
    about.write(place, About(schema=1, name="Ada"))
    assert about.read(place) == About(schema=1, name="Ada")
