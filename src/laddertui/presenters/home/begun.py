"""What Home says of an assessment that is begun: how far it is, and what leads into it."""

from typing import TYPE_CHECKING

from laddertui.domain.quarters import is_quarter

if TYPE_CHECKING:
    from laddertui.storage.toml.draft_glance import DraftGlance


def begins(draft: "DraftGlance | None", quarter: str) -> bool:
    """Return whether a draft is an assessment of a quarter, and no review that merely waits."""
    return draft is not None and not draft.is_review and draft.quarter == quarter


def begun_text(draft: "DraftGlance", place: str) -> str:
    """Return how far a draft is; `place` is what the step or lens is called where one was."""
    kind = "review" if draft.is_review else "assessment"
    # the file is not checked for this, and may say anything
    of_quarter = f" of {draft.quarter}" if is_quarter(draft.quarter or "") else ""
    said = f"Unfinished: your {kind}{of_quarter}, at {place}"
    if draft.scored:
        return f"{said}, {draft.scored} of {draft.activities} scored."
    activities = "activity" if draft.activities == 1 else "activities"
    return f"{said}, {draft.activities} {activities} so far." if draft.activities else f"{said}."
