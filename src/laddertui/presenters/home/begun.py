"""What Home says of an assessment that is begun: how far it is, and what leads into it."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from laddertui.storage.toml.draft_glance import DraftGlance


def begins(draft: "DraftGlance | None", quarter: str) -> bool:
    """Return whether a draft is an assessment of a quarter, and no review that merely waits."""
    return draft is not None and not draft.is_review and draft.quarter == quarter


def begun_text(draft: "DraftGlance", place: str) -> str:
    """Return how far a draft is; `place` is what the step or lens is called where one was."""
    kind = "review" if draft.is_review else "assessment"
    of_quarter = f" of {draft.quarter}" if draft.quarter else ""
    said = [f"Your {kind}{of_quarter} is begun, not saved yet: you were at {place}"]
    if draft.activities:
        plural = "y" if draft.activities == 1 else "ies"
        said.append(
            f"{draft.scored} of {draft.activities} activit{plural} scored"
            if draft.scored
            else f"{draft.activities} activit{plural} so far"
        )
    return ", ".join(said) + "."
