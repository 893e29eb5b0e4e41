"""What is said of a score that a guide for a job proposes."""

from laddertui.assessment.guide import proposal_for
from laddertui.domain.draft import Draft
from laddertui.domain.snapshot import Activity
from laddertui.domain.text import look_alike


def proposal_text(draft: Draft, activity: Activity) -> str:
    """Return which score a guide proposes; "" for none, or once the person has given one.

    Where the person changed the words, those of the guide are named: for them it is proposed.
    """
    found = proposal_for(draft, activity)
    if found is None:
        return ""
    is_same = look_alike(found.words) == look_alike(activity.name)
    words = "" if is_same else f" for “{found.words}”"
    return f"The guide proposes {found.score}{words}; you decide."
