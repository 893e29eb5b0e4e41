"""Find the families that a job title may mean: by their everyday titles, and by the occupations'.

A title that a family has itself is enough. For any other, the occupations that it may mean say in
which major group to look, and their names which family of it is meant.
"""

from collections import Counter
from functools import cache
from itertools import chain, zip_longest

from laddertui.content.families import families
from laddertui.content.occupation_search import find_occupations
from laddertui.content.occupations import Occupation, everyday_titles
from laddertui.domain.families.family import Family
from laddertui.domain.families.search import FamilySearch, has_field

_MOST_OCCUPATIONS = 3
"""Occupations whose family is looked for; what comes later is seldom meant."""
_MOST_FAMILIES = 3
"""Families that one name of an occupation counts for."""


@cache
def shipped_search() -> FamilySearch:
    """Return the shipped families, to be searched by their own titles."""
    return FamilySearch(families())


def find_families(job_title: str, search: FamilySearch | None = None) -> list[Family]:
    """Return the families that a job title may mean, best first; none where none is like it.

    They are those of a search, else the shipped ones. Words of rank say nothing; case, accents, a
    plural and a letter wrong make no difference.
    """
    search = search or shipped_search()
    found = search.find(job_title)
    if search.has_title(job_title) or not has_field(job_title):
        return found
    by_id = {family.id: family for family in search.families}
    by_occupation = [
        by_id[family_id]
        for each in find_occupations(job_title, _MOST_OCCUPATIONS)
        if (family_id := _family_id(each)) in by_id
    ]
    in_turn = chain.from_iterable(zip_longest(found, by_occupation))
    return [each for each in dict.fromkeys(in_turn) if each is not None]


@cache
def _family_id(occupation: Occupation) -> str:
    """Return the shipped family that most names of an occupation mean, in its group; else ""."""
    votes = Counter[str]()
    for name in (occupation.title, *everyday_titles().get(occupation.soc_code, ())):
        for place, family in enumerate(shipped_search().find(name)[:_MOST_FAMILIES], 1):
            if occupation.soc_code[:2] in family.groups:
                votes[family.id] += 60 // place
    return votes.most_common(1)[0][0] if votes else ""
