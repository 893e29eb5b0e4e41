"""What people of different fields read: true, kind, and without a verdict."""

import pytest

from laddertui.domain.profession import Task
from laddertui.presenters.numbers import whole_percent
from laddertui.presenters.rung_tasks import ladder_lines, pipeline_lines, surface_lines, task_lines
from tests.support.professions import PLUMBING, SOFTWARE, task


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
    assert pipeline_lines(PLUMBING.tasks)[0].startswith("No rungs named yet.")
    assert ladder_lines(PLUMBING.tasks) == []


def test_a_field_of_which_nothing_is_said() -> None:
    assert surface_lines(()) == ["Nothing named yet. Two or three tasks are enough to begin with."]
    assert pipeline_lines(())[0].startswith("No rungs named yet.")


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
        (SOFTWARE.tasks, "Pipeline 30 %: broken (2 of 3 rung tasks answered)."),
        (
            (task("a", 5, 1, 50.0, "partial"),),
            "Pipeline 50 %: at risk (1 of 1 rung task answered).",
        ),
        (
            (task("a", 5, 1, 999 / 1000, "proven"), task("b", 5, 1, 0.001, "none")),
            "Pipeline over 99 %: at risk (2 of 2 rung tasks answered).",
        ),
        (
            (task("a", 5, 1, 50.0, "proven"), task("b", 5, 1, 50.0)),
            "Pipeline 100 %: every answered rung has a proven other way"
            " (1 of 2 rung tasks answered).",
        ),
        ((task("a", 5, 1, 50.0, "none"),), "Pipeline 0 %: broken (1 of 1 rung task answered)."),
        ((task("a", 5, 1, 50.0),), "Pipeline: not known yet (0 of 1 rung task answered)."),
    ],
)
def test_the_pipeline_below_50_is_broken_and_below_100_at_risk(
    tasks: tuple[Task, ...], words: str
) -> None:
    assert pipeline_lines(tasks) == [words]


def test_the_ladder_is_drawn_from_the_senior_work_down_and_said_in_words() -> None:
    assert ladder_lines((*SOFTWARE.tasks, task("Docs", 4, 1, 40.0, "proven"))) == [
        "╞═ ?  ? ═╡  First debugging (10 %), not said yet",
        "│        │  Boilerplate (20 %), missing: no other way known",
        "╞═ ═  ═ ═╡  Unit tests (30 %), at risk: another way in part",
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
