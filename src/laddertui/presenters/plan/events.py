"""The weekly events of a plan, as they were understood, and held against its points."""

from laddertui.assessment import reallocate
from laddertui.domain.draft import Draft
from laddertui.domain.numbers import at_least
from laddertui.domain.reallocation.events import hours_of, overlaps
from laddertui.domain.snapshot import Event
from laddertui.presenters.numbers import counted_points


def understood_text(event: Event) -> str:
    """Return when an event takes place, as it was understood: `Thursday 14:00-15:00`."""
    end = event.at.hour * 60 + event.at.minute + event.minutes
    after = " the day after" if end > 24 * 60 else ""
    hours, minutes = divmod(end if end == 24 * 60 else end % (24 * 60), 60)
    day = event.weekday.capitalize()
    return f"{day} {event.at:%H:%M}-{hours:02}:{minutes:02}{after}"


def balance_text(draft: Draft) -> str:
    """Return the hours of the events beside those of the points, as far as they are known."""
    events = [event for event in reallocate.plan_of(draft).events if event.title]
    hours, points = draft.snapshot.hours_per_week, reallocate.planned(draft)
    held = hours_of(events)
    if not points or not hours:
        return f"Your events hold {_hours(held)} a week." if events else ""
    is_one = counted_points(points) == "1 point"
    moved = f"{counted_points(points)} {'is' if is_one else 'are'} {_hours(points * hours / 100)}"
    kept = (
        f"your events hold {held:.3g} of these hours"
        if events
        else "no event holds any of them yet"
    )
    if at_least(held, points * hours / 100):
        kept = "your events hold all of that"
    return f"{moved} a week; {kept}."


def overlap_text(draft: Draft) -> str:
    """Return which events take place at the same time; "" where none do."""
    events = [event for event in reallocate.plan_of(draft).events if event.title]
    pairs = overlaps(events)
    if not pairs:
        return ""
    a, b = pairs[0]
    day = f"on {b.weekday.capitalize()} at {b.at:%H:%M}"
    return f"{a.title} and {b.title} overlap {day}; both are kept, and one may want another time."


def _hours(hours: float) -> str:
    text = f"{hours:.3g}"
    return f"{text} hour" if text == "1" else f"{text} hours"
