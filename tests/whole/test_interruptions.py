"""What happens to what was typed at a kill, a way out, a small window or a second one."""

import tomllib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.support import developer as dev
from tests.support.terminal import LARGE, SMALL, Terminal

NEXT_RUNG = """
[next_rung]
title = "Client architect"
[[next_rung.activities]]
id = "client-trade-offs"
name = "Client trade-offs"
score = 4
[[next_rung.activities]]
id = "deal-talks"
name = "Deal talks"
score = 5
"""
PLAN = """
[plan]
starts_on = 2026-11-23
skill = "negotiation"
[[plan.moves]]
from = "boilerplate"
to = "client-trade-offs"
points = 20.0
"""


@dataclass(frozen=True)
class Scene:
    """Someone in the middle of one step."""

    draft: str
    """What is there before; empty for a first start."""
    typed: Callable[[Terminal], None]
    """What is typed; it ends when the screen shows it."""
    found: tuple[str, ...]
    """What must be on the screen again afterwards."""
    session: dict[str, Any]
    """Where the draft says one was."""
    last: str = ""
    """The text that was typed last, where the last key was a letter."""
    more: str = ""
    """Keys for one who goes on at once."""
    then: str = ""
    """What shows that these keys came to the right place."""


def _audit(t: Terminal) -> None:
    dev.type_head(t, week="40")
    dev.type_rows(t, dev.SHORT[:1])
    t.type("Bug hun")
    t.wait_for("2 Bug hun")


def _score(t: Terminal) -> None:
    t.wait_for("Activity 1 of 3")
    t.press("1", "4")
    t.wait_for("could a perfect AI")


def _position(t: Terminal) -> None:
    t.wait_for("Activity 3 of 3")
    t.press("2")
    dev.all_are_scored(t)
    t.press("enter")
    t.wait_for("you 1.39")  # 0.6125*1 + 0.2875*2 + 0.1*2


def _next_rung(t: Terminal) -> None:
    t.wait_for("[Next rung]")
    t.type("Client architect")
    t.press("enter")
    t.type("the lead")
    t.press("enter")
    t.type("Deal talks")
    t.press("enter", "5", "enter")
    t.type("Client trade-o")
    t.wait_for("2 Client trade-o")


def _reallocate(t: Terminal) -> None:
    t.wait_for("[Reallocate]")
    t.press("<", "<", "end", ">", ">", "tab", "pageup", "tab")
    t.type("my team le")
    t.wait_for("my team le")


def _event(t: Terminal) -> None:
    t.wait_for("[Reallocate]")
    t.press("tab", "tab", "tab", "tab")
    t.type("Call block")
    t.press("tab")
    t.type("sat 9")
    t.press("tab")
    t.type("Design ho")
    t.wait_for("Design ho")


def _review(t: Terminal) -> None:
    _event(t)
    t.press("f8")
    t.wait_for("[Review]")


SCENES = {
    "audit": Scene(
        "",
        _audit,
        (
            "Mid-level developer",
            "Hours a week    40",
            "1 Boilerplate",
            "firm",
            "61.25",
            "2 Bug hun",
        ),
        {"step": "audit", "row": 1, "field": "name"},
        "Bug hun",
        "ts",
        "2 Bug hunts",
    ),
    "score": Scene(
        dev.draft_text("score", (0, 0, 0)),
        _score,
        ("[Score]", "Activity 2 of 3   ■■□", "Bug hunts", "▶ 4", "could a perfect AI"),
        {"step": "score", "row": 1, "field": "ai_could_replace"},
        "",
        "n",
        "Is it the people",
    ),
    "position": Scene(
        dev.draft_text("score", (1, 2, 0)),
        _position,
        ("[Position]", "you 1.39", "100 % at scores 1-2"),
        {"step": "position"},
        "",
        "\r",
        "[Next rung]",
    ),
    "next rung": Scene(
        dev.draft_text("next-rung"),
        _next_rung,
        ("Client architect", "the lead", "1 Deal talks", "5", "2 Client trade-o"),
        {"step": "next-rung", "row": 1, "field": "name"},
        "Client trade-o",
        "ffs",
        "2 Client trade-offs",
    ),
    "reallocate": Scene(
        dev.draft_text("reallocate", further=NEXT_RUNG),
        _reallocate,
        ("10 points, 10 short", "negotiation", "my team le"),
        {"step": "reallocate", "field": "agreement"},
        "my team le",
        "ad",
        "my team lead",
    ),
    "weekly event": Scene(
        dev.draft_text("reallocate", further=NEXT_RUNG + PLAN),
        _event,
        ("20 points: reached", "2026-11-23", "Call block", "sat 09:00 1h", "Design ho"),
        {"step": "reallocate", "row": 1, "field": "event"},
        "Design ho",
        "ur",
        "Design hour",
    ),
    "review": Scene(
        dev.draft_text("reallocate", further=NEXT_RUNG + PLAN),
        _review,
        ("[Review]", "Client architect", "Boilerplate", "Rung 1.59"),
        {"step": "review"},
        "",
        "\r",
        "Saved: 2026-Q4.toml",
    ),
}
ALL = [pytest.param(scene, id=name) for name, scene in SCENES.items()]
EVERY_SCENE = pytest.mark.parametrize("scene", ALL)
EVERY_SCREEN = pytest.mark.parametrize("scene", [p for p in ALL if p.id != "weekly event"])


def open_at(t: Terminal, scene: Scene) -> None:
    """In front of the step, by the way a person takes."""
    if scene.draft:
        dev.go_on(t)
    else:
        dev.begin(t)


def nothing_is_missing(t: Terminal, home: Path, scene: Scene) -> None:
    """All is there again, the draft says where one was, the next key goes where the last went."""
    for text in scene.found:
        t.wait_for(text)
    t.wait_until(
        lambda: place_in_draft(home, scene.session) == scene.session,
        f"the draft to say {scene.session}",
    )
    t.type(scene.more)
    t.wait_for(scene.then)


def place_in_draft(home: Path, keys: Iterable[str]) -> dict[str, Any]:
    """What the draft on the disk says about where one is."""
    try:
        session = tomllib.loads((dev.data_folder(home) / "draft.toml").read_text())["session"]
    except FileNotFoundError:
        return {}
    return {key: session.get(key) for key in keys}


def is_kept(home: Path, scene: Scene) -> bool:
    """Whether the draft on the disk has everything, the last letter too."""
    if place_in_draft(home, scene.session) != scene.session:
        return False
    return f'"{scene.last}"' in (dev.data_folder(home) / "draft.toml").read_text() or not scene.last


@EVERY_SCENE
def test_a_kill_once_the_draft_is_written_loses_nothing(tmp_path: Path, scene: Scene) -> None:
    if scene.draft:
        dev.put_draft(tmp_path, scene.draft)
    with Terminal(tmp_path) as t:
        open_at(t, scene)
        scene.typed(t)
        t.wait_until(lambda: is_kept(tmp_path, scene), "all to be in the draft")
        t.kill()
    with Terminal(tmp_path) as t:
        dev.go_on(t)
        nothing_is_missing(t, tmp_path, scene)


@EVERY_SCREEN
def test_one_may_leave_in_the_middle_and_come_back(tmp_path: Path, scene: Scene) -> None:
    if scene.draft:
        dev.put_draft(tmp_path, scene.draft)
    with Terminal(tmp_path) as t:
        open_at(t, scene)
        scene.typed(t)
        t.press("escape")
        dev.go_on(t)
        nothing_is_missing(t, tmp_path, scene)


def test_quitting_in_the_middle_keeps_everything_at_once(tmp_path: Path) -> None:
    scene = SCENES["audit"]
    with Terminal(tmp_path) as t:
        dev.begin(t)
        scene.typed(t)
        t.press("ctrl+q")  # no second has passed; q is a letter here
        assert t.wait_for_end() == 0
    with Terminal(tmp_path) as t:
        dev.go_on(t)
        nothing_is_missing(t, tmp_path, scene)


@pytest.mark.parametrize("size", [SMALL, LARGE], ids=["80x24", "120x36"])
def test_a_window_that_is_too_small_says_so_and_recovers(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    with Terminal(tmp_path, size) as t:
        dev.begin(t)
        _audit(t)
        for too_small in ((39, 20), (60, 11)):
            t.resize(too_small)
            t.wait_for("smaller than")
            t.wait_gone("Bug hun")
            t.resize(size)
            t.wait_gone("smaller than")
            t.wait_for("2 Bug hun")
        nothing_is_missing(t, tmp_path, SCENES["audit"])


def test_a_window_that_starts_too_small_grows_into_place(tmp_path: Path) -> None:
    with Terminal(tmp_path, (60, 10)) as t:
        t.wait_for("smaller than 40 by 12")
        t.resize(SMALL)
        t.wait_for("Start")
        t.press("enter")
        t.wait_for("[Audit]")


def test_a_second_window_says_who_holds_the_profile_and_the_first_goes_on(tmp_path: Path) -> None:
    with Terminal(tmp_path) as first:
        dev.begin(first)
        first.type("Mid-level")
        first.wait_for("Mid-level")
        with Terminal(tmp_path) as second:
            second.wait_for("Look without changing")
            said = " ".join(second.screen_text().split())
            assert "open in another window" in said
            assert f"process {first.pid} on" in said
            assert second.quit() == 3
            assert "Traceback" not in second.screen_text()
        first.type(" developer")
        first.wait_for("Mid-level developer")
        first.press("ctrl+q")
        assert first.wait_for_end() == 0
    with Terminal(tmp_path) as third:
        dev.go_on(third)
        third.wait_for("Mid-level developer")
