"""What was ticked off is one small file, which is refused as a whole where it is none."""

import datetime as dt
from pathlib import Path

import pytest

from laddertui.domain.errors import InvalidFileError, LadderError, NewerSchemaError
from laddertui.domain.sprint.events import Sprint, Tick
from laddertui.storage import sprints
from laddertui.storage.profile_folder import ProfileFolder
from tests.support import folders

DONE = (
    Tick(event="call", on=dt.date(2026, 11, 27)),
    Tick(event="design-hour", on=dt.date(2026, 12, 1)),
)


@pytest.fixture
def folder(tmp_path: Path) -> ProfileFolder:
    return folders.folder(tmp_path)


def test_what_is_ticked_off_stands_in_the_form_of_the_contract(folder: ProfileFolder) -> None:
    assert sprints.read(folder) == Sprint(schema=1)
    sprints.write(folder, DONE)
    assert (folder.path / "sprint.toml").read_text() == (
        "schema = 1\n"
        '\n[[done]]\nevent = "call"\non = 2026-11-27\n'
        '\n[[done]]\nevent = "design-hour"\non = 2026-12-01\n'
    )
    assert folder.sprint.stat().st_mode & 0o777 == 0o600
    assert sprints.read(folder) == Sprint(schema=1, done=DONE)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", ":1: the file is empty"),
        ('schema = 1\n[[done]]\nevent = "call"\n', ":2: on is missing"),
        ('schema = 1\n[[done]]\nevent = "call"\non = "2026-11-27"\n', ":4: on is a date"),
        ("schema = 1\n[[done]]\nevent = 7\non = 2026-11-27\n", ":3: event is a text in quotes"),
        ('schema = 1\n[[done]]\nevent = "x"\non = 2026-11-27\nmood = 1\n', ":5: 'mood' is not"),
        ("schema = 1\ndone = 3\n", ":2: done is a list"),
        ("schema = 1\n" + '[[done]]\nevent = "a"\non = 2026-01-01\n' * 1001, ":2: done has 1,001"),
        ("schema = 1\ndone = " + "[" * 30_000, ":1: more than 20,000 lists"),
        ("\x00\x1b[2J", ":1: not valid TOML"),
    ],
)
def test_a_file_that_is_none_is_refused_in_a_line(
    folder: ProfileFolder, text: str, said: str
) -> None:
    folder.sprint.write_text(text)
    with pytest.raises(InvalidFileError) as refused:
        sprints.read(folder)
    assert str(refused.value.faults[0]).startswith(f"{folder.sprint}{said}")
    assert "\x1b" not in str(refused.value)


def test_a_newer_file_a_link_and_a_huge_one_are_refused(folder: ProfileFolder) -> None:
    folder.sprint.write_text("schema = 2\n")
    with pytest.raises(NewerSchemaError, match="newer version"):
        sprints.read(folder)
    folder.sprint.write_bytes(b"#" * (1024 * 1024 + 1))
    with pytest.raises(LadderError, match="at most"):
        sprints.read(folder)
    folder.sprint.unlink()
    folder.sprint.symlink_to("elsewhere.toml")
    with pytest.raises(LadderError, match="is a link"):
        sprints.read(folder)
