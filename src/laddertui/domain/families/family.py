"""A job family: what people in it do, what comes one rung up, and what beginners learn from.

Scores and hands are proposals, of this project or of whoever wrote the file; the person scores
again.
"""

from collections.abc import Iterator
from typing import Literal, Protocol

from laddertui.domain.record import record
from laddertui.domain.text import look_alike

Author = Literal["ours", "yours"]
"""Who wrote a family: this project, or the person."""


class Offered(Protocol):
    """What a guide offers to be ticked."""

    @property
    def name(self) -> str:
        """What it is called."""
        ...

    @property
    def source(self) -> str | None:
        """The id of the source that names it; None where its words are the author's."""
        ...


@record
class FamilyActivity:
    """One concrete thing that people in a family do."""

    name: str
    """The activity, 60 letters at most."""
    score: int
    """1 to 5, as its author would score it."""
    hands_on: bool = False
    """Whether it needs hands or presence."""
    source: str | None = None
    """The id of the source that names it; None where its words are the author's."""


@record
class Role:
    """A role that somebody of the family may grow into."""

    title: str
    """What it is called."""
    activities: tuple[FamilyActivity, ...]
    """What defines it."""
    source: str | None = None
    """The id of the source that names it; None where its words are the author's."""


@record
class FirstYearTask:
    """Something that fills a first-year's time."""

    name: str
    """What is done."""
    volume: int
    """1 to 5: how much of it there is."""
    complexity: int
    """1 to 5: how much context it takes."""
    share: float
    """Percent of a first-year's time; those of a family add up to 100."""
    builds: str
    """What one learns by it."""
    source: str | None = None
    """The id of the source that names it; None where its words are the author's."""


@record
class Placeholders:
    """What empty fields may say as an example."""

    role: str = ""
    """A job title, as a person writes it."""
    activity: str = ""
    """An activity of the job."""
    next_title: str = ""
    """A role one rung up."""


@record
class Suggestion:
    """An activity that may define the next rung, and the role it belongs to."""

    name: str
    """The activity."""
    score: int
    """1 to 5, as its author would score it."""
    hands_on: bool
    """Whether it needs hands or presence."""
    hybrid: bool
    """Whether AI is the tool and the judgement is human."""
    role: str
    """The role that it helps to define; the first one that names it."""
    author: Author
    """Who wrote the family."""
    source: str | None
    """The id of the source that names it; None where its words are the author's."""


@record
class Family:
    """A field of work, as a guide for whoever works in it."""

    id: str
    """The family's own name."""
    title: str
    """The field, as a list shows it."""
    job_titles: tuple[str, ...]
    """What people call their job; by these it is found. No two shipped families share one."""
    activities: tuple[FamilyActivity, ...]
    """What fills their weeks."""
    groups: tuple[str, ...] = ()
    """Major groups of the Standard Occupational Classification, such as 29; the closest first."""
    next_roles: tuple[Role, ...] = ()
    """Roles one rung up."""
    hybrid_roles: tuple[Role, ...] = ()
    """What a person does with the machine: AI is the tool, the judgement is human."""
    first_year: tuple[FirstYearTask, ...] = ()
    """What fills a first-year's time."""
    placeholders: Placeholders = Placeholders()
    """What empty fields may say as an example."""
    whose: Author = "yours"
    """Who wrote it; a file of one's own does not say so."""

    @property
    def suggestions(self) -> tuple[Suggestion, ...]:
        """The activities of its roles, each once: those one rung up, then the hybrid ones."""
        found: dict[str, Suggestion] = {}
        for each in self._suggested():
            found.setdefault(look_alike(each.name), each)
        return tuple(found.values())

    def _suggested(self) -> Iterator[Suggestion]:
        hybrid = {look_alike(each.name) for role in self.hybrid_roles for each in role.activities}
        for role in (*self.next_roles, *self.hybrid_roles):
            for each in role.activities:
                yield Suggestion(
                    name=each.name,
                    score=each.score,
                    hands_on=each.hands_on,
                    hybrid=look_alike(each.name) in hybrid,
                    role=role.title,
                    author=self.whose,
                    source=each.source,
                )
