"""The answer of `status`: the newest quarter's summary, and what of it depends on today."""

import datetime as dt
from typing import Any

from laddertui.domain.sprint.events import Tick
from laddertui.services.summary.records import SnapshotSummary
from laddertui.services.summary.summary_json import snapshot_to_json

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
    "hands_on_share",
    "score_doubt",
    "repeats",
    "plan",
    "leverage",
    "profession",
    "advice",
)
"""The keys of the answer, in the order of the contract."""


def status_to_json(
    profile_id: str,
    newest: SnapshotSummary | None,
    today: dt.date,
    done: tuple[Tick, ...] | None = (),
) -> dict[str, Any]:
    """Return the answer of `status` on a day; all null but the profile where nothing is saved.

    `done` is what was ticked off; None where that cannot be read, and then null is how often
    events took place.
    """
    if newest is None:
        return dict.fromkeys(STATUS_KEYS) | {"profile": profile_id}
    known = snapshot_to_json(newest)
    answer = {key: known.get(key) for key in STATUS_KEYS} | {
        "profile": profile_id,
        "review_due": newest.is_due(today),
    }
    if newest.plan is not None:
        plan = {key: known["plan"][key] for key in ("days", "planned_points", "projected_rung")}
        counts = newest.plan.event_counts(done or (), today)
        answer["plan"] = (
            {"day": newest.plan.sprint_day(today)}
            | plan
            | {
                "events_done": None if done is None else sum(each.done for each in counts),
                "events_planned": sum(each.planned for each in counts),
            }
        )
    return answer
