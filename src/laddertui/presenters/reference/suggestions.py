"""Job families and what they suggest for a next rung, numbered, each with whose it is."""

from collections import Counter
from collections.abc import Sequence

from laddertui.content.families import matching
from laddertui.content.sources import sources
from laddertui.domain.families.family import Family, Suggestion
from laddertui.domain.text import look_alike
from laddertui.presenters.guidance import guidance_lines
from laddertui.presenters.reference.families import fault_line
from laddertui.services.families import Families

SCORES_ARE_PROPOSED = "The scores are this app's own, and so is what names no source."
SCORES_ARE_YOURS = "The family and its scores are your own."
MOST_NUMBERED = 9
"""Families that are offered by number; more are no help."""
MOST_SUGGESTED = 9
"""Suggestions that are read out; a listener has no minute for more. Words find the others."""


class RoleFamilies:
    """The families, and those that a person's role means, by number."""

    def __init__(self, known: Families, role: str) -> None:
        self._known = known
        self.numbered = known.find(role)[:MOST_NUMBERED]
        """Those that the role means, best first."""

    def lines(self) -> list[str]:
        """Return those that the role means, by number, and how others are found."""
        named = ", ".join(f"{n} {family.title}" for n, family in enumerate(self.numbered, 1))
        mine = [f"By your role: {named}."] if named else []
        faults = fault_line(self._known.faults)
        return [
            *mine,
            f"A job title, or a word, looks in all {len(self._known.all)} fields of work.",
            *([faults] if faults else []),
        ]

    def family(self, answer: str) -> Family | None:
        """Return the family of a number; None for anything else."""
        is_number = answer.isascii() and answer.isdecimal()
        is_one = is_number and 1 <= int(answer) <= len(self.numbered)
        return self.numbered[int(answer) - 1] if is_one else None

    def suggested(self, answer: str) -> tuple[Suggestion, ...]:
        """Return what a family suggests, by number; else what has the words, or is of that job."""
        if family := self.family(answer):
            return _of_every_role(family)
        found = {look_alike(each.name): each for _, each in matching(answer, self._known.all)}
        if found:
            return tuple(found.values())[:MOST_SUGGESTED]
        jobs = [] if answer.isdecimal() else self._known.find(answer)
        return _of_every_role(jobs[0]) if jobs else ()


def _of_every_role(family: Family) -> tuple[Suggestion, ...]:
    """Return as many suggestions as are read out, the first of each role before the others."""
    places = Counter[str]()
    ranked = list[tuple[int, Suggestion]]()
    for each in family.suggestions:
        ranked.append((places[each.role], each))
        places[each.role] += 1
    kept = [each for _, each in sorted(ranked, key=lambda row: row[0])[:MOST_SUGGESTED]]
    return tuple(each for each in family.suggestions if each in kept)


def suggestion_lines(families: RoleFamilies, answer: str, there: Sequence[str]) -> list[str]:
    """Return the suggestions by number, after the titles one rung up.

    `there` are the names of what is in the next rung already.
    """
    family, found = families.family(answer), families.suggested(answer)
    known = {look_alike(name) for name in there}
    hybrid = guidance_lines("next-rung", "hybrid") if any(each.hybrid for each in found) else []
    is_own = all(each.author == "yours" for each in found)
    rows = [
        f"  {number}  {_suggestion(each, look_alike(each.name) in known)}"
        for number, each in enumerate(found, 1)
    ]
    whose = SCORES_ARE_YOURS if is_own else SCORES_ARE_PROPOSED
    return [*(_titles(family) if family else []), *rows, whose, *hybrid]


def _titles(family: Family) -> list[str]:
    titles = ", ".join(role.title for role in family.next_roles)
    return [f"One rung up in {family.title}, for example: {titles}."] if titles else []


def _suggestion(each: Suggestion, is_there: bool) -> str:
    whose = sources()[each.source].name if each.source is not None else None
    notes = [
        f"score {each.score}",
        *(["hands"] if each.hands_on else []),
        *(["your own"] if each.author == "yours" else []),
        *(["hybrid"] if each.hybrid else []),
        *([f"{whose} names it"] if whose else []),
        *(["there already"] if is_there else []),
    ]
    return f"{each.name} ({', '.join(notes)})"
