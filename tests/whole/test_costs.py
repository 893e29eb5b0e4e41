"""What starting, a key and a screen cost, counted: figures that no busy machine can change.

Each budget stands a little above what it was on the day, with the reason for the size. Who goes
beyond one has made something dearer for everybody: find out what, before the budget is raised.
"""

import datetime as dt
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import pytest

from laddertui.domain.progress import finish
from laddertui.presenters.profiles import profile_list as rows
from laddertui.services.desk import profile_list
from laddertui.services.desk.profile_dates import ProfileDates
from laddertui.services.profiles import ProfileEntry
from laddertui.storage import profiles
from laddertui.storage.app_dirs import find_app_dirs
from laddertui.storage.caches import list_cache
from tests.support import three_quarters
from tests.support.drafts import developer
from tests.support.encrypted_windows import encrypted, gate, plain
from tests.support.folders import text
from tests.support.loaded_modules import HEAVY, every_module_loaded_by
from tests.support.patience import PATIENCE
from tests.support.terminal import Terminal, environment
from tests.support.window_modules import NOTE
from tests.support.windows import here, on_screen, opened, press

PAGES_LATER = tuple(
    f"laddertui.tui.{each}"
    for each in ("dialogs.", "screens.history", "screens.steps.", "screens.lenses.")
)
"""The modules of what opens later."""
NOT_ON_HOME = (
    "domain.snapshot",
    "domain.draft",
    "tui.base.held_answers",
    "tui.base.base_dialog",
    "storage.toml.reader",
)
"""Modules of ours that Home does without."""
PROFILE = ("data", "laddertui", "profiles", "me")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home folder with a year of quarters, and what is kept of them to answer quickly."""
    snapshots = tmp_path.joinpath(*PROFILE, "snapshots")
    snapshots.mkdir(parents=True, mode=0o700)
    for n in range(1, 5):
        (snapshots / f"2026-Q{n}.toml").write_text(
            text(f"2026-Q{n}", taken_on=f"2026-{3 * n - 1:02}-22")
        )
    every_module_loaded_by(tmp_path, "status")
    every_module_loaded_by(tmp_path, "due")
    return tmp_path


def ours(modules: set[str]) -> int:
    return sum(name.partition(".")[0] == "laddertui" for name in modules)


def test_a_command_loads_little_of_the_program_and_no_library(home: Path) -> None:
    for command, budget in {
        "due": 12,  # at every prompt: the line beside the cache, and nothing else
        "status": 60,  # the summary cache, and the words for it
        "history": 60,
        "paths": 50,
    }.items():
        loaded = every_module_loaded_by(home, command)
        assert ours(loaded) <= budget, command
        assert not {name.partition(".")[0] for name in loaded} & HEAVY, command
        # a library of ciphers, and what draws by lot, for digests and names that need neither
        assert not loaded & {"hashlib", "_hashlib", "secrets", "random"}, command


def test_what_ends_is_not_looked_through_for_garbage_first(home: Path) -> None:
    """It is three quarters of the time from the key that quits to the end."""
    script = (
        "import atexit, gc, sys; from laddertui.cli.main import main;"
        "atexit.register(lambda: print(len(gc.get_objects()), file=sys.stderr));"
        "sys.argv[1:] = ['paths']; sys.exit(main())"
    )
    ran = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=True,
        timeout=PATIENCE,
        env=environment(home),
    )
    assert int(ran.stderr) < 1_000  # some ten thousand otherwise


def test_a_window_opens_with_one_picture_and_a_key_changes_little_of_it(home: Path) -> None:
    with Terminal(home, module="tests.support.window_modules", is_forked=False) as terminal:
        terminal.wait_for("History")
        terminal.run_for(0.5)
        # 80 by 24 with its colours once; a second picture would be seen as a flicker
        assert len(terminal.raw) <= 10_500

        def sent_for(*keys: str) -> float:
            before = len(terminal.raw)
            for key in keys:
                terminal.press(key)
                terminal.run_for(0.2)
            return (len(terminal.raw) - before) / len(keys)

        # the two buttons that change, and the line of keys
        assert sent_for("right", "left") <= 400
        before = len(terminal.raw)
        terminal.press("b")
        terminal.wait_for("Paid for by")
        terminal.run_for(0.5)
        assert len(terminal.raw) - before <= 10_000  # a page is one picture, too
        # the two fields that change: nothing else is drawn at a change of focus
        assert sent_for("tab", "tab", "tab", "tab") <= 600
        # the field, the row's bar and what is said of the name
        for back in ("shift+tab", "shift+tab"):
            terminal.press(back)
            terminal.run_for(0.2)
        assert sent_for("a", "b", "c", "d") <= 500
        terminal.press("ctrl+q")
        assert terminal.wait_for_end() == 0
    loaded = set((home / NOTE).read_text().split())
    # more than half of the start is importing: what only another page needs is loaded while this
    # one is read; this is Home, with the picture of what moved
    assert ours(loaded) <= 185
    assert not {name for name in loaded if name.startswith(PAGES_LATER)}
    # what a quarter's file, a field that holds its text, and a dialog need
    assert not loaded & {f"laddertui.{each}" for each in NOT_ON_HOME}
    assert not {name.partition(".")[0] for name in loaded} & {"pydantic", "pydantic_core"}


_heard: list[list[str]] = []
"""Where what is opened is noted while somebody listens."""


@cache
def _hook() -> None:
    sys.addaudithook(_listen)  # there is no way to take it off again


def _listen(event: str, args: tuple[object, ...]) -> None:
    if _heard and event == "open" and isinstance(args[0], str | bytes | Path):
        _heard[-1].append(str(args[0]))


@contextmanager
def opens() -> Iterator[list[str]]:
    """The paths that are opened meanwhile."""
    _hook()
    _heard.append([])
    try:
        yield _heard[-1]
    finally:
        _heard.clear()


async def test_a_page_reads_each_file_once_and_home_no_quarter_at_all() -> None:
    saved = (three_quarters.Q2, three_quarters.Q3, three_quarters.Q4)
    async with opened(saved=saved) as window:
        await press(window, "t", "escape")  # the summary is kept now
        for key, page, budget in (
            ("t", "HistoryScreen", 0),  # it is drawn from what Home has read
            ("escape", "HomeScreen", 3),  # the summary, the card, whether there is a draft
            ("b", "audit", 0),  # the quarter has been read for Home
        ):
            with opens() as paths:
                await press(window, key)
            read = [each for each in paths if "/profiles/" in each or "/summaries/" in each]
            assert here(window) == page
            assert len(read) == len(set(read)) <= budget, (page, read)


def test_a_list_of_profiles_opens_one_file_however_many_there_are() -> None:
    for n in range(12):
        kind = encrypted if n % 4 == 0 else plain
        kind(developer(), profile_id=f"p{n:02}")
    dirs = find_app_dirs(None)
    whole = finish(profile_list.reading(dirs))
    with opens() as paths:
        assert finish(profile_list.reading(dirs)) == whole
    # once to know what was kept, and once for what another window has written meanwhile
    assert paths == 2 * [str(list_cache.path_of(dirs))]
    with opens() as paths:  # to find one by its code, or to see that a code is free
        assert profiles.choose(dirs, "P07") == "p07"
    assert paths == [str(list_cache.path_of(dirs))]
    (dirs.profiles / "p01" / "about.toml").write_text("schema = 1\n")
    with opens() as paths:
        assert finish(profile_list.reading(dirs)) == whole
    assert {"/p01/" in each for each in paths if "/profiles/" in each} == {True}


async def test_of_a_long_list_only_the_rows_in_sight_are_made(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made, profile_row = [], rows.profile_row

    def counted(entry: ProfileEntry, dates: ProfileDates, today: dt.date) -> str:
        made.append(entry.id)
        return profile_row(entry, dates, today)

    for n in range(50):
        plain(profile_id=f"p{n:02}")
    monkeypatch.setattr(rows, "profile_row", counted)
    async with gate(None) as window:
        assert on_screen(window, "P00 ")
        assert "p00" in made and len(made) == len(set(made)) <= 24  # lines of the window
        await press(window, "end")
        assert on_screen(window, "P49 ") and "p25" not in made
