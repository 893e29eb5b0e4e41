"""Five people's weeks as they stand in the leverage lens; the tests work out what they come to."""

from typing import Any

from laddertui.domain.leverage import Leverage, ValueKind
from laddertui.domain.snapshot import Activity, Snapshot
from tests.support.drafts import developer

Row = tuple[str, float, int, ValueKind | None]


def week(role: str, *rows: Row, leverage: Leverage | None = None, **more: Any) -> Snapshot:
    """A week of these activities: name, share, score, value kind."""
    activities = tuple(
        Activity(
            id=name.casefold().replace(" ", "-"),
            name=name,
            share=share,
            score=score,
            value_kind=kind,
            ai_could_replace=False if score > 2 else None,
        )
        for name, share, score, kind in rows
    )
    known: dict[str, Any] = {"role": role, "activities": activities, "leverage": leverage}
    return developer(**{**known, "plan": None, "next_rung": None, **more})


def plumber(**more: Any) -> Snapshot:
    return week(
        "Plumber",
        ("Fixing pipes", 60, 1, "physical-or-high-risk"),
        ("Writing quotes", 25, 1, "standard-output"),
        ("Talking with owners", 15, 4, "owns-outcome"),
        **more,
    )


def nurse(**more: Any) -> Snapshot:
    known = Leverage(
        scarcity=0, ghost_work=0, broken_ladder=1, liability_buffer=1, compression=2, wage_reset=0
    )
    return week(
        "Ward nurse",
        ("Care at the bed", 40, 4, "physical-or-high-risk"),
        ("Talking with families", 15, 5, "deep-local-context"),
        ("Documentation", 30, 1, "standard-output"),
        ("Handover", 10, 3, "moves-information"),
        ("Medication", 5, 2, "repeats-process"),
        **{"leverage": known, **more},
    )


def therapist(**more: Any) -> Snapshot:
    known = Leverage(scarcity=1, ghost_work=2, compression=1, wage_reset=1)
    return week(
        "Therapist",
        ("Sessions", 60, 5, "deep-local-context"),
        ("Notes", 25, 2, "standard-output"),
        ("Deciding on treatment", 15, 4, "owns-outcome"),
        **{"leverage": known, **more},
    )


def copywriter(**more: Any) -> Snapshot:
    known = Leverage(scarcity=2, ghost_work=1, wage_reset=2)
    return week(
        "Copywriter",
        ("Drafting product texts", 50, 2, "standard-output"),
        ("Gathering facts", 20, 1, "moves-information"),
        ("Settling the message with clients", 20, 4, "owns-outcome"),
        ("Mail", 10, 1, None),
        **{"leverage": known, **more},
    )
