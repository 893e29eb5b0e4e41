"""A signal on any screen ends the window as a good program ends.

The terminal is as it was, the last letter is kept, and the exit code is 128 + n.
"""

import os
import re
import signal
import termios
from pathlib import Path

import pytest

from tests.faults.homes import PROFILE, Homes
from tests.faults.ledger import Ledger
from tests.faults.scale import is_whole
from tests.faults.sittings import LAST, LETTERS, SITTINGS, reach
from tests.support.terminal import NotSeenError, Terminal

SIGNALS = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT)
SHORT = (("Audit", signal.SIGTERM),)
ENDS_WITHIN = 8.0
MODE = re.compile(rb"\x1b\[\?([\d;]+)([hl])")
SET_AT_REST = {"7", "25"}
"""Modes of a terminal that are on when nothing runs: autowrap and the cursor."""
KITTY_KEYS = re.compile(rb"\x1b\[([<>=])[\d;]*u")


@pytest.mark.parametrize("name", SITTINGS)
def test_a_signal_restores_the_terminal_and_keeps_the_last_letter(homes: Homes, name: str) -> None:
    ledger = Ledger("signals", name)
    for number in SIGNALS:
        if is_whole() or (name, number) in SHORT:
            with homes.fresh(SITTINGS[name].home) as home:
                for problem in problems_with(homes, home, name, number):
                    ledger.red("signal", number.name, problem)
            ledger.count(number.name)
    ledger.close()


def problems_with(homes: Homes, home: Path, name: str, number: signal.Signals) -> list[str]:
    """What is not as it should be after one signal."""
    with reach(homes, home, name) as t:
        if SITTINGS[name].types:
            t.type(LETTERS)
            t.wait_for(LETTERS)
            t.press(LAST)
            t.wait_for(LETTERS + LAST)
        os.kill(t.pid, number)
        try:
            code = t.wait_for_end(limit=ENDS_WITHIN)
        except NotSeenError:
            return ["the program goes on"]
        problems = [f"exit code {code}"] if code != 128 + number else []
        problems += [f"left on or off: {', '.join(left)}"] if (left := modes_left(t)) else []
        problems += ["the line discipline is not as it was"] if not is_restored(t) else []
        problems += ["a traceback"] if b"Traceback" in t.raw else []
    if SITTINGS[name].types and not is_kept(home):
        problems.append("the last letter is lost")
    return problems


def modes_left(t: Terminal) -> list[str]:
    """Modes of the terminal that are not as they were before the program."""
    last: dict[str, bool] = {}
    for modes, setting in MODE.findall(bytes(t.raw)):
        for mode in modes.decode().split(";"):
            last[mode] = setting == b"h"
    last.pop("2026", None)  # output that is shown all at once: a terminal ends that by itself
    left = [mode for mode, is_on in last.items() if is_on != (mode in SET_AT_REST)]
    keys = [kind for kind in KITTY_KEYS.findall(bytes(t.raw)) if kind in b"<>"]
    return sorted(left) + (["kitty keys"] if keys.count(b">") > keys.count(b"<") else [])


def is_restored(t: Terminal) -> bool:
    """Whether the terminal's line discipline is that of a new one."""
    master, slave = os.openpty()
    fresh, now = termios.tcgetattr(slave), termios.tcgetattr(t._fd)
    os.close(master)
    os.close(slave)
    return fresh[:4] == now[:4]


def is_kept(home: Path) -> bool:
    """Whether everything that was typed stands in the draft."""
    return LETTERS + LAST in (home / PROFILE / "draft.toml").read_text()
