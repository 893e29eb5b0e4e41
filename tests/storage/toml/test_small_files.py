"""The small files of a profile, as they were released: what lies on a disk opens for ever."""

import datetime as dt
from dataclasses import fields
from pathlib import Path

import pytest

from laddertui.domain.errors import InvalidFileError
from laddertui.domain.record import file_key
from laddertui.domain.repeats.repeat import Repeat, RepeatedScore
from laddertui.domain.signal import Signal
from laddertui.storage.toml import reader, writer

GOLDEN = Path(__file__).parent / "golden"
TRY = Signal(
    schema=1,
    noted_on=dt.date(2026, 11, 22),
    text="Wrote half of the tests",
    affects=("tests",),
    outcome="helped",
    tool="Copilot",
)
REPEAT = Repeat(
    schema=1,
    quarter="2026-Q4",
    scored_on=dt.date(2026, 12, 2),
    scores=(RepeatedScore(id="tests", score=2),),
)


@pytest.mark.parametrize(("name", "expected"), [("signal-1", TRY), ("repeat-1", REPEAT)])
def test_the_golden_files_open_and_hold_every_key(name: str, expected: Signal | Repeat) -> None:
    data = (GOLDEN / f"{name}.toml").read_bytes()
    assert reader.read_record(data, name, type(expected)) == expected
    written = writer.dump_record(expected)
    assert reader.read_record(written, name, type(expected)) == expected
    assert all(f"{file_key(f.name)}".encode() in data for f in fields(expected))


def test_a_signal_from_before_there_were_tries_opens_as_it_was() -> None:
    old = b'schema = 1\nnoted_on = 2026-11-22\ntext = "x"\naffects = ["tests"]\n'
    read = reader.read_record(old, "x", Signal)
    assert (read.outcome, read.tool) == (None, None)
    assert b"outcome" not in writer.dump_record(read)
    assert b"tool" not in writer.dump_record(read)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('outcome = "rocked"', "outcome is one of: 'did-it', 'helped' or 'fell-short'"),
        ("tool = 3", "tool is a text in quotes"),
        ('mood = "good"', "'mood' is not a key"),
    ],
)
def test_what_cannot_be_said_of_a_try_is_named_with_its_line(line: str, reason: str) -> None:
    data = f'schema = 1\nnoted_on = 2026-11-22\ntext = "x"\n{line}\n'.encode()
    with pytest.raises(InvalidFileError, match="x:4") as refused:
        reader.read_record(data, "x", Signal)
    assert reason in str(refused.value)
