"""Review day: three quarters of the developer's story, every figure of the splits by hand."""

import re
import tomllib
from pathlib import Path
from typing import Any

from tests.support import developer as dev
from tests.support.developer import Row
from tests.support.terminal import Terminal

TALL = (100, 46)
"""A window in which the whole of Position is in view."""
ROWS = (
    Row("Boilerplate code", "35", 2, "firm"),
    Row("Known bugs", "20", 2, "firm"),
    Row("Unit tests", "15", 1),
    Row("Client requirements", "6", 4, "the client"),
    Row("Architecture decisions", "9", 3, "firm"),
    Row("Product conversations", "7", 4),
    Row("Mail", "8", 3),
)
"""0.70 + 0.40 + 0.15 + 0.24 + 0.27 + 0.28 + 0.24 = 2.28"""
NEXT_RUNG = """
[next_rung]
title = "Client architect"
[[next_rung.activities]]
id = "client-requirements"
name = "Client requirements"
score = 4
[[next_rung.activities]]
id = "architecture-decisions"
name = "Architecture decisions"
score = 3
[[next_rung.activities]]
id = "client-trade-offs"
name = "Client trade-offs"
score = 4
"""
SIGNAL = """schema = 1
noted_on = 2027-01-11
text = "Agents write whole services now"
affects = ["boilerplate-code"]
"""


def window(home: Path, day: str) -> Terminal:
    return Terminal(home, TALL, {"LADDERTUI_TODAY": day})


def file(home: Path, quarter: str) -> dict[str, Any]:
    return tomllib.loads((dev.data_folder(home) / "snapshots" / f"{quarter}.toml").read_text())


def by_id(found: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {a["id"]: a for a in found["activities"]}


def asked(t: Terminal, folder: str, name: str) -> str:
    """Wait until an activity is asked about; the screen gives nothing away of what it scored."""
    t.wait_for(
        re.compile(
            rf"Activity {folder} .*^ *{name} *$.*"
            r"Think of what AI\s+can\s+do\s+by\s+now\.",
            re.M | re.S,
        )
    )
    t.wait_gone("▶")
    said = t.screen_text()
    about_this = said[said.index(name) :].split("Think of")[0]
    assert "Last time" not in about_this
    return said


def scored(home: Path, activity_id: str) -> int | None:
    """The score that the draft on the disk has for an activity."""
    try:
        draft = tomllib.loads((dev.data_folder(home) / "draft.toml").read_text())
    except FileNotFoundError:  # it is written shortly after the first change
        return None
    score: int | None = by_id(draft)[activity_id].get("score")
    return score


def answer(t: Terminal, folder: str, name: str, score: int) -> None:
    asked(t, folder, name)
    t.press(*dev.answers(score))


def first_quarter(home: Path) -> None:
    """The week as she scored it; 20 points planned: 15 to requirements, 5 to the next rung."""
    rows = "".join(
        f'[[activities]]\nname = "{r.name}"\nid = "{r.name.lower().replace(" ", "-")}"\n'
        f"share = {r.share}\nscore = {r.score}\n"
        for r in ROWS
    )
    dev.put_draft(
        home, f'schema = 1\nrole = "{dev.ROLE}"\n{rows}{NEXT_RUNG}\n[session]\nstep = "position"\n'
    )
    with window(home, "2026-11-22") as t:
        dev.go_on(t)
        t.wait_for("you 2.28")
        t.press("f8")
        t.wait_for("[Next rung]")
        t.press("f8")
        t.wait_for("[Reallocate]")
        t.paste_keys("<<<<")
        t.press("end", ">", "home", "down", "down", "down", ">", ">", ">")
        t.wait_for("20 points: reached")
        t.press("f8")
        t.wait_for("[Review]")
        t.press("enter")
        t.wait_for("Saved: 2026-Q4.toml")
        assert t.quit() == 0


def second_quarter(home: Path) -> None:
    """AI takes boilerplate over; ten of the twenty points moved; tests gone, reviewing new."""
    with window(home, "2027-02-22") as t:
        t.wait_for("Start the review")
        t.press("enter")
        t.wait_for("The review for 2027-Q1, looking back to 2026-Q4")
        t.wait_for("15 points from Boilerplate code to Client requirements")
        t.wait_for("5 points from Boilerplate code to Client trade-offs")
        t.wait_for("2027-01-11  Agents write whole services now")
        t.press("enter")
        answer(t, "1 of 8", "Client requirements", 4)
        t.wait_for("Client requirements: Last time you gave it 4.")
        answer(t, "2 of 8", "Product conversations", 4)
        said = asked(t, "3 of 8", "Boilerplate code")
        assert "Noted 2027-01-11: Agents write whole services now" in " ".join(said.split())
        t.press("1")
        t.wait_for("Last time you gave it 2. Why has it changed?")
        t.wait_until(lambda: scored(home, "boilerplate-code") == 1, "the draft to have the score")
        t.kill()
    with window(home, "2027-02-22") as t:
        dev.go_on(t)
        t.wait_for("Activity 3 of 8")
        t.wait_for("Last time you gave it 2. Why has it changed?")
        t.press("a")
        said = asked(t, "4 of 8", "Known bugs")
        assert "Agents write" not in said
        t.press("2")
        t.wait_for("Known bugs: Last time you gave it 2.")
        answer(t, "5 of 8", "Unit tests", 1)
        t.paste_keys("3ny3ny4ny")  # architecture decisions, mail, client trade-offs
        dev.all_are_scored(t)
        t.press("enter")
        t.wait_for("[Audit]")
        t.press("down", "down", "down", "f9")
        t.wait_gone("Unit tests")
        t.press("enter", "enter")
        t.press(*"16")  # what stands in a field of numbers is selected on coming to it
        t.press("up", "up")
        t.press(*"25")
        t.press(*["down"] * 7, "shift+tab", "shift+tab")
        t.type("Reviewing generated code")
        t.press("enter", "enter", *"15")
        t.wait_for("the whole week is given out")
        t.press("f8")
        answer(t, "8 of 8", "Reviewing generated code", 3)
        dev.all_are_scored(t)
        t.press("enter")
        t.wait_for("[Audit]")
        t.press("f8")
        t.wait_for("[Position]")
        # 0.25 + 0.40 + 0.64 + 0.27 + 0.28 + 0.24 + 0.45 = 2.53;
        # the middle is (2.28 + 2.53) / 2 = 2.405
        t.wait_for(re.compile(r"your time moved +├━+▶ +\+0\.55"))  # as below
        said = t.wait_for(re.compile(r"AI moved +◀━+┤ +-0\.30"))  # a signal names boilerplate
        assert "seen differently" not in said
        t.press("enter")
        t.wait_for("[Next rung]")
        t.wait_for("Client architect")
        t.press("f8")
        t.wait_for("0 points, 20 short")
        t.click("Keep last plan")
        t.wait_for("20 points: reached")
        t.press("f8")
        t.wait_for("[Review]")
        t.press("enter")
        t.wait_for("Saved: 2027-Q1.toml")
        t.wait_gone("Save this quarter")
        said = " ".join(t.wait_for("Your rung went from 2.28 to 2.53: +0.25.").split())
        # 0.25 + 0.08925 + 0.21075: boilerplate -0.10 * (1.5 - 2.405) = 0.0905,
        # requirements +0.10 * (4 - 2.405) = 0.1595, reviewing 0.15 * (3 - 2.405) = 0.08925,
        # unit tests -0.15 * (1 - 2.405) = 0.21075
        assert "Your time moved: +0.55." in said
        assert (
            "gone: Unit tests (+0.21), more Client requirements (+0.16),"
            " less Boilerplate code (+0.09), new: Reviewing generated code (+0.09)"
        ) in said
        # (0.35 + 0.25)/2 * (1 - 2)
        assert "by what you say of AI: -0.30. Boilerplate code 2→1 (-0.30, noted)" in said
        assert "10 points moved, of the 20 that you planned." in said  # trade-offs took none
        t.press("enter")
        t.wait_for("you 2.53")
        assert t.quit() == 0
    found = file(home, "2027-Q1")
    assert [
        (a["id"], a["share"], a["score"], a.get("change_reason"), a.get("was"))
        for a in found["activities"]
    ] == [
        ("boilerplate-code", 25.0, 1, "ai-moved", None),
        ("known-bugs", 20.0, 2, None, None),
        ("client-requirements", 16.0, 4, None, None),
        ("architecture-decisions", 9.0, 3, None, None),
        ("product-conversations", 7.0, 4, None, None),
        ("mail", 8.0, 3, None, None),
        ("reviewing-generated-code", 15.0, 3, None, None),
    ]
    assert found["plan"]["moves"] == [
        {"from": "boilerplate-code", "to": "client-requirements", "points": 15.0},
        {"from": "boilerplate-code", "to": "client-trade-offs", "points": 5.0},
    ]


def third_quarter(home: Path) -> None:
    """Requirements are split in two, one renamed, mail a different work; saved without a plan."""
    with window(home, "2027-05-24") as t:
        t.wait_for("Start the review")
        t.press("enter")
        t.wait_for("looking back to 2027-Q1")
        t.wait_gone("Agents write")  # noted before that quarter was taken
        t.press("enter")
        asked(t, "1 of 8", "Client requirements")
        t.paste_keys("4ny4ny123ny")
        answer(t, "6 of 8", "Mail", 2)
        t.wait_for("Last time you gave it 3. Why has it changed?")
        t.press("w")
        t.paste_keys("3ny4ny")  # reviewing generated code, client trade-offs
        dev.all_are_scored(t)
        t.press("enter")
        t.wait_for("[Audit]")
        t.press("down", "down", "end")
        t.type(" in production")
        t.press("enter", "enter", "up")
        t.press(*"15")
        t.press("down", "down", "down")
        t.press(*"19")
        t.press("up", "alt+d")
        t.wait_for(re.compile(r"^ *4\b.* 8 *$", re.M))
        t.type("Client workshops")
        t.wait_for("the whole week is given out")
        t.press("f8")
        answer(t, "2 of 9", "Client workshops", 5)
        t.wait_for("Last time you gave it 4. Why has it changed?")
        t.press("s")
        dev.all_are_scored(t)
        t.press("enter")
        t.wait_for("[Audit]")
        t.press("f8")
        t.wait_for("[Position]")
        # 0.15 + 0.40 + 0.32 + 0.40 + 0.57 + 0.28 + 0.16 + 0.45 = 2.73;
        # the middle is (2.53 + 2.73) / 2 = 2.63
        t.wait_for(re.compile(r"your time moved .*\+0\.20"))
        t.press("ctrl+s")
        t.wait_for("Saved: 2027-Q2.toml")
        t.wait_gone("Save without a plan")
        said = " ".join(t.wait_for("Your rung went from 2.53 to 2.73: +0.20.").split())
        # boilerplate -0.10 * (1 - 2.63) = 0.163, architecture +0.10 * (3 - 2.63) = 0.037;
        # requirements 0.16 both times
        assert "Your time moved: +0.20." in said
        assert "You see some of it differently: +0.08." in said  # 0.16 * (8/16) * (5 - 4)
        assert "The work itself changed: -0.08." in said  # 0.08 * (2 - 3)
        assert "say of AI" not in said
        # both receivers are where they were: 16 is 8 and 8
        assert "None of the points that you planned moved." in said
        t.press("escape")
        t.wait_for("you 2.73")
        compare(t)
        assert t.quit() == 0
    rows = by_id(file(home, "2027-Q2"))
    assert rows["known-bugs"]["name"] == "Known bugs in production"
    assert (rows["client-workshops"]["was"], rows["client-workshops"]["change_reason"]) == (
        "client-requirements",
        "rejudged",
    )
    assert (rows["mail"]["score"], rows["mail"]["change_reason"]) == (2, "job-changed")
    assert [activity_id for activity_id, a in rows.items() if "was" in a] == ["client-workshops"]
    assert "plan" not in file(home, "2027-Q2")


def compare(t: Terminal) -> None:
    """The first and the last quarter side by side, the threads followed through the one between.

    2.28 to 2.73, the middle is 2.505. Boilerplate: -0.20 * (1.5 - 2.505) = 0.201; requirements:
    0.10 * ((4 + 4.5)/2 - 2.505) = 0.1745; architecture: 0.10 * (3 - 2.505) = 0.0495; so 0.425.
    New 0.15 * (3 - 2.505) = 0.07425, gone -0.15 * (1 - 2.505) = 0.22575: moved 0.725.
    AI: (0.35 + 0.15)/2 * (1 - 2) = -0.25. Differently: (0.06 + 0.16)/2 * 0.5 = 0.055.
    Mail: -0.08. In all 0.725 - 0.25 + 0.055 - 0.08 = 0.45.
    """
    t.press("t")
    t.wait_for("z Zoom")
    t.press("up", "up", "m")
    t.wait_for("2026-Q4 is marked")
    t.press("down", "down", "d")
    said = t.wait_for(
        re.compile(r"2026-Q4 to 2027-Q2.*^ *Reviewing generated code.* new", re.M | re.S)
    )
    for words, figures in (
        ("Your rung went from", "2.28 to 2.73: +0.45."),
        ("Your time moved:", "+0.72."),  # 0.725, the half to the even digit
        ("by what you say of AI:", "-0.25."),
        ("You see some of it differently:", "+0.06."),  # 0.055
        ("The work itself changed:", "-0.08."),
        ("You climbed", "0.72."),
    ):
        assert f"{words} {figures}" in said, words
    assert "10 points moved, of the 20 that you planned." in said
    assert re.search(r"Client requirements +6 +16 +4 +4\.5 +split", said)
    assert re.search(r"Unit tests +15 +1 +gone", said)
    assert re.search(r"Known bugs[^\n]* +20 +20 +2 +2 *$", said, re.M)
    t.press("escape", "escape")
    t.wait_for("you 2.73")


def test_three_quarters_of_the_developers_story(tmp_path: Path) -> None:
    first_quarter(tmp_path)
    signals = dev.data_folder(tmp_path) / "signals"
    signals.mkdir(mode=0o700)
    (signals / "2027-01-11.1.toml").write_text(SIGNAL)
    second_quarter(tmp_path)
    third_quarter(tmp_path)


def test_a_review_in_the_middle_goes_on_where_its_base_cannot_be_read_any_more(
    tmp_path: Path,
) -> None:
    session = 'kind = "reassess"\nbase = "2026-Q4"\n'
    dev.put_draft(tmp_path, dev.draft_text("score", (0, 0, 4)) + session)
    directory = dev.data_folder(tmp_path) / "snapshots"
    directory.mkdir(mode=0o700)
    (directory / "2026-Q4.toml").write_text("schema = 1\nrole = ")
    with window(tmp_path, "2027-02-22") as t:
        dev.go_on(t)
        t.wait_for("[Score]")
        t.wait_for(re.compile(r"^ *Boilerplate *$", re.M))
        t.press("1", "2")
        dev.all_are_scored(t)
        t.press("enter")
        t.wait_for("you 1.59")  # 0.6125 + 0.575 + 0.40
        t.press("ctrl+s")
        t.wait_for("Saved: 2027-Q1.toml")
        assert t.quit() == 0
        assert b"Traceback" not in t.raw
    assert [a["score"] for a in file(tmp_path, "2027-Q1")["activities"]] == [1, 2, 4]
    assert (directory / "2026-Q4.toml").read_text() == "schema = 1\nrole = "
