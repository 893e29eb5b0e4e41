from laddertui.content.benchmarks import findings_about
from laddertui.presenters.indicators import (
    HIRING_FALL,
    SOURCES_FALL,
    STUDY_FALL,
    benchmark_lines,
    change_text,
    indicator_lines,
    legend_lines,
    marks,
)
from laddertui.presenters.numbers import signed_percent, typed_number
from tests.support.professions import SOFTWARE, count


def test_every_line_in_the_picture_says_what_it_is_and_whose() -> None:
    source, young, hiring = legend_lines("entry-postings")[:3]
    assert "The profession source says" in source
    assert "was not found" in source
    assert "Brynjolfsson, Chandar, Chen" in young
    assert "22 to 25" in young
    assert "Anthropic Economic Index" in hiring
    assert "They measure different things" in legend_lines("junior-hires")[3]


def test_the_lines_stand_where_the_published_figures_say() -> None:
    study, slower = findings_about("entry-level")
    assert study.figure == f"{STUDY_FALL[0]:.0f} to {STUDY_FALL[1]:.0f} %"
    assert slower.figure == f"{HIRING_FALL:.0f} %"
    assert SOURCES_FALL == -40
    assert [m.words.split(":")[0] for m in marks("junior-hires")] == [
        "-40 %",
        study.figure,
        slower.figure,
    ]


def test_annotation_roles_are_set_beside_nothing() -> None:
    assert marks("annotation-roles") == ()
    assert legend_lines("annotation-roles") == benchmark_lines("annotation-roles")
    assert "The profession source says" in legend_lines("annotation-roles")[0]


def test_a_change_as_it_is_read() -> None:
    assert change_text(SOFTWARE.indicators[0]) == "-47 %"  # -560 of 1200
    assert [signed_percent(p) for p in (125.0, 0.3, -0.4, -100.0)] == [
        "+125 %",
        "0 %",
        "0 %",
        "-100 %",
    ]


def test_a_count_has_no_exponent_and_no_empty_decimals() -> None:
    assert [typed_number(n) for n in (1200.0, 12.5, 1e15, 0.000001, 0.0)] == [
        "1200",
        "12.5",
        "1000000000000000",
        "0.000001",
        "0",
    ]


def test_every_count_in_a_line_with_its_source() -> None:
    rows = (*SOFTWARE.indicators, count("annotation-roles", 40, 90, "2026-11-02"))
    assert indicator_lines(rows) == [
        "2026-11-02  annotation roles from 40 to 90, +125 %",
        "2026-11-01  entry-level postings from 1200 to 640, -47 % (job board)",
    ]
