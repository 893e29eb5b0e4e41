"""What the guides for jobs offer to be ticked: for the week, the next rung, and a first year.

One list for each, with what is said of its rows; screens and the plain walk read the same.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from laddertui.content.sources import sources
from laddertui.domain.families.family import (
    Family,
    FamilyActivity,
    FirstYearTask,
    Offered,
    Suggestion,
)
from laddertui.presenters.guidance import guidance_line
from laddertui.presenters.numbers import whole_percent

Item = TypeVar("Item", bound=Offered)

NO_TASKS = "No tasks of a first year stand in it."
FOUND_BY_ROLE = "Found by your role. "
PROPOSED = "The scores are proposals of this app's own; each is asked for again at Score."
SCORES_ARE_PROPOSED = "The scores are this app's own, and so is what names no source."
TASKS_ARE_PROPOSED = "Proposals of this app's own, the figures too, but for what names a source."


@dataclass(frozen=True)
class GuideList(Generic[Item]):
    """What families offer to one step, and the words for it."""

    heading: str
    """What it is, above the list."""
    where: str
    """Where what is ticked goes, as `in your week`."""
    offers: Callable[[Family], tuple[Item, ...]]
    """What a family offers."""
    before: Callable[[Item], str]
    """What stands before a name in a row."""
    after: Callable[[Item], str]
    """What stands behind it."""
    about: Callable[[Family, Item], list[str]]
    """What is said of the marked row."""
    about_family: Callable[[Family], str]
    """What is said of the marked family."""
    spoken: Callable[[Item], list[str]]
    """What is said of one to who listens, part by part."""
    spoken_family: Callable[[Family], list[str]]
    """What is said first of a family that was named."""
    whose: str
    """Whose the proposals of the shipped families are."""
    own_whose: str
    """What is said instead where a person wrote the family."""


def whose(family: Family, each: Offered, what: str) -> str:
    """Return whose something offered is; `what` is named where a source says the rest."""
    if each.source is not None:
        name = sources()[each.source].name
        return f"{name[:1].upper()}{name[1:]} names it; {what}."
    return "Ours, to be changed." if family.whose == "ours" else "From a family of your own."


def _about_suggestion(family: Family, each: Suggestion) -> list[str]:
    hybrid = [f"* {guidance_line('next-rung', 'hybrid')}"] if each.hybrid else []
    hands = " Hands." if each.hands_on else ""
    return [f"{whose(family, each, 'the score is ours')}{hands} For: {each.role}", *hybrid]


def _about_roles(family: Family) -> str:
    if not family.next_roles:
        return "No role one rung up is named for it."
    roles = ", ".join(role.title for role in family.next_roles)
    return f"One rung up, for example: {roles}"


def _titles(family: Family) -> list[str]:
    titles = ", ".join(role.title for role in family.next_roles)
    return [f"One rung up in {family.title}, for example: {titles}."] if titles else []


def _about_activity(family: Family, each: FamilyActivity) -> list[str]:
    hands = " It needs hands or presence." if each.hands_on else ""
    return [
        f"{whose(family, each, 'the score is ours')}{hands}",
        f"Its score of {each.score} is a proposal; you give your own later.",
    ]


def _about_task(family: Family, each: FirstYearTask) -> list[str]:
    time = whole_percent(each.share)
    return [
        f"{whose(family, each, 'the figures are ours')} Volume {each.volume}, context"
        f" {each.complexity}, {time} of a first-year's time.",
        f"It builds, for example: {each.builds}",
    ]


def _about_tasks(family: Family) -> str:
    count = len(family.first_year)
    return f"{count} tasks that may fill a first-year's time." if count else NO_TASKS


NEXT_RUNG_LIST = GuideList[Suggestion](
    heading="Suggestions by job family",
    where="in your next rung",
    offers=lambda family: family.suggestions,
    before=lambda each: f"{each.score}  ",
    after=lambda each: " *" if each.hybrid else "",
    about=_about_suggestion,
    about_family=_about_roles,
    spoken=lambda each: [
        f"score {each.score}",
        *(["hands"] if each.hands_on else []),
        *(["hybrid"] if each.hybrid else []),
    ],
    spoken_family=_titles,
    whose=SCORES_ARE_PROPOSED,
    own_whose="The family and its scores are your own.",
)
"""What may define the next rung."""

WEEK_LIST = GuideList[FamilyActivity](
    heading="Tick what you do; the words can be changed",
    where="in your week",
    offers=lambda family: family.activities,
    before=lambda each: "",
    after=lambda each: "",
    about=_about_activity,
    about_family=lambda family: f"{len(family.activities)} things that people in it do.",
    spoken=lambda each: [
        f"proposed score {each.score}",
        *(["needs hands"] if each.hands_on else []),
    ],
    spoken_family=lambda family: [],
    whose=PROPOSED,
    own_whose="The family is your own; its scores are asked for again at Score.",
)
"""What may fill the week that is audited."""

FIRST_YEAR_LIST = GuideList[FirstYearTask](
    heading="Tick what fills a first-year's time; all of it can be changed",
    where="among your tasks",
    offers=lambda family: family.first_year,
    before=lambda each: "",
    after=lambda each: "",
    about=_about_task,
    about_family=_about_tasks,
    spoken=lambda each: [
        f"volume {each.volume}, context {each.complexity}, {whole_percent(each.share)}"
        f" of the time; builds {each.builds}"
    ],
    spoken_family=lambda family: [],
    whose=TASKS_ARE_PROPOSED,
    own_whose="The family and its figures are your own.",
)
"""What may fill a first-year's time."""
