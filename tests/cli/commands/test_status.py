"""`laddertui status` and `show`: the figures, as the contract names them."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from laddertui.storage.toml import reader
from tests.support.command_line import Call
from tests.support.snapshot_texts import LENSES, PLAN, snapshot

Given = Callable[..., Path]
KEYS = [
    *(
        "profile",
        "quarter",
        "taken_on",
        "rung",
        "noise",
        "exposed_share",
        "anchored_share",
        "next_review_on",
    ),
    *(
        "review_due",
        "hands_on_share",
        "score_doubt",
        "repeats",
        "plan",
        "leverage",
        "profession",
        "advice",
    ),
]


def test_before_anything_is_saved_everything_is_null_and_that_is_no_failure(
    laddertui: Call, tmp_path: Path
) -> None:
    ran = laddertui("status", "--json")
    assert ran.code == 0
    assert ran.json == dict.fromkeys(KEYS) | {"profile": "me"}
    assert list(json.loads(ran.out)) == ["schema", *KEYS]
    assert laddertui("status").out == "No quarter is saved yet. Start with: laddertui\n"
    assert not (tmp_path / "data").exists()


def test_the_figures_of_a_whole_quarter(laddertui: Call, given: Given) -> None:
    laddertui("import", given("a.toml", snapshot(more=PLAN + LENSES)))
    ran = laddertui("status", "--json")
    found = ran.json
    assert list(json.loads(ran.out)) == ["schema", *KEYS]
    assert (found["profile"], found["quarter"], found["taken_on"]) == (
        "me",
        "2026-Q4",
        "2026-11-22",
    )
    assert found["rung"] == pytest.approx(2.1)
    assert found["noise"] == pytest.approx(
        0.2738612788, abs=1e-9
    )  # half the root of .16 + .09 + .04 + .01
    assert (found["exposed_share"], found["anchored_share"]) == (
        pytest.approx(70),
        pytest.approx(10),
    )
    assert (found["hands_on_share"], found["score_doubt"], found["repeats"]) == (0, 0.5, 0)
    assert (found["next_review_on"], found["review_due"]) == ("2027-02-22", False)
    assert found["plan"] == {
        "day": 21,  # from the 2nd, which is day 1, to the 22nd
        "days": 90,
        "planned_points": 15.0,
        "projected_rung": pytest.approx(2.55),  # 15 % of the week from a 1 to a 4
        "events_done": 0,
        "events_planned": 3,  # the Fridays of the 6th, the 13th and the 20th
    }
    contract = "day days planned_points projected_rung events_done events_planned"
    assert list(found["plan"]) == contract.split()
    assert found["leverage"] == {
        "exposed_value_share": None,
        "held_value_share": None,
        "erosion": pytest.approx(50),  # 2 + 0 + 1 of 6
        "friction": pytest.approx(100),
        "answered": 3,
    }
    assert found["profession"] == {
        "surface": pytest.approx(75),
        "pipeline": pytest.approx(50),
        "annotation": "closed",
        "lost_spending": pytest.approx(32_000_000),
        "indicators": [
            {
                "kind": "entry-postings",
                "change_percent": pytest.approx(-46.6666667),
                "observed_on": "2026-11-01",
            }
        ],
    }
    assert all(set(a) == {"code", "activity"} for a in found["advice"])
    assert {"code": "single-five", "activity": "clients"} in found["advice"]
    assert {"code": "short-move", "activity": None} in found["advice"]


def test_parts_that_are_absent_are_null(laddertui: Call, given: Given) -> None:
    laddertui("import", given("a.toml", snapshot()))
    found = laddertui("status", "--json").json
    assert (found["plan"], found["leverage"], found["profession"]) == (None, None, None)
    laddertui(
        "import", "--replace", given("b.toml", snapshot(more='\n[plan]\nskill = "negotiation"\n'))
    )
    plan = laddertui("status", "--json").json["plan"]
    assert plan == {
        "day": None,
        "days": 90,
        "planned_points": 0,
        "projected_rung": None,
        "events_done": 0,
        "events_planned": 0,
    }


def test_ticked_events_are_counted_in_status_and_in_show(
    laddertui: Call, given: Given, tmp_path: Path
) -> None:
    laddertui("import", given("a.toml", snapshot(more=PLAN)))
    profile = tmp_path / "data" / "laddertui" / "profiles" / "me"
    done = '[[done]]\nevent = "client-block"\non = {}\n'
    for days, counted in (
        (["2026-11-06"], 1),
        (["2026-11-06", "2026-11-13", "2026-11-13"], 2),  # twice in a week is once
        (["2026-10-30", "2026-11-27"], 0),  # before the sprint, and still to come
    ):
        (profile / "sprint.toml").write_text("schema = 1\n" + "".join(map(done.format, days)))
        for plan in (
            laddertui("status", "--json").json["plan"],
            laddertui("show", "--json").json["status"]["plan"],
        ):
            assert (plan["events_done"], plan["events_planned"]) == (counted, 3)
        line = f"events    {counted} of 3 so far took place\n"
        assert (line in laddertui("status").out) == (counted > 0)
    (profile / "sprint.toml").write_text("schema = 1\ndone = ")
    ran = laddertui("status", "--json")
    plan = json.loads(ran.out)["plan"]
    assert (ran.code, plan["events_done"], plan["events_planned"]) == (0, None, 3)
    assert "sprint.toml:2: " in ran.err
    assert ran.err.count("\n") == 1


@pytest.mark.parametrize(
    ("today", "day", "due"),
    [
        ("2026-11-01", 0, False),
        ("2026-11-02", 1, False),
        ("2027-01-30", 90, False),
        ("2027-01-31", 90, True),
        ("2030-01-01", 90, True),
    ],
)
def test_the_days_pass_also_while_the_answer_is_kept(
    laddertui: Call, given: Given, monkeypatch: pytest.MonkeyPatch, today: str, day: int, due: bool
) -> None:
    laddertui("import", given("a.toml", snapshot(more=PLAN)))
    laddertui("status")
    monkeypatch.setenv("LADDERTUI_TODAY", today)
    found = laddertui("status", "--json").json
    assert (found["plan"]["day"], found["review_due"]) == (day, due)


def test_the_status_for_a_person(laddertui: Call, given: Given) -> None:
    laddertui("import", given("a.toml", snapshot(more=PLAN)))
    assert laddertui("status").out == (
        "2026-Q4, taken on 2026-11-22\n"
        "rung      2.10, give or take 0.27\n"
        "exposed   70 % of the week at scores 1-2\n"
        "anchored  10 % of the week at scores 4-5\n"
        "sprint    day 21 of 90, 15 points planned\n"
        "review    2027-02-22\n"
    )


def test_hands_on_work_stands_beside_what_is_called_exposed(laddertui: Call, given: Given) -> None:
    hands = snapshot().replace('name = "Tests"', 'name = "Tests"\nhands_on = true')
    laddertui("import", given("a.toml", hands))
    assert (
        "exposed   70 % of the week at scores 1-2\n"
        "anchored  10 % of the week at scores 4-5\n"
        "hands     30 % hands-on, not counted here\n"
    ) in laddertui("status").out
    assert laddertui("status", "--json").json["hands_on_share"] == 30
    shown = laddertui("show", "--json").json
    assert [a.get("hands_on") for a in shown["snapshot"]["activities"]] == [None, True, None, None]
    assert shown["status"]["hands_on_share"] == 30
    assert "30 % hands-on" in laddertui("show").out


def test_the_newest_readable_quarter_is_meant(
    laddertui: Call, given: Given, tmp_path: Path
) -> None:
    laddertui(
        "import", *(given(f"{q}.toml", snapshot(q)) for q in ("2026-Q3", "2026-Q1", "2026-Q4"))
    )
    folder = tmp_path / "data" / "laddertui" / "profiles" / "me" / "snapshots"
    (folder / "2026-Q4.toml").write_text("schema = 1\nrole =")
    (folder / "2027-Q1.toml").write_text("schema = 2\n")
    assert laddertui("status", "--json").json["quarter"] == "2026-Q3"
    assert laddertui("show", "--json").json["snapshot"]["quarter"] == "2026-Q3"


def test_while_no_file_changes_no_file_is_read(
    laddertui: Call, given: Given, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    laddertui("import", given("a.toml", snapshot(more=PLAN)))
    first, history = laddertui("status", "--json"), laddertui("history", "--json")

    def read(*_: object) -> None:
        raise AssertionError("a file was read")

    with monkeypatch.context() as patch:
        patch.setattr(reader, "read_snapshot", read)
        assert (laddertui("status", "--json"), laddertui("history", "--json")) == (first, history)
        (tmp_path / "data" / "laddertui" / "profiles" / "me" / "snapshots" / "2026-Q4.toml").touch()
        assert (
            laddertui("status", "--json").code == 1
        )  # and this shows that it would have been noticed


@pytest.mark.parametrize(
    "data", [b"", b"{}", b"[" * 100_000, b"\xff\x00", b'{"summary": {"newest": 1}, "files": ""}']
)
def test_a_spoiled_cache_changes_no_answer(
    laddertui: Call, given: Given, tmp_path: Path, data: bytes
) -> None:
    laddertui("import", given("a.toml", snapshot()))
    first = laddertui("status", "--json")
    (cache,) = (p for p in (tmp_path / "cache").rglob("*") if p.is_file())
    kept = cache.read_bytes()
    for spoiled in (data, kept.replace(b"2026-Q4", b"1999-Q4"), kept + b" ", kept[:-1]):
        assert spoiled != kept
        cache.write_bytes(spoiled)
        assert laddertui("status", "--json") == first


def test_a_cache_that_cannot_be_kept_changes_no_answer(
    laddertui: Call, given: Given, tmp_path: Path
) -> None:
    laddertui("import", given("a.toml", snapshot()))
    (tmp_path / "cache").write_text("in the way")
    assert laddertui("status", "--json").json["quarter"] == "2026-Q4"
    assert laddertui("history", "--json").json["snapshots"][0]["quarter"] == "2026-Q4"


def test_show_gives_the_whole_quarter_and_its_figures(laddertui: Call, given: Given) -> None:
    laddertui("import", given("a.toml", snapshot(more=PLAN)))
    found = laddertui("show", "2026-Q4", "--json").json
    assert list(found) == ["snapshot", "status"]
    assert found["status"] == laddertui("status", "--json").json
    s = found["snapshot"]
    assert (s["schema"], s["quarter"], s["taken_on"], s["role"]) == (
        1,
        "2026-Q4",
        "2026-11-22",
        "Developer",
    )
    assert s["activities"][3] == {
        "id": "clients",
        "name": "Client calls",
        "share": 10.0,
        "score": 5,
    }
    assert s["plan"]["moves"] == [{"from": "boilerplate", "to": "discovery", "points": 15.0}]
    assert s["plan"]["events"] == [
        {
            "id": "client-block",
            "title": "Client block",
            "weekday": "friday",
            "at": "10:00:00",
            "minutes": 60,
        }
    ]
    assert "leverage" not in s


def test_what_show_prints_for_a_person_can_be_imported_again(laddertui: Call, given: Given) -> None:
    laddertui("import", given("a.toml", snapshot(more=PLAN + LENSES)))
    shown = laddertui("show").out
    assert "# rung      2.10" in shown
    before = laddertui("show", "--json").json["snapshot"]
    assert laddertui("import", "--replace", "-", stdin=shown.encode()).code == 0
    assert laddertui("show", "--json").json["snapshot"] == before


def test_a_quarter_that_is_broken_or_far_too_large_is_an_invalid_file_to_show_and_to_check(
    laddertui: Call, given: Given
) -> None:
    laddertui("import", given("a.toml", snapshot()))
    (path,) = Path(laddertui("paths", "--json").json["data"]).rglob("2026-Q4.toml")
    for text, reason in (
        ("schema = 1\nbroken", "not valid TOML"),
        (snapshot() + "#" + "x" * 1024 * 1024, "at most 1,048,576 are read"),
    ):
        path.write_text(text)
        for ran in (laddertui("show", "2026-Q4"), laddertui("check")):
            assert (ran.code, reason in ran.out + ran.err) == (2, True)


@pytest.mark.parametrize(
    ("args", "code", "said"),
    [
        ((), 1, "no quarter is saved yet"),
        (("2026-Q4",), 1, "2026-Q4.toml is not there"),
        (("2026-Q5",), 2, "'2026-Q5' is not a quarter"),
        (("../../x",), 2, "is not a quarter"),
        (("2026-Q4\n",), 2, "is not a quarter"),
        (("",), 2, "is not a quarter"),
    ],
)
def test_a_quarter_that_is_not_there_is_said(
    laddertui: Call, args: tuple[str, ...], code: int, said: str
) -> None:
    for more in ((), ("--json",)):
        ran = laddertui("show", *args, *more)
        assert (ran.code, said in ran.said) == (code, True)


@pytest.mark.parametrize(("content", "code"), [("schema = 3\n", 5), ("schema = 1\n", 2), ("", 2)])
def test_a_quarter_that_cannot_be_read_is_said(
    laddertui: Call, given: Given, tmp_path: Path, content: str, code: int
) -> None:
    laddertui("import", given("a.toml", snapshot()))
    path = tmp_path / "data" / "laddertui" / "profiles" / "me" / "snapshots" / "2026-Q4.toml"
    path.write_text(content)
    ran = laddertui("show", "2026-Q4")
    assert (ran.code, f"{path}:1: " in ran.said) == (code, True)
    assert path.read_text() == content


def test_a_later_quarter_that_cannot_be_read_is_named(
    laddertui: Call, given: Given, tmp_path: Path
) -> None:
    laddertui("import", given("2026-Q3.toml", snapshot("2026-Q3")))
    folder = tmp_path / "data" / "laddertui" / "profiles" / "me" / "snapshots"
    (folder / "2026-Q2.toml").write_text("schema = 1\nrole =")
    assert laddertui("status").err == ""  # an earlier one changes nothing of the answer
    (folder / "2026-Q4.toml").write_text("schema = 1\nrole =")
    ran = laddertui("status")
    assert ran.out.startswith("2026-Q3, taken on")
    assert ran.err == "laddertui: 2026-Q4 cannot be read; laddertui history says why\n"
