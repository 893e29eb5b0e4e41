"""What is said where the skill of a plan is an AI tool: the two sources differ."""

from laddertui.domain.reallocation.tool_skill import is_tool_skill
from laddertui.presenters.guidance import guidance_lines

DIFFER = "Two sources differ here; the choice is yours."


def tool_skill_text(skill: str | None) -> str:
    """Return both sources' words where a skill is an AI tool; "" for any other skill."""
    if not is_tool_skill(skill):
        return ""
    return " ".join([DIFFER, *guidance_lines("reallocate", "tool-skill")])
