"""Two quarters side by side; every figure here is worked out by hand beside it."""

import re

from laddertui.domain.snapshot import Snapshot
from laddertui.presenters import comparison
from laddertui.presenters.comparison import compare
from tests.support.snapshots import activity, move, plan, snapshot

BEFORE = snapshot(
    (
        activity("boilerplate", 40, 2, name="Boilerplate"),
        activity("tests", 20, 1, name="Tests"),
        activity("clients", 20, 4, name="Clients"),
        activity("mail", 20, 3, name="Mail"),
    ),
    quarter="2026-Q1",
    plan=plan(move("boilerplate", "clients", 20)),
)
"""Rung 0.80 + 0.20 + 0.80 + 0.60 = 2.40."""
AFTER = snapshot(
    (
        activity("boilerplate", 30, 1, name="Boilerplate", change_reason="ai-moved"),
        activity("clients", 20, 4, name="Clients"),
        activity("workshops", 10, 5, name="Workshops", was="clients"),
        activity("mail", 20, 2, name="Mail", change_reason="job-changed"),
        activity("checks", 20, 3, name="Checks"),
    ),
    quarter="2026-Q2",
)
"""Rung 0.30 + 0.80 + 0.50 + 0.40 + 0.60 = 2.60; the middle of the two is 2.50."""
# mix:      boilerplate -0.10 * (1.5 - 2.5) = +0.10; clients, two parts with a mean of 13/3:
#           +0.10 * ((4 + 13/3)/2 - 2.5) = +0.16667; mail nothing                  = +0.26667
# entered:  checks 0.20 * (3 - 2.5)                                                = +0.10
# left:     tests -0.20 * (1 - 2.5)                                                = +0.30
# moved                                                                            = +0.66667
# ai:       (0.40 + 0.30)/2 * (1 - 2)                                              = -0.35
# rejudged: (0.20 + 0.30)/2 * (10/30) * (5 - 4)                                    = +0.08333
# job:      0.20 * (2 - 3)                                                         = -0.20
# in all    0.66667 - 0.35 + 0.08333 - 0.20                                        = +0.20


def part(title: str, found: Snapshot = AFTER) -> list[str]:
    """The lines of one part of the page."""
    (rows,) = [
        rows
        for head, rows in comparison.comparison_sections(compare(BEFORE, found))
        if head.startswith(title)
    ]
    return list(rows)


def test_the_sentences_are_the_sums_done_by_hand() -> None:
    said = comparison.change_lines(compare(BEFORE, AFTER))
    assert said[0] == "Since 2026-Q1:"
    assert said[1] == "Your rung went from 2.40 to 2.60: +0.20."
    for words in (
        "You moved your time: +0.67 of the +0.20.",
        "  Time between what you kept: +0.27.",
        "  What is new in the week: +0.10.",
        "  What is no longer in it: +0.30.",
        "The ladder moved, by what you said of AI: -0.35 of the +0.20.",
        "You see some of it differently now: +0.08 of the +0.20.",
        "The work itself changed: -0.20 of the +0.20.",
    ):
        assert words in said, words


def test_the_plan_is_held_against_what_happened() -> None:
    found = compare(BEFORE, AFTER)
    assert (found.planned, round(found.kept or 0.0, 9)) == (20.0, 10.0)  # 20 % became 20 + 10
    assert comparison.change_lines(found)[-1] == "10 points moved, of the 20 that you planned."


def test_without_a_plan_nothing_is_said_of_one() -> None:
    found = compare(AFTER, BEFORE)
    assert (found.planned, found.kept) == (None, None)
    assert "planned" not in " ".join(comparison.change_lines(found))


def test_the_bars_go_down_to_the_left_and_up_to_the_right_with_their_figures() -> None:
    found = {row[:17].strip(): row for row in part("The split")}
    assert list(found) == ["time moved", "AI moved", "seen differently", "work changed", "in all"]
    # 24 columns a rung, 12 at most: 0.35 * 24 = 8.4; 0.08333 * 24 = 2; 0.20 * 24 = 4.8
    assert (found["time moved"].count("▶"), found["time moved"].count("◀")) == (12, 0)
    assert (found["AI moved"].count("▶"), found["AI moved"].count("◀")) == (0, 8)
    assert found["seen differently"].count("▶") == 2
    assert found["work changed"].count("◀") == 5
    assert found["in all"].count("▶") == 5
    assert [row.split()[-1] for row in found.values()] == [
        "+0.67",
        "-0.35",
        "+0.08",
        "-0.20",
        "+0.20",
    ]
    assert len({row.index("│") for row in found.values()}) == 1


def test_every_thread_is_a_row_with_what_became_of_it() -> None:
    assert [
        re.split(r" {2,}|(?<=4\.33) ", row.strip()) for row in part("Activity by activity")
    ] == [
        ["Boilerplate", "40→30", "2→1", "AI moved"],
        ["Tests", "20→0", "1", "gone"],
        ["Clients", "20→30", "4→4.33", "split, seen differently"],
        ["Clients", "→20", "4"],
        ["Workshops", "→10", "4→5", "seen differently"],
        ["Mail", "20→20", "3→2", "the work changed"],
        ["Checks", "→20", "3", "new"],
    ]


def test_a_score_that_differs_by_rounding_alone_is_shown_once() -> None:
    # 3 and (10 * 3 + 20 * 3.0000000001) / 30 are printed alike
    row = comparison._row("Clients", 20.0, 30.0, 3, 3.0000000001, "split", None)
    assert "→3" not in row.replace("20→30", "")
    assert row.split()[1:] == ["20→30", "3", "split"]


def test_a_thread_is_followed_through_the_quarters_between() -> None:
    middle = snapshot((activity("b", 100, 2, was="a"),), quarter="2026-Q2")
    first = snapshot((activity("a", 100, 1),), quarter="2026-Q1")
    last = snapshot((activity("c", 100, 2, was="b"),), quarter="2026-Q3")
    outside = snapshot((activity("x", 100, 2),), quarter="2026-Q4")
    found = compare(first, last, [first, middle, last, outside]).drift
    assert [t.happened for t in found.threads] == ["kept"]
    assert found.moved == 0
    assert [t.happened for t in compare(first, last).drift.threads] == ["left", "entered"]


def test_long_and_wide_names_leave_the_columns_in_line() -> None:
    rows = (activity("a", 50, 2, name="日本語"), activity("b", 50, 2, name="Mail"))
    week = snapshot(rows, quarter="2026-Q1")
    wide, narrow = comparison.comparison_sections(compare(week, snapshot(rows)))[-1][1]
    assert wide.index("50→50") + 3 == narrow.index("50→50")  # three letters of two columns each
