"""Opening the guides for jobs, for each of the three lists that can be started from one."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from laddertui.assessment import guide
from laddertui.domain.families.family import FamilyActivity, Offered
from laddertui.presenters.reference.guide_lists import WEEK_LIST, GuideList
from laddertui.tui.base.edit_screen import EditScreen
from laddertui.tui.widgets.audit_row import AuditRow

Item = TypeVar("Item", bound=Offered)

ADDED = (
    "Added: change the words where they are not yours, and give each its share. Down goes to the"
    " next one; what is left over may be Everything else."
)
"""Said at the first share of what was ticked for the week."""


def open_suggestions(
    screen: EditScreen,
    offered: GuideList[Item],
    there: Sequence[str],
    most: int,
    add: Callable[[tuple[Item, ...]], None],
) -> None:
    """Offer what the guides have, those that the role finds first; `add` takes what is ticked."""

    from laddertui.presenters.reference.families import fault_line
    from laddertui.services.families import load_families
    from laddertui.tui.dialogs.suggestions import SuggestionsDialog

    def ended(chosen: tuple[Item, ...] | None) -> None:
        if chosen:
            add(chosen)

    known = load_families(screen.assessment.profile.dirs)
    found = known.find(screen.draft.snapshot.role)
    dialog = SuggestionsDialog(
        offered,
        known.beginning_with(found),
        there=there,
        most=most,
        found=len(found),
        notice=fault_line(known.faults),
    )
    screen.app.push_screen(dialog, ended)


def open_week(screen: EditScreen) -> None:
    """Offer what people in the role's families do; what is ticked becomes rows of the audit."""

    def add(chosen: tuple[FamilyActivity, ...]) -> None:
        draft, first = guide.add_all(screen.draft, chosen)
        screen.edit(draft)
        screen.call_after_refresh(go_to, first)

    def go_to(first: int) -> None:
        """Go to the first share that is still to be typed."""
        for row in screen.query(AuditRow):
            if row.n == first:
                screen.insist(ADDED)
                row.amount.focus()

    open_suggestions(screen, WEEK_LIST, guide.names(screen.draft), guide.MOST_TICKED, add)
