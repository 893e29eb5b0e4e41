"""What people of different fields read: true, kind, and without a verdict."""

from dataclasses import replace

import pytest

from laddertui.domain.profession import Task
from laddertui.presenters.numbers import whole_percent
from laddertui.presenters.rung_tasks import (
    ladder_lines,
    pipeline_lines,
    reach_text,
    surface_lines,
    task_lines,
)
from tests.support.professions import PLUMBING, SOFTWARE, task

BROKEN = "Under 50 % it is called broken, if nothing replaces them."
AT_RISK = "Under 100 % it is called at risk, should they go."


def test_a_developer_reads_the_surface_of_the_time_that_was_named() -> None:
    assert surface_lines(SOFTWARE.tasks) == [
        "Surface 75 % of the first-year time named; of 4 tasks 3 are rung tasks.",  # 60 of 80
        "The time named makes 80 %. It need not be 100: a part of a year will do.",
    ]


def test_shares_that_make_100_are_not_remarked_on() -> None:
    assert surface_lines((task("a", 5, 1, 60.0), task("b", 1, 5, 40.0))) == [
        "Surface 60 % of the first-year time named; of 2 tasks 1 is a rung task."
    ]


def test_a_plumber_has_no_rung_task_and_no_pipeline_to_break() -> None:
    assert surface_lines(PLUMBING.tasks)[0].startswith(
        "Surface 0 %: no rung task among the tasks named."
    )
    assert pipeline_lines(PLUMBING.tasks)[0].startswith("No rung task is named yet")
    assert ladder_lines(PLUMBING.tasks) == []


def test_a_field_of_which_nothing_is_said() -> None:
    assert surface_lines(()) == ["Nothing named yet. Two or three tasks are enough to begin with."]
    assert pipeline_lines(())[0].startswith("No rung task is named yet")


def test_rung_tasks_without_time_ask_for_it() -> None:
    rows = (task("Triage", 5, 2, 0.0, "partial"),)
    assert surface_lines(rows) == [
        "Say how much of a first-year's time each takes; then the surface can be worked out."
    ]
    assert pipeline_lines(rows) == [
        "Say on Surface how much of the time the rung tasks take;"
        " then the pipeline can be worked out."
    ]


@pytest.mark.parametrize(
    ("tasks", "words"),
    [
        (SOFTWARE.tasks, ("30 %", "2 of 3 rung tasks", BROKEN)),
        ((task("a", 5, 1, 50.0, "partial"),), ("50 %", "1 of 1 rung task", AT_RISK)),
        (
            (task("a", 5, 1, 999 / 1000, "proven"), task("b", 5, 1, 0.001, "none")),
            ("over 99 %", "2 of 2 rung tasks", AT_RISK),
        ),
        (
            (task("a", 5, 1, 50.0, "proven"), task("b", 5, 1, 50.0)),
            ("100 %", "1 of 2 rung tasks", "Every answered rung has a proven other way."),
        ),
        ((task("a", 5, 1, 50.0, "none"),), ("0 %", "1 of 1 rung task", BROKEN)),
    ],
)
def test_the_pipeline_below_50_is_broken_and_below_100_at_risk_only_if_the_tasks_go(
    tasks: tuple[Task, ...], words: tuple[str, str, str]
) -> None:
    percent, answered, state = words
    assert pipeline_lines(tasks) == [
        f"Pipeline {percent}: if these tasks went, that much of what they teach has another way"
        f" ({answered} answered). {state}"
    ]
    open_ = pipeline_lines((task("a", 5, 1, 50.0),))
    assert open_ == ["Pipeline: not known yet (0 of 1 rung task answered)."]


def test_work_that_needs_hands_is_no_rung_task_and_is_named_as_left_out() -> None:
    carrying = replace(task("Carrying pipe", 5, 1, 60.0), hands_on=True)
    orders = task("Typing orders", 5, 1, 40.0, "none")
    said = surface_lines((carrying, orders))
    assert said[0] == "Surface 40 % of the first-year time named; of 2 tasks 1 is a rung task."
    assert said[1] == "Needs hands, so no part of what software takes over: Carrying pipe."
    assert [line[12:] for line in ladder_lines((carrying, orders))] == [
        "Typing orders (40 %), dashed: none known if it goes"
    ]
    assert task_lines((carrying,))[0].endswith("60 % of the time (hands)")
    assert reach_text((carrying,)) == ""


def test_something_is_within_reach_of_every_field_with_a_rung() -> None:
    # the longest rung without a proven way: boilerplate 20, unit tests 30 in part, debugging 10
    assert "one piece of Unit tests a month done by hand" in reach_text(SOFTWARE.tasks)
    assert "tell one beginner" in reach_text((task("a", 5, 1, 50.0, "proven"),))


def test_the_ladder_is_drawn_from_the_senior_work_down_and_said_in_words() -> None:
    assert ladder_lines((*SOFTWARE.tasks, task("Docs", 4, 1, 40.0, "proven"))) == [
        "╞═ ?  ? ═╡  First debugging (10 %), not said yet",
        "╞╌ ╌ ╌ ╌ ╡  Boilerplate (20 %), dashed: none known if it goes",
        "╞═══╱ ═══╡  Unit tests (30 %), cracked: another way in part",
        "╞════════╡  Docs (40 %), whole: another way is proven",
    ]


def test_a_rung_task_is_marked_with_a_word() -> None:
    said = task_lines(SOFTWARE.tasks)
    assert said[0] == "Unit tests: volume 5, context 1, 30 % of the time (rung task)"
    assert said[3] == "Design talks: volume 2, context 4, 20 % of the time"
    assert task_lines((task("New", 0, 0, 0.0),)) == ["New: volume ?, context ?, 0 % of the time"]


@pytest.mark.parametrize(
    ("percent", "words"),
    [(0.0, "0 %"), (0.4, "under 1 %"), (49.6, "50 %"), (99.7, "over 99 %"), (100.0, "100 %")],
)
def test_rounding_alone_makes_no_0_and_no_100(percent: float, words: str) -> None:
    assert whole_percent(percent) == words
