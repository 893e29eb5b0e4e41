"""What is put in as text stays text, and pictures keep to their room."""

from laddertui.domain.text import columns
from laddertui.export.report.elements import element, written
from laddertui.export.report.markdown import escaped, table
from laddertui.export.report.pictures import listed


def test_text_and_attributes_are_escaped_and_nothing_in_them_acts() -> None:
    made = element("p", "a < b & c", element("b", "<i>"), "\x1b[1m", title='" x="\u202e')
    assert written(made) == (
        '<p title="&quot; x=&quot;<U+202E&gt;">a &lt; b &amp; c<b>&lt;i&gt;</b>␛[1m</p>'
    )
    assert written(element("rect", stroke_width=1 / 3, view_box="0 0 1 1")) == (
        '<rect stroke-width="0.33" viewBox="0 0 1 1"></rect>'
    )


def test_markdown_keeps_a_text_in_its_line_and_its_cell() -> None:
    assert escaped("- a | b") == "\\- a \\| b"
    assert escaped("1. one") == "1\\. one"
    assert escaped("www.evil.example") == "www\\.evil.example"  # some make a link of it
    assert escaped("2.84, of 5 (about 40 %)") == "2.84, of 5 (about 40 %)"
    assert table(("a", "b"), [("x|y", "2")]) == "| a | b |\n| --- | ---: |\n| x\\|y | 2 |"


def test_what_has_no_room_in_a_picture_is_counted() -> None:
    names = [f"activity {n}" for n in range(9)]
    assert listed(names[:2], " · ", 40, 2) == ["activity 0 · activity 1"]
    for most in (1, 2, 3):
        lines = listed(names, " · ", 40, most)
        assert len(lines) <= most
        assert all(columns(line) <= 40 for line in lines)
        told = sum(line.count("activity") for line in lines)
        more = f" and {9 - told} more" if told < 9 else "activity 8"
        assert lines[-1].endswith(more)
    (line,) = listed(["日本語" * 40, "x"], " · ", 30, 1)
    assert columns(line) <= 30
    assert line.endswith("… · x")
    assert listed([], ", ", 10, 2) == []
