"""`laddertui drift`: the change between two quarters, as the contract names its parts."""

import json
import os
from collections.abc import Callable
from math import sqrt
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
        "noise_moved",
        "noise_rescored",
        "within_noise",
        "moved",
        "mix",
        "rescoring",
    ),
    *("ai_moved_noted", "entered", "left", "kept_points", "planned_points"),
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
        # the tests' middle is 1.5; all four that go on stand 1.1, 0.6, 0.9 and 2.9 from 2.1
        "noise_moved": pytest.approx(sqrt(0.25 * (0.01 + 0.01) + 2 * 0.0004 * 10.79)),
        # each scored anew: 0.35, 0.30, 0.20 and 0.10 of the week
        "noise_rescored": pytest.approx(0.5 * sqrt(2 * (0.1225 + 0.09 + 0.04 + 0.01))),
        "noise": pytest.approx(sqrt(0.013632 + 0.13125)),
        "within_noise": True,
        "moved": pytest.approx(0.3),
        "mix": pytest.approx(0.11),  # ten points less, 1.1 below the middle
        "rescoring": {"ai_moved": pytest.approx(-0.3), "rejudged": 0, "job_changed": 0},
        "ai_moved_noted": 0,
        "entered": pytest.approx(0.19),  # ten points more, 1.9 above it
        "left": 0,
        "kept_points": pytest.approx(10),
        "planned_points": 15,
    }


def test_a_signal_of_the_quarter_that_names_an_activity_shows_its_part(
    laddertui: Call, two: None, folder: Path
) -> None:
    signals = folder.parent / "signals"
    signals.mkdir(mode=0o700)
    for day, names in (("2026-05-20", "tests"), ("2026-08-21", "tests"), ("2026-07-01", "mail")):
        (signals / f"{day}.1.toml").write_text(
            f'schema = 1\nnoted_on = {day}\ntext = "It writes tests"\naffects = ["{names}"]\n'
        )
    (signals / "2026-07-02.1.toml").write_text("schema =")  # a broken one hides none
    assert laddertui("drift", "--json").json["ai_moved_noted"] == 0
    (signals / "2026-08-20.1.toml").write_text(
        'schema = 1\nnoted_on = 2026-08-20\ntext = "It writes tests"\naffects = ["tests"]\n'
    )
    assert laddertui("drift", "--json").json["ai_moved_noted"] == pytest.approx(-0.3)
    assert "A signal or try that you noted shows it." in laddertui("drift").out


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
        "Your time moved: +0.30.\n"
        "  new: Discovery (+0.19), less Boilerplate (+0.11)\n"
        "The ladder sank under you, by what you say of AI: -0.30.\n"
        "  Tests 2→1 (-0.30)\n"
        "  No signal or try of yours names it: it is your own judgement.\n"
        "Scores given anew come to -0.30, within their noise of 0.36: they may mean nothing.\n"
        "You climbed 0.30. The ladder sank 0.30 under it, by your own judgement, within its"
        " noise. In all 0.00, as a whole within your scoring noise of 0.38.\n"
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


@pytest.mark.slow
def test_it_loads_no_toolkit_and_changes_no_file(two: None, folder: Path) -> None:
    before = {p: (p.read_bytes(), os.stat(p).st_mtime_ns) for p in folder.iterdir()}
    found = loaded_by("drift", "--json")
    assert not found & TOOLKIT
    assert READERS - {"tomli_w"} <= found
    assert {p: (p.read_bytes(), os.stat(p).st_mtime_ns) for p in folder.iterdir()} == before
