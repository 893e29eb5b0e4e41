import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from laddertui.assessment.lenses import indicators
from laddertui.domain.profession import NOT_COUNTED, Profession
from laddertui.domain.snapshot import Snapshot
from laddertui.forms.answers import AnswerError
from tests.support.drafts import TODAY, developer, draft_of
from tests.support.professions import SOFTWARE, count, looking_at


def quarter(name: str, day: dt.date, *counts: Any) -> Snapshot:
    return developer(quarter=name, taken_on=day, profession=Profession(indicators=tuple(counts)))


def test_a_row_begins_today_and_without_a_count() -> None:
    draft = indicators.change(looking_at(None), 0, TODAY, baseline=1200.0)
    (row,) = indicators.observations(draft)
    assert (row.kind, row.observed_on, row.value) == ("entry-postings", TODAY, NOT_COUNTED)
    assert indicators.change_percent(row) is None
    row = indicators.observations(indicators.change(draft, 0, TODAY, value=0.0))[0]
    assert indicators.change_percent(row) == -100


def test_a_row_can_be_taken_out() -> None:
    assert indicators.observations(indicators.remove(looking_at(SOFTWARE), 0)) == ()


def test_nothing_is_compared_with_nothing() -> None:
    with pytest.raises(AnswerError, match="above 0"):
        indicators.baseline("0")
    with pytest.raises(AnswerError, match="above 0"):
        indicators.baseline("0.0000001")
    assert indicators.baseline("") == 0.0
    assert indicators.value("") == NOT_COUNTED
    assert indicators.value("0") == 0.0


def test_what_was_counted_by_key_or_name() -> None:
    said = ("e", "J", "annotation roles", "junior-hires")
    found = [indicators.kind(answer) for answer in said]
    assert found == ["entry-postings", "junior-hires", "annotation-roles", "junior-hires"]
    with pytest.raises(AnswerError, match="e for entry-level postings"):
        indicators.kind("unemployment")


# --- the line over the quarters

Q3 = quarter(
    "2026-Q3",
    dt.date(2026, 8, 20),
    count("entry-postings", 1200, 900, "2026-08-01"),
    count("junior-hires", 40, 20, "2026-08-01"),
)
Q4 = quarter("2026-Q4", TODAY, count("entry-postings", 1200, 640, "2026-11-01"))


def line(saved: list[Snapshot], draft: Any) -> list[tuple[str, str, float]]:
    rows = indicators.over_the_quarters(saved, draft)
    return [(i.observed_on.isoformat(), i.kind, i.value) for i in rows]


def test_the_line_takes_every_saved_quarter_and_the_draft_oldest_first() -> None:
    q1 = draft_of(
        quarter("2027-Q1", dt.date(2027, 2, 22), count("entry-postings", 1200, 580, "2027-02-01")),
        step="position",
    )
    assert line([Q4, Q3], q1) == [
        ("2026-08-01", "entry-postings", 900),
        ("2026-08-01", "junior-hires", 20),
        ("2026-11-01", "entry-postings", 640),
        ("2027-02-01", "entry-postings", 580),
    ]


def test_one_count_of_a_kind_and_a_day_is_drawn_once_as_it_was_said_last() -> None:
    said_again = draft_of(
        quarter("2027-Q1", dt.date(2027, 2, 22), count("entry-postings", 1200, 650, "2026-11-01")),
        step="position",
    )
    assert line([Q4], said_again) == [("2026-11-01", "entry-postings", 650)]


def test_the_quarter_that_is_opened_again_does_not_count_beside_its_own_draft() -> None:
    mended = draft_of(
        quarter("2026-Q4", TODAY, count("entry-postings", 1200, 640, "2026-10-30")), step="position"
    )
    assert line([Q4], mended) == [("2026-10-30", "entry-postings", 640)]


def test_half_a_count_is_not_drawn() -> None:
    draft = indicators.change(looking_at(None), 0, TODAY, value=5.0)
    draft = indicators.change(draft, 1, TODAY, baseline=5.0)
    assert line([developer(quarter="2026-Q3", taken_on=dt.date(2026, 8, 1))], draft) == []


def test_the_newest_of_each_kind() -> None:
    rows = [
        count("entry-postings", 10, 5, "2026-11-01"),
        count("entry-postings", 10, 8, "2026-08-01"),
    ]
    assert indicators.newest(rows) == {"entry-postings": rows[0]}


def test_what_it_was_set_beside_last_time_is_offered_once_a_quarter() -> None:
    q1 = draft_of(
        replace(developer(), quarter="2027-Q1", taken_on=dt.date(2027, 2, 22)), step="position"
    )
    assert indicators.baseline_before([Q3, Q4], q1, "entry-postings") == 1200
    assert indicators.baseline_before([Q3, Q4], q1, "annotation-roles") is None
    counted = indicators.change(q1, 0, dt.date(2027, 2, 22), value=580.0)
    assert indicators.baseline_before([Q3, Q4], counted, "entry-postings") is None


# --- the form fields


def test_a_row_answered_in_its_fields_says_what_was_typed() -> None:
    fields, draft = indicators.fields(TODAY), looking_at(None)
    for name, answer in (
        ("kind", "j"),
        ("baseline", "1,200"),
        ("value", "640"),
        ("observed_on", "20261101"),
        ("source", " job board "),
    ):
        draft = fields[name].answered(draft, answer, 1)
    assert indicators.observations(draft)[1] == count(
        "junior-hires", 1200, 640, "2026-11-01", source="job board"
    )
    assert [field.shown(draft, 1) for field in fields.values()] == [
        "junior hires",
        "1200",
        "640",
        "2026-11-01",
        "job board",
    ]


@pytest.mark.parametrize(
    ("name", "answer", "start"),
    [
        ("kind", "j", "entry-level postings"),
        ("baseline", "10", ""),
        ("value", "0", ""),
        ("observed_on", "2026-01-02", str(TODAY)),
    ],
)
def test_an_answer_taken_back_is_what_a_new_row_begins_with(
    name: str, answer: str, start: str
) -> None:
    field = indicators.fields(TODAY)[name]
    draft = field.answered(looking_at(None), answer)
    assert field.shown(draft) != start
    assert field.shown(field.taken_back(draft)) == start
