"""A sheet that comes back spoiled in any way is read, or refused in lines in which nothing acts."""

import random

import pytest

from laddertui.domain.errors import InvalidFileError, NewerSchemaError
from laddertui.domain.opinions.opinion import OpinionSheet, SheetRow
from laddertui.storage.opinions.sheet_file import read_sheet, sheet_text
from tests.faults.mutations import mutated
from tests.faults.scale import amount
from tests.support.hostile_texts import ACTS

SHEET = OpinionSheet(
    schema=1,
    kind="opinion-sheet",
    sheet="0a-00000000",
    quarter="2026-Q4",
    by="Zoë",
    activities=tuple(SheetRow(id=f"a{n}", name=f"Name {n}", score=n) for n in range(6)),
)


def test_a_spoiled_sheet_is_read_or_refused_in_lines_that_do_nothing() -> None:
    rng, whole = random.Random(7), sheet_text(SHEET, ["How to fill it in."])
    refused = 0
    for _ in range(amount(3_000, 300)):
        how, data = mutated(rng, whole)
        try:
            read = read_sheet(data, "sheet.toml").sheet
        except (InvalidFileError, NewerSchemaError) as error:
            refused += 1
            first = str(error).split("\n")[0]
            assert first.startswith("sheet.toml:") and not ACTS.search(first), how
        else:
            assert all(0 <= row.score <= 5 for row in read.activities), how
    assert refused > 0


def test_the_whole_sheet_itself_is_right() -> None:
    with pytest.raises(InvalidFileError):
        read_sheet(sheet_text(SHEET, [])[:-40], "sheet.toml")
    assert read_sheet(sheet_text(SHEET, ["x"]), "sheet.toml").sheet == SHEET
