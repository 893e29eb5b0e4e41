"""What a signal, a lost terminal or odd bytes do to a window: never more than end it in order."""

import os
import random
import resource
import signal
import termios
import time
from pathlib import Path

import pytest

from tests.support import developer as dev
from tests.support.terminal import SMALL, Terminal

RESTORED = (b"\x1b[?1049l", b"\x1b[?1000l", b"\x1b[?1003l", b"\x1b[?2004l", b"\x1b[?25h")
"""What a terminal must be told: the screen before, no mouse reports, no paste mode, a cursor."""
ENDS = [signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT]
SHORT_END = 5.0
"""Seconds in which a window without a terminal is gone."""


def _draft(home: Path) -> str:
    return (dev.data_folder(home) / "draft.toml").read_text()


def _typing(t: Terminal) -> None:
    """In the first row of an audit, a word typed just now."""
    dev.begin(t)
    dev.type_head(t, week="40")
    t.type("Boilerplate")
    t.wait_for("1 Boilerplate")


@pytest.mark.parametrize("number", ENDS, ids=lambda n: n.name)
def test_a_signal_keeps_the_last_letter_and_leaves_the_terminal_as_it_was(
    tmp_path: Path, number: signal.Signals
) -> None:
    with Terminal(tmp_path) as t:
        _typing(t)
        t.type("Z")
        t.wait_for("BoilerplateZ")
        before = len(t.raw)
        assert t.signal(number) == 128 + number
        told = bytes(t.raw[before:])
        assert [mode for mode in RESTORED if mode not in told] == []
        assert b"Traceback" not in told
    assert '"BoilerplateZ"' in _draft(tmp_path)


@pytest.mark.parametrize("key", ["f1", "f2", "f3", "f12"])
def test_a_signal_ends_the_window_whatever_lies_over_it(tmp_path: Path, key: str) -> None:
    with Terminal(tmp_path) as t:
        _typing(t)
        t.press(key)
        t.run_for(0.3)
        assert t.signal(signal.SIGTERM) == 128 + signal.SIGTERM
    assert '"Boilerplate"' in _draft(tmp_path)


def test_a_window_whose_terminal_is_gone_ends_though_hanging_up_is_ignored(tmp_path: Path) -> None:
    started = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        t = Terminal(tmp_path, is_forked=False, ignores=signal.SIGHUP)
    finally:
        signal.signal(signal.SIGHUP, started)
    _typing(t)
    os.close(t._fd)
    deadline = time.monotonic() + SHORT_END
    ended = 0
    while not ended and time.monotonic() < deadline:
        ended, status = os.waitpid(t.pid, os.WNOHANG)
        time.sleep(0.05)
    if not ended:
        os.kill(t.pid, signal.SIGKILL)
        os.waitpid(t.pid, 0)
    assert ended, f"it lives on after {SHORT_END} seconds"
    assert os.waitstatus_to_exitcode(status) == 128 + signal.SIGHUP
    assert '"Boilerplate"' in _draft(tmp_path)
    with Terminal(tmp_path) as again:  # and the profile is free
        dev.go_on(again)
        again.wait_for("1 Boilerplate")


@pytest.mark.parametrize("screen", ["home", "audit", "dialog", "help"])
def test_no_byte_ends_the_window(tmp_path: Path, screen: str) -> None:
    """Random bytes, those aside that leave: afterwards F1 answers, or the way Home is open."""
    dice = random.Random(screen)
    leaves = b"q\x11\x03"
    with Terminal(tmp_path) as t:
        t.wait_for("Start")
        if screen == "audit":
            dev.begin(t)
        elif screen != "home":
            t.press("f2" if screen == "dialog" else "f1")
        for _ in range(30):
            odd = bytes(dice.choices(range(128, 256), k=dice.randrange(1, 12)))
            mixed = bytes(b for b in dice.choices(range(256), k=8) if b not in leaves)
            t.send(dice.choice([b"\x1b[M", b"\x1b[M ", b"\x1b[", b"\x1bP", b""]) + odd)
            t.send(
                dice.choice([b"\x1b[999999999;2u", b"\x1b[48;0;0;0;0t", b"\x1b[<0;9999;1M", mixed])
            )
        t.send(b"\x1b[201~\x1b\\")
        t.run_for(0.5)
        for _ in range(8):
            t.press("escape")
        t.press("f1")
        t.wait_for("Words on this page")
        assert t.code is None
        assert b"Traceback" not in t.raw


def test_exported_columns_and_lines_do_not_fix_the_size(tmp_path: Path) -> None:
    with Terminal(tmp_path, SMALL, env={"COLUMNS": "200", "LINES": "60"}) as t:
        t.wait_for("Start")
        t.wait_until(lambda: "laddertui" in t.screen_text().split("\n")[0], "the head")
        t.resize((100, 30))
        t.wait_until(lambda: "Help" in t.screen_text().split("\n")[29], "the keys at the foot")


def test_a_letter_in_another_encoding_does_not_end_the_window(tmp_path: Path) -> None:
    with Terminal(tmp_path, env={"PYTHONIOENCODING": "latin-1"}) as t:
        t.wait_for("Start")
        dev.begin(t)
        dev.type_head(t, week="40")
        t.send("Müll".encode())
        t.wait_for("1 Müll")
        t.send("ü".encode("latin-1") + b"er")
        t.wait_for("er")
        assert t.code is None


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGINT])
def test_a_signal_at_a_passphrase_prompt_leaves_typing_seen(
    tmp_path: Path, number: signal.Signals
) -> None:
    with Terminal(tmp_path, args=("encrypt",), is_forked=False) as t:
        before = termios.tcgetattr(t._fd)
        assert before[3] & termios.ECHO
        t.wait_for("New passphrase for me")
        t.wait_until(lambda: not termios.tcgetattr(t._fd)[3] & termios.ECHO, "a silent prompt")
        assert t.signal(number) == 128 + number
        assert termios.tcgetattr(t._fd)[3] == before[3]


def test_what_the_disk_refuses_at_the_end_is_said_once_the_terminal_is_as_it_was(
    tmp_path: Path,
) -> None:
    with Terminal(tmp_path) as t:
        _typing(t)
        resource.prlimit(t.pid, resource.RLIMIT_FSIZE, (0, 0))  # as if the disk were full
        t.type("Z")
        t.wait_for("BoilerplateZ")
        assert t.signal(signal.SIGTERM) == 128 + signal.SIGTERM
        assert b"laddertui: what was typed last could not be written" in t.raw
