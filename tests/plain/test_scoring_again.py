"""In the plain walk: a minute in which three activities are scored again, blind."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from laddertui.plain.scoring_again import OFFER
from tests.support.plain_runs import AUDIT, PLAN, SCORES, heard


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
    _, role, first, second, _, _, _, after, _ = heard(
        "c\nblind\n1\n<\n2\n3\n4\nquit\n", monkeypatch
    )
    assert OFFER in role
    assert role.endswith("What do you work as? [Mid-level developer]\n")
    assert "1 of 3: Writing boilerplate code." in first
    assert second.startswith("2 of 3: Finding bugs.")
    assert ": then" not in first + second
    assert after.startswith("Writing boilerplate code: then 1, now 2\n")
    assert "Client calls: then 4, now 4\n" in after
    assert "3 scores have been given twice by now." in after
    assert after.endswith("What do you work as? [Mid-level developer]\n")
    (repeat,) = kept(tmp_path)
    assert [each["score"] for each in repeat["scores"]] == [2, 3, 4]
    again = heard("c\nblind\nquit\n", monkeypatch)
    assert OFFER not in again[1]  # for a week
    assert (
        "Not now: scores are given again between a week and two months after a quarter was saved"
        in again[2]
    )
    assert len(kept(tmp_path)) == 1


def test_an_empty_line_ends_it_and_what_was_given_is_kept(
    tmp_path: Path, later: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard("c\nblind\n\nquit\n", monkeypatch)
    assert kept(tmp_path) == []
    assert "then 1, now 2" in "".join(heard("c\nblind\n2\n\nquit\n", monkeypatch))
    assert [len(each["scores"]) for each in kept(tmp_path)] == [1]


def test_on_the_day_itself_nothing_is_offered(monkeypatch: pytest.MonkeyPatch) -> None:
    heard(AUDIT + SCORES + PLAN, monkeypatch)
    steps = heard("quit\n", monkeypatch)
    assert OFFER not in "".join(steps)
