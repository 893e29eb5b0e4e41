"""From an empty folder to a saved quarter, by keys alone."""

import re
from pathlib import Path

import pytest

from tests.support import developer as dev
from tests.support.developer import REST, ROWS, SHORT, Row
from tests.support.terminal import LARGE, SMALL, Terminal

BOTH_SIZES = pytest.mark.parametrize("size", [SMALL, LARGE], ids=["80x24", "120x36"])
MOST_KEYS = 60
"""Keys from the first start to Position besides the words typed; digits count as keys."""


@BOTH_SIZES
def test_the_developer_types_through_all_six_screens(tmp_path: Path, size: tuple[int, int]) -> None:
    with Terminal(tmp_path, size, is_forked=False) as t:
        dev.begin(t)
        dev.type_head(t, week="40")
        dev.type_rows(t, ROWS)
        # 40 hours * 8 % left; in percent, as she typed percents
        t.wait_for("8 % left")
        t.press("enter", "enter")  # on an empty row, on to what is offered for the rest of the week
        t.wait_for("the whole week is given out")
        t.wait_for("Everything else")
        t.press("enter")
        t.wait_for("Activity 1 of 7")
        dev.give_scores(t, (*ROWS, REST))
        t.wait_for("you 1.93")
        assert t.keys <= MOST_KEYS
        t.press("enter")
        dev.name_next_rung(t)
        dev.plan(t)
        t.wait_for("rung 1.93 → 2.59")
        t.press("f8")
        t.wait_for("[Review]")
        t.press("enter")
        t.wait_for("Saved: 2026-Q4.toml")
        t.wait_for("22 points planned")
        assert t.quit() == 0
    found = dev.status(tmp_path)
    # 0.35*1 + 0.20*2 + 0.15*1 + 0.06*4 + 0.09*3 + 0.07*4 + 0.08*3
    #  = 0.35 + 0.40 + 0.15 + 0.24 + 0.27 + 0.28 + 0.24 = 1.93
    assert found["rung"] == pytest.approx(1.93)
    # squares: 0.1225 + 0.04 + 0.0225 + 0.0036 + 0.0081 + 0.0049 + 0.0064 = 0.208; half its root
    assert found["noise"] == pytest.approx(0.2280350850198276)
    # scores 1-2: 35 + 20 + 15, the source's 70 %; scores 4-5: 6 + 7
    assert found["exposed_share"] == pytest.approx(70)
    assert found["anchored_share"] == pytest.approx(13)
    # 15 + 7; and 1.93 + 0.15*(4-1) + 0.07*(4-1) = 1.93 + 0.45 + 0.21 = 2.59
    assert found["plan"] == {
        "day": 0,  # 2026-11-22 is a Sunday; the plan starts on the Monday after it
        "days": 90,
        "planned_points": pytest.approx(22),
        "projected_rung": pytest.approx(2.59),
        "events_done": 0,
        "events_planned": 0,
    }
    assert (found["quarter"], found["taken_on"], found["next_review_on"]) == (
        "2026-Q4",
        "2026-11-22",
        "2027-02-22",
    )
    # 70 % exposed, but two 4s of 6 and 7 % make more than a tenth together
    assert "single-five" not in [a["code"] for a in found["advice"]]
    assert dev.command(tmp_path, "check").returncode == 0


def test_from_position_one_may_save_without_a_plan(tmp_path: Path) -> None:
    with Terminal(tmp_path) as t:
        dev.to_position(t)
        t.press("ctrl+s")
        t.wait_for("Saved: 2026-Q4.toml")
        t.wait_gone("Go on where you were")
        assert t.quit() == 0
    found = dev.status(tmp_path)
    # 0.6125*1 + 0.2875*2 + 0.1*4 = 0.6125 + 0.575 + 0.4 = 1.5875
    assert found["rung"] == pytest.approx(1.5875)
    assert found["plan"] is None
    assert dev.saved(tmp_path) == dev.SHORT_FILE.encode()
    assert not (dev.data_folder(tmp_path) / "draft.toml").exists()


@pytest.mark.parametrize(("unit", "week"), [("percent", "40"), ("hours", "40"), ("hours", "")])
def test_hours_and_percents_give_the_same_file(tmp_path: Path, unit: str, week: str) -> None:
    with Terminal(tmp_path) as t:
        dev.begin(t)
        dev.type_head(t, week=week)
        if unit == "hours":
            t.press("alt+h")
            t.wait_for(re.compile(r"Paid for by +Hours$", re.M))
        dev.type_rows(t, SHORT, hours=unit == "hours")
        t.press("enter", "enter")
        t.wait_for("Activity 1 of 3")
        dev.give_scores(t, SHORT)
        t.press("ctrl+s")
        t.wait_for("Saved: 2026-Q4.toml")
        assert t.quit() == 0
    hours_line = "hours_per_week = 40.0\n" if week else ""
    head, rows = dev.SHORT_FILE.split("\n\n", 1)
    assert (
        dev.saved(tmp_path) == f"{head}\n{hours_line}\n{rows}".encode()
    )  # byte for byte, whatever was typed


def test_even_with_seven_high_scores_and_two_digit_shares_position_is_sixty_keys_away(
    tmp_path: Path,
) -> None:
    rows = [Row(f"Client {n}", share, 4, "them") for n, share in enumerate(("28", *["12"] * 6), 1)]
    with Terminal(tmp_path) as t:
        dev.begin(t)
        dev.type_head(t)
        dev.type_rows(t, rows[:-1])
        t.type(rows[-1].name)
        t.press("enter")
        t.type(rows[-1].paid)
        t.press("enter", *rows[-1].share, "f8")
        t.wait_for("Activity 1 of 7")
        dev.give_scores(t, rows)
        assert t.keys <= MOST_KEYS
