"""What is said of a suggestion, of its family, and of files of families that do not count."""

from collections.abc import Sequence
from pathlib import PurePath

from laddertui.content.sources import sources
from laddertui.domain.errors import FileFault
from laddertui.domain.families.family import Family, Suggestion
from laddertui.presenters.guidance import guidance_line


def about_suggestion(each: Suggestion) -> list[str]:
    """Return whose a suggestion is and which role it helps to define, and what a hybrid one is."""
    hybrid = [f"* {guidance_line('next-rung', 'hybrid')}"] if each.hybrid else []
    hands = " Hands." if each.hands_on else ""
    return [f"{_whose(each)}{hands} For: {each.role}", *hybrid]


def _whose(each: Suggestion) -> str:
    if each.source is not None:
        name = sources()[each.source].name
        return f"{name[:1].upper()}{name[1:]} names it; the score is ours."
    return "Ours, to be changed." if each.author == "ours" else "From a family of your own."


def about_family(family: Family, is_found: bool) -> str:
    """Return the roles one rung up; before them why it stands first, where the role found it."""
    found = "Found by your role. " if is_found else ""
    if not family.next_roles:
        return f"{found}No role one rung up is named for it."
    roles = ", ".join(role.title for role in family.next_roles)
    return f"{found}One rung up, for example: {roles}"


def fault_line(faults: Sequence[FileFault]) -> str:
    """Return the first fault of one's own families, and how many more; "" where there is none."""
    if not faults:
        return ""
    first, more = faults[0], len(faults) - 1
    rest = f" (+{more}; laddertui check)" if more else ""
    return f"{PurePath(first.where).name}:{first.line}: {first.reason}{rest}"
