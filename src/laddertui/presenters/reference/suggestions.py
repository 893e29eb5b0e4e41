"""Job families and what they offer, numbered, each with whose it is: for who listens."""

from collections import Counter
from collections.abc import Sequence
from typing import Generic, TypeVar

from laddertui.content.families import matching
from laddertui.content.sources import sources
from laddertui.domain.families.family import Family, Offered
from laddertui.domain.text import look_alike
from laddertui.presenters.guidance import guidance_lines
from laddertui.presenters.reference.families import fault_line
from laddertui.presenters.reference.guide_lists import GuideList
from laddertui.services.families import Families

Item = TypeVar("Item", bound=Offered)

MOST_NUMBERED = 9
"""Families that are offered by number; more are no help."""
MOST_SUGGESTED = 9
"""What is read out; a listener has no minute for more. Words find the others."""
MOST_OF_A_WEEK = 20
"""Of a family's own activities: whoever looks for theirs hears all of them."""


class RoleFamilies(Generic[Item]):
    """The families, and those that a person's role means, by number."""

    def __init__(self, known: Families, role: str, offered: GuideList[Item]) -> None:
        self._known = known
        self.offered = offered
        """Which of the lists of a family is meant."""
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

    def suggested(self, answer: str) -> tuple[tuple[Family, Item], ...]:
        """Return what a family offers, by number; else what has the words, or is of that job."""
        if family := self.family(answer):
            return self._of_a_family(family)
        among = matching(answer, self._known.all, self.offered.offers)
        found = {look_alike(each.name): (family, each) for family, each in among}
        if found:
            return tuple(found.values())[:MOST_SUGGESTED]
        jobs = [] if answer.isdecimal() else self._known.find(answer)
        return self._of_a_family(jobs[0]) if jobs else ()

    def _of_a_family(self, family: Family) -> tuple[tuple[Family, Item], ...]:
        """Return as much as is read out; the first of each role before the others."""
        offered = self.offered.offers(family)
        places = Counter[str]()
        ranked = list[tuple[int, Item]]()
        for each in offered:
            role = getattr(each, "role", "")
            ranked.append((places[role], each))
            places[role] += 1
        most = MOST_SUGGESTED if any(places) else MOST_OF_A_WEEK  # "" is no role
        kept = [each for _, each in sorted(ranked, key=lambda row: row[0])[:most]]
        return tuple((family, each) for each in offered if each in kept)


def suggestion_lines(families: RoleFamilies[Item], answer: str, there: Sequence[str]) -> list[str]:
    """Return what is offered by number, after the titles one rung up where they are asked for.

    `there` are the names of what is there already.
    """
    family, found, offered = families.family(answer), families.suggested(answer), families.offered
    known = {look_alike(name) for name in there}
    is_hybrid = any(getattr(each, "hybrid", False) for _, each in found)
    hybrid = guidance_lines("next-rung", "hybrid") if is_hybrid else []
    is_own = all(family.whose == "yours" for family, _ in found)
    rows = [
        f"  {number}  {_suggestion(offered, *pair, look_alike(pair[1].name) in known)}"
        for number, pair in enumerate(found, 1)
    ]
    titles = offered.spoken_family(family) if family else []
    return [*titles, *rows, offered.own_whose if is_own else offered.whose, *hybrid]


def _suggestion(offered: GuideList[Item], family: Family, each: Item, is_there: bool) -> str:
    whose = sources()[each.source].name if each.source is not None else None
    first, *rest = [*offered.spoken(each), ""]
    notes = [
        *([first] if first else []),
        *(["your own"] if family.whose == "yours" else []),
        *filter(None, rest),
        *([f"{whose} names it"] if whose else []),
        *(["there already"] if is_there else []),
    ]
    return f"{each.name} ({', '.join(notes)})" if notes else each.name
