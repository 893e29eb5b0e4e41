"""Whether a skill is the use of an AI tool, about which the sources differ."""

import pytest

from laddertui.domain.reallocation.tool_skill import is_tool_skill


@pytest.mark.parametrize(
    "skill",
    [
        "prompt engineering with Copilot",
        "Prompting",
        "AI tools",
        "ChatGPT",
        "GPT-5 for drafts",
        "gpt4o",
        "building with LLMs",
        "Claude Code",
    ],
)
def test_a_tool_or_its_use_is_one(skill: str) -> None:
    assert is_tool_skill(skill)


@pytest.mark.parametrize(
    "skill",
    [
        None,
        "",
        "negotiation",
        "relationship management",
        "executive communication",
        "domain judgement",
        "promptness",
        "air traffic control",
        "aimless listening",
    ],
)
def test_any_other_skill_is_none(skill: str | None) -> None:
    assert not is_tool_skill(skill)
