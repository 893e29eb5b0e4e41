"""The lens as a whole: which part to take up, what is tidied away, what a quarter begins with."""

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given

from laddertui.assessment import reassess
from laddertui.assessment.editor import Assessment
from laddertui.assessment.lenses import indicators, profession, rung_tasks
from laddertui.assessment.start import open_assessment
from laddertui.domain.profession import NOT_COUNTED, Annotation, Macro, Profession
from laddertui.domain.snapshot import Snapshot
from laddertui.domain.validation.snapshot import faults
from laddertui.services.session import ProfileSession
from tests.support.drafts import TODAY, developer, draft_of
from tests.support.professions import MACRO, PLUMBING, SOFTWARE, count, looking_at, task
from tests.support.strategies import snapshots


def test_naming_a_profession_and_taking_the_name_back_leaves_nothing_behind() -> None:
    draft = profession.set_name(looking_at(None), "Nursing")
    assert draft.snapshot.profession == Profession(name="Nursing")
    assert profession.set_name(draft, "").snapshot.profession is None


@pytest.mark.parametrize(
    ("said", "part"),
    [
        (None, "surface"),
        (Profession(name="Nursing"), "surface"),
        (replace(SOFTWARE, indicators=()), "pipeline"),  # one rung task has no answer
        (replace(SOFTWARE, tasks=SOFTWARE.tasks[:2], indicators=()), "indicators"),
        (PLUMBING, "indicators"),
        (replace(SOFTWARE, tasks=SOFTWARE.tasks[:2], annotation=None), "annotation"),
        (replace(SOFTWARE, tasks=SOFTWARE.tasks[:2]), "surface"),
        (replace(SOFTWARE, tasks=SOFTWARE.tasks[:2], macro=None), "surface"),
    ],
)
def test_the_lens_is_taken_up_where_something_is_open_and_never_at_the_calculator(
    said: Profession | None, part: str
) -> None:
    assert profession.first_open(looking_at(said)) == part


def test_rows_in_which_nothing_was_said_are_tidied_away() -> None:
    draft = rung_tasks.change(looking_at(None), 2, name="Third")
    draft = indicators.change(draft, 1, TODAY, baseline=5.0)
    said = profession.profession_of(profession.tidy(draft))
    assert [t.name for t in said.tasks] == ["Third"]
    assert [i.baseline for i in said.indicators] == [5.0]


def test_a_calculator_without_a_figure_and_sectors_without_a_percent_are_tidied_away() -> None:
    empty = Macro(
        displaced=0.0, pay=0.0, annotation_pay=NOT_COUNTED, propensity=0.0, sectors={"Travel": 0.0}
    )
    assert profession.tidy(looking_at(Profession(macro=empty))).snapshot.profession is None
    some = replace(empty, pay=5.0, sectors={"Travel": 0.0, "other": 100.0})
    kept = profession.tidy(looking_at(Profession(macro=some))).snapshot.profession
    assert kept is not None
    assert kept.macro == replace(some, sectors={"other": 100.0})
    typed = profession.tidy(
        looking_at(Profession(macro=replace(empty, annotation_pay=0.0)))
    ).snapshot.profession
    assert typed is not None  # a pay of 0 is a figure, once it is given


@pytest.mark.slow
@given(snapshots())
def test_whatever_may_be_saved_may_still_be_saved_once_it_is_tidied(s: Snapshot) -> None:
    tidied = profession.tidy(draft_of(s)).snapshot
    assert faults(tidied) == faults(s)
    assert (tidied.profession or Profession()).tasks == (s.profession or Profession()).tasks


# --- from quarter to quarter


def test_a_later_quarter_begins_with_all_but_the_counts_which_stay_where_they_were_made() -> None:
    draft = reassess.new_review(developer(profession=SOFTWARE), "2027-Q1", dt.date(2027, 2, 22))
    assert draft.snapshot.profession == replace(SOFTWARE, indicators=())


def test_a_profession_of_counts_alone_is_none_in_a_later_quarter() -> None:
    assert profession.carried(Profession(indicators=SOFTWARE.indicators)) is None
    assert profession.carried(None) is None


# --- what stands in the way of saving


def missing(profile: ProfileSession, said: Profession) -> list[tuple[str, str | None]]:
    found = open_assessment(profile, looking_at(said)).missing()
    return [(m.words, m.lens) for m in found]


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (
            Profession(tasks=(task("Unit tests", 0, 1, 30.0),)),
            "Profession, Unit tests: A volume of 0; it is a whole number from 1 to 5.",
        ),
        (
            Profession(tasks=(task("", 5, 1, 30.0),)),
            "Profession, task 1: This task has no name; give it one or remove it.",
        ),
        (
            Profession(indicators=(count("junior-hires", 0, 5, "2026-11-01"),)),
            "Profession, junior hires on 2026-11-01: A baseline of 0; it is above 0.",
        ),
        (
            Profession(indicators=(count("entry-postings", 5, -1, "2026-11-01"),)),
            (
                "Profession, entry-level postings on 2026-11-01: The count is not given yet; give"
                " it, 0 where there were none."
            ),
        ),
        (
            Profession(macro=replace(MACRO, sectors={"other": 99.0})),
            "Profession, spending: The sectors add up to 99, not 100; correct one.",
        ),
        (
            Profession(macro=replace(MACRO, sectors={"other": 61.0, "Travel": 40.0})),
            "Profession, spending: The sectors add up to 101, not 100; correct one.",
        ),
    ],
)
def test_what_is_missing_is_said_in_plain_words_and_leads_to_the_lens(
    said: Profession, words: str, profile: ProfileSession
) -> None:
    assert missing(profile, said) == [(words, "profession")]


@pytest.mark.parametrize(
    ("place", "part"),
    [
        ("tasks", "surface"),
        ("indicators", "indicators"),
        ("macro", "macro"),
        ("name", "surface"),
        (None, "surface"),
    ],
)
def test_the_part_in_which_it_is_mended(place: str | None, part: str) -> None:
    assert profession.part_of(place) == part


def test_an_unanswered_lens_stands_in_nobodys_way(profile: ProfileSession) -> None:
    for said in (
        SOFTWARE,
        PLUMBING,
        Profession(name="Therapy"),
        Profession(annotation=Annotation(recruits=True)),
    ):
        assert missing(profile, said) == []


def test_what_is_saved_is_tidy(profile: ProfileSession) -> None:
    draft = rung_tasks.change(looking_at(PLUMBING), 5, name="Last")
    draft = rung_tasks.change(draft, 5, volume=3, complexity=3)
    assessment: Assessment = open_assessment(profile, draft)
    saved = assessment.finished().profession
    assert saved is not None
    assert [t.name for t in saved.tasks] == [
        "Carrying and clearing",
        "Fitting under guidance",
        "Last",
    ]
