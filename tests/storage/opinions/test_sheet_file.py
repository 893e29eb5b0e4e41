"""A sheet comes back from another hand: whatever it is, it is refused in a line that says where."""

import pytest

from laddertui.domain.errors import InvalidFileError, NewerSchemaError
from laddertui.domain.opinions.opinion import OpinionSheet, SheetRow
from laddertui.storage.opinions.sheet_file import read_sheet, sheet_text

SHEET = OpinionSheet(
    schema=1,
    kind="opinion-sheet",
    sheet="ab-cd",
    quarter="2026-Q4",
    activities=(
        SheetRow(id="a", name='Say "hello"\n\x1b[31m# no comment'),
        SheetRow(id="b", name="é"),
    ),
)
HEAD = 'schema = 1\nkind = "opinion-sheet"\nsheet = "s"\nquarter = "2026-Q4"\n'
ROW = '[[activities]]\nid = "a"\nname = "A"\nscore = 1\nnote = ""\n'


def test_a_sheet_is_read_as_it_was_written_and_says_nothing_of_shares_or_scores() -> None:
    data = sheet_text(SHEET, ["How to fill it in.", ""])
    assert read_sheet(data, "s.toml").sheet == SHEET
    assert data.startswith(b"# How to fill it in.\n#\n\nschema = 1\n")
    assert b'by = ""\n' in data and data.count(b"score = 0\n") == 2
    assert b"share" not in data and b"\x1b" not in data


def test_what_editors_on_other_systems_make_of_it_is_read() -> None:
    data = sheet_text(SHEET, ["x"])
    assert read_sheet(b"\xef\xbb\xbf" + data.replace(b"\n", b"\r\n"), "s").sheet == SHEET


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", ":1: the sheet is empty"),
        (b" \n\n", ":1: the sheet is empty"),
        (b"x" * (1024 * 1024 + 1), ":1: this is larger than 1,048,576 bytes"),
        ((HEAD + ROW).encode("utf-16"), ":1: this is not text (UTF-8)"),
        ((HEAD + 'by = "Zoë"\n').encode("latin-1"), ":5: this is not text (UTF-8)"),
        (b"\x00\x01\x1b[2J", ":1: not valid TOML"),
        ((HEAD + ROW)[:-12].encode(), ":8: "),
        (b"schema = 1\nquarter = '2026-Q4'\n", ":1: this is no sheet for a second opinion"),
        (b"kind = 3\n", ":1: this is no sheet for a second opinion"),
        (HEAD.replace("schema = 1\n", "").encode(), ":1: schema is missing"),
        ((HEAD + "mood = 1\n").encode(), ":5: 'mood' is not a key"),
        ((HEAD + ROW.replace("1\n", "6\n")).encode(), ":8: score is 6; write 1 to 5"),
        ((HEAD + ROW.replace("1\n", "-1\n")).encode(), ":8: score is -1; write 1 to 5"),
        ((HEAD + ROW.replace("1\n", "3.5\n")).encode(), ":8: score is a whole number"),
        ((HEAD + ROW.replace("1\n", '"3"\n')).encode(), ":8: score is a whole number"),
        ((HEAD + ROW + ROW).encode(), ":11: 'a' stands here 2 times"),
        ((HEAD + f'by = "{"x" * 201}"\n').encode(), ":5: by has 201 letters"),
        ((HEAD + ROW.replace('note = ""', f'note = "{"x" * 2001}"')).encode(), ":9: note has"),
        (HEAD.replace("2026-Q4", "\\u001b[31m").encode(), ":4: '\\x1b[31m' is not a quarter"),
        ((HEAD + "activities = 3\n").encode(), ":5: activities is a list"),
        ((HEAD + "activities = " + "[" * 30_000).encode(), ":1: more than 20,000 lists"),
        ((HEAD + ROW * 1001).encode(), ":5: activities has 1,001 rows"),
    ],
)
def test_what_is_no_right_sheet_is_refused_in_a_line(data: bytes, said: str) -> None:
    with pytest.raises(InvalidFileError) as refused:
        read_sheet(data, "s.toml")
    assert str(refused.value.faults[0]).startswith(f"s.toml{said}")
    assert "\x1b" not in str(refused.value)


def test_a_sheet_of_a_newer_version_is_named_as_one() -> None:
    with pytest.raises(NewerSchemaError, match="newer version"):
        read_sheet(HEAD.replace("schema = 1", "schema = 2").encode(), "s.toml")
