"""Each step has its tips and warnings, and they fit where they are shown."""

from typing import get_args

from laddertui.content.guidance import GuidanceStep, guidance, guidance_for
from laddertui.domain.leverage import EROSION, FRICTION


def test_every_step_has_something_to_say_on_coming_to_it() -> None:
    for step in get_args(GuidanceStep):
        assert guidance_for(step, "start"), step


def test_every_step_is_a_step() -> None:
    assert {g.step for g in guidance()} == set(get_args(GuidanceStep))
    assert {g.kind for g in guidance()} == {"tip", "warning"}


def test_a_tip_fits_in_place() -> None:
    assert [g.id for g in guidance() if len(g.text) > 160] == []


def test_every_source_is_heard() -> None:
    assert {g.source for g in guidance() if g.whose == "source"} == {
        "ladder",
        "profession",
        "leverage",
    }


def test_each_step_of_the_ladder_source_has_its_tip_and_its_warning() -> None:
    said = {(g.step, g.kind) for g in guidance() if g.source == "ladder"}
    assert {step for step, _ in said} == {
        "audit",
        "score",
        "position",
        "next-rung",
        "reallocate",
        "review",
        "reassess",
    }
    assert {step for step, kind in said if kind == "warning"} == {
        "score",
        "position",
        "reallocate",
        "reassess",
    }


def test_each_question_of_the_leverage_lens_has_its_word() -> None:
    for question in (*EROSION, *FRICTION):
        assert len(guidance_for("leverage", question)) == 1


def test_each_part_of_the_profession_lens_has_its_word() -> None:
    for part in ("surface", "pipeline", "indicators", "annotation", "macro"):
        assert guidance_for("profession", part)


def test_a_moment_narrows_what_is_said() -> None:
    everything = guidance_for("reallocate")
    assert {g.moment for g in guidance_for("reallocate", "skill", "events")} == {"skill", "events"}
    assert len(guidance_for("reallocate", "skill")) < len(everything)


def test_a_tool_as_the_skill_gets_both_sides() -> None:
    assert {g.source for g in guidance_for("reallocate", "tool-skill")} == {"ladder", "leverage"}


def test_no_plan_is_no_reproach() -> None:
    assert any("save without a plan" in g.text for g in guidance_for("position", "no-plan"))
    assert [g.text for g in guidance_for("reassess", "plan-missed")] == [
        "None of the points that you planned moved. Often somebody else rules over the week;"
        " smaller steps may help, or an agreement."
    ]
