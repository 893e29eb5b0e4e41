"""Suggestions by number."""

from pathlib import Path

from laddertui.domain.families.family import Suggestion
from laddertui.presenters.reference.guide_lists import FIRST_YEAR_LIST, NEXT_RUNG_LIST, WEEK_LIST
from laddertui.presenters.reference.suggestions import RoleFamilies, suggestion_lines
from laddertui.services.families import load_families
from tests.support.folders import dirs
from tests.support.own_families import BEES, write_families


def families_of(tmp_path: Path, role: str) -> RoleFamilies[Suggestion]:
    return RoleFamilies(load_families(dirs(tmp_path)), role, NEXT_RUNG_LIST)


def test_a_family_of_the_role_is_meant_by_its_number(tmp_path: Path) -> None:
    mine = families_of(tmp_path, "Support team lead")
    assert mine.lines()[0].startswith("By your role: 1 Customer service, 2 ")
    offered = mine.suggested("1")
    assert len(offered) == 9
    assert {each.role for _, each in offered} == {
        each.role for each in mine.numbered[0].suggestions
    }
    for typed in ("0", "²", str(len(mine.numbered) + 1)):
        assert mine.suggested(typed) == (), typed


def test_a_word_or_a_job_title_looks_in_all_of_them(tmp_path: Path) -> None:
    mine = families_of(tmp_path, "Xyzzy")
    assert mine.lines() == ["A job title, or a word, looks in all 81 fields of work."]
    names = [each.name for _, each in mine.suggested("telling someone honestly")]
    assert names == ["Telling someone honestly how their work is going"]
    nurses = families_of(tmp_path, "Ward nurse").suggested("1")
    assert mine.suggested("wrad nurses") == nurses
    assert mine.suggested("zebra") == ()


def test_one_s_own_are_called_so_and_what_is_wrong_in_them_is_said(tmp_path: Path) -> None:
    write_families(
        tmp_path / "config", a=BEES, b=BEES.replace("score = 2", "score = 8").replace("bees", "x")
    )
    mine = families_of(tmp_path, "Beekeeper's mate")
    assert mine.lines()[-1] == "b.toml:8: score is a whole number from 1 to 5"
    assert suggestion_lines(mine, "1", []) == [
        "One rung up in Bees, for example: Keeper of a valley.",
        "  1  Teaching a village to live with bees (score 4, your own)",
        "The family and its scores are your own.",
    ]


def test_what_is_there_already_is_named_whatever_its_case(tmp_path: Path) -> None:
    mine = families_of(tmp_path, "Lawyer")
    first = mine.suggested("1")[0][1].name
    lines = suggestion_lines(mine, "1", [first.upper()])
    there = [line for line in lines if "there already" in line]
    assert len(there) == 1
    assert first in there[0]


def test_all_of_a_week_is_read_out_and_its_scores_are_called_proposals(tmp_path: Path) -> None:
    nurse = RoleFamilies(load_families(dirs(tmp_path)), "Ward nurse", WEEK_LIST)
    lines = suggestion_lines(nurse, "1", ["Giving medicine by the plan"])
    assert "  4  Changing a dressing (proposed score 2, needs hands)" in lines
    assert (
        "  3  Giving medicine by the plan (proposed score 2, needs hands, there already)" in lines
    )
    assert len(lines) == 1 + len(nurse.numbered[0].activities)
    assert "proposals of this app's own" in lines[-1]


def test_a_first_year_says_which_tasks_are_the_source_s_and_what_each_builds(
    tmp_path: Path,
) -> None:
    developer = RoleFamilies(load_families(dirs(tmp_path)), "Developer", FIRST_YEAR_LIST)
    lines = suggestion_lines(developer, "1", [])
    assert any(
        line.startswith("  1  Writing boilerplate code (volume 5, context 1, 40 % of the time;")
        and "builds" in line
        and "the profession source names it" in line
        for line in lines
    )
    assert any("Small features under review" in line and "source" not in line for line in lines)
    assert "Proposals of this app's own" in lines[-1]
