"""A draft that no screen can show is a broken file, named with its line; what is missing is not."""

import datetime as dt

import pytest

from laddertui.domain.errors import InvalidFileError
from laddertui.storage.toml import reader

TODAY = dt.date(2026, 11, 22)


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ('[session]\nfield = "a b"\n', 2, "is no field"),
        ('[session]\nfield = "1"\n', 2, "is no field"),
        ("[session]\nrow = -10001\n", 2, "is no row"),
        ("[session]\nrow = 99999999999\n", 2, "is no row"),
        ('quarter = "x"\n', 1, "not a quarter"),
        ('quarter = "9999-Q4"\n', 1, "not a quarter"),
        ('[[plan.moves]]\nfrom = "a"\npoints = 1e308\n', 3, "larger than any"),
        ('[[plan.moves]]\nfrom = "a"\npoints = -1e20\n', 3, "larger than any"),
        ('[[plan.moves]]\nfrom = "a"\npoints = -1\n', 3, "no part of a week"),
        ('[[session.purse]]\nid = "a"\npoints = -1.0\n', 3, "no part of a week"),
        ('[[session.purse]]\nid = "a"\npoints = nan\n', 3, "no part of a week"),
        ('[[activities]]\nname = "a"\nscore = 6\n', 3, "off the ladder"),
        ('[[session.proposals]]\nid = "a"\nwords = "b"\nscore = 6\n', 4, "off the ladder"),
        (f'[[activities]]\nname = "a"\nscore = {"9" * 400}\n', 3, "larger than any"),
        ('[[activities]]\nname = "a"\nshare = 1e12\n', 3, "no part of a week"),
        ("[[profession.indicators]]\nvalue = 1e308\n", 2, "larger than any"),
    ],
)
def test_what_cannot_be_shown_is_a_fault_with_its_line(text: str, line: int, said: str) -> None:
    with pytest.raises(InvalidFileError, match=said) as found:
        reader.read_draft(text.encode(), "draft.toml", TODAY)
    assert found.value.faults[0].line == line


@pytest.mark.parametrize(
    "text",
    [
        '[session]\nfield = "profession.task.name"\nrow = 3\n',
        '[session]\nfield = "paid_for_by"\n',
        '[[plan.events]]\nid = ""\n',
        '[[activities]]\nname = "a"\nshare = 120.5\n',
        '[[session.purse]]\nid = "nobody"\npoints = 5.0\n',
    ],
)
def test_what_is_missing_or_only_wrong_is_shown(text: str) -> None:
    assert reader.read_draft(text.encode(), "draft.toml", TODAY)
