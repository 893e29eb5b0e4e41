"""A draft: an assessment that is still being filled in, and where the person was in it."""

from typing import Literal

from laddertui.domain.reallocation.net_changes import InHand
from laddertui.domain.record import record
from laddertui.domain.snapshot import Snapshot

Kind = Literal["assess", "reassess"]
Step = Literal["reassess", "audit", "score", "position", "next-rung", "reallocate", "review"]
STEPS: tuple[Step, ...] = ("audit", "score", "position", "next-rung", "reallocate", "review")
"""The six steps, in order."""
REVIEW_STEPS: tuple[Step, ...] = (
    "reassess",
    "score",
    "audit",
    "position",
    "next-rung",
    "reallocate",
    "review",
)
"""The steps of a second and later quarter: the agenda, then scores before shares."""
Unit = Literal["percent", "hours"]


@record
class Proposal:
    """A score that a guide for a job proposes for a row; only a key of the person's gives one."""

    id: str
    """The row's activity."""
    words: str
    """The activity in the guide's words; the person may have changed them since."""
    score: int
    """1 to 5."""


@record
class Session:
    """Where the person was."""

    kind: Kind = "assess"
    """A first assessment, or the review of a later quarter."""
    step: Step = "audit"
    """The step that was being worked on."""
    row: int = 0
    """The row that was being worked on, from 0."""
    field: str | None = None
    """The field of that row, by the name its screen gives it."""
    unit: Unit | None = None
    """How shares are typed; percent where nothing is said."""
    hours: tuple[float, ...] = ()
    """The hours as typed, one a row, where the unit is hours; the shares follow from them."""
    base: str | None = None
    """The quarter this assessment continues, on a second and later one; or its own, where that was
    saved and is changed."""
    used_ids: tuple[str, ...] = ()
    """Ids that no new row may take.

    Those of the quarter before and its next rung, and of rows that were removed.
    """
    purse: tuple[InHand, ...] = ()
    """Points that were taken from activities and given to none yet; no plan has them."""
    proposals: tuple[Proposal, ...] = ()
    """Scores that a guide proposes for rows that were ticked in it."""


@record
class Draft:
    """A snapshot in which anything may be missing, and its session."""

    snapshot: Snapshot
    """What is known so far."""
    session: Session = Session()
    """Where the person was."""

    @property
    def changes_saved(self) -> bool:
        """Whether this is a saved quarter that is changed, and no assessment of its own."""
        return self.session.kind == "assess" and self.session.base == self.snapshot.quarter
