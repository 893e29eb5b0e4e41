"""One's occupation in the plain walk: found by a title, chosen by a number, taken back by 0."""

from pathlib import Path

import pytest

from tests.support.plain_runs import AUDIT, SCORES, draft, heard


def test_an_occupation_is_found_chosen_read_and_taken_back(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    answers = "o\nqzxqzx\ncall centre agent\n9\n1\nf\nf\nagain\nquit\n"
    *_, asked, nothing, found, refused, figures, claims, source, again, _ = heard(
        AUDIT + SCORES + answers, monkeypatch, "--lenient"
    )
    assert asked.startswith("What is your job called?")
    assert "No occupation is like that. Try what an advertisement" in nothing
    assert "1. Customer Service Representatives\n2. " in found
    assert "A number from 1 to 8, 0, or another title." in refused
    assert figures.startswith("Your occupation: Customer Service Representatives (43-4051)\n")
    assert "relational 14 %, physical 0 %, data and paper 28 %" in figures
    assert "observed use, 0.70, over 99 in 100 below" in figures
    assert "By rated social skills, customer service comes to 4.03" in claims
    assert "averages over the United States" in claims
    assert source.startswith("The ladder source says\n")
    assert "Customer Service Representatives come to 2.18 on average" in again
    assert 'occupation = "43-4051"' in draft(tmp_path).read_text()

    *_, taken_back, _ = heard("o\nnurse\n0\nquit\n", monkeypatch)
    assert taken_back.startswith("What next:")
    assert "occupation" not in draft(tmp_path).read_text()
