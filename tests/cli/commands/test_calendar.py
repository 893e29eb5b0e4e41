"""`laddertui calendar -o FILE`: where a person says, and nothing of another kind is harmed."""

import os
import pty
import stat
from pathlib import Path
from typing import Any

import pytest

from tests.support.command_line import Call
from tests.support.snapshot_texts import PLAN, snapshot

WORDS = b"words of mine"


@pytest.fixture
def printed(laddertui: Call, given: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> bytes:
    """The calendar of a saved plan, in a folder of its own."""
    laddertui("import", given("a.toml", snapshot(more=PLAN)))
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    return laddertui("calendar").out.encode()


def test_a_hyphen_is_standard_output(laddertui: Call, printed: bytes) -> None:
    assert laddertui("calendar", "-o", "-") == (0, printed.decode(), "")
    assert not list(Path().iterdir())
    assert laddertui("calendar", "-o", "-", "--json").json["calendar"].encode() == printed


@pytest.mark.parametrize(
    ("name", "said", "code"),
    [
        ("", "the file has no name; write one, like plan.ics", 2),
        (".", "is a folder; name a file in it", 1),
        ("./", "is a folder; name a file in it", 1),
        ("/", "is a folder; name a file in it", 1),
        ("..", "is a folder; name a file in it", 1),
        ("new/", "is a folder; name a file in it", 1),
        ("missing/plan.ics", "missing is not there; make that folder first", 1),
        ("~nosuchuser/plan.ics", "~nosuchuser is nobody's home here", 2),
        ("é" * 130, "File name too long", 1),
        ("words.txt", "words.txt is there already and is not a calendar", 1),
        ("link-to-words", "link-to-words is there already and is not a calendar", 1),
        ("link-to-itself", "link-to-itself cannot be used", 1),
        ("words.txt/plan.ics", "cannot be used: Not a directory", 1),
    ],
)
def test_what_cannot_be_written_to_is_refused_in_a_line_and_left_as_it_is(
    laddertui: Call, printed: bytes, name: str, said: str, code: int
) -> None:
    Path("words.txt").write_bytes(WORDS)
    Path("link-to-words").symlink_to("words.txt")
    Path("link-to-itself").symlink_to("link-to-itself")
    before = sorted(Path().iterdir())
    ran = laddertui("calendar", "-o", name)
    assert ran.code == code
    assert said in ran.said
    assert sorted(Path().iterdir()) == before
    assert Path("words.txt").read_bytes() == WORDS
    assert Path("link-to-words").is_symlink()


def test_a_link_is_followed_and_stays_one(laddertui: Call, printed: bytes) -> None:
    Path("older.ics").write_bytes(b"BEGIN:VCALENDAR\r\nolder")
    for link, target in (("link", "older.ics"), ("ahead", "not-yet.ics")):
        Path(link).symlink_to(target)
        assert laddertui("calendar", "-o", link).code == 0
        assert Path(link).is_symlink()
        assert Path(target).read_bytes() == printed


def test_an_empty_file_is_nobodys(laddertui: Call, printed: bytes) -> None:
    Path("new.ics").touch()
    assert laddertui("calendar", "-o", "new.ics").code == 0
    assert Path("new.ics").read_bytes() == printed


def test_the_home_folder_is_found(laddertui: Call, printed: bytes, tmp_path: Path) -> None:
    (tmp_path / "home").mkdir(exist_ok=True)
    assert laddertui("calendar", "-o", "~/plan.ics").code == 0
    assert (tmp_path / "home" / "plan.ics").read_bytes() == printed


def test_a_pipe_is_written_into_and_stays_one(laddertui: Call, printed: bytes) -> None:
    os.mkfifo("pipe")
    reader = os.open("pipe", os.O_RDONLY | os.O_NONBLOCK)
    assert laddertui("calendar", "-o", "pipe").code == 0
    assert os.read(reader, 1_000_000) == printed
    os.close(reader)
    assert stat.S_ISFIFO(os.lstat("pipe").st_mode)
    reads, writes = os.pipe()
    assert laddertui("calendar", "-o", f"/dev/fd/{writes}").code == 0
    os.close(writes)
    assert os.read(reads, 1_000_000) == printed
    os.close(reads)


def test_a_device_is_written_into_and_stays_one(laddertui: Call, printed: bytes) -> None:
    """A terminal of the test's own: never a real device."""
    master, slave = pty.openpty()
    assert laddertui("calendar", "-o", os.ttyname(slave)).code == 0
    assert os.read(master, 100).startswith(b"BEGIN:VCALENDAR")
    assert stat.S_ISCHR(os.stat(os.ttyname(slave)).st_mode)
    os.close(master)
    os.close(slave)
