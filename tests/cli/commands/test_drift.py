"""`laddertui drift`: the change between two quarters, as the contract names its parts."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.command_line import Call
from tests.support.loaded_modules import READERS, TOOLKIT, loaded_by
from tests.support.snapshot_texts import PLAN, snapshot

Given = Callable[..., Path]
KEYS = [
    *(
        "from",
        "to",
        "rung_from",
        "rung_to",
        "delta",
        "noise",
        "within_noise",
        "moved",
        "mix",
        "rescoring",
    ),
    *("entered", "left", "kept_points", "planned_points"),
]
DISCOVERY = """
[[activities]]
id = "discovery"
name = "Discovery"
share = 10.0
score = 4
"""


def earlier(quarter: str = "2026-Q2") -> str:
    """On 0.4*1 + 0.3*2 + 0.2*3 + 0.1*5 = 2.1, with a plan of 15 points into discovery."""
    return snapshot(quarter, taken_on="2026-05-20", more=PLAN.replace("2026-11-02", "2026-05-25"))


def later(quarter: str = "2026-Q3") -> str:
    """Ten points moved to discovery, and the tests at 1, laid to AI: 0.3 + 0.3 + 0.6 + 0.9."""
    text = snapshot(quarter, taken_on="2026-08-20", more=DISCOVERY).replace(
        "share = 40.0", "share = 30.0"
    )
    return text.replace(
        "share = 30.0\nscore = 2", 'share = 30.0\nscore = 1\nchange_reason = "ai-moved"'
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data" / "laddertui" / "profiles" / "me" / "snapshots"


@pytest.fixture
def two(laddertui: Call, given: Given) -> None:
    assert laddertui("import", given("a.toml", earlier()), given("b.toml", later())).code == 0


def test_the_last_two_quarters_with_every_key_of_the_contract(laddertui: Call, two: None) -> None:
    ran = laddertui("drift", "--json")
    found = ran.json
    assert ran.code == 0
    assert list(json.loads(ran.out)) == ["schema", *KEYS]
    assert list(found["rescoring"]) == ["ai_moved", "rejudged", "job_changed"]
    assert (found["from"], found["to"]) == ("2026-Q2", "2026-Q3")
    assert found == {
        "from": "2026-Q2",
        "to": "2026-Q3",
        "rung_from": pytest.approx(2.1),
        "rung_to": pytest.approx(2.1),
        "delta": pytest.approx(0, abs=1e-12),
        "noise": pytest.approx(0.223606797749979),  # half the root of .01 + .18 + .01
        "within_noise": True,
        "moved": pytest.approx(0.3),
        "mix": pytest.approx(0.11),  # ten points less, 1.1 below the middle
        "rescoring": {"ai_moved": pytest.approx(-0.3), "rejudged": 0, "job_changed": 0},
        "entered": pytest.approx(0.19),  # ten points more, 1.9 above it
        "left": 0,
        "kept_points": pytest.approx(10),
        "planned_points": 15,
    }


def test_the_two_that_are_named_are_meant_and_the_plan_is_the_first_ones(
    laddertui: Call, given: Given
) -> None:
    texts = [
        earlier("2026-Q1").replace("2026-05-20", "2026-02-20"),
        later("2026-Q2"),
        snapshot("2026-Q3"),
        snapshot(),
    ]
    laddertui("import", *(given(f"{n}.toml", text) for n, text in enumerate(texts)))
    found = laddertui("drift", "2026-Q1", "2026-Q4", "--json").json
    assert (found["from"], found["to"], found["planned_points"], found["kept_points"]) == (
        "2026-Q1",
        "2026-Q4",
        15,
        0,
    )
    found = laddertui("drift", "--json").json
    assert (found["from"], found["to"]) == ("2026-Q3", "2026-Q4")
    assert (found["planned_points"], found["kept_points"], found["delta"]) == (None, None, 0)


def test_a_thread_is_followed_through_the_readable_quarters_between(
    laddertui: Call, given: Given, folder: Path
) -> None:
    renamed = snapshot("2026-Q3").replace(
        'id = "tests"', 'id = "checks"\nwas = "tests"\nchange_reason = "job-changed"'
    )
    newest = (
        snapshot()
        .replace('id = "tests"', 'id = "proofs"\nwas = "checks"')
        .replace("score = 2", "score = 3")
    )
    laddertui("import", given("a", snapshot("2026-Q1")), given("b", renamed), given("c", newest))
    (folder / "2026-Q2.toml").write_text("schema = 1\nrole =")
    found = laddertui("drift", "2026-Q1", "2026-Q4", "--json").json
    assert found["rescoring"] == {"ai_moved": 0, "rejudged": 0, "job_changed": pytest.approx(0.3)}
    assert (found["entered"], found["left"]) == (0, 0)
    (folder / "2026-Q3.toml").write_text("schema = 9\n")
    found = laddertui("drift", "--json").json
    assert (found["from"], found["to"], found["rescoring"]["job_changed"]) == (
        "2026-Q1",
        "2026-Q4",
        0,
    )
    assert found["entered"] > 0


def test_the_drift_for_a_person(laddertui: Call, two: None) -> None:
    assert laddertui("drift").out == (
        "2026-Q2 to 2026-Q3\n"
        "Your rung stayed where it was, at 2.10.\n"
        "That is within scoring noise, 0.22: half a step more or less on your scores could make"
        " it.\n"
        "You moved your time: +0.30.\n"
        "  Time between what you kept: +0.11.\n"
        "  What is new in the week: +0.19.\n"
        "The ladder moved, by what you said of AI: -0.30.\n"
        "10 points moved, of the 15 that you planned.\n"
    )


@pytest.mark.parametrize(
    ("args", "code", "said"),
    [
        (("2026-Q2",), 2, "FROM and TO, or neither"),
        (
            ("2026-Q3", "2026-Q2"),
            2,
            "2026-Q3 is later than 2026-Q2; swap them: laddertui drift 2026-Q2 2026-Q3",
        ),
        (("2026-Q3", "2026-Q3"), 2, "named twice"),
        (("2026-Q5", "2026-Q3"), 2, "'2026-Q5' is not a quarter"),
        (("2026-Q3", "../../x"), 2, "'../../x' is not a quarter"),
        (("", ""), 2, "'' is not a quarter"),
        (("2026-Q2", "2026-Q3", "2026-Q4"), 2, "--help lists what there is"),
        (("2026-Q2", "2026-Q4"), 1, "2026-Q4.toml is not there"),
        (("2026-Q1", "2026-Q3"), 1, "2026-Q1.toml is not there"),
    ],
)
def test_what_cannot_be_answered_is_a_line(
    laddertui: Call, two: None, args: tuple[str, ...], code: int, said: str
) -> None:
    for more in ((), ("--json",)):
        ran = laddertui("drift", *args, *more)
        assert (ran.code, said in ran.said) == (code, True)


def test_a_call_that_cannot_be_meant_is_refused_before_anything_is_looked_for(
    laddertui: Call,
) -> None:
    for args in (("2026-Q2",), ("2026-Q3", "2026-Q2"), ("now", "then")):
        assert laddertui("drift", *args).code == 2


def test_fewer_than_two_readable_quarters_are_too_few(
    laddertui: Call, given: Given, folder: Path
) -> None:
    assert (laddertui("drift").code, "two readable quarters" in laddertui("drift").said) == (
        1,
        True,
    )
    laddertui("import", given("a.toml", snapshot()))
    (folder / "2026-Q3.toml").write_text("")
    ran = laddertui("drift", "--json")
    assert (ran.code, "two readable quarters" in ran.said) == (1, True)


@pytest.mark.parametrize(("content", "code"), [("schema = 3\n", 5), ("schema = 1\n", 2)])
def test_a_quarter_that_is_named_and_cannot_be_read_is_said(
    laddertui: Call, two: None, folder: Path, content: str, code: int
) -> None:
    (folder / "2026-Q3.toml").write_text(content)
    ran = laddertui("drift", "2026-Q2", "2026-Q3")
    assert (ran.code, f"{folder / '2026-Q3.toml'}:1: " in ran.said) == (code, True)


def test_it_loads_no_toolkit_and_changes_no_file(two: None, folder: Path) -> None:
    before = {p: (p.read_bytes(), os.stat(p).st_mtime_ns) for p in folder.iterdir()}
    found = loaded_by("drift", "--json")
    assert not found & TOOLKIT
    assert READERS - {"tomli_w"} <= found
    assert {p: (p.read_bytes(), os.stat(p).st_mtime_ns) for p in folder.iterdir()} == before
