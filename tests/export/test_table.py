"""A table is data to whatever reads it: no cell acts, numbers are numbers, nothing is nothing."""

import csv
import datetime as dt
import io
import json

from laddertui.export.table import to_csv, to_json

ODD = [
    "=SUM(A1)",
    '=HYPERLINK("http://x","y")',
    "-2+3 offers",
    "+1 tasks",
    "@home care",
    "\tafter a tab",
    "\rafter a return",
]
HARMLESS = ["a = b", "mail, calls", 'so "called"', "two\nlines", "café", "'quoted", "1e5", ""]


def test_a_text_that_a_spreadsheet_would_run_is_led_by_an_apostrophe() -> None:
    rows = [{"name": text} for text in ODD + HARMLESS]
    _, *cells = csv.reader(io.StringIO(to_csv(("name",), rows).decode(), newline=""))
    assert [cell[0] if cell else "" for cell in cells] == [f"'{t}" for t in ODD] + HARMLESS


def test_numbers_stay_numbers_the_negative_ones_too() -> None:
    row = {"a": -0.25, "b": 3, "c": 1 / 3, "d": True, "e": None, "f": dt.date(2026, 11, 22)}
    assert to_csv(tuple(row), [row]).decode().split("\r\n")[:-1] == [
        "a,b,c,d,e,f",
        "-0.25,3,0.3333333333333333,true,,2026-11-22",
    ]
    assert float(to_csv(("c",), [row]).split()[1]) == 1 / 3


def test_json_has_every_column_and_each_text_as_it_was_typed() -> None:
    answer = json.loads(to_json(("name", "rung"), [{"name": "=x"}, {"name": "é", "rung": 2.5}]))
    assert answer == {
        "schema": 1,
        "rows": [{"name": "=x", "rung": None}, {"name": "é", "rung": 2.5}],
    }
