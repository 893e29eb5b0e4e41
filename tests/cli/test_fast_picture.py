"""The first picture is found without the rest of the program, or none is shown."""

import datetime as dt
import os
import subprocess
import sys
from pathlib import Path

import pytest
import textual

import laddertui
from laddertui.cli import fast_picture
from laddertui.services.first_picture import keep_picture, picture_state
from laddertui.services.session import ProfileSession
from laddertui.storage import lock
from laddertui.storage.app_dirs import find_app_dirs
from laddertui.tui.base import window_sizes
from tests.support.folders import text
from tests.support.patience import PATIENCE

SIZE = (80, 24)
LINES = [f"line {n}" for n in range(SIZE[1])]
LATER = ["later"] * SIZE[1]
DAY, LAST = dt.date(2026, 11, 22), dt.date(2026, 12, 1)


@pytest.fixture
def kept(profile: ProfileSession) -> ProfileSession:
    """A profile whose Home was kept as it stood, and that no window has any more."""
    profile.folder.snapshots.mkdir(parents=True, mode=0o700)
    (profile.folder.snapshots / "2026-Q4.toml").write_text(text())
    keep_picture(profile, picture_state(profile, SIZE), (DAY, DAY, LAST), LINES, LATER)
    profile.close()
    return profile


def found(
    day: str = "2026-11-22", size: tuple[int, int] = SIZE, **given: str
) -> tuple[list[str], bool] | None:
    """What a start would show."""
    try:
        shown = fast_picture._found({f"--{k}": v for k, v in given.items()}, day, size)
    except OSError:
        return None
    return ([line.decode() for line in shown[0]], shown[1]) if shown else None


def test_what_the_window_kept_is_what_the_next_start_finds(
    kept: ProfileSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert found() == found(profile="me") == (LINES, True)
    assert found("2026-12-01") == (LATER, False)
    assert found("2026-12-02") is found(size=(81, 24)) is found(size=(80, 25)) is None
    assert found(profile="other") is None
    monkeypatch.setenv("NO_COLOR", "1")
    assert found() is None
    monkeypatch.delenv("NO_COLOR")
    assert found() == (LINES, True)
    for each in ("CACHE", "CONFIG", "STATE"):
        with monkeypatch.context() as here:
            here.setenv(f"XDG_{each}_HOME", "relative")  # finding it takes more than this
            assert found() is None


def test_nothing_is_promised_while_a_window_has_the_profile(kept: ProfileSession) -> None:
    with lock.take(kept.dirs, kept.folder):
        assert found() is None
    assert found() == (LINES, True)


def test_nothing_is_kept_of_a_profile_that_was_encrypted_meanwhile(
    profile: ProfileSession,
) -> None:
    profile.folder.path.mkdir(parents=True, mode=0o700)
    state = picture_state(profile, SIZE)
    profile.folder.card.write_text('schema = 1\nuid = "00c0ffee"\npublic_key = "age1x"\n')
    keep_picture(profile, state, (DAY, DAY, LAST), LINES, LATER)
    assert not list(find_app_dirs().cache.rglob("*.picture"))


@pytest.mark.parametrize(
    "argv",
    [
        ["--demo"],
        ["--json"],
        ["--help"],
        ["--passphrase-fd", "3"],
        ["--profile", "AB"],
        ["--profile"],
        ["--prof", "me"],
        ["status"],
        ["--no-mouse", "--no-mouse"],
    ],
)
def test_any_other_call_shows_none(
    kept: ProfileSession, argv: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(os, "isatty", lambda _: True)
    monkeypatch.setattr(os, "get_terminal_size", lambda _: os.terminal_size(SIZE))
    monkeypatch.setattr("laddertui.tui.terminal.first_picture.show", lambda *shown: shown)
    assert fast_picture.show(["--no-mouse", "--profile", "me"])
    assert fast_picture.show(argv) is None


def test_nor_does_what_is_no_terminal_or_draws_nothing(
    kept: ProfileSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "get_terminal_size", lambda _: os.terminal_size(SIZE))
    monkeypatch.setattr("laddertui.tui.terminal.first_picture.show", lambda *shown: shown)
    for term, ttys, is_shown in (
        ("xterm", (0, 1, 2), True),
        ("xterm", (0, 1), False),
        ("xterm", (1, 2), False),
        ("dumb", (0, 1, 2), False),
        ("unknown", (0, 1, 2), False),
        ("", (0, 1, 2), False),
    ):
        monkeypatch.setenv("TERM", term)
        monkeypatch.setattr(os, "isatty", ttys.__contains__)
        keep_picture(kept, picture_state(kept, SIZE), (DAY, DAY, LAST), LINES, LATER)
        assert bool(fast_picture.show([])) is is_shown, (term, ttys)


def test_the_smallest_window_is_the_one_that_home_takes() -> None:
    assert window_sizes.FEWEST_COLUMNS == fast_picture.FEWEST_COLUMNS
    assert window_sizes.FEWEST_LINES == fast_picture.FEWEST_LINES


def test_hardly_anything_is_loaded_for_it(kept: ProfileSession) -> None:
    """Whoever starts the program waits for every module that comes before the picture."""
    script = (
        "import sys; from laddertui.cli import main, fast_picture;"
        "import laddertui.tui.terminal.first_picture;"
        f"found = fast_picture._found({{}}, '2026-11-22', {SIZE});"
        "print(found is not None, *sys.modules)"
    )
    paths = (str(Path(str(package.__file__)).parents[1]) for package in (laddertui, textual))
    ran = subprocess.run(
        [sys.executable, "-S", "-c", script],
        capture_output=True,
        text=True,
        check=True,
        timeout=PATIENCE,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(paths)},
    )
    is_found, *loaded = ran.stdout.split()
    assert is_found == "True"
    assert sum(name.partition(".")[0] == "laddertui" for name in loaded) <= 14
    heavy = {"textual", "rich", "pydantic", "re", "pathlib", "argparse", "dataclasses", "typing"}
    assert not set(loaded) & (heavy | {"contextlib", "json", "datetime", "importlib.util"})
