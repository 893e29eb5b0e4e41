"""Suggestions for the next rung in the plain walk: by family or word, several at once."""

import tomllib
from pathlib import Path

import pytest

from laddertui.content.families import families
from tests.support.plain_runs import AUDIT, SCORES, asked_on, draft, heard

HERE = AUDIT + SCORES + "g\nLead\n\n"


NOT_READ_OUT = {
    "Leading the talk after an outage",
    "Choosing what is left out of the next release",
    "Settling a quarrel between two people on the team",
}
"""The last of each role where more than nine are suggested."""


def rung(tmp_path: Path) -> list[tuple[str, int]]:
    found = tomllib.loads(draft(tmp_path).read_text())
    return [(a["name"], a["score"]) for a in found["next_rung"]["activities"]]


def test_several_of_a_family_are_taken_by_number_with_their_scores_and_whose_they_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    software = next(family for family in families() if family.id == "software")
    offered = [each for each in software.suggestions if each.name not in NOT_READ_OUT]
    steps = heard(HERE + "s\n1\n1, 2 1\nquit\n", monkeypatch)
    by_role, listed, after = steps[-4:-1]
    assert "By your role: 1 Software, 2 " in by_role
    assert f"all {len(families())} fields of work" in by_role
    assert "the ladder source names it" in listed
    assert f"{len(offered)}  {offered[-1].name} (score 3, hybrid)" in listed
    assert "AI as the tool, the judgement human" in listed
    assert "Client architect, Product strategist" in listed
    assert after.startswith("3. One thing")
    assert rung(tmp_path) == [(each.name, each.score) for each in offered[:2]]


@pytest.mark.slow
def test_a_word_looks_in_all_families_and_what_is_there_is_not_added_twice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps = heard(HERE + "s\ncomplex deal\n1\ns\ncomplex deal\n1\nquit\n", monkeypatch)
    name = "Negotiating the terms of a complex deal"
    assert f"1  {name} (score 4, the ladder source names it)" in steps[-6]
    assert f"1  {name} (score 4, the ladder source names it, there already)" in steps[-3]
    assert rung(tmp_path) == [(name, 4)]


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("s\nzebra\n", "No suggestion has that in it"),
        ("s\n1\n99\n", "Numbers from 1 to 9, like 1 3."),
        ("s\n1\nall\n", "Numbers from 1 to 9, like 1 3."),
        ("s\n1\n1 2 3 4 5 6 7\n", "There is room for 6; choose fewer."),
    ],
)
def test_what_cannot_be_taken_is_said(
    typed: str,
    words: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert asked_on(f"{HERE}{typed}quit\n", monkeypatch) == 0
    assert words in capsys.readouterr().out


def test_an_empty_line_takes_none_and_the_list_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps = heard(HERE + "s\n\nTalks\n4\ns\n1\n\nquit\n", monkeypatch)
    assert rung(tmp_path) == [("Talks", 4)]
    assert steps[-2].startswith("2. One thing")
