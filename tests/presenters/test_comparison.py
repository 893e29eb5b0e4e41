"""Two quarters side by side; every figure here is worked out by hand beside it."""

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


def sentences(found: comparison.Comparison) -> list[str]:
    """What the page says of the change, before the table."""
    return comparison.comparison_sections(found)[0][1]


def test_the_sentences_are_the_sums_done_by_hand() -> None:
    said = sentences(compare(BEFORE, AFTER))
    assert said[0] == "Your rung went from 2.40 to 2.60: +0.20."
    for words in (
        "Your time moved: +0.67.",
        "  gone: Tests (+0.30), more Clients (+0.17), less Boilerplate (+0.10),"
        " new: Checks (+0.10)",
        "The ladder sank under you, by what you say of AI: -0.35.",
        "  Boilerplate 2→1 (-0.35)",
        "You see some of it differently: +0.08.",
        "  Workshops 4→5 (+0.08)",
        "The work itself changed: -0.20.",
        "  Mail 3→2 (-0.20)",
    ):
        assert words in said, words


def test_the_plan_is_held_against_what_happened() -> None:
    found = compare(BEFORE, AFTER)
    assert (found.planned, round(found.kept or 0.0, 9)) == (20.0, 10.0)  # 20 % became 20 + 10
    assert sentences(found)[-1] == "10 points moved, of the 20 that you planned."


def test_without_a_plan_nothing_is_said_of_one() -> None:
    found = compare(AFTER, BEFORE)
    assert (found.planned, found.kept) == (None, None)
    assert "planned" not in " ".join(sentences(found))


def table(found: Snapshot = AFTER, width: int = 90) -> list[str]:
    return comparison.thread_lines(comparison.thread_rows(compare(BEFORE, found)), width)


def test_every_thread_is_a_row_with_its_figures_in_columns() -> None:
    assert table() == [
        "              % then  now  score then   now",
        "Boilerplate       40   30           2     1  AI moved",
        "Tests             20                1        gone",
        "Clients           20   30           4  4.33  split, seen differently",
        "  Clients              20                 4",
        "  Workshops            10                 5  seen differently",
        "Mail              20   20           3     2  the work changed",
        "Checks                 20                 3  new",
    ]
    assert part("Activity by activity") == table()


def test_where_there_is_no_room_a_note_stands_below_and_a_long_name_ends_in_dots() -> None:
    long = snapshot((activity("a", 100, 2, name="Talking things through with the board"),))
    lines = comparison.thread_lines(comparison.thread_rows(compare(long, long)), 45)
    assert lines[1] == "Talking things…     100  100           2    2"
    narrow = table(width=45)
    assert narrow[1:3] == ["Boilerplate       40   30           2     1", "  AI moved"]
    assert max(map(len, narrow)) <= 45


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
    _, wide, narrow = comparison.comparison_sections(compare(week, snapshot(rows)))[-1][1]
    assert wide.index("50") + 3 == narrow.index("50")  # three letters of two columns each
