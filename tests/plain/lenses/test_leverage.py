"""The leverage lens in plain lines: asked from Position, left and taken up like the rest."""

from pathlib import Path

import pytest

from laddertui.assessment import reassess
from laddertui.assessment.editor import Assessment
from laddertui.assessment.previous_quarters import PreviousQuarters
from laddertui.plain.lenses import leverage
from laddertui.plain.prompt import PromptPosition
from laddertui.services.session import ProfileSession
from tests.support.drafts import TODAY, draft_of
from tests.support.plain_runs import AUDIT, EXPECTED, SCORES, answer, asked_on, draft, saved
from tests.support.weeks import nurse

KINDS = "r\ns\no\n"
ANSWERS = "y\nn\np\n-\ny\npartly\nyes\n\nno\n"
NOTE = "the agency bills, I am paid by the day\n"
LENS = """
[leverage]
scarcity = 2
ghost_work = 0
broken_ladder = 1
compression = 2
wage_reset = 1
regulation = 2
bureaucracy = 0
value_note = "the agency bills, I am paid by the day"
"""


def test_a_lens_answered_line_by_line_is_in_the_file_and_the_walk_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert answer(AUDIT + SCORES + "l\n" + KINDS + ANSWERS + NOTE + "\ns\ny\n", monkeypatch) == 0
    out = capsys.readouterr().out
    text = saved(tmp_path)
    assert text.endswith(LENS)
    kinds = ("repeats-process", "standard-output", "owns-outcome")
    assert [
        line.split('"')[1] for line in text.splitlines() if line.startswith("value_kind")
    ] == list(kinds)
    # 2 + 0 + 1 + 2 + 1 of 10 is 60 %; 2 + 0 of 4 is 50 %
    assert "(erosion): 60 %, 5 of 6 answered" in out
    assert "(friction): 50 %, 2 of 3 answered; it buys time" in out
    assert "What holds most here: Client calls (10 %; owns the outcome)." in out
    assert "empathy is automated too" not in out


def test_without_the_lens_nothing_of_it_is_in_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert answer(AUDIT + SCORES + "l\n" + "\n" * 3 + "\n" * 9 + "\n\ns\ny\n", monkeypatch) == 0
    assert saved(tmp_path) == EXPECTED[: EXPECTED.index("\n[next_rung]")]


def test_every_answer_is_kept_and_the_next_call_goes_on_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answer(AUDIT + SCORES, monkeypatch)
    lines = ("l\n" + KINDS + ANSWERS + NOTE + "\ns\ny\n").splitlines(keepends=True)
    for line in lines[:-1]:
        assert answer(line, monkeypatch) == 1
        assert "goes on here" in capsys.readouterr().out
    assert answer(lines[-1], monkeypatch) == 0
    assert saved(tmp_path).endswith(LENS)


def test_an_answer_is_taken_back_with_a_dash_and_kept_by_an_empty_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answer(
        AUDIT
        + SCORES
        + "l\n"
        + KINDS
        + ANSWERS
        + NOTE
        + "\nl\n-\n\n\n-\n"
        + "\n" * 8
        + "-\nquit\n",
        monkeypatch,
    )
    text = draft(tmp_path).read_text()
    assert text.count("value_kind") == 2
    assert "scarcity" not in text
    assert "compression = 2" in text
    assert "value_note" not in text
    out = capsys.readouterr().out
    assert "Client calls (10 %): What does the value of this mainly come from? m " in out
    assert "d knows this place deeply: [o]" in out


@pytest.mark.parametrize(
    ("before", "wrong", "words"),
    [
        ("l\n", "z", "One letter of m, r, s, o, h, d"),
        ("l\n\n\n\n", "perhaps", "n for no, p for partly, y for yes"),
        ("l\n\n\n\n" + "\n" * 9, "a\x1b[31m", "a character that cannot be shown"),
        ("", "x", "l or p for a lens"),
    ],
)
def test_an_answer_that_cannot_be_taken_says_why(
    before: str,
    wrong: str,
    words: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert asked_on(f"{AUDIT}{SCORES}{before}{wrong}\nquit\n", monkeypatch) == 0
    assert words in capsys.readouterr().out


def test_back_and_help_work_in_the_lens_too(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answer(AUDIT + SCORES + "l\nr\n<\n?\nquit\n", monkeypatch)
    out = capsys.readouterr().out
    assert "Writing boilerplate code: m passes information on; r repeats a known process;" in out
    assert "What whoever pays would miss first." in out.split("[r]")[1]


def test_in_a_review_last_times_answer_is_there_and_said(profile: ProfileSession) -> None:
    base = nurse()
    a = Assessment(
        profile,
        reassess.new_review(base, "2027-Q1", TODAY),
        PreviousQuarters(base=base, quarter="2027-Q1"),
    )
    asked = leverage.prompt(a, PromptPosition("position", "leverage.compression"))
    assert (asked.current, asked.page[-1]) == ("y", "Last time: yes.")
    assert leverage.prompt(a, PromptPosition("position", "leverage.regulation")).current == ""


def test_a_place_that_a_file_made_up_is_the_first_question(profile: ProfileSession) -> None:
    a = Assessment(profile, draft_of(nurse(), step="position"))
    for place in (
        PromptPosition("position", "leverage.nothing"),
        PromptPosition("position", "leverage.kind", 99),
    ):
        assert leverage.prompt(a, place).question.id == "scarcity"
