"""Before the plain walk: a minute in which three activities are scored again, blind."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.support.plain_runs import AUDIT, PLAN, SCORES, heard

OFFER = "First a minute: score three activities again, blind? (y/n)\n"


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> None:
    """A quarter is saved, and ten days have passed."""
    heard(AUDIT + SCORES + PLAN, monkeypatch)
    monkeypatch.setenv("LADDERTUI_TODAY", "2026-12-02")


def kept(tmp_path: Path) -> list[Any]:
    files = sorted(tmp_path.rglob("repeats/*.toml"))
    return [tomllib.loads(path.read_text()) for path in files]


def test_the_earlier_scores_are_read_after_the_last_one_and_the_walk_goes_on(
    tmp_path: Path, later: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps = heard("y\n1\n<\n2\n3\n4\nquit\n", monkeypatch)
    assert steps[0] == OFFER
    assert ": then" not in "".join(steps[1:6])
    assert "1 of 3: Writing boilerplate code." in steps[1]
    assert steps[2].startswith("2 of 3: Finding bugs.")
    assert "Writing boilerplate code: then 1, now 2\n" in steps[6]
    assert "Client calls: then 4, now 4\n" in steps[6]
    assert "3 scores have been given twice by now." in steps[6]
    assert steps[6].endswith("(c or r)\n")  # what is asked next, as ever
    (repeat,) = kept(tmp_path)
    assert [each["score"] for each in repeat["scores"]] == [2, 3, 4]
    assert OFFER not in heard("quit\n", monkeypatch)  # for a week


def test_an_empty_line_or_n_goes_on_and_quit_leaves(
    tmp_path: Path, later: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    for line in ("\n", "n\n", "-\n"):
        assert heard(f"{line}quit\n", monkeypatch)[1].endswith("(c or r)\n")
    assert heard("quit\n", monkeypatch) == [OFFER, ""]
    assert "Nothing of the saved quarter changes." in heard("?\nquit\n", monkeypatch)[1]
    assert kept(tmp_path) == []
    steps = heard("y\n2\n\nquit\n", monkeypatch)  # an empty line ends the minute
    assert "then 1, now 2" in steps[3]
    assert [len(each["scores"]) for each in kept(tmp_path)] == [1]
