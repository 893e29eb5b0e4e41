"""How far the assessment is that waits on Home, by what its steps are called here."""

from typing import TYPE_CHECKING

from laddertui.assessment.lenses.lens import lens_of
from laddertui.forms.wording.lenses import LENS_TITLES
from laddertui.presenters.home import begun
from laddertui.tui.step_names import STEP_NAMES

if TYPE_CHECKING:
    from laddertui.storage.toml.draft_glance import DraftGlance


def begun_text(draft: "DraftGlance") -> str:
    """Return how far a draft is, and where one was in it."""
    names = {str(step): each.name for step, each in STEP_NAMES.items()}
    lens = lens_of(draft.field)
    place = f"“{LENS_TITLES[lens].question}”" if lens else names.get(draft.step or "audit", "Audit")
    return begun.begun_text(draft, place)
