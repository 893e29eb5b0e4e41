"""What is known of an activity, said beside its name while it is scored."""

from laddertui.domain.leverage import needs_hands
from laddertui.domain.snapshot import Activity


def about_activity(activity: Activity) -> str:
    """Return its share of the week, who pays for it, and whether it needs hands."""
    share = f"{activity.share:g} % of the week" if activity.share else "no share yet"
    paid = f" · paid for by {activity.paid_for_by}" if activity.paid_for_by else ""
    hands = " · hands or presence" if needs_hands(activity) else ""
    return f"{share}{paid}{hands}"
