"""The answer of `status`: a snapshot's figures (`figures.py`), and what depends on today.

Numbers unrounded, dates as ISO texts, absent parts None.
"""

import datetime as dt
from typing import Any

from laddertui.domain import quarters

Figures = dict[str, Any]
"""Plain data that survives a round trip through JSON."""


def status(profile: str, found: Figures | None, today: dt.date) -> Figures:
    """The answer of `status` for the newest readable snapshot's figures; all None where there is none."""
    if found is None:
        return dict.fromkeys(STATUS_KEYS) | {"profile": profile}
    plan = found["plan"]
    starts_on = _date(plan["starts_on"]) if plan else None
    answer = {key: found.get(key) for key in STATUS_KEYS} | {
        "profile": profile,
        "review_due": is_due(found, today),
    }
    if plan:
        day = quarters.sprint_day(starts_on, today) if starts_on else None
        answer["plan"] = {"day": day} | {
            key: plan[key] for key in ("days", "planned_points", "projected_rung")
        }
    return answer


STATUS_KEYS = (
    "profile",
    "quarter",
    "taken_on",
    "rung",
    "noise",
    "exposed_share",
    "anchored_share",
    "next_review_on",
    "review_due",
    "plan",
    "leverage",
    "profession",
    "advice",
)
"""The keys of the answer, in the order of the contract."""


def is_due(found: Figures, today: dt.date) -> bool:
    """Whether the review or the sprint's end of these figures is due."""
    starts_on = _date(found["plan"]["starts_on"]) if found["plan"] else None
    sprint_ends_on = quarters.sprint_end(starts_on) if starts_on else None
    next_review_on = _date(found["next_review_on"])
    assert next_review_on is not None
    return quarters.is_due(next_review_on, sprint_ends_on, today)


def _date(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None
