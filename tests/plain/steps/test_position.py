"""What can be looked at from Position in the plain walk: figures, water, advice."""

import pytest

from laddertui.content.benchmarks import benchmarks, findings
from tests.support.plain_runs import AUDIT, SCORES, heard


def test_source_and_data_are_told_apart_and_read_on_part_by_part(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    at_position = "f\nf\nf\nf\nf\nagain\nquit\n"
    *_, claims, scale, jobs, rest, claims_again, figures, _ = heard(
        AUDIT + SCORES + at_position, monkeypatch
    )
    assert claims.startswith("The ladder source says\n")
    assert "Published data" not in claims
    for each in benchmarks():
        assert f"{each.low} to {each.high}, {each.who}: {each.claim}" in claims
    for part in (scale, jobs, rest):
        assert part.startswith(
            "Published data, and our sums over them: averages over the United States\n"
        )
    told = scale + jobs + rest
    assert [each.id for each in findings() if told.count(each.text) != 1] == []
    assert "Our sums over O*NET" in scale
    assert claims_again == claims
    assert "One step on 'Writing boilerplate code'" in figures
    assert "Your rung is 1.59" in figures  # 0.6125 + 2 * 0.2875 + 4 * 0.1 = 1.5875


def test_the_water_stands_where_one_says_and_the_weight_of_one_score_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    steps = heard(AUDIT + SCORES + "w\nw 1\nW4\nw 6\nquit\n", monkeypatch, "--lenient")
    second, first, fourth, refused = steps[-5:-1]
    assert "One step on 'Writing boilerplate code' moves it by 0.61." in second
    assert "Water at 2: 10 % of the week stays dry." in second
    assert "Water at 1: 39 % of the week stays dry." in first  # 28.75 + 10
    assert "Water at 4: 0 % of the week stays dry." in fourth
    assert "The water stands at a score from 1 to 5" in refused


def test_all_advice_is_read_in_full_on_request_and_only_the_heaviest_at_first(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    position, advice, _ = heard(AUDIT + SCORES + "v\nquit\n", monkeypatch)[-3:]
    assert "v reads 1 more." in position
    assert "With so few rows" not in position
    assert "A small anchor: What stands at 4 and 5" in position
    assert "A small anchor: What stands at 4 and 5" in advice
    assert "Fewer than five activities: With so few rows" in advice
