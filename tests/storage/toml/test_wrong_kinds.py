"""A value of the wrong kind is refused at its line, whichever key of a quarter it stands under."""

import re
from pathlib import Path

import pytest

from laddertui.domain.errors import InvalidFileError
from laddertui.storage.toml import reader

LINES = (Path(__file__).parent / "golden" / "schema-1.toml").read_text().splitlines()
KINDS = {
    "text": r'".*"',
    "whole": r"\d+",
    "number": r"\d+\.\d+",
    "truth": r"true|false",
    "date": r"\d{4}-\d\d-\d\d",
    "time": r"\d\d:\d\d:\d\d",
}
"""How a value of each kind is written in the golden file."""
SAMPLES = {
    "text": '"2026-11-22"',
    "another text": '"10:00:00"',
    "whole": "7",
    "number": "12.5",
    "whole with a point": "1.0",
    "truth": "true",
    "date": "2026-11-22",
    "time": "10:00:00",
    "date and time": "2026-11-22T10:00:00",
    "list": "[1]",
    "table": "{ a = 1 }",
}
MEASURED = ("baseline", "value ", "displaced", "pay ", "annotation_pay")
"""Keys whose golden value happens to be whole, and may have decimals."""
TAKEN = {"text": {"text", "another text"}, "number": {"whole", "whole with a point"}}
"""What is of the right kind all the same: a whole number is a number, too."""


def kind_of(value: str) -> str:
    return next(kind for kind, form in KINDS.items() if re.fullmatch(form, value))


def faults_of(line: int, value: str) -> list[str]:
    """What is said of the golden file with another value on one of its lines, from 1."""
    key = LINES[line - 1].partition(" = ")[0]
    text = [*LINES[: line - 1], f"{key} = {value}", *LINES[line:]]
    with pytest.raises(InvalidFileError) as refused:
        reader.read_snapshot("\n".join(text).encode(), "g")
    return [str(fault) for fault in refused.value.faults]


VALUES = [
    (n, value)
    for n, line in enumerate(LINES, 1)
    if (value := line.partition(" = ")[2]) and not value.startswith(("{", "["))
]
"""Every line with one value."""


@pytest.mark.parametrize(("line", "value"), VALUES)
def test_what_is_of_another_kind_is_refused_where_it_stands(line: int, value: str) -> None:
    right = kind_of(value)
    others = [s for kind, s in SAMPLES.items() if kind not in {right} | TAKEN.get(right, set())]
    if LINES[line - 1].startswith(MEASURED):
        others = [s for s in others if s not in (SAMPLES["number"], SAMPLES["whole with a point"])]
    assert len(others) >= 7
    for other in others:
        assert any(fault.startswith(f"g:{line}: ") for fault in faults_of(line, other)), other


@pytest.mark.parametrize("number", ["nan", "inf", "-inf", "+nan"])
def test_what_is_no_number_is_refused_where_it_stands(number: str) -> None:
    measured = [line for line, value in VALUES if kind_of(value) == "number"]
    assert len(measured) > 5
    for line in measured:
        assert faults_of(line, number) == [f"g:{line}: this is not a number; write one, like 12.5"]
