"""What each step is called wherever it is named: in the head line, in lists, in the palette."""

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from laddertui.domain.draft import Step


class StepName(NamedTuple):
    """The names of one step."""

    letter: str
    """Its key in the list of places."""
    name: str
    """What the head line, the palette and sentences call it."""
    title: str
    """What the list of places calls it, where there is more room."""
    does: str
    """What it is for, in a few words."""
    found_by: str
    """Other words by which the palette finds it, with blanks between."""


STEP_NAMES: "dict[Step, StepName]" = {
    "reassess": StepName(
        *("q", "Reassess", "Quarterly review"),
        *("What has changed since last quarter", "review agenda"),
    ),
    "audit": StepName(
        "a", "Audit", "Audit", "What fills your week", "activities time shares hours"
    ),
    "score": StepName("s", "Score", "Score", "How human each activity is, 1 to 5", "scores rate"),
    "position": StepName(
        "p", "Position", "Position", "Your rung, the water, advice", "rung ladder result"
    ),
    "next-rung": StepName(
        *("n", "Next rung", "Next rung"),
        *("What you would do one rung higher", "ladder goal"),
    ),
    "reallocate": StepName(
        *("r", "Reallocate", "Reallocate"),
        *("Move 20 points of the week", "plan events skill sprint"),
    ),
    "review": StepName(
        "v", "Review", "Review and save", "All on one page, and save", "save summary finish"
    ),
}
"""By the step's name in the files, in the order in which one goes through them."""
