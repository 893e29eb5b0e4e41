"""Home stands on the terminal before the toolkit is loaded, and nothing flickers when that comes.

Each test opens the program once, so that a picture is kept, and looks at the next start.
"""

import os
import re
import signal
import termios
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pyte
import pytest

from tests.support.folders import tree
from tests.support.snapshot_texts import PLAN, snapshot
from tests.support.stuck_start import GO, STUCK
from tests.support.terminal import LARGE, SMALL, STRANGE, Terminal

STANDS = "Change this quarter"
"""What stands on Home once it is there."""
TOOLKIT = b"\x1b[?1004h"
"""What the toolkit sends before anything else, and nothing else sends: tell me of the focus."""
STUCK_START = "tests.support.stuck_start"
PIECE = re.compile(rb"\x1b\[[^\x1b]*|[^\x1b]+|\x1b")
PROFILE = ("data", "laddertui", "profiles", "me")
DARK, LIGHT = "", 'theme = "laddertui-light"\n'
FEW = {"TERM": "linux", "COLORTERM": None}
NONE = {"NO_COLOR": "1"}


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home folder with a quarter and its plan."""
    snapshots = tmp_path.joinpath(*PROFILE, "snapshots")
    snapshots.mkdir(parents=True, mode=0o700)
    (snapshots / "2026-Q4.toml").write_text(snapshot(more=PLAN))
    return tmp_path


def start(
    home: Path,
    size: tuple[int, int] = SMALL,
    env: Mapping[str, str | None] | None = None,
    module: str = "laddertui",
) -> Terminal:
    """The program itself, from its first line on."""
    return Terminal(home, size, env=env, module=module, is_forked=False)


def kept(home: Path) -> list[Path]:
    """The pictures that are kept."""
    return list((home / "cache").rglob("*.picture"))


def keep(
    home: Path, size: tuple[int, int] = SMALL, env: Mapping[str, str | None] | None = None
) -> Path:
    """Open Home, and look at it until its picture is kept; the file."""
    with start(home, size, env) as terminal:
        terminal.wait_for(STANDS)
        terminal.wait_until(lambda: bool(kept(home)), "a picture to be kept")
        assert terminal.quit() == 0
    (picture,) = kept(home)
    return picture


Cells = list[list[tuple[Any, ...]]]


def cells(screen: Any) -> Cells:
    """What stands on a screen: every letter, with its colours and its look."""
    columns = range(screen.columns)
    return [[screen.buffer[y][x] for x in columns] for y in range(screen.lines)]


def changes(raw: bytes, size: tuple[int, int]) -> tuple[str, list[str]]:
    """What stood before the toolkit's first byte, and which lines changed after that."""
    before, _, after = raw.partition(TOOLKIT)
    screen = pyte.Screen(*size)
    stream = pyte.ByteStream(screen)
    stream.feed(STRANGE.sub(b"", before))
    shown, found = cells(screen), []
    text = "\n".join(screen.display)
    screen.dirty.clear()
    for piece in PIECE.findall(STRANGE.sub(b"", after)):
        stream.feed(piece)
        for y in screen.dirty & set(range(size[1])):
            if [screen.buffer[y][x] for x in range(size[0])] != shown[y]:
                found.append(f"{y}: {screen.display[y]}")
        screen.dirty.clear()
    return text, found


@pytest.mark.parametrize(
    ("size", "settings", "env"),
    [
        (SMALL, DARK, {}),
        (LARGE, LIGHT, {}),
        (LARGE, DARK, FEW),
        (SMALL, LIGHT, NONE),
        ((60, 20), DARK, {"LANG": "C", "LC_CTYPE": "C.UTF-8"}),
    ],
    ids=["small", "large-light", "16-colours", "no-colour", "narrow-ascii"],
)
def test_home_is_there_before_the_toolkit_and_no_cell_of_it_ever_changes(
    home: Path, size: tuple[int, int], settings: str, env: dict[str, str | None]
) -> None:
    config = home / "config" / "laddertui" / "config.toml"
    config.parent.mkdir(parents=True)
    config.write_text(settings)
    picture = keep(home, size, env)
    written = picture.read_bytes()
    assert picture.stat().st_mode & 0o777 == 0o600
    with start(home, size, env) as terminal:
        terminal.wait_until(lambda: TOOLKIT in terminal.raw, "the toolkit")
        terminal.run_for(1.0)  # until it is settled, and what is kept is kept again
        raw = bytes(terminal.raw)
        live = terminal.screen_text()
        assert terminal.quit() == 0
        assert terminal.raw.count(b"\x1b[?1049h") == 1  # a second one would clear the screen
    shown, changed = changes(raw, size)
    assert [line.rstrip() for line in shown.split("\n")] == live.split("\n")
    assert "Developer, 2026-Q4" in shown
    assert changed == []
    assert picture.read_bytes() == written  # equal states make equal pictures


def test_what_is_pressed_at_the_picture_is_for_home_and_what_was_typed_before_is_for_nobody(
    home: Path,
) -> None:
    keep(home)
    with start(home, module=STUCK_START) as terminal:
        terminal.type("b")  # at once, long before anything can be seen
        stands(terminal)
        terminal.type("t")
        (home / GO).touch()
        terminal.wait_for("2026-Q4")
        terminal.wait_for(re.compile(r"^ History"))
        terminal.press("escape")
        terminal.wait_for(STANDS)
        assert terminal.quit() == 0
    assert not home.joinpath(*PROFILE, "draft.toml").exists()


def stands(terminal: Terminal) -> None:
    """Wait until the picture stands, and nothing else is going on."""
    waits = terminal.home / STUCK
    terminal.wait_until(waits.exists, "the program to wait")
    waits.unlink()
    terminal.wait_for(STANDS)
    assert TOOLKIT not in terminal.raw


def modes(terminal: Terminal) -> list[Any]:
    """What `stty -a` would say."""
    return termios.tcgetattr(terminal._fd)


def test_the_terminal_is_given_back_as_it_was_whatever_ends_the_program(home: Path) -> None:
    keep(home)
    with start(home, module=STUCK_START) as terminal:
        before = modes(terminal)
        stands(terminal)
        assert not modes(terminal)[3] & (termios.ECHO | termios.ICANON)
        terminal.press("ctrl+c")  # Home says how one leaves
        (home / GO).touch()
        terminal.wait_for("leaves.")
        assert terminal.quit() == 0
        assert modes(terminal) == before
    for number, code in (
        (signal.SIGTERM, -signal.SIGTERM),
        (signal.SIGHUP, -signal.SIGHUP),
        (signal.SIGINT, 130),
    ):
        (home / GO).unlink(missing_ok=True)
        with start(home, module=STUCK_START) as terminal:
            before = modes(terminal)
            stands(terminal)
            assert terminal.signal(number) == code
            assert modes(terminal) == before
            assert terminal.raw.count(b"\x1b[?1049l") == terminal.raw.count(b"\x1b[?25h") == 1


def test_stopped_it_gives_the_shell_its_own_terminal_and_home_comes_back(home: Path) -> None:
    keep(home)
    with start(home) as terminal:
        before = modes(terminal)
        terminal.wait_until(lambda: TOOLKIT in terminal.raw, "the toolkit")
        terminal.run_for(0.5)
        os.kill(terminal.pid, signal.SIGTSTP)
        os.waitid(os.P_PID, terminal.pid, os.WSTOPPED)
        assert modes(terminal) == before
        os.kill(terminal.pid, signal.SIGCONT)
        terminal.wait_until(lambda: terminal.raw.count(TOOLKIT) == 2, "the window again")
        terminal.run_for(0.3)
        assert terminal.quit() == 0
        assert modes(terminal) == before


def test_on_a_later_day_only_what_the_90_days_say_is_still_to_come(home: Path) -> None:
    today = {"LADDERTUI_TODAY": "2026-12-02"}
    keep(home, LARGE, today)
    later = {"LADDERTUI_TODAY": "2026-12-14"}
    with start(home, LARGE, later, module=STUCK_START) as terminal:
        stands(terminal)
        terminal.type("t")  # what is not all there has no keys yet
        (home / GO).touch()
        terminal.wait_for("day 43 of 90")
        terminal.run_for(0.5)
        assert "Change this quarter" in terminal.screen_text()
        shown, changed = changes(bytes(terminal.raw), LARGE)
        assert terminal.quit() == 0
    assert "day" not in shown.replace("your 90 days", "")
    assert "Change this quarter" in shown
    frame = {y for y, line in enumerate(shown.split("\n")) if line.rstrip().endswith("│")}
    assert changed
    assert {int(line.partition(":")[0]) for line in changed} <= frame
    columns = [line.partition(": ")[2] for line in changed]
    before = shown.split("\n")
    for line, text in zip(changed, columns, strict=True):
        y = int(line.partition(":")[0])
        assert text[:60] == before[y][:60]  # where one stands, and the ladder


def test_nothing_is_shown_that_is_no_longer_so(home: Path) -> None:
    picture = keep(home)
    whole = picture.read_bytes()
    assert shows_a_picture(home)
    assert not shows_a_picture(home, env={"LADDERTUI_TODAY": "2027-02-22"})  # the review is due
    picture.write_bytes(whole)
    assert not shows_a_picture(home, size=LARGE)
    picture.write_bytes(whole[:-1])
    assert not shows_a_picture(home)
    picture.write_bytes(whole)
    home.joinpath(*PROFILE, "draft.toml").write_text('schema = 1\nrole = "Lead"\n')
    assert not shows_a_picture(home)


def shows_a_picture(
    home: Path, size: tuple[int, int] = SMALL, env: Mapping[str, str | None] | None = None
) -> bool:
    """Whether a start shows anything before the toolkit."""
    with start(home, size, env) as terminal:
        terminal.wait_until(lambda: TOOLKIT in terminal.raw, "the toolkit")
        return len(terminal.raw.partition(TOOLKIT)[0]) > 1000


def test_with_another_window_open_it_is_not_home_that_is_promised(home: Path) -> None:
    keep(home)
    with start(home) as first:
        first.wait_until(lambda: TOOLKIT in first.raw, "the toolkit, and the lock")
        with start(home) as second:
            second.wait_for("open in another window")
            assert STANDS.encode() not in second.raw
            second.press("ctrl+q")
            second.wait_for_end()
        assert first.quit() == 0


def test_neither_the_demo_nor_an_error_leaves_a_picture(home: Path) -> None:
    before = tree(home)
    with Terminal(home, args=("--demo",), is_forked=False) as terminal:
        terminal.wait_for("invented")
        terminal.run_for(1.0)
        assert terminal.quit() == 0
    assert kept(home) == []
    assert tree(home).keys() - before.keys() <= {"cache", "state"} | {
        each for each in tree(home) if each.startswith(("cache", "state"))
    }
