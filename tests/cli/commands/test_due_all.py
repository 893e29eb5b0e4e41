"""`laddertui due --all` and `--once-a-day`: what a coach asks in the morning."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.command_line import Call, everything
from tests.support.snapshot_texts import PLAN, snapshot

Given = Callable[..., Path]
Monkey = pytest.MonkeyPatch
SEALED = (
    'schema = 1\nuid = "u"\ncode = "EF"\ncreated_on = 2026-11-22\nkeep_until = 2026-12-31\n'
    'public_key = "age1x"\n'
)


@pytest.fixture
def profiles(laddertui: Call, given: Given, tmp_path: Path) -> Path:
    """AB's review is due on 2027-02-22, CD may be kept until 2027-01-15, EF is encrypted."""
    ab = laddertui("profiles", "add", "AB").out.strip()
    cd = laddertui("profiles", "add", "CD").out.strip()
    laddertui("import", given("a.toml", snapshot(more=PLAN)), "--profile", ab)
    path = tmp_path / "data" / "laddertui" / "profiles"
    card = path / cd / "profile.toml"
    card.write_text(card.read_text() + "keep_until = 2027-01-15\n")
    (path / "ef").mkdir(mode=0o700)
    (path / "ef" / "profile.toml").write_text(SEALED)
    return path


@pytest.mark.parametrize(
    ("today", "code", "lines"),
    [
        ("2026-12-31", 0, set()),
        ("2027-01-01", 10, {"EF: to be kept until 2026-12-31, which has passed"}),
        (
            "2027-01-31",
            10,
            {
                "AB: the sprint ended on 2027-01-30",
                "CD: to be kept until 2027-01-15, which has passed",
                "EF: to be kept until 2026-12-31, which has passed",
            },
        ),
    ],
)
def test_every_profile_is_asked_by_its_code_without_any_passphrase(
    laddertui: Call, profiles: Path, monkeypatch: Monkey, today: str, code: int, lines: set[str]
) -> None:
    monkeypatch.setenv("LADDERTUI_TODAY", today)
    ran = laddertui("due", "--all")
    assert (ran.code, set(ran.out.splitlines()), ran.err) == (code, lines, "")


def test_the_same_as_json(laddertui: Call, profiles: Path, monkeypatch: Monkey) -> None:
    monkeypatch.setenv("LADDERTUI_TODAY", "2027-02-22")
    ran = laddertui("due", "--all", "--json")
    assert ran.code == 10
    by_code = {row.pop("code"): row for row in ran.json["profiles"]}
    assert ran.json["due"] is True
    del by_code["AB"]["id"], by_code["CD"]["id"]
    assert by_code == {
        "AB": {
            "encrypted": False,
            "due": True,
            "next_review_on": "2027-02-22",
            "sprint_ends_on": "2027-01-30",
            "keep_until": None,
        },
        "CD": {
            "encrypted": False,
            "due": True,
            "next_review_on": None,
            "sprint_ends_on": None,
            "keep_until": "2027-01-15",
        },
        "EF": {
            "id": "ef",
            "encrypted": True,
            "due": True,
            "next_review_on": None,
            "sprint_ends_on": None,
            "keep_until": "2026-12-31",
        },
    }


def test_no_profile_is_nothing_due(laddertui: Call) -> None:
    assert laddertui("due", "--all") == (0, "", "")
    assert laddertui("due", "--all", "--json").json == {"due": False, "profiles": []}


def test_a_profile_that_cannot_be_read_is_named_and_hides_no_other(
    laddertui: Call, profiles: Path, monkeypatch: Monkey
) -> None:
    monkeypatch.setenv("LADDERTUI_TODAY", "2027-01-01")
    (profiles / "broken").mkdir(mode=0o700)
    (profiles / "broken" / "profile.toml").write_text("code = ")
    ran = laddertui("due", "--all")
    assert ran.out == "EF: to be kept until 2026-12-31, which has passed\n"
    assert ran.err.startswith("laddertui: broken: ")
    assert len(ran.err.splitlines()) == 1


@pytest.mark.parametrize("everyone", [True, False])
def test_the_same_thing_is_said_once_a_day_and_the_exit_code_stays(
    laddertui: Call, profiles: Path, monkeypatch: Monkey, everyone: bool
) -> None:
    args = ["due", "--once-a-day", *(["--all"] if everyone else ["--profile", "AB"])]
    monkeypatch.setenv("LADDERTUI_TODAY", "2027-02-01")
    said = [laddertui(*args) for _ in range(3)]
    assert [ran.code for ran in said] == [10] * 3
    assert [bool(ran.out) for ran in said] == [True, False, False]
    assert laddertui(*args, "--json").json["due"] is True
    monkeypatch.setenv("LADDERTUI_TODAY", "2027-02-02")
    assert laddertui(*args).out == said[0].out
    monkeypatch.setenv("LADDERTUI_TODAY", "2027-02-22")
    assert "review due since 2027-02-22" in laddertui(*args).out


def test_what_was_said_is_said_anew_when_it_changes_on_the_same_day(
    laddertui: Call, profiles: Path, monkeypatch: Monkey
) -> None:
    monkeypatch.setenv("LADDERTUI_TODAY", "2027-01-01")
    assert laddertui("due", "--all", "--once-a-day").out
    (profiles / "ef" / "profile.toml").write_text(SEALED.replace("EF", "GH"))
    assert laddertui("due", "--all", "--once-a-day").out.startswith("GH: ")


def test_the_stamp_holds_no_code_and_no_word(
    laddertui: Call, profiles: Path, monkeypatch: Monkey, tmp_path: Path
) -> None:
    monkeypatch.setenv("LADDERTUI_TODAY", "2027-01-01")
    before = everything(tmp_path)
    laddertui("due", "--all", "--once-a-day")
    (stamp,) = (tmp_path / "state" / "laddertui" / "said").iterdir()
    assert stamp.read_bytes()[:11] == b"2027-01-01 "
    assert b"EF" not in stamp.read_bytes()[11:]
    assert stamp.stat().st_mode & 0o077 == 0
    assert {name for name in everything(tmp_path) if name not in before and "data" in name} == set()


def test_where_the_stamp_cannot_be_kept_it_is_said_again(
    laddertui: Call, profiles: Path, monkeypatch: Monkey, tmp_path: Path
) -> None:
    monkeypatch.setenv("LADDERTUI_TODAY", "2027-01-01")
    (tmp_path / "state" / "laddertui").mkdir(parents=True, exist_ok=True)
    (tmp_path / "state" / "laddertui" / "said").write_text("in the way")
    for _ in range(2):
        assert laddertui("due", "--all", "--once-a-day").out
