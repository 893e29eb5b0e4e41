"""What is said where the skill of a plan is an AI tool: the two sources differ."""

from laddertui.content.guidance import guidance_for
from laddertui.domain.reallocation.tool_skill import is_tool_skill
from laddertui.presenters.guidance import guidance_text

DIFFER = "The two differ, and the choice is yours."


def tool_skill_text(skill: str | None) -> str:
    """Return both sources' words where a skill is an AI tool; "" for any other skill."""
    if not is_tool_skill(skill):
        return ""
    return " ".join([*map(guidance_text, guidance_for("reallocate", "tool-skill")), DIFFER])
