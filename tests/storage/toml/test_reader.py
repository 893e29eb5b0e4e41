"""What a file may say, what it may not, and on which line it says so."""

import datetime as dt
import tomllib
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest
from hypothesis import given, settings

from laddertui.domain.draft import Draft, Session
from laddertui.domain.errors import InvalidFileError, NewerSchemaError
from laddertui.domain.leverage import Leverage
from laddertui.domain.profession import NOT_COUNTED, Annotation, Indicator, Macro, Profession, Task
from laddertui.domain.snapshot import Activity, Event, Move, NextActivity, NextRung, Plan, Snapshot
from laddertui.storage.toml import reader, writer
from tests.support import strategies

GOLDEN = Path(__file__).parent / "golden" / "schema-1.toml"
TODAY = dt.date(2026, 11, 22)
BASE = """\
schema = 1
quarter = "2026-Q4"
taken_on = 2026-11-22
role = "Developer"
hours_per_week = 40.0

[[activities]]
id = "code"
name = "Code"
share = 60.0
score = 1

[[activities]]
id = "clients"
name = "Clients"
share = 40.0
score = 4

[plan]
starts_on = 2026-11-23

[[plan.moves]]
from = "code"
to = "clients"
points = 20.0

[[plan.events]]
title = "Client block"
weekday = "friday"
at = 10:00:00
minutes = 60

[leverage]
scarcity = 2

[profession.annotation]
recruits = true
"""


def faults_of(data: str | bytes, quarter: str | None = None) -> list[tuple[int, str]]:
    """Line and reason of every fault of a snapshot's text."""
    with pytest.raises(InvalidFileError) as refused:
        reader.read_snapshot(data if isinstance(data, bytes) else data.encode(), "q.toml", quarter)
    assert all(f.where == "q.toml" for f in refused.value.faults)
    return [(f.line, f.reason) for f in refused.value.faults]


def changed(line: int, text: str) -> str:
    """The base text with one line replaced."""
    lines = BASE.split("\n")
    lines[line - 1] = text
    return "\n".join(lines)


def test_a_file_of_schema_1_opens_for_ever() -> None:
    read = reader.read_snapshot(GOLDEN.read_bytes(), str(GOLDEN), "2026-Q4")
    assert read == Snapshot(
        schema=1,
        quarter="2026-Q4",
        taken_on=dt.date(2026, 11, 22),
        role="Mid-level developer",
        hours_per_week=40.0,
        occupation="15-1252",
        activities=(
            Activity(
                id="boilerplate",
                name="Writing boilerplate code",
                share=40.0,
                score=1,
                paid_for_by="employer",
                ai_could_replace=True,
                value_kind="standard-output",
                was="coding",
                change_reason="ai-moved",
                note="…",
            ),
            Activity(
                id="reviews",
                name="Reviewing the team's changes",
                share=33.34,
                score=3,
                ai_could_replace=False,
                value_kind="owns-outcome",
                change_reason="rejudged",
            ),
            Activity(
                id="everything-else",
                name="Mail, meetings, upkeep",
                share=26.66,
                score=2,
                change_reason="job-changed",
            ),
        ),
        next_rung=NextRung(
            title="Client architect",
            seen_in="the lead on the platform team",
            activities=(
                NextActivity(
                    id="requirements-discovery", name="Client-requirements discovery", score=4
                ),
            ),
        ),
        plan=Plan(
            starts_on=dt.date(2026, 11, 23),
            skill="negotiation",
            needs_agreement_of="my team lead",
            moves=(Move(from_="boilerplate", to="requirements-discovery", points=15.0),),
            events=(
                Event(
                    id="client-block",
                    title="Client call block",
                    weekday="friday",
                    at=dt.time(10),
                    minutes=120,
                ),
                Event(title="Shadow the lead", weekday="monday", at=dt.time(9, 30), minutes=45),
            ),
        ),
        leverage=Leverage(
            scarcity=2,
            ghost_work=0,
            broken_ladder=1,
            liability_buffer=0,
            compression=1,
            wage_reset=2,
            regulation=1,
            legacy_systems=2,
            bureaucracy=0,
            value_note="…",
        ),
        profession=Profession(
            name="Software development",
            tasks=(
                Task(
                    name="Unit tests",
                    volume=5,
                    complexity=1,
                    first_year_share=30.0,
                    builds="a feel for what breaks",
                    alternative="partial",
                ),
            ),
            indicators=(
                Indicator(
                    kind="entry-postings",
                    baseline=1200.0,
                    value=640.0,
                    observed_on=dt.date(2026, 11, 1),
                    source="job board count",
                ),
            ),
            annotation=Annotation(
                recruits=True, per_piece=True, windows_close=True, reaches="mid", leads_upward=False
            ),
            macro=Macro(
                displaced=12000.0,
                pay=95000.0,
                annotation_pay=31000.0,
                propensity=0.8,
                sectors={
                    "financial-services": 35.0,
                    "education": 10.0,
                    "healthcare": 15.0,
                    "other": 40.0,
                },
            ),
        ),
    )


def test_the_golden_file_holds_every_key_there_is() -> None:
    def unused(value: object, name: str) -> list[str]:
        if isinstance(value, tuple):
            return unused(value[0], name) if value else [name]
        if is_dataclass(value):
            return [
                each
                for f in fields(value)
                for each in unused(getattr(value, f.name), f"{name}.{f.name}")
            ]
        return [name] if value is None else []

    files = sorted(GOLDEN.parent.glob("schema-1*.toml"))
    assert len(files) > 1
    unused_everywhere = set.intersection(
        *(set(unused(reader.read_snapshot(f.read_bytes(), "g"), "snapshot")) for f in files)
    )
    assert unused_everywhere == set()


def test_a_row_that_is_never_proposed_is_read_and_written_and_left_out_where_it_is_not() -> None:
    data = (GOLDEN.parent / "schema-1-fixed.toml").read_bytes()
    read = reader.read_snapshot(data, "g", "2026-Q4")
    assert [a.fixed for a in read.activities] == [True, None]
    written = writer.dump_snapshot(read).decode()
    assert written.count("fixed = true") == 1 and written.count("fixed") == 1
    with pytest.raises(InvalidFileError, match="fixed"):
        reader.read_snapshot(data.replace(b"= true", b'= "yes"'), "g", "2026-Q4")


@settings(max_examples=40)
@given(strategies.snapshots())
@pytest.mark.slow
def test_what_is_saved_is_what_is_read(snapshot: Snapshot) -> None:
    data = writer.dump_snapshot(snapshot)
    assert reader.read_snapshot(data, "x", snapshot.quarter) == snapshot
    assert (
        tomllib.loads(data.decode())["quarter"] == snapshot.quarter
    )  # and any TOML reader can read it


@settings(max_examples=40)
@given(strategies.drafts())
@pytest.mark.slow
def test_an_unfinished_draft_comes_back_as_it_was_left(draft: Draft) -> None:
    assert reader.read_draft(writer.dump_draft(draft), "draft.toml", TODAY) == draft


def test_a_longer_note_leaves_the_lines_around_it_as_they_were() -> None:
    before = reader.read_snapshot(GOLDEN.read_bytes(), "g")
    text = GOLDEN.read_text().replace('note = "…"', 'note = "' + "long " * 60 + '"', 1)
    after = reader.read_snapshot(text.encode(), "g")
    old, new = (writer.dump_snapshot(s).decode().split("\n") for s in (before, after))
    assert len(old) == len(new)
    assert [n for n, (a, b) in enumerate(zip(old, new, strict=True)) if a != b] == [
        old.index('note = "…"')
    ]


@pytest.mark.parametrize(
    "header", ["", "schema = 1\n", "[session]\n", '[session]\nstep = "score"\nrow = 2\n', "# …"]
)
def test_a_draft_may_say_next_to_nothing(header: str) -> None:
    read = reader.read_draft(header.encode() or b"\n#", "draft.toml", TODAY)
    assert (read.snapshot.quarter, read.snapshot.taken_on, read.snapshot.role) == (
        "2026-Q4",
        TODAY,
        "",
    )
    assert read.snapshot.activities == ()
    assert read.session == (Session(step="score", row=2) if "row" in header else Session())


def test_every_row_of_a_draft_may_be_empty() -> None:
    text = """
[[activities]]
[[activities]]
name = "Code"
[[activities]]
name = "Code"
[[next_rung.activities]]
[[plan.moves]]
[[plan.events]]
[[profession.tasks]]
[[profession.indicators]]
[profession.annotation]
[profession.macro]
"""
    s = reader.read_draft(text.encode(), "draft.toml", TODAY).snapshot
    assert [(a.id, a.name, a.share, a.score) for a in s.activities] == [
        ("activity", "", 0.0, 0),
        ("code", "Code", 0.0, 0),
        ("code-2", "Code", 0.0, 0),
    ]
    assert s.plan is not None
    assert s.profession is not None
    assert (s.plan.moves[0].points, s.plan.events[0].title) == (0.0, "")
    assert (s.profession.tasks[0].name, s.profession.indicators[0].value) == ("", NOT_COUNTED)
    assert s.profession.macro is not None
    assert s.profession.macro.annotation_pay == NOT_COUNTED
    assert "annotation_pay" not in writer.dump_draft(Draft(snapshot=s)).decode()


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("\n[[activities]]\nid = [1]\n", 3, "id is a text"),
        ("activities = [1]\n", 1, "a table"),
        ("\nactivities = 3\n", 2, "a list"),
        ("\n[plan]\nevents = {}\n", 3, "a list"),
        ("\n[session]\nrow = 'x'\n", 3, "a whole number"),
        ("[session]\nmood = 'x'\n", 2, "not a key"),
        ("session = 1\n", 1, "a table"),
        ("\n\n[[activities]]\nshare = nan\n", 4, "not a number"),
        ("\n[[activities]]\nnickname = 'x'\n", 3, "not a key"),
    ],
)
def test_a_draft_that_says_what_cannot_be_is_refused_at_its_line(
    text: str, line: int, reason: str
) -> None:
    with pytest.raises(InvalidFileError) as refused:
        reader.read_draft(text.encode(), "draft.toml", TODAY)
    assert [f.line for f in refused.value.faults] == [line]
    assert reason in refused.value.faults[0].reason


def test_a_draft_of_a_newer_version_is_said_to_be_one() -> None:
    with pytest.raises(NewerSchemaError, match=r"^draft\.toml:2: written by a newer version"):
        reader.read_draft(b"\nschema = 2\n", "draft.toml", TODAY)


def test_the_base_of_the_following_is_without_fault() -> None:
    assert reader.read_snapshot(BASE.encode(), "q.toml", "2026-Q4").role == "Developer"


@pytest.mark.parametrize(
    ("line", "text", "reason"),
    [
        (2, 'quarter = "2026-Q5"', "not a quarter"),
        (2, 'quarter = "2027-Q2"', "more than 31 days after"),
        (2, "quarter = 2026", "quarter is a text in quotes"),
        (3, 'taken_on = "2026-11-22"', "taken_on is a date"),
        (3, "taken_on = 2026-11-22T00:00:00", "taken_on is a date"),
        (3, "taken_on = 2026-11-22T00:00:00Z", "taken_on is a date"),
        (3, "taken_on = 0001-01-01", "outside 1900 to 9990"),
        (4, "role = 2026-11-22", "role is a text in quotes"),
        (4, 'role = "  "', "no name yet"),
        (5, "hours_per_week = 169", "at most 168"),
        (5, "hours_per_week = -1.0", "above 0"),
        (5, "hours_per_week = true", "a number"),
        (5, "hours_per_week = inf", "not a number"),
        (12, 'was = "Code"', "not an id"),
        (8, "id = 7", "id is a text"),
        (9, 'name = ""', "no name"),
        (9, "name = 10:00:00", "name is a text in quotes"),
        (10, "share = nan", "not a number"),
        (10, "share = -inf", "not a number"),
        (10, "share = 1" + "0" * 400, "not a number"),
        (10, 'share = "60"', "share is a number"),
        (11, "score = 6", "off the ladder"),
        (11, "score = 0", "no score yet"),
        (11, "score = -1", "off the ladder"),
        (11, "score = 1.0", "a whole number"),
        (11, "score = nan", "a whole number"),
        (11, "score = true", "a whole number"),
        (20, 'starts_on = "2026-11-23"', "starts_on is a date"),
        (23, 'from = "nobody"', "no activity here"),
        (24, 'to = "nobody"', "no activity here nor"),
        (24, 'to = "code"', "to itself"),
        (25, "points = 0", "above 0"),
        (25, "points = 60.5", "gives 60.5 points but takes 60"),
        (29, 'weekday = "caturday"', "weekday is one of"),
        (30, 'at = "10:00:00"', "at is a time of day"),
        (30, 'at = "10:00:00Z"', "at is a time of day"),
        (30, "at = 2026-11-22T10:00:00", "at is a time of day"),
        (31, "minutes = 0", "1 to 1440"),
        (31, "minutes = 60.0", "a whole number"),
        (34, "scarcity = 3", "scarcity is"),
        (37, 'recruits = "yes"', "true or false"),
        (35, "bossiness = 1", "'bossiness' is not a key"),
        (6, "mood = 1", "'mood' is not a key"),
        (6, "[nonsense.deeper]\na = 1", "'nonsense' is not a key"),
        (6, 'nonsense."dee\\u0070er" = 1', "'nonsense' is not a key"),
        (12, '"na\\u006dee" = 1', "'namee' is not a key"),
        (32, "at_all = 1 # yes", "'at_all' is not a key"),
    ],
)
def test_a_fault_names_its_line_and_nothing_else_is_found(
    line: int, text: str, reason: str
) -> None:
    found = faults_of(changed(line, text))
    assert [n for n, _ in found] == [line]
    assert reason in found[0][1]


@pytest.mark.parametrize(
    ("line", "key", "stands_at"),
    [
        (2, "quarter", 1),
        (3, "taken_on", 1),
        (4, "role", 1),
        (8, "id", 7),
        (10, "share", 7),
        (17, "score", 13),
        (23, "from", 22),
        (25, "points", 22),
        (28, "title", 27),
        (30, "at", 27),
        (37, "recruits", 36),
    ],
)
def test_a_missing_key_is_a_fault_of_its_table(line: int, key: str, stands_at: int) -> None:
    assert faults_of(changed(line, "")) == [(stands_at, f"{key} is missing; add it")]


def test_shares_that_do_not_add_up_are_said_with_what_is_left() -> None:
    assert faults_of(changed(10, "share = 59.9")) == [
        (7, "the shares add up to 99.9, not 100; give the 0.1 that are left to an activity")
    ]


def test_a_doubled_id_is_named_where_it_comes_again_and_where_the_other_is_missed() -> None:
    found = faults_of(changed(14, 'id = "code"'))
    assert [n for n, _ in found] == [14, 24]
    assert "'code' is used twice" in found[0][1]


def test_every_fault_is_named_unknown_keys_among_them() -> None:
    text = BASE.replace("score = 4", "score = 9\nmood = 1").replace(
        'role = "Developer"', 'role = ""'
    )
    assert sorted(n for n, _ in faults_of(text)) == [4, 17, 18]


def test_a_file_under_the_name_of_another_quarter_is_refused_where_it_says_its_own() -> None:
    assert faults_of(BASE, "2026-Q3") == [
        (2, "the file is named 2026-Q3 but says 2026-Q4; correct one")
    ]


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ("", "schema is missing"),
        ("schema = 0", "a whole number, 1 or more"),
        ("schema = -1", "a whole number, 1 or more"),
        ("schema = true", "a whole number, 1 or more"),
        ('schema = "1"', "a whole number, 1 or more"),
        ("schema = 1.0", "a whole number, 1 or more"),
        ("schema = nan", "a whole number, 1 or more"),
    ],
)
def test_a_schema_that_is_no_number_is_refused(said: str, reason: str) -> None:
    assert [(n, reason in r) for n, r in faults_of(changed(1, said))] == [(1, True)]


@pytest.mark.parametrize("number", [2, 99, 10**30])
def test_a_newer_schema_is_told_from_a_broken_file(number: int) -> None:
    with pytest.raises(NewerSchemaError) as refused:
        reader.read_snapshot(b"future = true\n\nschema = %d\n" % number, "q.toml")
    assert str(refused.value).startswith(
        f"q.toml:3: written by a newer version (schema {number}, this one knows 1)"
    )


@pytest.mark.parametrize(
    ("data", "line", "reason"),
    [
        (b"", 1, "empty"),
        (b" \r\n\t\n", 1, "empty"),
        (b"\xef\xbb\xbf", 1, "schema is missing"),
        (b"schema = 1\nrole = \xff\xfe", 2, "not text"),
        (b"\x00\x01\x02", 1, "not valid TOML"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), 1, "not text"),
        ("schema = 1".encode("utf-16"), 1, "not text"),
        (BASE.encode()[:-10], 37, "cut off"),
        (BASE.encode()[: BASE.index("Developer")], 4, "cut off"),
        (b"schema = 1\nrole = 'a'\nrole = 'b'\n", 3, "not valid TOML"),
        (b"schema = 1\r\nrole = \r\n", 2, "not valid TOML"),
        (b"x = " + b"[" * 5000, 1, "nested too deep"),
        (b"schema = 1\nx = " + b"[" * 300 + b"]" * 300, 1, "nested too deep"),
        (b"schema = 1\n[" + b".".join([b"a"] * 3000) + b"]", 1, "too many names"),
        (b"schema = 0x" + b"f" * 5000, 1, "a number too long"),
        (b"schema = 1\nx = 0x" + b"f" * 5000, 1, "a number too long"),
        (b"schema = " + b"1" * 5000, 1, "a number too long"),
        (b"#" * (1024 * 1024 + 1), 1, "larger than 1,048,576 bytes"),
    ],
    ids=lambda value: str(value)[:30],
)
def test_what_is_no_snapshot_at_all_is_one_clear_line(data: bytes, line: int, reason: str) -> None:
    found = faults_of(data)
    assert [(n, reason in r) for n, r in found] == [(line, True)], found


def test_a_hostile_name_is_shown_as_marks_and_cut_short() -> None:
    (fault,) = faults_of(changed(6, '"\\u001b[31m\\u202e\\n' + "x" * 5000 + '" = 1'))
    assert fault[0] == 6
    assert len(fault[1]) < 400
    assert not set(fault[1]) & set("\x1b\u202e\n")


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_a_files_line_endings_and_byte_order_mark_change_nothing(mark: str, ending: str) -> None:
    data = (mark + BASE.replace("\n", ending)).encode()
    assert reader.read_snapshot(data, "q.toml") == reader.read_snapshot(BASE.encode(), "q.toml")
    broken = (mark + changed(17, "score = 6").replace("\n", ending)).encode()
    assert [n for n, _ in faults_of(broken)] == [17]


def test_inline_tables_are_faulted_at_their_own_lines() -> None:
    text = """\
schema = 1
quarter = "2026-Q4"
taken_on = 2026-11-22
role = "Developer"
activities = [
  { id = "a", name = "A", share = 50.0, score = 6 },
  # between
  { id = "a", name = "A", share = 50.0, score = 2 },
]
"""
    assert [n for n, _ in faults_of(text)] == [6, 8]


def test_what_newer_toml_allows_by_hand_is_read_too() -> None:
    newer = BASE.replace("at = 10:00:00", "at = 10:00").replace(
        """[[plan.moves]]
from = "code"
to = "clients"
points = 20.0
""",
        "",
    )
    newer = newer.replace(
        "starts_on = 2026-11-23",
        """starts_on = 2026-11-23
moves = [{
  from = "\\x63ode", # the first
  to = "clients",
  points = 20.0,
}]""",
    )
    assert reader.read_snapshot(newer.encode(), "x") == reader.read_snapshot(BASE.encode(), "x")
