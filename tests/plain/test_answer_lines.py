"""Answers that come as bytes, from whatever wrote them."""

from io import BytesIO, TextIOWrapper

from laddertui.plain.answer_lines import AnswerLines


def test_the_mark_that_some_editors_put_before_a_text_is_no_part_of_the_first_answer() -> None:
    lines = AnswerLines(TextIOWrapper(BytesIO("\ufeffCook\n\ufeff40\n".encode()), "utf-8"))
    assert lines.readline() == "Cook\n"
    assert lines.readline() == "\ufeff40\n"  # anywhere else it is what it is: a character refused
