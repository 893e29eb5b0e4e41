"""What AI moved, as far as it was noted: by the activity's ids, and by the days of the quarter."""

import datetime as dt
from dataclasses import replace

import pytest

from laddertui.domain.drift import drift
from laddertui.domain.noted import ai_moved_noted, noted_ids
from laddertui.domain.signal import Signal
from laddertui.domain.snapshot import Snapshot
from tests.support.snapshots import activity, snapshot

THEN, NOW = dt.date(2026, 8, 22), dt.date(2026, 11, 22)
BEFORE = snapshot(
    (activity("drafts", 40, 3), activity("mail", 30, 2), activity("calls", 30, 4)),
    quarter="2026-Q3",
    taken_on=THEN,
)
AFTER = snapshot(
    (
        activity("first-drafts", 20, 1, was="drafts", change_reason="ai-moved"),
        activity("last-drafts", 20, 2, was="drafts", change_reason="ai-moved"),
        activity("mail", 30, 1, change_reason="ai-moved"),
        activity("calls", 30, 3, change_reason="rejudged"),
    ),
    taken_on=NOW,
)
"""By AI 0.20 * -2 and 0.20 * -1 of the drafts, and 0.30 * -1 of the mail: -0.90."""


def signal(*affects: str, on: dt.date = NOW) -> Signal:
    return Signal(schema=1, noted_on=on, text="It writes drafts", affects=affects)


def noted(*signals: Signal, between: tuple[Snapshot, ...] = (), after: Snapshot = AFTER) -> float:
    d = drift(BEFORE, after, between)
    return round(ai_moved_noted(d.threads, noted_ids(signals, BEFORE, after)), 9)


def test_a_signal_shows_the_part_of_the_activity_or_of_the_whole_thread_that_it_names() -> None:
    assert drift(BEFORE, AFTER).rescoring.ai_moved == pytest.approx(-0.9)
    assert noted() == 0
    assert noted(signal()) == 0  # it names nothing
    assert noted(signal("mail")) == -0.3
    assert noted(signal("first-drafts")) == -0.4
    assert noted(signal("drafts")) == -0.6  # the thread, and so both halves
    assert noted(signal("drafts"), signal("last-drafts", "mail"), signal("mail")) == -0.9


def test_a_score_that_was_not_laid_to_ai_is_none_of_it() -> None:
    assert noted(signal("calls")) == 0


@pytest.mark.parametrize(
    ("day", "counts"),
    [
        (THEN - dt.timedelta(days=1), False),
        (THEN, False),  # it may be what that quarter's scores were given by
        (THEN + dt.timedelta(days=1), True),
        (NOW, True),
        (NOW + dt.timedelta(days=1), False),
    ],
)
def test_only_what_was_noted_between_the_two_days_counts(day: dt.date, counts: bool) -> None:
    assert noted(signal("mail", on=day)) == (-0.3 if counts else 0)


def test_a_name_that_an_activity_had_in_a_quarter_between_counts_as_well() -> None:
    middle = replace(
        BEFORE,
        quarter="2026-Q4",
        activities=(activity("letters", 100, 3, was="mail"),),
    )
    after = snapshot(
        (activity("post", 100, 1, was="letters", change_reason="ai-moved"),), quarter="2027-Q1"
    )
    # (0.30 + 1.00) / 2 * (1 - 2)
    assert noted(signal("letters"), between=(middle,), after=after) == -0.65
    assert noted(signal("letters"), after=after) == 0
