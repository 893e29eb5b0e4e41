"""Audit in plain questions: more time than a week has is refused where it is typed."""

from pathlib import Path

import pytest

from tests.support.plain_runs import answer, asked_on, draft, heard

IN_PERCENT = "Nurse\n\n\n"
IN_HOURS = "Nurse\n\nh\n"
FORTY_HOURS = "Nurse\n40\nh\n"


@pytest.mark.parametrize(
    ("before", "wrong", "words", "question"),
    [
        ("Nurse\n", "700", "A week has 168 hours", "How many hours does your"),
        (IN_PERCENT + "Rounds\n\n", "700", "100 percent are left", "in percent?"),
        (IN_PERCENT + "Rounds\n\n80\nMail\n\n", "25.5", "20 percent are left", "in percent?"),
        (IN_HOURS + "Rounds\n\n", "700", "168 hours are left", "How many hours a week"),
        (IN_HOURS + "Rounds\n\n100\nMail\n\n", "69", "68 hours are left", "How many hours a"),
        (FORTY_HOURS + "Rounds\n\n30\nMail\n\n", "13", "10 hours are left", "How many hours a"),
    ],
)
def test_more_than_a_week_has_is_refused_at_once_and_only_the_question_comes_again(
    before: str,
    wrong: str,
    words: str,
    question: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    asked_on(f"{before}{wrong}\nquit\n", monkeypatch)
    refusal, again, end = capsys.readouterr().out.splitlines()[-3:]
    assert words in refusal
    assert question in again
    assert end.startswith("Kept.")
    assert wrong not in draft(tmp_path).read_text()


@pytest.mark.parametrize(
    "answers",
    [
        "Nurse\n168\n",
        IN_PERCENT + "Rounds\n\n80\nMail\n\n25\n",  # scaling is offered for that
        FORTY_HOURS + "Rounds\n\n30\nMail\n\n12\n",
        IN_HOURS + "Rounds\n\n100\nMail\n\n68\n",
    ],
)
def test_what_a_week_has_or_scaling_mends_is_taken(
    answers: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert answer(f"{answers}quit\n", monkeypatch) == 0
    assert "more than" not in capsys.readouterr().out


def test_a_week_that_grew_past_100_is_not_gone_on_with_until_something_takes_less(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A row may grow while those after it still have what they had, as in a review."""
    answer(IN_PERCENT + "Rounds\n\n50\nMail\n\n50\n<\n<\n<\n<\n<\n<\nquit\n", monkeypatch)
    asked_on("\n\n80\n\n\n\n\n<\n30\nquit\n", monkeypatch)
    out = capsys.readouterr().out
    assert "30 percent too much so far." in out
    assert "-30" not in out  # a minus is not heard
    assert "In all that is 30 percent too much; < goes back to make it less." in out
    assert "That is more than a week has; 20 percent are left." in out
    assert asked_on("20\n\nquit\n", monkeypatch) == 0
    assert 'step = "score"' in draft(tmp_path).read_text()


def test_what_one_does_is_chosen_by_number_from_the_guide_and_its_score_is_only_proposed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = "Ward nurse\n\n\ns\n1\n1 4\nquit\n"
    *_, families, listed, row, _ = heard(lines, monkeypatch)
    assert "By your role: 1 Nursing and midwifery" in families
    assert "  4  Changing a dressing (proposed score 2, needs hands)" in listed
    assert "proposals of this app's own; each is asked for again at Score" in listed
    assert row.endswith("[Entering readings into the chart]\n")
    shares = "\n\n40\nDressings on a full ward\n\n60\n\nquit\n"
    asked = heard(shares, monkeypatch)[-2]
    assert "The guide proposes 1; you decide." in asked
    text = draft(tmp_path).read_text()
    assert 'name = "Dressings on a full ward"' in text
    assert text.count("score = ") == 2  # the two proposals; no activity has one
