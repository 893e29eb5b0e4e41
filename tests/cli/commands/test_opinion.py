"""`opinion ask | give | add`, `opinions`: a sheet goes out, comes back, and is shown."""

import json
import os
import re
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from laddertui.services.opinions import sheets
from laddertui.storage.opinions.sheet_file import ReadSheet
from tests.support.command_line import Call, everything
from tests.support.snapshot_texts import snapshot

Given = Callable[..., Path]


@pytest.fixture
def here(laddertui: Call, given: Given, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of one's own, and a profile with one saved quarter: scores 1, 2, 3 and 5."""
    assert laddertui("import", given("q4.toml", snapshot())).code == 0
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def asked(laddertui: Call, name: str = "sheet.toml") -> str:
    assert laddertui("opinion", "ask", "-o", name).code == 0
    return Path(name).read_text()


def filled_in(text: str, by: str = "Ana", **scores: int) -> str:
    """A sheet as an editor leaves it."""
    text = text.replace('by = ""', f'by = "{by}"')
    for name, score in scores.items():
        text = re.sub(rf'(id = "{name}"\nname = .*\nscore = )0', rf"\g<1>{score}", text)
    return text


def test_a_sheet_names_the_activities_and_tells_nothing_of_shares_and_scores(
    laddertui: Call, here: Path
) -> None:
    text = laddertui("opinion", "ask").out
    assert 'kind = "opinion-sheet"' in text and 'quarter = "2026-Q4"' in text
    names = re.findall(r'^name = "(.*)"$', text, re.MULTILINE)
    assert names == ["Boilerplate", "Client calls", "Reviews", "Tests"]  # their order tells nothing
    assert re.findall(r"^score = (.)$", text, re.MULTILINE) == ["0"] * 4
    assert not re.search("share|40|Developer", re.sub("^sheet = .*", "", text, flags=re.MULTILINE))
    assert "#   5  trust is the product" in text and "#   1  technical execution" in text
    assert "plain text" in text
    data = laddertui("opinion", "ask", "2026-Q4", "--json").json
    assert (data["quarter"], data["file"]) == ("2026-Q4", None)
    assert f'sheet = "{data["sheet"]}"' in data["text"]


def test_a_sheet_never_goes_over_a_file_that_is_there_unless_it_is_told_to(
    laddertui: Call, here: Path
) -> None:
    came_back = Path("sheet.toml")
    for there in (filled_in(asked(laddertui), clients=4), "something else"):
        came_back.write_text(there)
        refused = laddertui("opinion", "ask", "-o", "sheet.toml")
        assert (refused.code, came_back.read_text()) == (1, there)
        assert "--force" in refused.said and len(refused.said.splitlines()) == 1
        forced = laddertui("opinion", "ask", "-o", "sheet.toml", "--force", "--json")
        said = json.loads(forced.out)
        assert (forced.code, said["file"], said["text"]) == (0, "sheet.toml", None)
        assert re.findall(r"^score = (.)$", came_back.read_text(), re.MULTILINE) == ["0"] * 4


def test_a_colleagues_sheet_is_shown_beside_ones_own_the_widest_apart_first(
    laddertui: Call, here: Path, tmp_path: Path
) -> None:
    assert laddertui("opinions", "--json").json == {"opinions": []}
    before = laddertui("status", "--json").json
    sheet = filled_in(asked(laddertui), boilerplate=2, clients=1, reviews=3)
    Path("sheet.toml").write_text(sheet)
    added = laddertui("opinion", "add", "sheet.toml", "--json").json
    assert (added["quarter"], added["by"], added["scored"]) == ("2026-Q4", "Ana", 3)
    expected = {
        "quarter": "2026-Q4",
        "by": "Ana",
        "given_on": "2026-11-22",
        "mean_difference": ((2 - 1) + (1 - 5) + (3 - 3)) / 3,
        "activities": [
            {"id": "clients", "name": "Client calls", "mine": 5, "theirs": 1},
            {"id": "boilerplate", "name": "Boilerplate", "mine": 1, "theirs": 2},
            {"id": "reviews", "name": "Reviews", "mine": 3, "theirs": 3},
        ],
    }
    assert laddertui("opinions", "--json").json == {"opinions": [expected]}
    assert laddertui("opinions", "2026-Q4", "--json").json == {"opinions": [expected]}
    lines = laddertui("opinions").out
    assert re.search(r"Client calls +5 +1 +4 lower\n.*Boilerplate +1 +2 +1 higher", lines)
    assert "Left open: Tests." in lines and "none is averaged" in lines
    assert laddertui("status", "--json").json == before  # it enters no sum
    assert laddertui("check").code == 0


def test_the_same_sheet_twice_is_refused_until_it_is_to_replace_the_first(
    laddertui: Call, here: Path
) -> None:
    sheet = asked(laddertui)
    Path("sheet.toml").write_text(filled_in(sheet, clients=4))
    kept = Path(laddertui("opinion", "add", "sheet.toml", "--json").json["file"])
    first = kept.read_bytes()
    Path("sheet.toml").write_text(filled_in(sheet, clients=5))
    again = laddertui("opinion", "add", "sheet.toml")
    assert (again.code, kept.read_bytes()) == (1, first)
    assert "--replace" in again.said
    assert laddertui("opinion", "add", "--replace", "sheet.toml").code == 0
    assert list(kept.parent.iterdir()) == [kept]
    assert "score = 5" in kept.read_text()
    other = filled_in(asked(laddertui, "other.toml"), by="Bo", clients=2)
    assert laddertui("opinion", "add", "-", stdin=other.encode()).code == 0
    assert [o["by"] for o in laddertui("opinions", "--json").json["opinions"]] == ["Ana", "Bo"]


def test_a_sheet_that_is_none_of_this_profile_is_refused_and_nothing_is_changed(
    laddertui: Call, here: Path, given: Given, tmp_path: Path
) -> None:
    sheet = filled_in(asked(laddertui), clients=4)
    laddertui("profiles", "add", "AB")
    theirs = laddertui("profiles", "--json").json["profiles"][1]["id"]
    laddertui("import", given("theirs.toml", snapshot()), "--profile", theirs)
    foreign = filled_in(laddertui("opinion", "ask", "--profile", theirs).out, clients=4)
    before = everything(tmp_path)
    for text, said in {
        foreign: ":24: this profile wrote no sheet with this id",
        sheet.replace('sheet = "', 'sheet = "0'): ":24: this profile wrote no sheet",
        sheet.replace("2026-Q4", "2026-Q3"): ":25: this profile has no saved quarter 2026-Q3",
        sheet.replace('id = "tests"', 'id = "nobody"'): "has no activity 'nobody'",
        asked_again(sheet): "nothing is scored on it yet",
        sheet + "[oops": "not valid TOML",
        snapshot(): ":1: this is no sheet for a second opinion",
        "": ":1: the sheet is empty",
    }.items():
        ran = laddertui("opinion", "add", "-", "--profile", "me", stdin=text.encode())
        assert (ran.code, said in ran.said) == (2, True), ran
    newer = sheet.replace("schema = 1", "schema = 2").encode()
    assert laddertui("opinion", "add", "-", "--profile", "me", stdin=newer).code == 5
    assert everything(tmp_path) == before


def asked_again(sheet: str) -> str:
    return re.sub(r"score = \d", "score = 0", sheet)


def test_odd_files_are_refused_in_one_line_and_left_as_they_are(
    laddertui: Call, here: Path, tmp_path: Path
) -> None:
    sheet = filled_in(asked(laddertui), clients=4)
    Path("real.toml").write_text(sheet)
    Path("link.toml").symlink_to("real.toml")
    Path("loop.toml").symlink_to("loop.toml")
    os.mkfifo("pipe")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("socket")
    for verb in ("give", "add"):
        for name, code in {
            "missing.toml": 1,
            ".": 1,
            "loop.toml": 1,
            "socket": 1,
            "/dev/null": 1 if verb == "give" else 2,
            "/dev/zero": 1 if verb == "give" else 2,
            "a\x1b[31mb": 1,
        }.items():
            ran = laddertui("opinion", verb, name, stdin=b"Ana\n")
            assert (ran.code, "\x1b" in ran.said) == (code, False), (verb, name, ran)
    assert laddertui("opinion", "give", "pipe", stdin=b"Ana\n").code == 1
    for name, code in {"real.toml": 1, "link.toml": 1, ".": 1, "no/x": 1, "": 2}.items():
        assert laddertui("opinion", "ask", "-o", name).code == code, name
    assert Path("real.toml").read_text() == sheet
    assert laddertui("opinion", "add", "link.toml").code == 0  # a link that one names is followed


def test_words_of_a_sheet_never_act(laddertui: Call, here: Path) -> None:
    sheet = filled_in(asked(laddertui), by="\\u001b[31m=[b]x", clients=4)
    sheet = sheet.replace('note = ""', 'note = "\\u202eabc\\nsecond"', 2)
    assert laddertui("opinion", "add", "-", stdin=sheet.encode()).code == 0
    lines = laddertui("opinions").out
    assert "␛[31m=[b]x" in lines and "<U+202E>abc␊second" in lines
    assert "\x1b" not in lines and "\u202e" not in lines


def test_a_sheet_is_scored_by_plain_questions_without_any_profile(
    laddertui: Call, here: Path, tmp_path: Path
) -> None:
    asked(laddertui)
    laddertui("erase", "--yes")
    answers = b"Ana\n5 she knows them\n\n<\n4\nx\n"
    refused = laddertui("opinion", "give", "sheet.toml", stdin=answers)
    assert refused.code == 2
    assert "A whole number from 1 to 5" in refused.err
    text = Path("sheet.toml").read_text()
    assert re.findall(r"^score = (.)$", text, re.MULTILINE) == ["5", "4", "0", "0"]
    assert 'by = "Ana"' in text and 'note = "she knows them"' in text and "# " in text
    done = laddertui(
        "opinion",
        "give",
        "sheet.toml",
        stdin=b"\n-\n\nno\n3\n?\n1\n",
    )
    assert done.code == 2
    lenient = laddertui("opinion", "give", "--lenient", "sheet.toml", stdin=b"\n\n\nno\n3\n?\n1\n")
    assert (lenient.code, "3 of 4 scored" in lenient.out) == (0, True)
    text = Path("sheet.toml").read_text()
    assert re.findall(r"^score = (.)$", text, re.MULTILINE) == ["0", "4", "3", "1"]
    assert laddertui("opinion", "give", "sheet.toml", stdin=b"Bo\n").code == 1  # it ended early
    assert 'by = "Bo"' in Path("sheet.toml").read_text()
    assert laddertui("opinion", "give", "sheet.toml", stdin=b"quit\n").code == 0


def test_a_sheet_that_is_none_any_more_is_left_alone_at_the_first_answer(
    laddertui: Call, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked(laddertui)
    real = sheets.read_sheet_file

    def changed_meanwhile(name: str) -> ReadSheet:
        read = real(name)
        Path(name).write_text("something else")
        return read

    monkeypatch.setattr(sheets, "read_sheet_file", changed_meanwhile)
    ran = laddertui("opinion", "give", "sheet.toml", stdin=b"Ana\n1\n2\n")
    assert (ran.code, "is not a sheet for a second opinion" in ran.err) == (1, True)
    assert ran.out.count("1 of 4") == 0
    assert Path("sheet.toml").read_text() == "something else"


def test_calls_that_cannot_be_meant_are_named(laddertui: Call, here: Path) -> None:
    for args in (
        ("opinion",),
        ("opinion", "ask", "soon"),
        ("opinions", "soon"),
        ("opinion", "give", "-"),
        ("opinion", "give", "--no-input", "x.toml"),
    ):
        assert laddertui(*args).code == 2, args
    assert laddertui("opinions", "2026-Q1").code == 1
    assert laddertui("opinion", "ask", "2026-Q1").code == 1


def test_an_opinion_without_its_quarter_or_unreadable_hides_no_other(
    laddertui: Call, here: Path, given: Given
) -> None:
    q3 = snapshot(quarter="2026-Q3", taken_on="2026-08-22")
    laddertui("import", given("q3.toml", q3))
    old = filled_in(laddertui("opinion", "ask", "2026-Q3").out, by="Old", clients=2)
    kept = Path(laddertui("opinion", "add", "-", "--json", stdin=old.encode()).json["file"])
    new = filled_in(asked(laddertui), clients=4)
    laddertui("opinion", "add", "-", stdin=new.encode())
    (kept.parent / "2026-Q4.7.toml").write_text("schema = 1\n")
    (kept.parents[1] / "snapshots" / "2026-Q3.toml").unlink()
    ran = laddertui("opinions")
    assert (ran.code, "Ana" in ran.out, "Old" in ran.out) == (0, True, False)
    assert "2026-Q4.7.toml:1:" in ran.err and "2026-Q3.1.toml has no quarter beside it" in ran.err
    assert laddertui("check").code == 2
