"""Job families and what they suggest for a next rung, numbered, each with whose it is."""

from collections.abc import Sequence

from laddertui.content.families import Family, Suggestion, families, matching
from laddertui.content.sources import sources
from laddertui.domain.text import look_alike
from laddertui.presenters.guidance import guidance_lines

SCORES_ARE_OURS = "The scores are this app's own, and so is what names no source."


def family_line() -> str:
    """Return the families by number, in one line."""
    return ", ".join(f"{number} {family.name}" for number, family in enumerate(families(), 1))


def suggested(family: str) -> tuple[Suggestion, ...]:
    """Return what the family of a number suggests, or what has the words of a text in it."""
    if _is_family(family):
        return families()[int(family) - 1].activities
    return tuple(each for _, each in matching(family))


def suggestion_lines(family: str, there: Sequence[str]) -> list[str]:
    """Return the suggestions by number, after the titles one rung up.

    `there` are the names of what is in the next rung already.
    """
    found = suggested(family)
    known = {look_alike(name) for name in there}
    titles = _titles(families()[int(family) - 1]) if _is_family(family) else []
    hybrid = guidance_lines("next-rung", "hybrid") if any(each.hybrid for each in found) else []
    rows = [
        f"  {number}  {_suggestion(each, look_alike(each.name) in known)}"
        for number, each in enumerate(found, 1)
    ]
    return [*titles, *rows, SCORES_ARE_OURS, *hybrid]


def _is_family(answer: str) -> bool:
    return answer.isascii() and answer.isdecimal() and 1 <= int(answer) <= len(families())


def _titles(family: Family) -> list[str]:
    return [f"One rung up in {family.name}, for example: {', '.join(family.titles)}."]


def _suggestion(each: Suggestion, is_there: bool) -> str:
    whose = sources()[each.source].name if each.source is not None else None
    notes = [
        f"score {each.score}",
        *(["hybrid"] if each.hybrid else []),
        *([f"{whose} names it"] if whose and each.whose == "source" else []),
        *(["there already"] if is_there else []),
    ]
    return f"{each.name} ({', '.join(notes)})"
