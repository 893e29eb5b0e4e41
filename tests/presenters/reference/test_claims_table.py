"""The table of claims and data: every claim with its verdict, its figures and whose they are."""

import pytest

from laddertui.content.benchmarks import findings
from laddertui.content.sources import sources
from laddertui.presenters.method_page import method_sections, spoken_lines
from laddertui.presenters.reference.claims_table import HEADING, claims_table, rows_with

EXPECTED: dict[str, dict[str, tuple[str, ...]]] = {
    "How much human contact": {
        "Differs": ("+0.38", "+0.25", "-0.81", "4.03"),
        "In part": ("-0.52",),
    },
    "An internal report": {"Differs": ("13 to 16 %", "14 %")},
    "Coders, 1 to 2": {"Holds": ("1.6 to 2.0",), "Differs": ("15.8 %",)},
    "Architects, 1 to 2": {"Differs": ("3.32", "2.21")},
    "Contract attorneys, 1 to 2": {"In part": ("4.63", "2.56")},
    "Luxury agents, 4 to 5": {"In part": ("4.81",)},
    "Therapists, 4 to 5": {"Holds": ("5.00",)},
    "Senior advisers, 4 to 5": {"In part": ("4.30",)},
}
"""Each claim's beginning, and the figures that must stand under each verdict."""


@pytest.mark.parametrize("claim", EXPECTED)
def test_a_claim_stands_with_its_verdict_its_figures_and_whose_they_are(claim: str) -> None:
    (row,) = [each for each in claims_table() if each.claim.startswith(claim)]
    assert row.claim.endswith("source says)")
    for verdict, figures in EXPECTED[claim].items():
        said = " ".join(line for line in row.lines if line.startswith(f"{verdict}. "))
        assert all(figure in said for figure in figures), (verdict, said)
    assert all(". Data say (" in line or ". Our sums over" in line for line in row.lines)


def test_no_claim_and_no_finding_about_one_is_left_out() -> None:
    rows = claims_table()
    assert len(rows) == len(EXPECTED)
    shown = {each.id for row in rows for each in row.findings}
    assert shown == {each.id for each in findings() if each.about != "scale"}


def test_the_method_page_has_all_of_it_under_one_heading_and_names_who_speaks() -> None:
    for query in ("", "what the data say"):
        page = method_sections(query)
        titles = [title for title, _ in page]
        assert sum(HEADING in title for title in titles) == 1
        at = next(n for n, title in enumerate(titles) if HEADING in title)
        assert page[at][1][0].endswith(
            "That a claim holds or differs is our comparing."
            " Rated social skills, stretched to 1-5, are not your rung's scale."
        )
        assert titles[at + 1 : at + len(EXPECTED)] == [row.claim for row in claims_table()[1:]]
        named = "\n".join(page[0][1])
        for row in claims_table():
            assert all(sources()[each].full_name in named for each in row.sources)


def test_a_word_finds_a_row_on_the_page_and_for_who_listens() -> None:
    assert [row.claim[:10] for row in rows_with("DRAFTERS 3.32")] == ["Architects"]
    assert rows_with("zebra") == []
    assert any(
        line.startswith("Differs. Our sums over O*NET: By rated social skills")
        for line in spoken_lines("drafters")
    )
