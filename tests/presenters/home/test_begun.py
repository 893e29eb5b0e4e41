"""What Home says of an assessment that is begun, by a file that nobody has checked."""

import pytest

from laddertui.presenters.home.begun import begun_text
from laddertui.storage.toml.draft_glance import read_glance


def glance(quarter: str) -> str:
    data = f'schema = 1\nquarter = "{quarter}"\n[[activities]]\nname = "Code"\nscore = 2\n'
    return begun_text(read_glance(data.encode(), "draft.toml"), "Score")


def test_it_says_of_which_quarter_it_is_and_how_far() -> None:
    assert glance("2026-Q4") == "Unfinished: your assessment of 2026-Q4, at Score, 1 of 1 scored."


@pytest.mark.parametrize("quarter", ["", "2026", "x" * 10_000, "2026-Q4 is over"])
def test_what_is_no_quarter_is_not_said_on_home(quarter: str) -> None:
    assert glance(quarter) == "Unfinished: your assessment, at Score, 1 of 1 scored."
