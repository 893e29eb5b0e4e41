"""Answers that come as bytes, from whatever wrote them."""

from io import BytesIO, TextIOWrapper

import pytest

from laddertui.domain.errors import UsageError
from laddertui.plain.answer_lines import AnswerLines


def test_the_mark_that_some_editors_put_before_a_text_is_no_part_of_the_first_answer() -> None:
    lines = AnswerLines(TextIOWrapper(BytesIO("\ufeffCook\n\ufeff40\n".encode()), "utf-8"))
    assert lines.readline() == "Cook\n"
    assert lines.readline() == "\ufeff40\n"  # anywhere else it is what it is: a character refused


@pytest.mark.parametrize("answers", ["developer\n40\n".encode("utf-16"), b"dev\0eloper\n40\n"])
def test_a_nul_in_a_piped_answer_shifts_none_of_the_rest(answers: bytes) -> None:
    lines = AnswerLines(TextIOWrapper(BytesIO(b"first\n" + answers), encoding="utf-8"))
    assert lines.readline() == "first\n"
    with pytest.raises(UsageError, match=r"answer 2 .*write the answers in utf-8"):
        lines.readline()
