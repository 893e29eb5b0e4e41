"""What the source says and what data say stand apart, and only weeks are compared with weeks."""

import tomllib
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from statistics import correlation, median

import pytest

from laddertui.content.benchmarks import (
    benchmarks,
    findings,
    findings_about,
    percentile,
    rung_at,
    scale,
    scale_sentence,
)
from laddertui.content.examples import example_file
from laddertui.content.occupations import occupations


def test_the_source_puts_six_occupations_low_or_high() -> None:
    assert {(b.id, b.low, b.high) for b in benchmarks()} == {
        ("coders", 1, 2),
        ("architects", 1, 2),
        ("contract-attorneys", 1, 2),
        ("luxury-agents", 4, 5),
        ("therapists", 4, 5),
        ("senior-advisers", 4, 5),
    }
    assert all(b.whose == "source" for b in benchmarks())


def test_data_have_a_word_on_each_claim() -> None:
    for benchmark in benchmarks():
        assert findings_about(benchmark.id), benchmark.id


def test_data_may_contradict() -> None:
    assert [f.figure for f in findings_about("architects") if f.stands == "differs"] == ["3.32"]
    assert any("15.8 %" in f.text for f in findings_about("coders"))
    assert any("4.03" in f.text for f in findings_about("customer-service"))
    (all_jobs,) = findings_about("all-jobs")
    assert "are more exposed" in all_jobs.text and "the sign turns" in all_jobs.text


def test_only_whole_weeks_are_comparable_with_ones_own() -> None:
    assert {f.about for f in findings() if f.comparable} == {"scale"}


def test_the_scale_is_told_from_the_first_day() -> None:
    assert (
        scale_sentence() == "A whole week scored this way rarely passes 3; 2.3 is not a bad result."
    )
    assert (scale().median, scale().percentile_95, scale().maximum) == (1.76, 2.57, 3.58)


def test_each_finding_is_attributed() -> None:
    for finding in findings():
        assert finding.attribution
        assert finding.over if finding.whose == "ours" else finding.source, finding.id
    assert "Microsoft" in findings_about("desk-jobs")[0].attribution


def test_nobody_but_this_project_scores_from_1_to_5_and_it_says_so() -> None:
    """O*NET rates no occupation that way, and no list of exposures was correlated by its makers."""
    assert {f.id for f in findings() if f.whose == "data"} == {
        "coders-growth",
        "entry-level-employment",
        "entry-level-hiring",
    }
    by_id = {f.id: f for f in findings()}
    assert by_id["therapists-rating"].speaker == "our sums over O*NET"
    assert by_id["coders-growth"].speaker == "data say (US labour statistics)"


def test_where_a_rung_lies_is_counted_over_the_weeks_of_785_occupations() -> None:
    weeks = [each.rung_tasks for each in occupations()]
    assert (len(weeks), max(weeks), sum(w >= 3 for w in weeks)) == (785, 3.575, 6)
    for rung in (1.0, 1.4, 1.76, 2.3, 3.6):
        below = sum(w < rung for w in weeks) / len(weeks)
        assert percentile(rung) == pytest.approx(100 * below, abs=1)
    assert (percentile(1.0), percentile(1.4), percentile(5.0)) == (0, 36, 100)
    assert sum(w <= rung_at(10) for w in weeks) / len(weeks) == pytest.approx(0.1, abs=0.01)


def test_the_scale_is_counted_over_the_shipped_table() -> None:
    weeks = sorted(each.rung_tasks for each in occupations())
    said = scale()
    assert said.median == pytest.approx(median(weeks), abs=0.005)
    assert said.percentile_95 == pytest.approx(weeks[int(0.95 * len(weeks))], abs=0.005)
    assert said.maximum == pytest.approx(weeks[-1], abs=0.0051)
    (six,) = [f for f in findings() if f.id == "scale-six"]
    assert not any(w >= 4 for w in weeks)
    assert int(six.figure) == sum(w >= 3 for w in weeks)


def test_the_weeks_of_four_occupations_are_those_of_the_shipped_table() -> None:
    weeks = {each.soc_code: f"{each.rung_tasks:.2f}" for each in occupations()}
    (said,) = [f for f in findings() if f.id == "scale-examples"]
    for code, who in {
        "41-9022": "property agents",
        "21-1013": "therapists",
        "23-1011": "lawyers",
        "15-1252": "software developers",
    }.items():
        assert f"{who} {weeks[code]}" in said.text


def ranks(values: Sequence[float]) -> list[float]:
    """The rank of each value; equal ones share the mean of theirs."""
    ordered = sorted(values)
    return [(bisect_left(ordered, v) + bisect_right(ordered, v)) / 2 for v in values]


def test_physical_work_goes_with_low_rated_exposure_in_the_shipped_table() -> None:
    pairs = [
        (each.physical_share, exposure.value)
        for each in occupations()
        for exposure in each.exposures
        if exposure.measure == "gpt4_beta"
    ]
    x, y = (ranks(column) for column in zip(*pairs, strict=True))
    (said,) = findings_about("hands-on")
    assert float(said.figure) == pytest.approx(correlation(x, y), abs=0.005)


def test_the_ladder_sources_own_agent_does_not_reach_its_own_four() -> None:
    rows = tomllib.loads(example_file("agent").decode())["activities"]
    came_to = sum(a["share"] * a["score"] for a in rows) / sum(a["share"] for a in rows)
    (said,) = [f for f in findings() if f.id == "scale-own"]
    assert f"{came_to:.2f}" == said.figure == "2.82"


def test_entry_level_falls_have_published_figures_beside_them() -> None:
    assert [f.figure for f in findings_about("entry-level")] == ["-13 to -16 %", "-14 %"]
