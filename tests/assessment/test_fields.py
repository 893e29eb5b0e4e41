"""Every form field of the steps: what is typed is kept, and shown as one would type it."""

from typing import Any

import pytest

from laddertui.assessment import audit, fields
from laddertui.forms.answers import AnswerError
from laddertui.forms.field import FormField
from tests.support.drafts import developer, draft_of, nothing_yet


@pytest.mark.parametrize(
    ("field", "typed", "shown"),
    [
        (fields.AUDIT["role"], " Nurse ", "Nurse"),
        (fields.AUDIT["week"], "37,5 h", "37.5"),
        (fields.AUDIT["name"], "Rounds", "Rounds"),
        (fields.AUDIT["paid_for_by"], "the ward", "the ward"),
        (fields.AUDIT["amount"], "12,5 %", "12.5"),
        (fields.NEXT_RUNG["title"], "Head nurse", "Head nurse"),
        (fields.NEXT_RUNG["seen_in"], "my lead", "my lead"),
        (fields.NEXT_RUNG["name"], "Teaching", "Teaching"),
        (fields.NEXT_RUNG["score"], "4", "4"),
        (fields.REALLOCATE["skill"], "2", "relationship management"),
        (fields.REALLOCATE["skill"], "patience", "patience"),
        (fields.REALLOCATE["agreement"], "the lead", "the lead"),
        (fields.REALLOCATE["start"], "20261123", "2026-11-23"),
        (fields.REALLOCATE["event"], "Teaching hour", "Teaching hour"),
        (fields.REALLOCATE["when"], "tue 9:30 45", "tue 09:30 45min"),
    ],
)
@pytest.mark.parametrize("row", [0, 2])
def test_what_is_typed_is_shown_as_one_would_type_it(
    field: FormField[Any], typed: str, shown: str, row: int
) -> None:
    draft = field.answered(nothing_yet(), typed, row)
    assert field.shown(draft, row) == shown
    assert field.answered(draft, shown, row) == draft


@pytest.mark.parametrize(
    "name", ["role", "week", "paid_for_by", "title", "seen_in", "skill", "agreement", "start"]
)
def test_an_empty_answer_takes_one_back(name: str) -> None:
    field = {**fields.AUDIT, **fields.NEXT_RUNG, **fields.REALLOCATE}[name]
    assert field.shown(draft_of(developer())) != ""
    assert field.shown(field.answered(draft_of(developer()), "")) == ""
    assert field.shown(field.taken_back(draft_of(developer()))) == ""


def test_the_time_of_an_event_is_taken_back_to_what_a_new_one_begins_with() -> None:
    field = fields.REALLOCATE["when"]
    draft = field.answered(draft_of(developer()), "sun 8:15 2h")
    assert field.shown(draft) == "sun 08:15 2h"
    assert field.shown(field.taken_back(draft)) == "fri 10:00 1h"


def test_an_amount_is_asked_for_in_the_unit_that_is_typed() -> None:
    draft = draft_of(developer())
    assert fields.amount_field(draft).question.id == "share"
    hours = audit.switch_unit(draft)
    assert fields.amount_field(hours).question.id == "hours"
    assert fields.amount_field(hours).shown(hours, 0) == "16"  # 40 % of 40 hours


@pytest.mark.parametrize("typed", ["1899-12-31", "9991-01-01"])
def test_a_sprint_starts_in_a_year_that_a_snapshot_may_have(typed: str) -> None:
    with pytest.raises(AnswerError, match=r"A date between 1900 and 9990\."):
        fields.REALLOCATE["start"].answered(nothing_yet(), typed)
