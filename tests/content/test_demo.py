"""The invented example: whole quarters that say of themselves that they are invented."""

import datetime as dt
import tomllib

import pytest

from laddertui.content.demo import demo, demo_quarter_file


@pytest.mark.parametrize("quarter", demo().quarters)
def test_each_quarter_is_named_as_it_says_and_says_that_it_is_invented(quarter: str) -> None:
    data = demo_quarter_file(quarter).decode()
    table = tomllib.loads(data)
    assert table["quarter"] == quarter
    assert "invented" in table["role"]
    assert data.startswith("# An invented person")
    assert sum(row["share"] for row in table["activities"]) == 100


def test_five_quarters_follow_one_another_and_the_newest_is_as_long_ago_as_it_says() -> None:
    taken = [tomllib.loads(demo_quarter_file(q).decode())["taken_on"] for q in demo().quarters]
    assert len(taken) == 5
    assert demo().fixed_day - taken[-1] == dt.timedelta(days=demo().newest_days_ago)
    assert [(day.year * 12 + day.month) - taken[0].year * 12 - taken[0].month for day in taken] == [
        0,
        3,
        6,
        9,
        12,
    ]


def test_nobody_else_is_named_as_whose_it_is() -> None:
    assert demo().whose == "ours"
    assert demo().mark == "Example: invented figures"


def test_every_signal_is_about_an_activity_of_its_quarter() -> None:
    for signal in demo().signals:
        table = tomllib.loads(demo_quarter_file(signal.quarter).decode())
        assert set(signal.affects) <= {row["id"] for row in table["activities"]}
