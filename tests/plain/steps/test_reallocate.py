"""The plan in the plain walk: moves one by one, a suggestion that asks, the guidance in place."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.support.plain_runs import AUDIT, SCORES, draft, heard

HERE = AUDIT + SCORES + "g\nLead\n\nTalks\n4\n\n"


def moves(tmp_path: Path) -> Any:
    plan = tomllib.loads(draft(tmp_path).read_text()).get("plan", {})
    return [(m["from"], m["to"], m["points"]) for m in plan.get("moves", ())]


def test_a_suggestion_asks_before_it_replaces_moves_made_by_hand(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps = heard(HERE + "3 1 7\ns\nn\nquit\n", monkeypatch)
    assert "Put that in the place of the moves so far?" in steps[-3]
    assert moves(tmp_path) == [("finding-bugs", "talks", 7.0)]
    heard("s\ny\nquit\n", monkeypatch)
    assert sum(points for *_, points in moves(tmp_path)) == 20
    assert ("finding-bugs", "talks", 7.0) not in moves(tmp_path)


def test_after_a_move_only_what_it_changes_is_read_and_the_whole_list_on_request(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    steps = heard(HERE + "2 1 7\nagain\n-\nquit\n", monkeypatch)
    listed, moved, again, taken_back = steps[-5:-1]
    assert "3  score 2  28.75 %  Finding bugs" in listed
    assert "2  Writing boilerplate code: 61.25 to 54.25 %" in moved
    assert "Finding bugs" not in moved
    assert "7 of 20 points planned" in moved
    assert "Fewer is still a start" in moved
    assert "3  score 2  28.75 %  Finding bugs" in again
    assert "0 of 20 points planned" in taken_back


def test_each_question_has_the_guidance_that_applies_to_it_with_whose_it_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    steps = heard(HERE + "\nprompting\n\n\n\nquit\n", monkeypatch)
    plan, skill, agreement, start, event = steps[-7:-2]
    assert "The ladder source says: Move at least 20 points" in plan
    assert "The leverage source says: The advice to focus on soft skills" in skill
    assert "The ladder source names no tool as a skill" in agreement
    assert "Two sources differ here; the choice is yours." in agreement
    assert "Treat it as a sprint of 90 days" in start
    assert "Put two or three fixed slots in the week" in event


def test_not_this_one_is_marked_by_its_number_and_nothing_is_proposed_from_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps = heard(HERE + "n 2\ns\nn 1\nn 2\nquit\n", monkeypatch, "--lenient")
    marked, suggested, refused, unmarked = steps[-5:-1]
    mark = "Writing boilerplate code (not this one: nothing is proposed from it)"
    assert mark in marked
    assert "Finding bugs: 28.75 to" in suggested
    assert "Writing boilerplate code:" not in suggested
    assert "n and the number of an activity of your week" in refused  # 1 is of the next rung
    assert mark not in unmarked
    assert "fixed" not in draft(tmp_path).read_text()


def test_at_an_abrupt_plan_and_at_events_that_overlap_what_applies_is_said(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    plan = "2 1 50\n\n\n\n\nCall\nfri 10:00 2h\nHour\nfri 11:00\nquit\n"
    steps = heard(HERE + plan, monkeypatch)
    assert "Do not drop the present job at once" in steps[-10]
    assert "Call and Hour overlap on Friday at 11:00" in steps[-2]
