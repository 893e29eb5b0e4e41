from pathlib import Path

import pytest

from laddertui.domain.errors import LadderError
from laddertui.services.exports import text_export


def test_a_text_is_written_for_its_owner_alone(tmp_path: Path) -> None:
    path = text_export.write(str(tmp_path / "mine.txt"), "one\ntwo")
    assert path.read_text() == "one\ntwo\n"
    assert path.stat().st_mode & 0o777 == 0o600


def test_what_acts_becomes_a_mark(tmp_path: Path) -> None:
    path = text_export.write(str(tmp_path / "mine.txt"), "a\x1b[31m\tb\u202e")
    assert path.read_text() == "a\u241b[31m | b<U+202E>\n"


@pytest.mark.parametrize("kind", ["file", "link", "folder"])
def test_nothing_that_is_there_is_written_over(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "there"
    if kind == "file":
        path.write_text("kept")
    elif kind == "link":
        path.symlink_to(tmp_path / "nowhere")
    else:
        path.mkdir()
    with pytest.raises(LadderError, match=r"is there already|is a folder"):
        text_export.write(str(path), "x")
    assert not (tmp_path / "nowhere").exists()


def test_without_a_name_nothing_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(LadderError):
        text_export.write("", "x")
    assert not any(p.is_file() for p in tmp_path.iterdir())
