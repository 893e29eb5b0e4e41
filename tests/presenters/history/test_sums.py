"""What the quarters come to since the first: sums over every change, in kind sentences."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from laddertui.domain.signal import Signal
from laddertui.domain.snapshot import Snapshot
from laddertui.presenters.comparison import compare, comparison_lines
from laddertui.presenters.history.quarters import HistoryQuarter, history_quarters
from laddertui.presenters.history.sums import added_up_text, quarter_text, sums_text
from laddertui.storage.snapshots import Row
from tests.support.snapshots import activity, snapshot
from tests.support.three_quarters import Q2, Q3, Q4


def rows(*saved: Snapshot | str) -> list[Row]:
    """Rows as History reads them; a text is the reason why a quarter cannot be read."""
    return [
        Row(quarter="2026-Q3", path=Path(each), reason=each)
        if isinstance(each, str)
        else Row(quarter=each.quarter, path=Path(each.quarter), snapshot=each)
        for each in saved
    ]


def quarters(*saved: Snapshot | str) -> tuple[HistoryQuarter, ...]:
    return history_quarters(rows(*saved))


def test_the_sums_are_those_that_one_does_by_hand() -> None:
    # From 2.50 to 2.40, seen from 2.45: boilerplate 40 to 30 % and 2 to 1, discovery 10 % at 4.
    moved = -0.10 * (1.5 - 2.45) + 0.10 * (4 - 2.45)
    ai_moved = 0.35 * (1 - 2)
    assert moved + ai_moved == pytest.approx(2.40 - 2.50)
    # From 2.40 to 2.58, seen from 2.49: the meetings end, reviews 20 to 24 % and half of them to
    # 4, discovery 10 to 16 %.
    moved_then = -0.10 * (3 - 2.49) + 0.04 * (3.25 - 2.49) + 0.06 * (4 - 2.49)
    work_changed = 0.22 * 0.5 * (4 - 3)
    assert moved_then + work_changed == pytest.approx(2.58 - 2.40)
    assert sums_text(quarters(Q2, Q3, Q4)) == (
        f"Since 2026-Q2 you climbed {moved + moved_then:.2f}, the ladder sank {-ai_moved:.2f},"
        f" the work itself changed by +{work_changed:.2f}. In all: 2.50 then, 2.58 now;"
        # 0.10 of 0.35 and 0.18 of 0.33, by the sums of tests/domain/test_drift.py
        " each quarter's change, as a whole, lies within its scoring noise."
    )


def test_each_part_is_said_by_its_sign_and_what_shows_as_nothing_is_not_said() -> None:
    def week(*scores: int, reason: str | None = None, shares: tuple[float, float] = (50, 50)):  # type: ignore[no-untyped-def]
        return tuple(
            activity(name, share, score, change_reason=reason)
            for name, share, score in zip("ab", shares, scores, strict=True)
        )

    def said(later: Snapshot) -> str:
        first = snapshot(week(2, 4), quarter="2026-Q2")
        return sums_text(quarters(first, later)).split(".  ")[0].removeprefix("Since 2026-Q2 ")

    assert said(snapshot(week(2, 4, shares=(70, 30)))).startswith("your time moved down 0.40. In")
    assert said(snapshot(week(3, 4, reason="ai-moved"))).startswith("the ladder rose 0.50. In")
    assert said(snapshot(week(3, 4, reason="rejudged"))).startswith("you see it 0.50 higher. In")
    assert said(snapshot(week(1, 4))).startswith("you see it 0.50 lower. In all: 3.00 then, 2.50")
    assert said(snapshot(week(1, 4, reason="job-changed"))).startswith(
        "the work itself changed by -"
    )
    assert said(snapshot(week(2, 4))) == "nothing moved your rung."


def test_sums_and_the_two_ends_may_differ_in_sign_and_both_say_why() -> None:
    def week(score: int, reason: str | None, quarter: str) -> Snapshot:
        rows = (activity("a", 50, score, change_reason=reason), activity("b", 50, 2))
        return snapshot(rows, quarter=quarter)

    q1, q2, q3 = (
        week(3, None, "2026-Q1"),
        week(5, "rejudged", "2026-Q2"),  # half of the week, two up: +1.00
        week(4, "ai-moved", "2026-Q3"),  # half of the week, one down: -0.50
    )
    assert "the ladder sank 0.50, you see it 1.00 higher" in sums_text(quarters(q1, q2, q3))
    assert "up instead of down" in added_up_text(quarters(q1, q2, q3))
    lines = comparison_lines(compare(q1, q3, [q1, q2, q3]))
    # one up from end to end, under the last reason: AI
    assert "The ladder rose under you, by what you say of AI: +0.50." in lines
    assert lines[-1].startswith("Only these two weeks count here")
    # where no quarter lies between, there is one way to count
    assert added_up_text(quarters(q1, q2)) == ""
    assert "Only these" not in " ".join(comparison_lines(compare(q1, q2, [q1, q2, q3])))


def test_a_single_quarter_has_no_sums() -> None:
    assert sums_text(quarters(Q2)) == ""
    assert sums_text(quarters("broken")) == ""


def test_a_quarter_that_cannot_be_read_is_passed_over_and_that_is_said() -> None:
    found = quarters(Q2, "2026-Q3.toml:2: not valid TOML", Q4)
    assert found[2].change is not None
    assert found[2].change.since == "2026-Q2"
    assert sums_text(found).endswith(
        "2.58 now, as a whole within scoring noise. One quarter that cannot be read is passed over."
    )
    assert quarter_text(found[1]) == "2026-Q3.toml:2: not valid TOML"


def test_a_quarter_says_its_rung_its_change_and_whether_that_means_anything() -> None:
    first, second, _ = quarters(Q2, Q3, Q4)
    # 0.5 * sqrt(0.4^2 + 0.2^2 + 0.1^2 + 0.2^2 + 0.1^2) = 0.25
    assert quarter_text(first) == "2026-Q2: 2.50, give or take 0.25; the first that can be read"
    assert quarter_text(second).startswith("2026-Q3: 2.40, give or take ")
    assert "; -0.10 since 2026-Q2, within scoring noise" in quarter_text(second)


def test_a_quarter_says_whose_word_it_is_that_ai_moved() -> None:
    """Between Q2 and Q3 boilerplate fell from 2 to 1 because AI can do it."""
    first = replace(Q2, taken_on=dt.date(2026, 5, 20))
    second = replace(Q3, taken_on=dt.date(2026, 8, 20))
    told = Signal(schema=1, noted_on=second.taken_on, text="x", affects=("boilerplate",))
    before = replace(told, noted_on=first.taken_on)
    elsewhere = replace(told, affects=("meetings",))
    noted = quarter_text(history_quarters(rows(first, second), [elsewhere, told])[1])
    judged = quarter_text(history_quarters(rows(first, second), [elsewhere, before])[1])
    assert noted.endswith("; the ladder sank 0.35, as what you noted shows")
    assert judged.endswith("; the ladder sank 0.35, by your own judgement")
    assert "the ladder" not in quarter_text(quarters(Q2, Q3, Q4)[2])
