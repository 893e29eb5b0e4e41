import datetime as dt
import math
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laddertui.domain import quarters
from laddertui.domain.leverage import Leverage
from laddertui.domain.profession import Annotation, Indicator, Macro, Profession, Task
from laddertui.domain.snapshot import Activity, Event, NextActivity, NextRung, Snapshot
from laddertui.domain.validation.fault import Key
from laddertui.domain.validation.snapshot import faults
from tests.support.snapshots import activity, coming, events, move, plan, snapshot, snapshots, week

ROWS = week((40, 1), (25, 2), (20, 3), (15, 4))
FULL = snapshot(
    ROWS,
    hours_per_week=40.0,
    occupation="15-1252",
    next_rung=coming(4, 5),
    plan=plan(move("a", "next-a", 15), move("b", "d", 5)),
    leverage=Leverage(scarcity=2, bureaucracy=0),
    profession=Profession(
        tasks=(Task(name="Unit tests", volume=5, complexity=1, first_year_share=30),),
        indicators=(
            Indicator(
                kind="entry-postings", baseline=1200, value=640, observed_on=dt.date(2026, 11, 1)
            ),
        ),
        annotation=Annotation(recruits=True),
        macro=Macro(
            displaced=12_000,
            pay=95_000,
            annotation_pay=31_000,
            propensity=0.8,
            sectors={"education": 60, "other": 40},
        ),
    ),
)
"""A snapshot with every part, as it may be saved."""

NAN, INF = float("nan"), float("inf")


def keys(s: Snapshot) -> list[Key]:
    return [f.key for f in faults(s)]


def reason(s: Snapshot) -> str:
    """The one fault's words."""
    (found,) = faults(s)
    return found.reason


def with_row(n: int, **more: Any) -> Snapshot:
    return replace(
        FULL, activities=tuple(replace(a, **more) if i == n else a for i, a in enumerate(ROWS))
    )


def with_shares(*shares: float) -> Snapshot:
    return snapshot(week(*((share, 3) for share in shares)))


def with_moves(*moves: Any) -> Snapshot:
    return replace(FULL, plan=plan(*moves))


def with_event(**more: Any) -> Snapshot:
    first, second = events(2)
    return replace(FULL, plan=plan(events=(first, replace(second, **more))))


def with_next(**more: Any) -> Snapshot:
    good = {"id": "next-b", "name": "Leading it", "score": 5}
    rows = (*coming(4).activities, NextActivity(**{**good, **more}))
    return replace(FULL, next_rung=NextRung(activities=rows))


def with_task(**more: Any) -> Snapshot:
    good = {"name": "Unit tests", "volume": 5, "complexity": 1, "first_year_share": 30.0}
    return replace(FULL, profession=Profession(tasks=(Task(**{**good, **more}),)))


def with_indicator(**more: Any) -> Snapshot:
    good = {
        "kind": "junior-hires",
        "baseline": 1200.0,
        "value": 640.0,
        "observed_on": dt.date(2026, 11, 1),
    }
    return replace(FULL, profession=Profession(indicators=(Indicator(**{**good, **more}),)))


def with_macro(**more: Any) -> Snapshot:
    good = {"displaced": 12_000, "pay": 95_000, "annotation_pay": 31_000, "propensity": 0.8}
    return replace(FULL, profession=Profession(macro=Macro(**{**good, **more})))


def test_a_full_snapshot_in_good_order_may_be_saved() -> None:
    assert faults(FULL) == []


def test_the_smallest_snapshot_may_be_saved_without_a_plan() -> None:
    assert faults(snapshot(week((100, 3)))) == []


@given(snapshots())
def test_any_scored_audit_that_adds_up_may_be_saved(s: Snapshot) -> None:
    assert faults(s) == []


# --- every single value that has a range


Change = Callable[[Any], Snapshot]

RANGES: list[tuple[Change, Key, list[Any], list[Any]]] = [
    (
        lambda v: replace(FULL, quarter=v),
        ("quarter",),
        ["", "2026", "2026-Q5", "2026-q4", "2026-Q4 ", "2027-Q1", "2027-Q2"],
        ["2026-Q4", "2026-Q3", "2020-Q1"],
    ),
    (
        lambda v: replace(FULL, quarter="2027-Q1", taken_on=v),
        ("quarter",),
        [dt.date(2026, 11, 30), dt.date(2026, 1, 1)],
        [dt.date(2026, 12, 1), dt.date(2027, 1, 1), dt.date(2028, 5, 5)],
    ),
    (
        lambda v: replace(FULL, quarter=v, taken_on=dt.date(9990, 12, 31)),
        ("quarter",),
        ["0001-Q1", "1899-Q4", "9991-Q1", "9999-Q4"],
        ["1900-Q1", "9990-Q4"],
    ),
    (
        lambda v: replace(FULL, quarter="1900-Q1", taken_on=v),
        ("taken_on",),
        [dt.date.min, dt.date(1899, 12, 31), dt.date(9991, 1, 1), dt.date.max],
        [dt.date(1900, 1, 1), dt.date(9990, 12, 31)],
    ),
    (
        lambda v: replace(FULL, plan=plan(starts_on=v)),
        ("plan", "starts_on"),
        [dt.date.min, dt.date(1899, 12, 31), dt.date(9991, 1, 1), dt.date.max],
        [None, dt.date(1900, 1, 1), dt.date(9990, 12, 31)],
    ),
    (lambda v: replace(FULL, role=v), ("role",), ["", "  ", "\t"], ["Nurse"]),
    (
        lambda v: replace(FULL, hours_per_week=v),
        ("hours_per_week",),
        [0.0, -1.0, 168.01, NAN, INF],
        [None, 0.5, 40.0, 168.0],
    ),
    (
        lambda v: replace(with_row(3, id=v), plan=None),
        ("activities", 3, "id"),
        ["", "D", "d e", "d_e", "É", "e\u0301", "d" * 61, "d\n", "a", "c"],
        ["d", "d-2", "2", "everything-else", "next-a"],
    ),
    (lambda v: with_row(1, name=v), ("activities", 1, "name"), ["", "   "], ["Unit tests"]),
    (lambda v: with_row(3, score=v), ("activities", 3, "score"), [-1, 0, 6, 100], [1, 2, 3, 4, 5]),
    (
        lambda v: with_row(3, was=v),
        ("activities", 3, "was"),
        ["", "Old Coding"],
        [None, "names-nothing", "a"],
    ),
    (
        lambda v: with_shares(v, 60),
        ("activities", 0, "share"),
        [39.999, NAN, INF, -INF],
        [40.0, 39.95, 40.05],
    ),
    (
        lambda v: replace(FULL, plan=None, next_rung=v),
        ("next_rung", "activities", 1, "id"),
        [
            NextRung(
                activities=(
                    NextActivity(id="x", name="X", score=4),
                    NextActivity(id="x", name="Y", score=4),
                )
            )
        ],
        [None, NextRung(), NextRung(title="Client architect"), coming(1, 2)],
    ),
    (
        lambda v: with_next(id=v),
        ("next_rung", "activities", 1, "id"),
        ["", "Next", "next b", "next-a"],
        ["next-b", "a"],
    ),
    (
        lambda v: with_next(name=v),
        ("next_rung", "activities", 1, "name"),
        ["", " "],
        ["Leading it"],
    ),
    (lambda v: with_next(score=v), ("next_rung", "activities", 1, "score"), [-1, 0, 6], [1, 5]),
    (
        lambda v: with_moves(move(v, "d", 5)),
        ("plan", "moves", 0, "from"),
        ["", "gone", "next-a"],
        ["a", "b"],
    ),
    (
        lambda v: with_moves(move("a", v, 5)),
        ("plan", "moves", 0, "to"),
        ["", "gone", "a"],
        ["b", "next-b"],
    ),
    (
        lambda v: with_moves(move("b", "d", 5), move("a", "d", v)),
        ("plan", "moves", 1, "points"),
        [0.0, -5.0, 40.01, NAN, INF],
        [0.01, 20.0, 40.0],
    ),
    (
        lambda v: with_event(title=v),
        ("plan", "events", 1, "title"),
        ["", "  "],
        ["Client call block"],
    ),
    (
        lambda v: with_event(minutes=v),
        ("plan", "events", 1, "minutes"),
        [0, -30, 1441],
        [1, 120, 1440],
    ),
    (
        lambda v: with_event(id=v),
        ("plan", "events", 1, "id"),
        ["", "Client Block"],
        [None, "client-block"],
    ),
    *(
        (
            lambda v, q=q: replace(FULL, leverage=Leverage(**{q: v})),
            ("leverage", q),
            [-1, 3],
            [None, 0, 1, 2],
        )
        for q in (
            "scarcity",
            "ghost_work",
            "broken_ladder",
            "liability_buffer",
            "compression",
            "wage_reset",
            "regulation",
            "legacy_systems",
            "bureaucracy",
        )
    ),
    (lambda v: with_task(name=v), ("profession", "tasks", 0, "name"), ["", " "], ["Unit tests"]),
    (lambda v: with_task(volume=v), ("profession", "tasks", 0, "volume"), [0, 6], [1, 5]),
    (lambda v: with_task(complexity=v), ("profession", "tasks", 0, "complexity"), [0, 6], [1, 5]),
    (
        lambda v: with_task(first_year_share=v),
        ("profession", "tasks", 0, "first_year_share"),
        [-0.01, 100.01, NAN],
        [0.0, 33.3, 100.0],
    ),
    (
        lambda v: with_indicator(baseline=v),
        ("profession", "indicators", 0, "baseline"),
        [0.0, -1.0, NAN, 5e-324, 9e-7, 2e15, 1e308],
        [1e-6, 0.5, 1200.0, 1e15],
    ),
    (
        lambda v: with_indicator(value=v),
        ("profession", "indicators", 0, "value"),
        [-1.0, INF, 2e15, 1e308],
        [0.0, 5000.0, 1e15],
    ),
    (
        lambda v: with_indicator(observed_on=v),
        ("profession", "indicators", 0, "observed_on"),
        [dt.date.min, dt.date.max],
        [dt.date(1900, 1, 1), dt.date(9990, 12, 31)],
    ),
    (
        lambda v: with_macro(displaced=v),
        ("profession", "macro", "displaced"),
        [-1.0, INF, 1e308, 10**400],
        [0.0, 12_000.0, 1e15],
    ),
    (
        lambda v: with_macro(pay=v),
        ("profession", "macro", "pay"),
        [-1.0, NAN, 2e15],
        [0.0, 1.0, 1e15],
    ),
    (
        lambda v: with_macro(annotation_pay=v),
        ("profession", "macro", "annotation_pay"),
        [-1.0, NAN, 2e15],
        [0.0, 1.0, 1e15],
    ),
    (
        lambda v: with_macro(propensity=v),
        ("profession", "macro", "propensity"),
        [-0.01, 1.01, NAN],
        [0.0, 0.5, 1.0],
    ),
    (
        lambda v: with_macro(sectors=v),
        ("profession", "macro", "sectors"),
        [{"education": 60.0}, {"education": 60.0, "other": 40.06}, {"education": 0.0}],
        [None, {}, {"education": 60.0, "other": 39.95}, {"other": 100.0, "education": 0.0}],
    ),
    (
        lambda v: with_macro(sectors={"education": v, "other": 100.0}),
        ("profession", "macro", "sectors", "education"),
        [-0.01, NAN, 2e15, 1e308],
        [0.0],
    ),
]


@pytest.mark.parametrize(
    ("change", "key", "value"),
    [
        pytest.param(change, key, bad, id=f"{'.'.join(map(str, key))}={bad!r}")
        for change, key, bads, _ in RANGES
        for bad in bads
    ],
)
def test_a_value_out_of_its_range_is_one_fault_at_its_own_key(
    change: Change, key: Key, value: Any
) -> None:
    found = faults(change(value))
    assert [f.key for f in found] == [key]
    assert found[0].reason


@pytest.mark.parametrize(
    ("change", "value"),
    [
        pytest.param(change, good, id=f"{'.'.join(map(str, key))}={good!r}")
        for change, key, _, goods in RANGES
        for good in goods
    ],
)
def test_a_value_in_its_range_is_no_fault(change: Change, value: Any) -> None:
    assert faults(change(value)) == []


# --- shares


@pytest.mark.parametrize("last", [49.95, 50.0, 50.05])
def test_shares_within_a_twentieth_of_100_may_be_saved(last: float) -> None:
    assert faults(with_shares(50, last)) == []


def test_shares_that_leave_some_over_say_how_much_to_give() -> None:
    s = with_shares(50, 49.94)
    assert keys(s) == [("activities",)]
    assert (
        reason(s)
        == "the shares add up to 99.94, not 100; give the 0.06 that are left to an activity"
    )


def test_shares_that_are_too_much_say_how_much_to_take_away() -> None:
    s = with_shares(50, 62.5)
    assert keys(s) == [("activities",)]
    assert reason(s) == "the shares add up to 112.5, not 100; take 12.5 away"


def test_a_share_of_nothing_is_refused_beside_shares_that_add_up() -> None:
    assert keys(with_shares(0, 100)) == [("activities", 0, "share")]


def test_a_share_below_nothing_or_above_the_week_is_refused_though_the_sum_is_right() -> None:
    assert keys(with_shares(-5, 100.01, 4.99)) == [
        ("activities", 0, "share"),
        ("activities", 1, "share"),
    ]


def test_no_activities_at_all_are_one_fault() -> None:
    assert keys(snapshot(())) == [("activities",)]


def test_everything_else_stands_once_because_ids_are_not_doubled() -> None:
    rest = [activity("everything-else", 50, 2, name=name) for name in ("Mail", "Upkeep")]
    assert keys(snapshot(tuple(rest))) == [("activities", 1, "id")]


def test_an_id_used_three_times_is_two_faults() -> None:
    rows = (activity("a", 40, 3), activity("a", 30, 3), activity("a", 30, 3))
    assert keys(snapshot(rows)) == [("activities", 1, "id"), ("activities", 2, "id")]


def test_an_activity_may_stand_in_the_audit_and_in_the_next_rung() -> None:
    both = NextRung(activities=(NextActivity(id="d", name="Client calls", score=5),))
    assert faults(snapshot(ROWS, next_rung=both, plan=plan(move("a", "d", 20)))) == []


# --- moves


def test_a_donor_gives_no_more_than_its_share_in_all_its_moves() -> None:
    assert faults(with_moves(move("a", "d", 20), move("a", "c", 20))) == []
    assert keys(with_moves(move("a", "d", 20), move("a", "c", 20.01))) == [
        ("plan", "moves", 1, "points")
    ]


def test_what_a_donor_receives_does_not_let_it_give_more() -> None:
    assert keys(with_moves(move("a", "b", 30), move("b", "d", 26))) == [
        ("plan", "moves", 1, "points")
    ]


def test_crooked_parts_that_come_to_the_whole_share_are_no_fault() -> None:
    rows = week((0.3, 1), (99.7, 3))
    parts = plan(move("a", "b", 0.1), move("a", "b", 0.1), move("a", "b", 0.1))
    assert faults(snapshot(rows, plan=parts)) == []


def test_a_move_from_nothing_to_nothing_is_a_fault_at_each_end() -> None:
    s = with_moves(move("gone", "lost", 5))
    assert keys(s) == [("plan", "moves", 0, "from"), ("plan", "moves", 0, "to")]


def test_a_next_rungs_activity_gives_no_time_because_it_has_none() -> None:
    assert keys(with_moves(move("next-a", "a", 5))) == [("plan", "moves", 0, "from")]


def test_a_receiver_is_lost_when_the_next_rung_is_taken_away() -> None:
    assert keys(replace(FULL, next_rung=None)) == [("plan", "moves", 0, "to")]


# --- events


def test_two_events_with_one_id_are_a_fault_at_the_second_wherever_it_stands() -> None:
    first, second, third = events(3)
    rows: tuple[Event, ...] = (replace(first, id="block"), second, replace(third, id="block"))
    assert keys(replace(FULL, plan=plan(events=rows))) == [("plan", "events", 2, "id")]


def test_events_without_ids_are_no_doubles() -> None:
    assert faults(replace(FULL, plan=plan(events=events(3)))) == []


# --- what is no number


@pytest.mark.parametrize("value", [NAN, INF, -INF])
def test_what_is_no_number_is_said_once_and_not_again_for_every_sum(value: float) -> None:
    rows = (replace(ROWS[0], share=value), *ROWS[1:])
    assert keys(replace(FULL, activities=rows)) == [("activities", 0, "share")]


def test_each_one_that_is_no_number_is_named() -> None:
    rows: tuple[Activity, ...] = (replace(ROWS[0], share=NAN), *ROWS[1:])
    s = replace(FULL, hours_per_week=INF, activities=rows, plan=plan(move("a", "d", NAN)))
    assert keys(s) == [
        ("hours_per_week",),
        ("activities", 0, "share"),
        ("plan", "moves", 0, "points"),
    ]


# --- all faults, and their words


def test_every_fault_is_named_at_once_part_by_part_as_in_the_file() -> None:
    s = replace(
        FULL,
        quarter="soon",
        role="",
        activities=(*ROWS[:3], replace(ROWS[3], score=0)),
        next_rung=NextRung(activities=(NextActivity(id="next-a", name="", score=4),)),
        plan=plan(move("a", "gone", 5)),
        leverage=Leverage(regulation=9),  # type: ignore[arg-type]
        profession=Profession(
            tasks=(Task(name="Unit tests", volume=9, complexity=1, first_year_share=30),)
        ),
    )
    assert keys(s) == [
        ("quarter",),
        ("role",),
        ("activities", 3, "score"),
        ("next_rung", "activities", 0, "name"),
        ("plan", "moves", 0, "to"),
        ("leverage", "regulation"),
        ("profession", "tasks", 0, "volume"),
    ]


def test_within_the_activities_faults_come_in_the_files_order() -> None:
    rows = (replace(ROWS[0], name=""), replace(ROWS[1], id="B"), *ROWS[2:])
    assert keys(snapshot(rows)) == [("activities", 0, "name"), ("activities", 1, "id")]


def test_within_the_next_rung_and_the_events_too() -> None:
    rows = tuple(
        NextActivity(id=activity_id, name=name, score=4)
        for activity_id, name in (("x", ""), ("x", "Leading it"))
    )
    first, second, third = events(3)
    blocks = (replace(first, minutes=0), replace(second, id="B", title=""), third)
    s = replace(
        FULL, next_rung=NextRung(activities=rows), plan=plan(events=blocks, starts_on=dt.date.max)
    )
    assert keys(s) == [
        ("next_rung", "activities", 0, "name"),
        ("next_rung", "activities", 1, "id"),
        ("plan", "starts_on"),
        ("plan", "events", 0, "minutes"),
        ("plan", "events", 1, "id"),
        ("plan", "events", 1, "title"),
    ]


def test_a_day_outside_the_calendar_says_which_days_are_inside() -> None:
    assert (
        reason(replace(FULL, taken_on=dt.date.max))
        == "this date is outside 1900 to 9990; correct it"
    )


def test_one_wrong_day_is_one_fault_though_the_quarter_no_longer_fits_it() -> None:
    assert keys(replace(FULL, taken_on=dt.date(1026, 11, 22))) == [("taken_on",)]


def test_a_figure_that_is_too_large_says_how_large_it_may_be() -> None:
    assert "1,000,000,000,000,000" in reason(with_macro(pay=1e300))
    assert "0.000001" in reason(with_indicator(baseline=1e-300))


@given(st.floats(0, 1e308), st.floats(0, 1e308), st.floats(0, 1e308))
def test_whatever_may_be_saved_comes_to_finite_figures(a: float, b: float, c: float) -> None:
    macro = Macro(displaced=a, pay=b, annotation_pay=c, propensity=1, sectors={"other": 100})
    seen = Indicator(kind="junior-hires", baseline=a, value=b, observed_on=dt.date(2026, 11, 1))
    lens = Profession(indicators=(seen,), macro=macro)
    if faults(replace(FULL, profession=lens)) == []:
        figures = (macro.lost_spending, seen.change_percent, *macro.lost_by_sector.values())
        assert all(map(math.isfinite, figures))


@given(st.dates())
def test_whatever_may_be_saved_has_a_next_quarter_a_review_and_a_sprints_end(day: dt.date) -> None:
    s = replace(FULL, quarter=quarters.quarter_of(day), taken_on=day, plan=plan(starts_on=day))
    if faults(s) == []:
        assert (
            quarters.first_day(s.quarter)
            <= day
            < quarters.first_day(quarters.next_quarter(s.quarter))
        )
        assert day < quarters.sprint_end(day) < quarters.next_review(day) + dt.timedelta(days=2)


@given(st.integers(6, 10**6) | st.integers(-(10**6), -1))
def test_a_score_off_the_ladder_is_repeated_with_what_to_do(score: int) -> None:
    words = reason(with_row(0, score=score))
    assert str(score) in words
    assert "1 to 5" in words


def test_a_missing_score_is_not_called_a_wrong_one() -> None:
    assert reason(with_row(0, score=0)) == "this activity has no score yet; give it 1 to 5"


def test_a_quarter_too_far_ahead_says_from_when_on_it_counts() -> None:
    words = reason(replace(FULL, quarter="2027-Q1"))
    assert "2027-Q1" in words
    assert "31 days" in words
    assert "2026-11-22" in words
