"""What is said of a plan that has no first day yet."""

from laddertui.domain.snapshot import Plan

NO_FIRST_DAY = "No first day yet: without one the 90 days do not begin, and Home counts none."


def missing_start_text(plan: Plan | None) -> str:
    """Return that a plan of moves or events has no first day; "" where it needs or has one."""
    is_planned = plan is not None and bool(plan.moves or plan.events)
    return NO_FIRST_DAY if is_planned and plan is not None and plan.starts_on is None else ""
