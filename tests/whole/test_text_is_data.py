"""What people and files say is shown as it stands, on every screen, and never acts."""

import json
from pathlib import Path

from tests.support import developer as dev
from tests.support.developer import Row
from tests.support.terminal import LARGE, NotSeenError, Terminal

ODD_ROWS = (
    Row("ship [/x", "30", 3),
    Row("[draft] review", "20", 3),
    Row("[@click=app.quit]x[/]", "20", 3),
    Row("漢字を書く", "15", 3),
    Row("בדיקת קוד", "15", 3),
)
"""Markup of the toolkit, broken and whole; wide characters; and a script from right to left."""
NAMES = tuple(row.name for row in ODD_ROWS)


def all_stand_on(t: Terminal, names: tuple[str, ...] = NAMES) -> None:
    for name in names:
        t.wait_for(name)


def test_odd_names_stand_literally_on_every_screen(tmp_path: Path) -> None:
    with Terminal(tmp_path) as t:
        dev.begin(t)
        dev.type_head(t, role="[red]dev[/red] [")
        dev.type_rows(t, ODD_ROWS)
        all_stand_on(t)
        t.wait_for("[red]dev[/red] [")
        t.press("f8")
        t.wait_for("Activity 1 of 5")
        for row in ODD_ROWS:
            t.wait_for(row.name)
            t.press("3", "y", "y")  # a perfect AI could do it: so the advice names each of them
        dev.all_are_scored(t)
        t.press("enter")
        t.wait_for("[Position]")
        t.press("v")
        find(t, NAMES)
        t.press("f8")
        t.wait_for("[Next rung]")
        t.type("[b]lead[/b]")
        t.press("enter", "enter")
        t.type("[link=x]talks[/link]")
        t.press("enter", "5", "enter")
        t.wait_for("[b]lead[/b]")
        t.wait_for("[link=x]talks[/link]")
        t.press("f8")
        t.wait_for("[Reallocate]")
        all_stand_on(t)
        t.wait_for("[link=x]talks[/")
        t.press("f4")
        t.wait_for("points, ")
        t.press("f8")
        t.wait_for("[Review]")
        all_stand_on(t)
        find(t, ("[red]dev[/red] [", "[b]lead[/b]", "[link=x]talks[/link]"))
        t.press("f10")
        t.wait_for("Saved: 2026-Q4.toml")
        t.wait_for("[red]dev[/red] [")
        assert t.quit() == 0


def find(t: Terminal, texts: tuple[str, ...], turns: int = 20) -> None:
    """Each text comes into view, here or further down; a line that is broken counts as whole."""
    seen = ""
    for _ in range(turns):
        seen += (
            " ".join(line.rstrip(" ▁▂▃▄▅▆▇█").lstrip() for line in t.screen_text().splitlines())
            + "\n"
        )
        missing = [text for text in texts if text not in seen]
        if not missing:
            return
        t.wheel()
        t.run_for(0.1)
    raise NotSeenError(f"never came into view: {missing}; the screen shows\n{t.screen_text()}")


FROM_FILE = {
    "clear": "\x1b[2J\x1b[31mred",
    "clipboard": "\x1b]52;c;eHl6\x07copy",
    "c1": "\x9b31mc1 \x90q",
    "turned": "\u202ednuora\u2069",
    "lines": "two\nlines\tand\rback",
}
SHOWN = (
    "␛[2J␛[31mred",
    "␛]52;c;eHl6␇copy",
    "<U+009B>31mc1 <U+0090>q",
    "<U+202E>dnuora<U+2069>",
    "two␊lines␉and␍back",
)
NEVER_SENT = (
    b"\x1b[31mred",
    b"\x1b]52",
    b"eHl6\x07",
    "\x9b".encode(),
    "\x90".encode(),
    "\u202e".encode(),
    b"two\n",
)
"""What would act in a terminal if it came through."""


def hostile_file(home: Path) -> Path:
    """A saved quarter in which every text holds something that would act."""
    quote = json.dumps  # a TOML string takes the same escapes
    rows = "".join(
        f"[[activities]]\nid = {quote(activity_id)}\nname = {quote(name)}\nshare = 20.0\n"
        f"score = 3\nai_could_replace = true\npaid_for_by = {quote(name)}\n"
        for activity_id, name in FROM_FILE.items()
    )
    text = f"""schema = 1
quarter = "2026-Q4"
taken_on = 2026-11-22
role = {quote(FROM_FILE["clear"])}
{rows}
[next_rung]
title = {quote(FROM_FILE["clipboard"])}
seen_in = {quote(FROM_FILE["turned"])}
[[next_rung.activities]]
id = "coming"
name = {quote(FROM_FILE["c1"])}
score = 5
[plan]
skill = {quote(FROM_FILE["clipboard"])}
needs_agreement_of = {quote(FROM_FILE["turned"])}
[[plan.moves]]
from = "clear"
to = "coming"
points = 5.0
[[plan.events]]
title = {quote(FROM_FILE["clear"])}
weekday = "friday"
at = 10:00:00
minutes = 60
"""
    path = home / "hostile.toml"
    path.write_text(text)
    return path


def test_escapes_from_a_file_show_as_marks_and_never_reach_the_terminal(tmp_path: Path) -> None:
    done = dev.command(tmp_path, "import", str(hostile_file(tmp_path)))
    assert (done.returncode, done.stderr) == (0, "")
    with Terminal(tmp_path, LARGE) as t:
        t.wait_for("Change this quarter")
        t.wait_for(SHOWN[0])
        t.press("enter")
        t.wait_for("[Audit]")
        all_stand_on(t, SHOWN)
        t.press("f8")
        for shown in SHOWN:
            t.wait_for(re_activity(shown))
            t.press("right")
        t.press("f8")
        t.wait_for("[Position]")
        t.press("v")
        find(t, SHOWN)
        t.press("f8")
        t.wait_for("[Next rung]")
        all_stand_on(t, (SHOWN[1], SHOWN[2], SHOWN[3]))
        t.press("f8")
        t.wait_for("[Reallocate]")
        all_stand_on(t, SHOWN)
        t.press("f8")
        t.wait_for("[Review]")
        find(t, SHOWN)
        t.press("f10")
        t.wait_for("Saved: 2026-Q4.toml")
        t.press("t")
        t.wait_for("at 4-5")
        t.press("ctrl+q")
        assert t.wait_for_end() == 0
        sent = bytes(t.raw)
    for bytes_that_act in NEVER_SENT:
        assert bytes_that_act not in sent


def re_activity(shown: str) -> str:
    """The line on Score that tells the share and who pays, which is there once the activity is."""
    return f"20 % of the week · paid for by {shown}"
