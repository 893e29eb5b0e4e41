"""A way to every screen, in a real terminal."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from tests.faults.homes import FILES, OLD, PROFILE, Homes, write_files
from tests.faults.scenes import HOME
from tests.support.snapshot_texts import PLAN
from tests.support.terminal import LARGE, Terminal

LETTERS = "Zebrafin"
"""Typed where one types, before anything has been kept."""
LAST = "k"
"""The last letter."""


class Sitting(NamedTuple):
    """How one gets to a screen, and whether something is typed there that a file keeps."""

    home: str
    go: Callable[[Terminal], None]
    types: bool = False
    step: str = "audit"
    """Where the draft stands."""


def _pressing(*pairs: tuple[str, str]) -> Callable[[Terminal], None]:
    """Press one key after the other; each time a text shows that the screen is there."""

    def go(t: Terminal) -> None:
        t.wait_for(HOME)
        for key, text in pairs:
            t.press(key)
            t.wait_for(text)

    return go


def _list(t: Terminal) -> None:
    t.wait_for("Whose profile?")


def _locked(t: Terminal) -> None:
    t.wait_for("Its passphrase opens it")


def _unlocked(t: Terminal) -> None:
    _locked(t)
    t.type(OLD)
    t.press("enter")
    t.wait_for(HOME)


def _audit(t: Terminal) -> None:
    _pressing(("c", "[Audit]"))(t)
    t.wait_for("Boilerplate")


def _next_rung(t: Terminal) -> None:
    _pressing(("c", "[Next rung]"))(t)


SITTINGS: Mapping[str, Sitting] = {
    "Home": Sitting("plain", _pressing()),
    "Audit": Sitting("plain", _audit, types=True),
    "Score": Sitting("plain", _pressing(("c", "[Score]")), step="score"),
    "Position": Sitting("plain", _pressing(("c", "[Position]")), step="position"),
    "Next rung": Sitting("plain", _next_rung, types=True, step="next-rung"),
    "Reallocate": Sitting("plain", _pressing(("c", "[Reallocate]")), step="reallocate"),
    "Review": Sitting(
        "plain", _pressing(("c", "[Reallocate]"), ("f8", "[Review]")), step="reallocate"
    ),
    "History": Sitting("plain", _pressing(("t", "quarter by quarter"))),
    "A quarter": Sitting("plain", _pressing(("t", "quarter by quarter"), ("enter", "Boilerplate"))),
    "Compare": Sitting(
        "plain",
        _pressing(("t", "quarter by quarter"), ("end", "2026-Q3"), ("d", "activity by activity")),
    ),
    "Leverage": Sitting("plain", _pressing(("g", "press its letter"), ("l", "the leverage lens"))),
    "Profession": Sitting(
        "plain", _pressing(("g", "press its letter"), ("f", "the profession lens"))
    ),
    "Method": Sitting("plain", _pressing(("f3", "Method"))),
    "Settings": Sitting("plain", _pressing(("f11", "Old score first"))),
    "Signal": Sitting("plain", _pressing(("+", "Note a signal"))),
    "Go to": Sitting("plain", _pressing(("g", "press its letter"))),
    "Signals": Sitting("plain", _pressing(("g", "press its letter"), ("i", "Note another"))),
    "Help": Sitting("plain", _pressing(("f1", "Help"))),
    "Commands": Sitting("plain", _pressing(("f2", "Find a command"))),
    "This profile": Sitting("plain", _pressing(("g", "press its letter"), ("w", "Consent"))),
    "Profiles": Sitting("two", _list),
    "Unlock": Sitting("sealed", _locked),
    "Unlocked Home": Sitting("sealed", _unlocked),
}


def write_draft(home: Path, sitting: Sitting) -> None:
    """Put the draft where the sitting goes on."""
    if sitting.home != "plain" or sitting.step == "audit":
        return
    draft = FILES["draft.toml"].replace('step = "audit"', f'step = "{sitting.step}"')
    if sitting.step == "reallocate":
        head, session = draft.split("\n[session]")
        draft = f"{head}{PLAN}\n[session]{session}"
    write_files(home / PROFILE, {"draft.toml": draft})


def open_terminal(home: Path) -> Terminal:
    """A real window; keys under passphrases are made at low cost."""
    root = str(Path(__file__).parents[2])
    return Terminal(home, LARGE, {"PYTHONPATH": root}, module="tests.support.low_cost_keys")


def reach(homes: Homes, home: Path, name: str) -> Terminal:
    """A window that stands at a screen."""
    write_draft(home, SITTINGS[name])
    t = open_terminal(home)
    try:
        SITTINGS[name].go(t)
    except BaseException:
        t.__exit__()
        raise
    return t
