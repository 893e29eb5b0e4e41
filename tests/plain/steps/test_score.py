"""Scoring in the plain walk: what is left open, what is said of a score that is tested."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.support.plain_runs import AUDIT, PLAN, SCORES, draft, heard


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


def test_the_same_score_is_taken_though_it_is_for_difficulty(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps = heard(AUDIT + "5\nn\nn\n5\nn\nquit\n", monkeypatch)
    assert "2 of 3: Finding bugs" in steps[-2]
    assert activities(tmp_path)[0]["score"] == 5


def test_what_was_tried_is_noted_at_any_question_and_said_beside_the_activity(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = "+ It wrote half of them\nh\nCopilot\n"
    steps = heard(AUDIT + told + "1\nn\n+ It reads mail aloud\n\n<\n<\nquit\n", monkeypatch)
    at = next(n for n, step in enumerate(steps) if "Did you try it yourself" in step)
    outcome, tool, noted = steps[at : at + 3]
    assert outcome.startswith("Did you try it yourself, and what came of it? (d it did it, h it")
    assert tool == "With which tool? (may be left empty)\n"
    assert noted.startswith("Noted, about Writing boilerplate code.\n1 of 3: Writing boilerplate")
    assert "Noted, about Finding bugs.\n2 of 3: Finding bugs" in "".join(steps)
    files = sorted(tmp_path.rglob("signals/*.toml"))
    first, second = (tomllib.loads(path.read_text()) for path in files)
    assert first == {
        "schema": 1,
        "noted_on": first["noted_on"],
        "text": "It wrote half of them",
        "affects": [activities(tmp_path)[0]["id"]],
        "outcome": "helped",
        "tool": "Copilot",
    }
    assert (second["text"], "outcome" in second) == ("It reads mail aloud", False)
    again = "".join(heard("<\n<\nagain\nquit\n", monkeypatch))
    assert "Tried 2026-11-22 with Copilot, and it helped: It wrote half of them" in again


def test_a_plus_without_a_sentence_says_what_comes_after_it_and_nothing_is_noted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps = heard(AUDIT + "+\n1\nquit\n", monkeypatch, "--lenient")
    assert any("After + comes a sentence" in step for step in steps)
    assert not list(tmp_path.rglob("signals/*.toml"))
    assert activities(tmp_path)[0]["score"] == 1


def test_a_score_that_rises_because_of_ai_is_asked_about(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard(AUDIT + SCORES + PLAN, monkeypatch)
    monkeypatch.setenv("LADDERTUI_TODAY", "2027-02-22")
    meant = "You score it higher although AI can do more of it now. Is that what you mean? (y/n;"
    steps = heard("\n5\nn\ny\na\nn\na\n\nquit\n", monkeypatch)
    assert steps[-3].startswith(meant)  # once for each time it is said
    assert steps[-5].startswith(meant)
    assert steps[-4].endswith(
        "Why has it changed? a AI can do more now, s I see it differently, w the work changed:\n"
    )
    raised = next(row for row in activities(tmp_path) if row.get("score") == 5)
    assert (raised["name"], raised["change_reason"]) == ("Client calls", "ai-moved")
