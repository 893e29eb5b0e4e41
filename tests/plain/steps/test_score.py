"""Scoring in the plain walk: what is left open, what is said of a score that is tested."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.support.plain_runs import AUDIT, draft, heard


def activities(tmp_path: Path) -> Any:
    return tomllib.loads(draft(tmp_path).read_text())["activities"]


def test_an_activity_may_be_left_unscored_and_is_asked_for_before_saving(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps = heard(AUDIT + "1\nn\n\n4\nn\ny\nn\ns\n\n2\nn\nquit\n", monkeypatch)
    missing = next(step for step in steps if "Before it can be saved:" in step)
    assert "Finding bugs" in missing
    assert missing.endswith("Go to the first of them? (y/n) [y]\n")
    asked = steps[steps.index(missing) + 1]
    assert "2 of 3: Finding bugs" in asked
    assert [row["score"] for row in activities(tmp_path)] == [1, 2, 4]


def test_where_a_perfect_ai_could_do_it_the_sources_limit_is_said_and_the_score_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    limit = "If it could take this over within three years, it is a 1 or 2."
    could = heard(AUDIT + "4\ny\nquit\n", monkeypatch)[-2]
    assert limit in could
    assert activities(tmp_path)[0]["score"] == 4
    assert limit not in heard("<\nn\nquit\n", monkeypatch)[-2]


def test_a_score_for_difficulty_is_given_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps = heard(AUDIT + "5\nn\nn\n2\nn\nquit\n", monkeypatch)
    assert "1 of 3: Writing boilerplate code" in steps[-4]
    assert activities(tmp_path)[0]["score"] == 2
    assert "ai_could_replace" not in activities(tmp_path)[0]
