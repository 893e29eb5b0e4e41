"""What is known of an activity, said beside its name while it is scored."""

from laddertui.assessment.editor import Assessment
from laddertui.domain.leverage import needs_hands
from laddertui.domain.snapshot import Activity
from laddertui.presenters import signals


def about_activity(activity: Activity, assessment: Assessment) -> str:
    """Return its share, who pays for it, whether it needs hands; in a review the newest signal."""
    share = f"{activity.share:g} % of the week" if activity.share else "no share yet"
    paid = f" · paid for by {activity.paid_for_by}" if activity.paid_for_by else ""
    hands = " · hands or presence" if needs_hands(activity) else ""
    return f"{share}{paid}{hands}{_noted(activity, assessment)}"


def _noted(activity: Activity, assessment: Assessment) -> str:
    """Return the newest signal that names this activity; in a review only."""
    if assessment.earlier is None:
        return ""
    found = signals.signals_about(
        assessment.profile, assessment.earlier.base, activity.was or activity.id
    )
    return f" · {found[-1]}" if found else ""
