"""What a job family must satisfy, whoever wrote it."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain

from laddertui.domain.families.family import Family, FamilyActivity, FirstYearTask
from laddertui.domain.ladder import SCORES
from laddertui.domain.shares import WHOLE, adds_up
from laddertui.domain.text import ID_RULE, has_controls, has_letters, is_id, look_alike
from laddertui.domain.validation.fault import Fault, Key
from laddertui.domain.validation.snapshot import leaves, number_faults

_GROUPS = "11 13 15 17 19 21 23 25 27 29 31 33 35 37 39 41 43 45 47 49 51 53 55".split()
"""The major groups of the Standard Occupational Classification."""
_LONGEST_TEXT = 60
"""Letters of any text in a family: a row of a list on a terminal of 80 columns."""
_LONGEST_TITLE = 40
"""Letters of a family's title: a row of the list beside it."""


def family_faults(family: Family) -> list[Fault]:
    """Return everything that is wrong with a family, in the file's order."""
    if odd := list(number_faults(family)):
        return odd
    return list(chain(_head(family), _texts(family), _activities(family), _first_year(family)))


def _head(family: Family) -> Iterator[Fault]:
    if not is_id(family.id):
        yield Fault(key=("id",), reason=f"this is no id; {ID_RULE}")
    if len(family.title) > _LONGEST_TITLE:
        yield Fault(
            key=("title",), reason=f"the title has more than {_LONGEST_TITLE} letters; shorten it"
        )
    if not family.job_titles:
        yield Fault(key=("job_titles",), reason="job_titles is empty; write what the job is called")
    for number, group in enumerate(family.groups):
        if group not in _GROUPS:
            yield Fault(
                key=("groups", number),
                reason=f"{group[:_LONGEST_TEXT]!r} is no major group; write two digits, like 29",
            )


def _texts(family: Family) -> Iterator[Fault]:
    """Yield a fault for every text that cannot stand in a row of a list."""
    for key, text in leaves(family):
        if not isinstance(text, str) or key[0] in ("id", "groups", "whose"):
            continue
        name = next(str(step) for step in reversed(key) if isinstance(step, str))
        if key[-1] == "source":
            if family.whose == "yours":
                yield Fault(key=key, reason="source is for what is shipped; leave it out")
        elif has_controls(text):
            yield Fault(key=key, reason=f"{name} holds a control character; take it out")
        elif len(text) > _LONGEST_TEXT:
            yield Fault(key=key, reason=f"{name} has more than {_LONGEST_TEXT} letters; shorten it")
        elif key[0] != "placeholders" and not has_letters(text):
            yield Fault(key=key, reason=f"{name} is empty; write it")


def _activities(family: Family) -> Iterator[Fault]:
    if not family.activities:
        yield Fault(key=("activities",), reason="activities is empty; write at least one")
    yield from _listed(family.activities, ("activities",))
    for kind in ("next_roles", "hybrid_roles"):
        for number, role in enumerate(getattr(family, kind)):
            yield from _listed(role.activities, (kind, number, "activities"))


def _listed(activities: tuple[FamilyActivity, ...], at: Key) -> Iterator[Fault]:
    names = Counter(look_alike(each.name) for each in activities)
    for number, each in enumerate(activities):
        yield from _within((*at, number, "score"), each.score)
        if names[look_alike(each.name)] > 1:
            yield Fault(key=(*at, number, "name"), reason="this name is there twice; say it once")


def _first_year(family: Family) -> Iterator[Fault]:
    tasks: Iterable[tuple[int, FirstYearTask]] = enumerate(family.first_year)
    for number, task in tasks:
        at: Key = ("first_year", number)
        yield from _within((*at, "volume"), task.volume)
        yield from _within((*at, "complexity"), task.complexity)
        if not 0 < task.share <= WHOLE:
            yield Fault(key=(*at, "share"), reason="share is a percentage above 0, up to 100")
    shares = [task.share for task in family.first_year]
    if shares and not adds_up(shares):
        yield Fault(
            key=("first_year",),
            reason=f"the shares of the first year add up to {sum(shares):g}, not to 100",
        )


def _within(key: Key, grade: int) -> Iterator[Fault]:
    if grade not in SCORES:
        yield Fault(key=key, reason=f"{key[-1]} is a whole number from 1 to 5")
