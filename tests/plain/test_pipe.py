"""Answers through a pipe: one that is refused ends the walk, with what came before it kept."""

from pathlib import Path

import pytest

from tests.support.plain_runs import AUDIT, EXPECTED, PLAN, SCORES, answer, draft, saved

LINES = (AUDIT + SCORES + PLAN).splitlines(keepends=True)


@pytest.mark.parametrize(
    ("number", "wrong", "asked", "why"),
    [
        (
            6,
            "sixty",
            "How much of your working week does it",
            "Understood here: 12.5, 20 %, 6h, 1h30",
        ),
        (14, "6", "1 of 3: Writing boilerplate code", "A whole number from 1 to 5."),
        (22, "x", "What next: g next rung", "g to go on"),
        (30, "1 9 5", "A move like 1 8 5", "Three numbers: from, to, points"),
    ],
)
def test_a_refused_answer_ends_it_with_one_line_and_the_rest_goes_on_from_there(
    number: int,
    wrong: str,
    asked: str,
    why: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    spoiled = [*LINES[: number - 1], f"{wrong}\n", *LINES[number:]]
    assert answer("".join(spoiled), monkeypatch) == 2
    line = capsys.readouterr().err
    assert line.count("\n") == 1
    for words in (f"answer {number}, '{wrong}', to “{asked}", why, "--lenient"):
        assert words in line
    assert not (tmp_path / "data/laddertui/profiles/me/snapshots").exists()
    assert answer("".join(LINES[number - 1 :]), monkeypatch) == 0
    assert saved(tmp_path) == EXPECTED


def test_what_came_before_a_refused_answer_is_in_the_draft(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert answer("Nurse\n40\np\nRounds\n\nmuch\nTalks\n\n50\n", monkeypatch) == 2
    text = draft(tmp_path).read_text()
    assert 'name = "Rounds"' in text
    assert "Talks" not in text


def test_leniently_it_is_asked_again_and_the_next_line_is_its_answer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    spoiled = [*LINES[:5], "sixty\n", *LINES[5:]]
    assert answer("".join(spoiled), monkeypatch, "--lenient") == 0
    assert saved(tmp_path) == EXPECTED
    assert capsys.readouterr().err == ""


def test_an_empty_line_is_refused_only_where_there_is_nothing_to_go_on_with(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert answer("\n\n\n\n", monkeypatch) == 2
    assert "answer 4, an empty line, to “1. One thing you do" in capsys.readouterr().err


def test_a_refused_answer_of_a_persons_own_words_cannot_act_in_the_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert answer("N\x1b[31murse\n", monkeypatch) == 2
    line = capsys.readouterr().err
    assert "\x1b" not in line
    assert "␛[31m" in line


def test_whether_to_review_early_is_refused_like_any_other(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert answer(AUDIT + SCORES + "s\ny\n", monkeypatch) == 0
    monkeypatch.setenv("LADDERTUI_TODAY", "2026-12-01")
    assert answer("maybe\n", monkeypatch) == 2
    assert "answer 1, 'maybe'" in capsys.readouterr().err
    assert answer("?\nmaybe\n<\n\nquit\n", monkeypatch, "--lenient") == 0
    out = capsys.readouterr().out
    assert out.count("Change this quarter, or hold the next review now?") == 4
    assert "What do you work as? [Mid-level developer]" in out
