"""Whatever a tracker exports, each hour counts once; what does not count is named with why."""

import contextlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laddertui.content.time_sheets import known_columns
from laddertui.domain.errors import UsageError
from laddertui.importing.reader import read_time_sheet
from laddertui.importing.time_sheet import TimeSheet

CLOCKIFY = (
    '"Project","Client","Description","Task","User","Group","Email","Tags","Billable",'
    '"Start Date","Start Time","End Date","End Time","Duration (h)","Duration (decimal)"\n'
)
KIMAI_DE = "Datum;Von;Bis;Dauer;Benutzer;Kunde;Projekt;Tätigkeit;Beschreibung\n"
HARVEST = (
    "Date,Client,Project,Project Code,Task,Notes,Hours,Hours Rounded,Billable?,"
    "First Name,Last Name\n"
)
EXPORTS = {
    "timewarrior": (
        '[{"id":2,"start":"20261124T090000Z","end":"20261124T110000Z","tags":["b","a"]},'
        '{"id":1,"start":"20261123T090000Z","end":"20261123T093000Z"}]',
        {"a + b": 2, "Untagged time": 0.5},
    ),
    "Watson log as JSON": (
        '[{"id":"x","project":"plans","start":"2026-11-23T09:00:00+01:00",'
        '"stop":"2026-11-23T10:30:00+01:00","tags":["t"]}]',
        {"plans": 1.5},
    ),
    "Watson's own file": ('[[1790000000, 1790003600, "plans", "id", ["t"], 1]]', {"plans": 1}),
    "Watson log as CSV": (
        "id,start,stop,project,tags\n"
        'x,2026-11-23 09:00:00,2026-11-23 10:00:00,plans,"meeting, acme"\n\n',
        {"plans": 1},
    ),
    "Watson report: a part of a project is not counted again": (
        "from,to,project,tag,time\n"
        "2026-11-01,2026-11-30,plans,,7200.0\n"
        "2026-11-01,2026-11-30,plans,acme,3600.0\n",
        {"plans": 2},
    ),
    "klog: breaks take away, open ranges are left out": (
        json.dumps(
            {
                "records": [
                    {
                        "date": "2026-11-23",
                        "summary": "",
                        "tags": ["#plans"],
                        "entries": [
                            {"type": "range", "summary": "", "tags": [], "total_mins": 120},
                            {"type": "duration", "summary": "", "tags": [], "total_mins": -30},
                            {"type": "open_range", "summary": "", "tags": [], "total_mins": 0},
                        ],
                    }
                ],
                "errors": None,
            }
        ),
        {"plans": 1.5},
    ),
    "org-clock": (
        "task,parents,category,start,end,effort,ishabit,tags\n"
        "Plans,Work/Big,work,2026-11-23 09:00,2026-11-23 09:45,,,\n",
        {"Plans": 0.75},
    ),
    "Toggl detailed, with a byte order mark": (
        "\ufeffUser,Email,Client,Project,Task,Description,Billable,Start date,Start time,"
        "End date,End time,Duration,Tags\n"
        'me,me@x,,Plans,,talk,No,2026-11-23,09:00:00,2026-11-23,09:15:00,00:15:00,"A, B"\n',
        {"Plans": 0.25},
    ),
    "Toggl with Stop instead of End, first cell quoted": (
        '\ufeff"Description",Duration,Project,Start date,Start time,Stop date,Stop time\n'
        '"talk",1:30:00,Plans,2026-11-23,09:00:00,2026-11-23,10:30:00\n',
        {"Plans": 1.5},
    ),
    "Toggl summary": ("Project,Client,Title,Duration\nPlans,,all,05:28:15\n", {"Plans": 5.4708}),
    "Clockify: hours with colons before decimals, dates never needed": (
        CLOCKIFY + '"Plans","","","","me","","","","No","11/23/2026","09:00:00 AM","11/23/2026",'
        '"10:00:01 AM","01:00:01","0.99"\n',
        {"Plans": 1.00028},
    ),
    "Clockify summary": (
        '"Project","Client","Description","Time (h)","Time (decimal)","Amount (EUR)"\n'
        '"Plans","(Without client)","","3:00","3.00","0"\n',
        {"Plans": 3},
    ),
    "Harvest, decimal commas": (
        HARVEST + '26.01.2026,Acme,Plans,,Talk,,"20,5","21,0",Yes,Ada,L\n',
        {"Plans": 20.5},
    ),
    "RescueTime": (
        "Date,Time Spent (seconds),Number of People,Activity,Category,Productivity\n"
        "2026-11-23T00:00:00,1800,1,mail,Communication,0\n",
        {"mail": 0.5},
    ),
    "ActivityWatch bucket": (
        "timestamp,duration,app,title\n2026-11-23T09:00:00+00:00,1800.5,editor,x\n",
        {"editor": 0.5001},
    ),
    "ActivityWatch billing": (
        "# a\n# b\n# c\nCategory,Hours,Rate ($/h),Amount ($)\n"
        'Work > Plans,2.5,0,0\n\n"TOTAL",2.5,,0\n',
        {"Work > Plans": 2.5},
    ),
    "Kimai in German": (
        KIMAI_DE + "2026-11-23;09:00;09:45;0:45;me;Acme;Groß;Gespräche;x\n",
        {"Gespräche": 0.75},
    ),
    "solidtime": (
        "description,billable,client,project,tags,start,end,task,user_name,user_email\n"
        "x,1,,Plans,,2026-11-23T09:00:00Z,2026-11-23T10:00:00Z,,me,m@x\n",
        {"Plans": 1},
    ),
    "TimeTagger: head rows carry sums": (
        "subtotals\ttag_groups\tduration\tdate\tstart\tstop\tdescription\tuser\ttags\r\n"
        "3:00\tplans\t\t\t\t\t\t\t\r\n"
        "\t\t2:00\t2026-11-23\t09:00\t11:00\tplans\tme\tplans\r\n"
        "\t\t1:00\t2026-11-23\t11:00\t12:00\tplans\tme\tplans\r\n",
        {"plans": 3},
    ),
    "tock": (
        "project,description,start_time,end_time,duration_minutes\n"
        "plans,x,2026-11-23T09:00:00Z,2026-11-23T10:15:00Z,75.00\n",
        {"plans": 1.25},
    ),
    "names and hours": ("name,hours\nPlans,3\nTalks,1.5\n", {"Plans": 3, "Talks": 1.5}),
    "a semicolon and decimal commas": ("Projekt;Stunden\nPläne;12,5\n", {"Pläne": 12.5}),
}


def read(data: str | bytes, *ignored: str, by: str | None = None) -> TimeSheet:
    text = data if isinstance(data, bytes) else data.encode()
    return read_time_sheet(text, known_columns(), ignored, by)


def hours(sheet: TimeSheet) -> dict[str, float]:
    return {row.name: row.hours for row in sheet.rows}


@pytest.mark.parametrize("name", EXPORTS)
def test_every_export_comes_to_the_hours_that_are_in_it(name: str) -> None:
    text, expected = EXPORTS[name]
    assert hours(read(text)) == pytest.approx(expected, abs=0.0001)


def test_totals_are_left_out_and_named() -> None:
    sheet = read("project,hours\nPlans,2\nTotal,2\nGesamt:,2\n")
    assert hours(sheet) == {"Plans": 2}
    assert [(each.where, each.reason) for each in sheet.left_out] == [
        ("line 3", "a total"),
        ("line 4", "a total"),
    ]


def test_an_open_interval_and_one_that_ends_before_it_starts_are_named() -> None:
    sheet = read(
        '[{"id":3,"start":"20261123T100000Z"},'
        '{"id":2,"start":"20261123T100000Z","end":"20261123T090000Z","tags":["x"]},'
        '{"id":1,"start":"20261123T233000Z","end":"20261124T003000Z","tags":["y"]}]'
    )
    assert hours(sheet) == {"y": 1}
    assert [each.where for each in sheet.left_out] == ["interval 3", "interval 2"]
    assert "still running" in sheet.left_out[0].reason


def test_a_tag_that_names_nothing_is_ignored_and_an_interval_counts_once() -> None:
    text = '[{"start":"20261123T090000Z","end":"20261123T100000Z","tags":["work","plans"]}]'
    assert hours(read(text, "work")) == {"plans": 1}
    assert hours(read(text)) == {"plans + work": 1}


def test_a_break_longer_than_its_time_is_no_activity() -> None:
    sheet = read("name,minutes\nPlans,-30\nTalks,60\n")
    assert hours(sheet) == {"Talks": 1}
    assert sheet.left_out[0].where == "Plans"


def test_several_people_are_refused_with_their_number_one_is_not() -> None:
    two = "User,Project,Time (h)\nAda,Plans,1:00\nBob,Plans,2:00\nAda,Talks,1:00\n"
    with pytest.raises(UsageError, match="the time of 2 people"):
        read(two)
    assert hours(read(two.replace("Bob", "Ada"))) == {"Plans": 3, "Talks": 1}


def test_another_column_may_say_what_was_done() -> None:
    text = "Project,Task,Hours\nAcme,Plans,1\nAcme,Talks,2\n"
    assert hours(read(text)) == {"Acme": 3}
    assert (read(text).column, read(text).columns) == ("Project", ("Project", "Task"))
    assert hours(read(text, by="task")) == {"Talks": 2, "Plans": 1}
    with pytest.raises(UsageError, match="no column nonsense; its columns are: project, task"):
        read(text, by="nonsense")


def test_quotes_commas_and_line_breaks_within_names() -> None:
    sheet = read('name,hours\n"Plans, ""big"" ones",3\n"Talks\non site",1\n')
    assert hours(sheet) == {'Plans, "big" ones': 3, "Talks on site": 1}


def test_windows_letters_are_read_with_a_word() -> None:
    sheet = read("Projekt;Stunden\nGespräche;2\n".encode("cp1252"))
    assert hours(sheet) == {"Gespräche": 2}
    assert "not UTF-8" in sheet.remarks[0]
    assert hours(read("name,hours\nPläne,1\n".encode("utf-16"))) == {"Pläne": 1}


def test_weeks_are_those_of_the_calendar_that_it_touches() -> None:
    # Monday the 23rd to Sunday the 29th is one week; the Monday after begins a second
    one = "date,name,hours\n2026-11-23,Plans,1\n2026-11-29,Plans,1\n"
    assert read(one).weeks == 1
    assert read(one + "2026-11-30,Plans,1\n").weeks == 2
    assert read("name,hours\nPlans,1\n").weeks is None
    assert read("date,name,hours\n03/04/2026,Plans,1\n").weeks is None  # March or April


def test_a_row_that_is_no_time_is_left_out_with_its_line_and_the_rest_counts() -> None:
    sheet = read("name,hours\nPlans,many\nTalks,2\n")
    assert hours(sheet) == {"Talks": 2}
    assert "'many' is no time" in sheet.left_out[0].reason
    assert sheet.left_out[0].where == "line 2"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (b"  \n", "empty"),
        (b"\x00\x01\x02PNG", "no text"),
        (b"[", "not JSON"),
        (b"[" * 100_000, "not JSON"),
        (b"[]", "no time is in it"),
        (b'{"a": 1}', "no tracker that is known"),
        (b'[{"a": 1}]', "no start"),
        (b'[{"start": "soon", "end": "later"}]', "no moment"),
        (b"name,hours\nPlans,0\n", "no time is in it"),
        (b"just words\n", "no column says"),
        (b"name\nPlans\n", "no column says how long"),
        (b"hours\n3\n", "no column says what was done"),
        (b'{"records": null, "errors": [1]}', "klog could not read"),
        ("name,hours\nPlans,3\n" + "x," * 500 + "\n", "of no time sheet"),
    ],
)
def test_what_is_no_time_sheet_is_refused_in_one_line(data: bytes | str, said: str) -> None:
    with pytest.raises(UsageError, match=said) as refused:
        read(data)
    assert "\n" not in str(refused.value)


ODD = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.sampled_from(
        ["", "x", "2026-11-23", "0001-01-01T00:00:00+14:00", "9999-12-31T23:00:00-14:00"]
    ),
    st.lists(st.sampled_from(["x", 1, None]), max_size=2),
    st.dictionaries(st.sampled_from(["date", "x"]), st.none(), max_size=1),
)
INTERVAL = st.dictionaries(st.sampled_from(["id", "start", "end", "stop", "tags", "project"]), ODD)
ENTRY = st.dictionaries(st.sampled_from(["type", "total_mins", "tags", "summary"]), ODD)
RECORD = st.fixed_dictionaries(
    {"date": ODD, "tags": ODD, "entries": st.one_of(ODD, st.lists(ENTRY, max_size=2))}
)


@given(
    st.one_of(
        ODD,
        st.lists(st.one_of(INTERVAL, st.lists(ODD, max_size=4)), max_size=3),
        st.fixed_dictionaries({"records": st.lists(RECORD, max_size=2), "errors": st.none()}),
    )
)
def test_whatever_json_it_is_given_it_is_read_or_refused(data: object) -> None:
    with contextlib.suppress(UsageError):
        for row in read(json.dumps(data)).rows:
            assert 0 < row.hours < float("inf")


def test_time_that_nobody_has_is_left_out_and_the_rest_counts() -> None:
    sheet = read(f"name,hours\nPlans,{'9' * 400}\nTalks,2\n")
    assert hours(sheet) == {"Talks": 2}
    assert [(each.where, each.reason) for each in sheet.left_out] == [
        ("line 2", "more time than anybody has")
    ]


def test_more_names_than_any_week_has_are_refused_with_what_to_try() -> None:
    rows = "".join(f"Ticket {number},1\n" for number in range(201))
    with pytest.raises(UsageError, match="it has 201 names, more than 200; another column"):
        read("name,hours\n" + rows)
    assert len(read("name,hours\n" + rows.replace("Ticket 200,1\n", "")).rows) == 200


def test_a_file_beyond_all_measure_is_refused_before_it_is_read() -> None:
    with pytest.raises(UsageError, match="larger than 64 MB"):
        read(b"x" * (64 * 1024 * 1024 + 1))
