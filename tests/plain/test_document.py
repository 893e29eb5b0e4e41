"""The answers that the document shows are answers that the program takes."""

import re
from pathlib import Path

import pytest

from laddertui.plain.ways import INTRODUCTION, way_of
from tests.support.plain_runs import answer, saved

TEXT = (Path(__file__).parents[2] / "docs" / "plain.md").read_text()


def test_the_answers_of_the_document_save_a_quarter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = re.findall(r"```text\n(.*?)```", TEXT, re.DOTALL)
    assert len(shown) == 1
    assert answer(shown[0], monkeypatch) == 0
    assert 'name = "Showing a newcomer how"' in saved(tmp_path)


def test_every_way_of_answering_is_in_the_table_and_the_main_ones_are_said_at_once() -> None:
    typed = re.findall(r"^\| (`.*?) \|", TEXT, re.MULTILINE)
    ways = {way_of(each) for cell in typed for each in re.findall("`(.*?)`", cell)}
    assert ways == {
        "take back",
        "back",
        "explain",
        "method",
        "note",
        "blind",
        "again",
        "tips",
        "leave",
    }
    assert all(sign in INTRODUCTION for sign in ("Enter", "- takes", "< goes back", "?", "quit"))
