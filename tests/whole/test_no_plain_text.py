"""A canary in every field of an encrypted profile: it is on the screen, and nowhere else."""

import base64
import re
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from laddertui.storage.age import keys
from tests.support import developer as dev
from tests.support.low_cost_command import PASSPHRASE, laddertui
from tests.support.terminal import Terminal

CANARY = "Kanarienvogel7"
AT_A_STEP = re.compile(r"\[[A-Z][a-z ]+\]")
"""The step one is at, in the bar at the top."""


def forms() -> list[bytes]:
    """The canary as it might lie in a file."""
    plain = [
        CANARY.encode(),
        CANARY.encode("utf-16-le"),
        CANARY.encode("utf-16-be"),
        CANARY.encode().hex().encode(),
    ]
    shifted = [
        base64.b64encode(b" " * n + CANARY.encode())[4:-4] for n in range(3)
    ]  # at any place in a longer text
    return [*plain, *shifted]


def nowhere(*dirs: Path) -> None:
    """Look into every file below these folders."""
    looked_at = 0
    for folder in dirs:
        for path in (p for p in folder.rglob("*") if p.is_file() and not p.is_symlink()):
            looked_at += 1
            data = path.read_bytes()
            assert not any(form in data for form in forms()), path
    assert looked_at


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home with one encrypted profile, and a temporary folder of its own."""
    (tmp_path / "tmp").mkdir()
    (tmp_path / "run").mkdir()
    assert laddertui(tmp_path, "encrypt", "--passphrase-fd", "0").returncode == 0
    return tmp_path


def opened(home: Path) -> Terminal:
    """A window on it, unlocked; whatever the toolkit could be told to write is asked for."""
    loud = {
        "TMPDIR": str(home / "tmp"),
        "XDG_RUNTIME_DIR": str(home / "run"),
        "TEXTUAL_LOG": str(home / "toolkit.log"),
        "TEXTUAL": "debug,devtools",
    }
    t = Terminal(home, env=loud)
    t.wait_for("Its passphrase opens it")
    t.type(PASSPHRASE)
    t.press("enter")
    return t


def _audit(t: Terminal) -> None:
    t.wait_for("Start")
    t.press("enter")
    t.wait_for("[Audit]")
    for text in (
        CANARY,
        "40",
        f"{CANARY} name",
        f"{CANARY} paid",
        "60",
        f"{CANARY} second",
        f"{CANARY} paid too",
        "40",
    ):
        t.type(text)
        t.press("enter")
    t.wait_for("the whole week is given out")


def _score(t: Terminal) -> None:
    t.press("f8")
    t.wait_for("Activity 1 of 2")
    t.press("1", "4")
    t.wait_for("could a perfect AI")
    t.press("n")
    t.wait_for("Is it the people")
    t.press("y")
    dev.all_are_scored(t)
    t.press("enter")


def _position(t: Terminal) -> None:
    t.wait_for("[Position]")
    t.wait_for(CANARY)


def _next_rung(t: Terminal) -> None:
    t.press("enter")
    t.wait_for("[Next rung]")
    for text in (f"{CANARY} title", f"{CANARY} seen", f"{CANARY} higher"):
        t.type(text)
        t.press("enter")
    t.press("5", "enter")
    t.type(f"{CANARY} more")
    t.wait_for(f"{CANARY} more")
    t.press("enter", "4")


def _reallocate(t: Terminal) -> None:
    t.press("f8")
    t.wait_for("[Reallocate]")
    t.press("<", "<", "end", ">", ">", "tab", "pageup", "tab")
    t.type(CANARY)
    t.press("tab", "tab")
    t.type(f"{CANARY} event")
    t.wait_for(f"{CANARY} event")


def _review(t: Terminal) -> None:
    t.press("f8")
    t.wait_for("[Review]")
    t.wait_for(CANARY)


def _saved(t: Terminal) -> None:
    t.press("ctrl+s")
    t.wait_for("Saved: 2026-Q4.toml.age")


def _signal(t: Terminal) -> None:
    t.press("+")
    t.wait_for("Note a signal")
    t.type(f"{CANARY} signal")
    t.press("ctrl+s")
    t.wait_for("Noted:")


def _about(t: Terminal) -> None:
    t.press("g")
    t.wait_for("press its letter")
    t.press("w")
    t.wait_for("Keep until")
    for text in (f"{CANARY} name", f"{CANARY} consent"):
        t.type(text)
        t.press("tab")


SCREENS: tuple[tuple[Callable[[Terminal], None], str, str], ...] = (
    (_audit, "draft.toml.age", "share = 40.0"),
    (_score, "draft.toml.age", 'step = "position"'),
    (_position, "draft.toml.age", 'step = "position"'),
    (_next_rung, "draft.toml.age", f'{CANARY} more"\nscore = 4'),
    (_reallocate, "draft.toml.age", f"{CANARY} event"),
    (_review, "draft.toml.age", 'step = "review"'),
    (_saved, "snapshots/2026-Q4.toml.age", CANARY),
    (_signal, "signals/*.age", f"{CANARY} signal"),
    (_about, "about.toml.age", f"{CANARY} consent"),
)
"""What is done at each, and what the disk then has, sealed: which file, and its last word."""


def sealed(home: Path, name: str, words: str) -> bool:
    """Whether these words are in a file that only the passphrase opens."""
    profile = dev.data_folder(home)
    mine = keys.unwrap((profile / "identity.age").read_bytes(), PASSPHRASE, "identity.age")
    files = [keys.unseal(p.read_bytes(), mine.secret, p.name) for p in profile.glob(name)]
    return any(words.encode() in data for data in files)


def test_no_plain_word_on_the_disk_while_running_nor_after_a_kill_on_any_screen_nor_after_the_end(
    home: Path,
) -> None:
    for screen, file, words in SCREENS:
        with opened(home) as t:
            t.wait_for("+ Signal")
            if screen not in (_audit, _signal, _about):
                t.press("c")  # it goes on where the kill was
                t.wait_for(AT_A_STEP)
            screen(t)
            t.wait_until(partial(sealed, home, file, words), f"{words!r} to be in {file}")
            nowhere(home)
            t.kill()
        nowhere(home)
    with opened(home) as t:
        t.wait_for(CANARY)
        t.press("ctrl+l")
        t.wait_for("is locked.")
        t.wait_gone(CANARY)
        t.press("ctrl+q")
        assert t.wait_for_end() == 0
        assert b"\x1b]0;" not in t.raw and b"\x1b]2;" not in t.raw  # no title was set
    nowhere(home)
    assert not (home / "toolkit.log").exists()
    for command, canaries in (("status", 0), ("show", 10), ("history", 0), ("calendar", 0)):
        ran = laddertui(home, command, "--passphrase-fd", "0")
        assert ran.returncode == 0
        assert ran.stdout.count(CANARY) >= canaries
    assert laddertui(home, "check", "--passphrase-fd", "0").returncode == 0
    nowhere(home)
