"""A tool as the skill: both sources are heard, and told apart."""

from laddertui.presenters.plan.skill import tool_skill_text


def test_a_tool_shows_what_both_sources_say_and_that_they_differ() -> None:
    said = tool_skill_text("prompt engineering with Copilot")
    assert "The leverage source says: Knowing AI tools helps for a while" in said
    assert "The ladder source says: Roles with AI as a tool and human judgement" in said
    assert said.startswith(
        "Two sources differ here; the choice is yours. The ladder source names no"
    )


def test_any_other_skill_shows_nothing() -> None:
    assert tool_skill_text("negotiation") == tool_skill_text(None) == ""
