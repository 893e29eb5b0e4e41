"""Answers typed line by line, as a screen reader's user or a script gives them."""

import io
import sys
from pathlib import Path

import pytest

from laddertui.cli.main import main
from tests.support.developer import ROLE, SHORT, SHORT_FILE
from tests.support.plain_runs import (
    AUDIT,
    EXPECTED,
    PLAN,
    SCORES,
    answer,
    asked_on,
    draft,
    saved,
)


def test_a_whole_assessment_through_a_pipe_is_the_file_one_would_have_typed_in_the_app(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert answer(AUDIT + SCORES + PLAN, monkeypatch) == 0
    assert saved(tmp_path) == EXPECTED
    assert not draft(tmp_path).exists()


def test_the_same_answers_give_the_same_file_as_the_app_byte_for_byte(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`SHORT_FILE` is what the whole program saves when the same week is typed into its screens."""
    rows = "".join(f"{row.name}\n{row.paid}\n{row.share}\n" for row in SHORT)
    scores = "".join(f"{row.score}\n" + ("n\ny\n" if row.score > 2 else "") + "\n" for row in SHORT)
    assert answer(f"{ROLE}\n\n\n{rows}\n{scores}s\ny\n", monkeypatch) == 0
    assert saved(tmp_path) == SHORT_FILE


def test_answers_that_end_too_early_are_kept_and_the_next_call_goes_on_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = (AUDIT + SCORES + PLAN).splitlines(keepends=True)
    for line in lines[:-1]:
        assert answer(line, monkeypatch) == 1
        assert "goes on here" in capsys.readouterr().out
    assert answer(lines[-1], monkeypatch) == 0
    assert saved(tmp_path) == EXPECTED


def test_quit_leaves_with_everything_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert answer("Nurse\nquit\n", monkeypatch) == 0
    assert 'role = "Nurse"' in draft(tmp_path).read_text()


def test_back_asks_the_question_before_again_and_help_explains_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answer("Nurze\n<\n?\nNurse\nquit\n", monkeypatch)
    out = capsys.readouterr().out
    assert out.count("What do you work as?") == 3
    assert "What do you work as? [Nurze]" in out
    assert "as you would tell a neighbour" in out
    assert 'role = "Nurse"' in draft(tmp_path).read_text()


def test_an_empty_line_keeps_the_answer_that_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer("Nurse\n<\n\nquit\n", monkeypatch)
    assert 'role = "Nurse"' in draft(tmp_path).read_text()


@pytest.mark.parametrize(
    ("before", "wrong", "words"),
    [
        ("Nurse\n", "many", "Understood here: 12.5"),
        ("Nurse\n\n", "z", "p for percent"),
        ("Nurse\n\n\nRounds\n\n", "1.234", "Understood here: 12.5"),
        (AUDIT, "6", "A whole number from 1 to 5"),
        (AUDIT, "\x1b[31m", "A whole number from 1 to 5"),
        ("", "N\x1burse", "a character that cannot be shown"),
        (AUDIT + SCORES + "g\nTitle\n\n\n", "9 9 9", "Three numbers"),
        (AUDIT + SCORES + "g\nTitle\n\n\n", "1 1 5", "moves nothing"),
        (AUDIT + SCORES + "g\nTitle\n\n\n", "0 2 5", "Three numbers"),
        (AUDIT + SCORES + "g\nTitle\n\n\n", "1 2 nan", "Three numbers"),
        (AUDIT + SCORES + "g\nTitle\n\n\n\n\n\n", "soon", "A date like"),
    ],
)
def test_an_answer_that_cannot_be_taken_says_why_and_asks_again(
    before: str,
    wrong: str,
    words: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert asked_on(f"{before}{wrong}\nquit\n", monkeypatch) == 0
    assert words in capsys.readouterr().out


def test_it_can_be_saved_without_a_plan_from_the_position(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert answer(AUDIT + SCORES + "s\ny\n", monkeypatch) == 0
    assert saved(tmp_path) == EXPECTED[: EXPECTED.index("\n[next_rung]")]


def test_what_is_left_goes_into_one_row_when_one_says_yes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer("Nurse\n\n\nRounds\n\n80\n\ny\nquit\n", monkeypatch)
    text = draft(tmp_path).read_text()
    assert 'id = "everything-else"' in text
    assert "share = 20.0" in text


def test_a_small_gap_can_be_scaled_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answer("Nurse\n\n\nRounds\n\n48\nTalks\n\n48\n\ny\nquit\n", monkeypatch)
    assert draft(tmp_path).read_text().count("share = 50.0") == 2


def test_what_is_missing_is_listed_and_an_empty_line_goes_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shares = "Nurse\n\n\nRounds\n\n80\n\nn\n1\nn\n"
    answer(shares + "s\n\nquit\n", monkeypatch)
    out = capsys.readouterr().out
    assert "The shares add up to 80, not 100" in out
    assert out.rstrip().endswith("Kept. The same command goes on here.")
    assert "an empty line ends the list)" in out


def test_the_output_holds_no_escape_and_moves_no_cursor(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answer(AUDIT + SCORES + PLAN, monkeypatch)
    out = capsys.readouterr().out
    assert not [c for c in out if (ord(c) < 32 and c != "\n") or 127 <= ord(c) < 160]


def test_without_plain_or_with_no_input_it_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["assess"]) == 2
    assert "--plain" in capsys.readouterr().err
    assert main(["assess", "--plain", "--no-input"]) == 2
    assert "--no-input" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("said", "asked"),
    [("r", "The review for 2027-Q1, looking back to 2026-Q4."), ("c", "What do you work as?")],
)
def test_a_month_before_the_next_quarter_its_review_is_offered(
    said: str, asked: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert answer(AUDIT + SCORES + "s\ny\n", monkeypatch) == 0
    monkeypatch.setenv("LADDERTUI_TODAY", "2026-12-01")
    capsys.readouterr()
    assert answer(f"{said}\nquit\n", monkeypatch) == 0
    out = capsys.readouterr().out
    assert "The review for 2027-Q1 may be held now." in out
    assert asked in out


SITTING = "Cook\n40\np\nBaking bread\nguests\n50\n"


def test_after_going_on_one_goes_back_to_the_question_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answer(SITTING + "quit\n", monkeypatch)
    capsys.readouterr()
    answer("<\n" * 6 + "Baker\nquit\n", monkeypatch)
    asked = [
        "How much of your working week does it take, in percent? [50]",
        "What is paid for here, and by whom? (may be left empty) [guests]",
        "[Baking bread]",
        "[p]",
        "[40]",
        "What do you work as? [Cook]",
    ]
    out = capsys.readouterr().out
    places = [out.index(each) for each in asked]
    assert places == sorted(places)
    assert 'role = "Baker"' in draft(tmp_path).read_text()


@pytest.mark.parametrize("cut", range(1, (AUDIT + SCORES + PLAN).count("\n")))
def test_from_any_question_one_goes_back_after_going_on_or_is_told_that_one_cannot(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    cut: int,
) -> None:
    lines = (AUDIT + SCORES + PLAN).splitlines(keepends=True)
    answer("".join(lines[:cut]), monkeypatch)
    before = draft(tmp_path).read_text()
    capsys.readouterr()
    answer("<\nquit\n", monkeypatch)
    out = capsys.readouterr().out
    assert "There is no question before this one" not in out
    assert not (tmp_path / "data/laddertui/profiles/me/snapshots").exists()
    assert draft(tmp_path).read_text().split("[session]")[0] == before.split("[session]")[0]


def test_at_the_first_question_it_is_said_that_there_is_none_before(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answer("<\nquit\n", monkeypatch)
    assert "There is no question before this one to go back to.\n" in capsys.readouterr().out


@pytest.mark.parametrize("encoding", ["utf-8", "ascii"])
@pytest.mark.parametrize("errors", ["strict", "surrogateescape"])
def test_answers_before_one_in_another_encoding_are_kept_and_that_one_is_named(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    encoding: str,
    errors: str,
) -> None:
    given = SITTING.encode() + "Café talk\nguests\n50\n".encode("latin-1")
    piped = io.TextIOWrapper(io.BytesIO(given), encoding=encoding, errors=errors)
    monkeypatch.setattr(sys, "stdin", piped)
    assert main(["assess", "--plain"]) == 2
    said = capsys.readouterr().err
    assert said.startswith("laddertui: answer 7, 'Caf")
    assert f"is not in the encoding {encoding}" in said
    assert "What was answered before it is kept" in said
    kept = draft(tmp_path).read_text()
    assert 'name = "Baking bread"' in kept
    assert "share = 50.0" in kept
    assert "talk" not in kept


def test_after_going_on_in_the_scoring_one_goes_back_through_what_was_scored(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    week = (("A", 30), ("B", 30), ("C", 40))
    rows = "".join(f"{name}\ncanteen\n{share}\n" for name, share in week)
    answer(f"Cook\n40\np\n{rows}\n1\nn\n2\nn\nquit\n", monkeypatch)
    capsys.readouterr()
    answer("<\n" * 4 + "quit\n", monkeypatch)  # its hands, the second, its hands, the first
    out = capsys.readouterr().out
    assert "1 of 3: A" in out
    places = [out.index(each) for each in ("3 of 3: C", "(y/n) [n]", "2 of 3: B.")]
    assert places[:3] == sorted(places[:3])
    assert "One thing you do at work" not in out
