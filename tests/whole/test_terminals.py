"""Fast hands, few colours, small pages: nothing depends on the terminal being a good one."""

import re
import tomllib
from pathlib import Path

import pytest

from tests.support import developer as dev
from tests.support.developer import MAIL, ROWS, SHORT
from tests.support.terminal import KEYS, Terminal


def as_keys(rows: tuple[dev.Row, ...]) -> str:
    """The whole audit as the keys that a fast typist presses, and nothing in between."""
    head = f"{dev.ROLE}\r\r"
    return head + "".join(f"{row.name}\r{row.paid}\r{row.share}\r" for row in rows)


def test_a_whole_audit_in_one_burst_gives_the_same_rows(tmp_path: Path) -> None:
    rows = (*ROWS, MAIL)
    with Terminal(tmp_path) as t:
        dev.begin(t)
        t.paste_keys(as_keys(rows))
        t.wait_for("the whole week is given out")
        for n, row in enumerate(rows, 1):
            t.wait_for(f"{n} {row.name}")
        t.press("ctrl+q")
        assert t.wait_for_end() == 0
    draft = tomllib.loads((dev.data_folder(tmp_path) / "draft.toml").read_text())
    found = [(a["name"], a["share"], a.get("paid_for_by", "")) for a in draft["activities"]]
    assert found == [(row.name, float(row.share), row.paid) for row in rows]
    assert draft["role"] == dev.ROLE


def test_from_home_to_a_saved_quarter_in_one_burst_a_page(tmp_path: Path) -> None:
    scores = "".join(key for row in SHORT for key in dev.answers(row.score))
    with Terminal(tmp_path) as t:
        t.wait_for("Start")
        t.paste_keys(KEYS["enter"])
        t.wait_for("[Audit]")
        t.paste_keys(as_keys(SHORT) + KEYS["f8"])
        t.wait_for("Activity 1 of 3")
        t.paste_keys(scores)
        dev.all_are_scored(t)
        t.paste_keys(KEYS["enter"])
        t.wait_for("[Position]")
        t.paste_keys(KEYS["ctrl+s"])
        t.wait_for("Saved: 2026-Q4.toml")
        assert t.quit() == 0
    assert dev.saved(tmp_path) == dev.SHORT_FILE.encode()


POOR = {
    "NO_COLOR": {"NO_COLOR": "1"},
    "16 colours": {"TERM": "xterm", "COLORTERM": ""},
}


@pytest.mark.parametrize("env", POOR.values(), ids=POOR)
def test_with_few_colours_everything_can_be_read(tmp_path: Path, env: dict[str, str]) -> None:
    dev.put_draft(tmp_path, dev.draft_text("audit"))
    with Terminal(tmp_path, env=env) as t:

        def shows(*texts: str) -> None:
            for text in texts:
                t.wait_for(text)
            t.wait_until(lambda: not t.illegible(), "every letter to differ from what is behind it")

        dev.go_on(t)
        shows(
            "[Audit]",
            "Your role",
            "Paid for by",
            "the whole week is given out",
            "Boilerplate",
            "Score these",
        )
        t.press("f8")
        shows("[Score]", "■■■", "trust is the product", "Press 1 to 5")
        t.press("f8")
        shows("you 1.59", "╞═══╡", "61 %", "Save without a plan")
        t.wait_until(
            lambda: t.is_reversed("The next rung"), "the button with the focus to stand out"
        )
        t.press("f8")
        shows("[Next rung]", "One rung higher", "Seen in")
        t.press("f8")
        shows("[Reallocate]", "0 points, 20 short", "│20", "▶ 1   Boilerplate")
        t.press("f8")
        shows("[Review]", "Mid-level developer · 2026-Q4", "Rung 1.59", "Save this quarter")
        t.press("f10")
        shows("Saved: 2026-Q4.toml")
        assert t.quit() == 0


@pytest.mark.parametrize("term", ["unknown", "", None])
def test_a_terminal_that_says_nothing_of_itself_is_drawn_on_in_16_colours(
    tmp_path: Path, term: str | None
) -> None:
    with Terminal(tmp_path, env={"TERM": term, "COLORTERM": None}) as t:
        t.wait_for("Start")
        t.wait_until(lambda: t.is_reversed("Start"), "the button with the focus to stand out")
        assert b"38;2;" not in t.raw  # a colour of millions
        assert t.quit() == 0


MOUSE = b"\x1b[?1000h"
"""What a program sends that wants to be told of clicks."""


def test_the_mouse_is_the_terminals_for_one_start_or_by_the_setting(tmp_path: Path) -> None:
    config = tmp_path / "config" / "laddertui" / "config.toml"
    for args, text, takes in (
        ((), "", True),
        (("--no-mouse",), "", False),
        ((), "mouse = false\n", False),
        (("--no-mouse",), "mouse = true\n", False),
    ):
        config.parent.mkdir(parents=True, exist_ok=True)
        config.write_text(text)
        with Terminal(tmp_path, args=args) as t:
            t.wait_for("Start")
            assert (MOUSE in t.raw) is takes, (args, text)
            assert t.quit() == 0


@pytest.mark.parametrize("step", ["position", "review"])
def test_a_page_longer_than_the_window_is_read_with_keys_alone(tmp_path: Path, step: str) -> None:
    dev.put_draft(tmp_path, dev.draft_text(step))
    with Terminal(tmp_path) as t:
        dev.go_on(t)
        t.wait_for(re.compile(rf"\[{step}\]", re.I))
        t.press("v", *["down"] * 10)
        t.wait_for("Fewer than five")
