"""A file that says far too much: refused at once, in a few lines, whatever it repeats."""

import datetime as dt
import time
from collections.abc import Callable

import pytest

from laddertui.domain.errors import InvalidFileError
from laddertui.domain.signal import Signal
from laddertui.storage.toml import reader
from tests.support.snapshot_texts import snapshot

HEAD = 'schema = 1\nquarter = "2026-Q4"\ntaken_on = 2026-11-22\nrole = "x"\n'
MEGABYTE = 1_000_000
ACTIVITY = '[[activities]]\nid = "a{n}"\nname = "a{n}"\nshare = 0.05\nscore = 1\n'


def filled(opens: str, unit: str, closes: str) -> str:
    return f"{HEAD}{opens}{unit * (MEGABYTE // len(unit))}{closes}\n"


def faults_of(read: Callable[[], object]) -> tuple[str, ...]:
    with pytest.raises(InvalidFileError) as refused:
        read()
    return tuple(str(fault) for fault in refused.value.faults)


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        filled("activities = [", "{},", "]"),
        filled("activities = [", "{a=1},", "]"),
        filled("activities = [", "{},\n", "]"),
        filled("", "[[activities]]\n", ""),
        filled("affects = [", "{},", "]"),
        filled("affects = [", '"a",', "]"),
        filled("activities = [", "[],", "]"),
        HEAD + "".join(f"[t{n}]\n" for n in range(90_000)),
        HEAD + "".join(f"k{n} = 1\n" for n in range(80_000)),
    ],
    ids=["{}", "{a=1}", "lines", "headers", "signal", "texts", "lists", "tables", "keys"],
)
@pytest.mark.parametrize("kind", ["snapshot", "draft", "signal"])
def test_a_file_of_a_megabyte_of_rows_is_refused_in_one_line(text: str, kind: str) -> None:
    data, began = text.encode(), time.process_time()
    (said,) = faults_of(
        {
            "snapshot": lambda: reader.read_snapshot(data, "f"),
            "draft": lambda: reader.read_draft(data, "f", dt.date(2026, 11, 22)),
            "signal": lambda: reader.read_record(data, "f", Signal),
        }[kind]
    )
    assert "at most 1,000 are read" in said or "more than 20,000 lists and tables" in said
    assert time.process_time() - began < 10  # seconds; it took 16 to 20


def test_a_list_that_is_too_long_is_named_with_its_line() -> None:
    rows = "".join(ACTIVITY.format(n=n) for n in range(1001))
    (said,) = faults_of(lambda: reader.read_snapshot((HEAD + rows).encode(), "f"))
    assert said == "f:5: activities has 1,001 rows; at most 1,000 are read"


def test_a_thousand_rows_are_read() -> None:
    rows = "".join(ACTIVITY.format(n=n).replace("0.05", "0.1") for n in range(1000))
    assert len(reader.read_snapshot((HEAD + rows).encode(), "f").activities) == 1000


def test_of_many_faults_the_first_hundred_are_listed_and_the_rest_counted() -> None:
    """150 activities that are empty: id, name, share and score are missing in each."""
    rows = "[[activities]]\n" * 150
    said = faults_of(lambda: reader.read_snapshot((HEAD + rows).encode(), "f"))
    assert len(said) == 101
    assert said[0] == "f:5: id is missing; add it"
    assert said[100] == "f:30: and 500 more faults in this file"


def test_brackets_in_a_text_are_no_tables() -> None:
    note = "[{" * 40_000
    whole = snapshot().replace("score = 1", f'score = 1\nnote = "{note}" # {note}', 1)
    assert reader.read_snapshot(whole.encode(), "f").activities[0].note == note
