"""The profession on a page, and two quarters of it side by side."""

from dataclasses import replace

from laddertui.domain.profession import Annotation, Profession
from laddertui.presenters import comparison, snapshot_page
from laddertui.presenters.profession import profession_changes, profession_section
from tests.support.drafts import developer
from tests.support.professions import PLUMBING, SOFTWARE, count, task

TITLE = "Can beginners still get in? (profession)"


def test_the_page_says_everything_that_was_said_of_the_profession() -> None:
    title, rows = profession_section(SOFTWARE)
    assert title == "Can beginners still get in? (profession: Software development)"
    for line in (
        "Surface 75 % of the first-year time named; of 4 tasks 3 are rung tasks.",
        "  Unit tests: volume 5, context 1, 30 % of the time (rung task)",
        "Pipeline 30 %: if these tasks went, that much of what they teach has another way (2 of 3"
        " rung tasks answered). Under 50 % it is called broken, if nothing replaces"
        " them.",
        "  ╞╌ ╌ ╌ ╌ ╡  Boilerplate (20 %), dashed: none known if it goes",
        "  2026-11-01  entry-level postings from 1200 to 640, -47 % (job board)",
        "  By your answers it seeks people of this field, pays by the piece and does not lead on to"
        " better work (closed).",
        "Spending lost: 614,400,000 a year.",
        "  Education 10 %: 61,440,000",
    ):
        assert line in rows


def test_parts_of_which_nothing_was_said_are_left_out() -> None:
    assert profession_section(Profession(name="Therapy")) == (
        "Can beginners still get in? (profession: Therapy)",
        ["Nothing said of it yet."],
    )
    rows = profession_section(Profession(annotation=Annotation(recruits=False)))[1]
    assert rows[0] == "Annotation work:"
    assert len(rows) == 5
    assert rows[-2:] == [
        "This is about a field, by your own answers. It says nothing about you.",
        "Within reach, for example: ask one beginner what fills their day.",
    ]


def test_it_is_a_part_of_the_page_of_a_quarter() -> None:
    assert snapshot_page.snapshot_sections(developer(profession=PLUMBING))[
        -1
    ] == profession_section(PLUMBING)
    assert TITLE not in [title for title, _ in snapshot_page.snapshot_sections(developer())]


def test_two_quarters_side_by_side() -> None:
    later = replace(
        SOFTWARE,
        tasks=(task("Unit tests", 5, 1, 10.0, "partial"), task("Design talks", 2, 4, 30.0)),
        indicators=(
            count("entry-postings", 1200, 580, "2027-02-01"),
            count("junior-hires", 40, 30, "2027-02-02"),
        ),
    )
    assert profession_changes(SOFTWARE, later) == (
        TITLE,
        [
            "Surface: 75 % → 25 %",  # 60 of 80, 10 of 40
            "Pipeline: 30 % → 50 %",
            "Entry-level postings: -47 % (2026-11-01) → -52 % (2027-02-01)",
            "Junior hires: not said → -25 % (2027-02-02)",
        ],
    )


def test_what_was_not_said_before_or_after_is_said_to_be_so() -> None:
    assert profession_changes(None, None) is None
    assert profession_changes(None, PLUMBING) == (
        TITLE,
        ["Surface: not said → 0 %", "Pipeline: not said → not said"],
    )


def test_the_comparison_ends_with_the_profession_where_there_is_one() -> None:
    before = developer(profession=SOFTWARE)
    after = developer(quarter="2027-Q1", profession=None)
    titles = [
        title for title, _ in comparison.comparison_sections(comparison.compare(before, after))
    ]
    assert titles[-1] == TITLE
    plain = [
        title
        for title, _ in comparison.comparison_sections(comparison.compare(developer(), developer()))
    ]
    assert TITLE not in plain
