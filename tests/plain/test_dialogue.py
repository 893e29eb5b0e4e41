"""Lines to a terminal and to a pipe."""

import io

import pytest

from laddertui.domain.errors import UsageError
from laddertui.plain.answer_lines import AnswerLines
from laddertui.plain.dialogue import Dialogue


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def said(out: io.StringIO, *lines: str) -> list[str]:
    Dialogue(AnswerLines(io.StringIO()), out).say(*lines)
    return out.getvalue().splitlines()


def test_a_terminal_gets_lines_that_end_between_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "30")
    line = "  1  Finding out what a client really needs, step by step"
    assert said(Terminal(), line, "", "Short") == [
        "  1  Finding out what a",
        "  client really needs, step",
        "  by step",
        "",
        "Short",
    ]
    assert said(io.StringIO(), line) == [line]  # a pipe breaks nothing


def test_what_would_act_is_a_mark_in_a_terminal_too() -> None:
    assert said(Terminal(), "a\x1b[31mb\nc") == ["a␛[31mb␊c"]


def test_a_refused_answer_is_asked_again_or_ends_it() -> None:
    out = io.StringIO()
    answers = AnswerLines(io.StringIO("one\nsix\n"))
    Dialogue(answers, out).refuse("six", "How many?", "A number.")
    assert out.getvalue() == "A number.\n"
    strict = Dialogue(answers, out, asks_on=False)
    assert [strict.read(), strict.read()] == ["one", "six"]
    with pytest.raises(UsageError, match=r"answer 2, 'six', to “How many\?”: A number\. What came"):
        strict.refuse("six", "How many?", "A number.")
    with pytest.raises(UsageError, match="an empty line, to"):
        strict.refuse(" ", "How many?", "A number.")
