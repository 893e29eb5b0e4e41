"""What the source says and what data say stand apart, and only weeks are compared with weeks."""

from laddertui.content.benchmarks import benchmarks, findings, findings_about, scale, scale_sentence


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
    assert any("more exposed, not less" in f.text for f in findings_about("all-jobs"))


def test_only_whole_weeks_are_comparable_with_ones_own() -> None:
    assert {f.about for f in findings() if f.comparable} == {"scale"}


def test_the_scale_is_told_from_the_first_day() -> None:
    assert (
        scale_sentence() == "A whole week scored this way rarely passes 3; 2.3 is not a bad result."
    )
    assert (scale().median, scale().percentile_95, scale().maximum) == (1.76, 2.57, 3.58)


def test_each_finding_is_attributed() -> None:
    for finding in findings():
        assert finding.whose == "data"
        assert finding.attribution
    assert "Microsoft" in findings_about("desk-jobs")[0].attribution


def test_entry_level_falls_have_published_figures_beside_them() -> None:
    assert [f.figure for f in findings_about("entry-level")] == ["-13 to -16 %", "-14 %"]
