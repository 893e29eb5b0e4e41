"""A draft at a glance: read without the checks, so whatever stands there must do no harm."""

import pytest

from laddertui.domain.errors import InvalidFileError, NewerSchemaError
from laddertui.storage.toml.draft_glance import DraftGlance, read_glance

NOTHING = DraftGlance(
    quarter=None,
    base=None,
    is_review=False,
    step=None,
    field=None,
    activities=0,
    scored=0,
    leverage_answered=0,
    leverage_asked=9,
    profession_tasks=None,
)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "session = 1\nactivities = 2\nleverage = []\nprofession = 'x'\n",
        "quarter = 4\n[session]\nkind = 'assess'\nbase = 3\n",
        "activities = [1, {}, {name = ''}]\n",
    ],
)
def test_what_is_no_answer_counts_as_none(text: str) -> None:
    assert read_glance(f"schema = 1\n{text}".encode(), "draft.toml") == NOTHING


def test_a_review_is_known_by_the_quarter_that_it_continues() -> None:
    data = b"schema = 1\n[session]\nkind = 'reassess'\nbase = '2026-Q3'\n"
    found = read_glance(data, "draft.toml")
    assert (found.is_review, found.base) == (True, "2026-Q3")


def test_how_far_it_is_can_be_told() -> None:
    rows = "".join(
        f"[[activities]]\nname = {name!r}\nscore = {score}\n"
        for name, score in (("a", 3), ("b", 0), ("", 4), ("c", 9), ("d", "[1]"), ("e", 5))
    )
    found = read_glance(
        f"schema = 1\n[session]\nstep = 'score'\nfield = 'leverage.kind'\n{rows}".encode(), "x"
    )
    assert (found.step, found.field) == ("score", "leverage.kind")
    assert (found.activities, found.scored) == (5, 2)


def test_what_cannot_be_read_is_said() -> None:
    with pytest.raises(InvalidFileError):
        read_glance(b"schema = 1 1\n", "draft.toml")
    with pytest.raises(NewerSchemaError):
        read_glance(b"schema = 9\n", "draft.toml")
