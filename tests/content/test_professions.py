"""What one may start from: the source's rung tasks under its name, everything else as ours."""

import pytest

from laddertui.content.professions import ProfessionPreset, profession_presets
from laddertui.domain.profession import surface

EACH = pytest.mark.parametrize("profession", profession_presets(), ids=lambda s: s.id)


def test_the_three_professions_of_the_source() -> None:
    assert [s.id for s in profession_presets()] == ["software", "law", "medicine"]


@EACH
def test_the_two_tasks_that_the_source_names_are_the_rungs_and_the_rest_is_ours(
    profession: ProfessionPreset,
) -> None:
    named = [t for t in profession.tasks if t.whose == "source"]
    assert len(named) == 2
    assert {t.source for t in named} == {"profession"}
    assert [t.task.is_rung for t in profession.tasks] == [
        t.whose == "source" for t in profession.tasks
    ]


@EACH
def test_a_first_year_is_whole_and_its_surface_is_the_70_percent_that_the_source_asks_about(
    profession: ProfessionPreset,
) -> None:
    assert sum(t.share for t in profession.tasks) == 100
    assert surface(tuple(t.task for t in profession.tasks)) == pytest.approx(70)


@EACH
def test_nothing_is_answered_for_the_person(profession: ProfessionPreset) -> None:
    assert all(t.task.builds is None and t.task.alternative is None for t in profession.tasks)


@EACH
def test_names_are_short_and_differ(profession: ProfessionPreset) -> None:
    assert all(len(t.name) <= 30 for t in profession.tasks)
    assert len({t.name for t in profession.tasks}) == len(profession.tasks)
