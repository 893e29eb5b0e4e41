"""The first picture is shown while nothing it depends on has changed, and can do nothing else."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from laddertui.storage.app_dirs import AppDirs
from laddertui.storage.caches import due_cache, first_picture, summary_cache
from laddertui.storage.profile_folder import ProfileFolder
from tests.support import folders
from tests.support.folders import text

SIZE = (80, 3)
WHOLE = ["\x1b[1;38;2;228;232;238;48;2;33;41;57m laddertui\x1b[0m", "│ 2.10 ⠒⣿ Größe 漢字", ""]
LATER = [*WHOLE[:2], "later"]
DAYS = ("2026-11-22", "2026-11-24", "2026-12-31")
HARMLESS = ("\x1b[0m", "\x1b[m", "\x1b[38;5;1m", "ä", "e\u0301")
HARMFUL = (
    *("\x1b]0;title\x07", "\x1b[2J", "\x1b[31", "\x1b[?1049h", "\x1b[6n", "\x1b", "\x1bc", "\x07"),
    *("\r", "\t", "\x08", "\x7f", "\x9b31m", "\u202e", "\u2028", "\x1b[3\x1b[1m", "\x1b[38:5:1m"),
)
VARIABLES = (
    *("TERM", "COLORTERM", "NO_COLOR", "FORCE_COLOR", "TERM_PROGRAM", "LANG", "LC_ALL", "LC_CTYPE"),
    *("TEXTUAL_COLOR_SYSTEM", "TEXTUAL_ANIMATIONS", "TTY_COMPATIBLE"),
)
Change = Callable[[ProfileFolder, Path], object]


@pytest.fixture
def folder(tmp_path: Path) -> ProfileFolder:
    made = folders.folder(tmp_path)
    (made.snapshots / "2026-Q4.toml").write_text(text())
    return made


def state(folder: ProfileFolder, settings: Path, size: tuple[int, int] = SIZE) -> str:
    return first_picture.state(str(folder.path), str(settings), size)


def made(whole: list[str] = WHOLE, later: list[str] = LATER) -> bytes:
    data = first_picture.write("state", DAYS, whole, later)
    assert data is not None
    return data


def shown(data: bytes, day: str = "2026-11-22", lines: int = 3) -> list[str] | None:
    found = first_picture.read(data, "state", day, lines)
    return [line.decode() for line in found[0]] if found else None


@pytest.mark.parametrize(
    ("day", "lines"),
    [
        ("2026-11-21", None),
        ("2026-11-22", WHOLE),
        ("2026-11-24", WHOLE),
        ("2026-11-25", LATER),
        ("2026-12-31", LATER),
        ("2027-01-01", None),
    ],
)
def test_it_is_whole_for_its_days_and_without_what_changes_for_later_ones(
    day: str, lines: list[str] | None
) -> None:
    assert shown(made(), day) == lines
    found = first_picture.read(made(), "state", day, 3)
    assert (found[1] if found else None) == ((lines == WHOLE) if lines else None)


def test_nothing_cut_off_changed_or_of_another_state_is_shown() -> None:
    data = made()
    assert shown(data) == WHOLE
    for n in range(len(data)):
        assert shown(data[:n]) is None, n
        assert shown(data[:n] + bytes([data[n] ^ 1]) + data[n + 1 :]) is None, n
    assert shown(data + b"x") is shown(b"") is shown(b"\n" * 10) is None
    assert first_picture.read(data, "another", "2026-11-22", 3) is None
    assert shown(data, lines=2) is shown(data, lines=4) is None


@pytest.mark.parametrize("sign", HARMFUL)
def test_whatever_would_act_on_the_terminal_is_neither_kept_nor_shown(sign: str) -> None:
    for line in (sign, f"text{sign}", f"{sign}text", f"\x1b[1m{sign}\x1b[0m"):
        hostile = [*WHOLE[:2], line]
        assert first_picture.write("state", DAYS, hostile, LATER) is None
        assert first_picture.write("state", DAYS, WHOLE, hostile) is None
        # somebody who can write the file can reckon the digest, too
        content = "\n".join([" ".join(DAYS), *hostile, *hostile]).encode()
        data = due_cache.digest_of("state", content) + b"\n" + content
        assert shown(data) is shown(data, "2026-12-01") is None


def test_text_and_colours_are_all_that_is_shown() -> None:
    for sign in HARMLESS:
        assert shown(made(whole=[sign, sign, sign])) == [sign] * 3
    for hostile in (b"\xff", b"\x9b2J", b"\xed\xa0\x80"):
        content = " ".join(DAYS).encode() + b"\n" + b"\n".join([hostile] * 6)
        data = due_cache.digest_of("state", content) + b"\n" + content
        assert shown(data) is None


@pytest.mark.parametrize("days", ["", "2026-11-22", "2026-11-22 2026-11-22", "\xff"])
def test_days_that_are_none_show_nothing(days: str) -> None:
    content = f"{days}\n".encode() + "\n".join([*WHOLE, *LATER]).encode()
    data = due_cache.digest_of("state", content) + b"\n" + content
    assert shown(data) is None


def test_a_huge_file_is_not_looked_at() -> None:
    line = "x" * (first_picture.LARGEST // 6 + 1)
    assert first_picture.write("state", DAYS, [line] * 3, [line] * 3) is None


CHANGES: dict[str, Change] = {
    "a quarter": lambda folder, _: (folder.snapshots / "2026-Q3.toml").write_text(text("2026-Q3")),
    "a draft": lambda folder, _: folder.draft.write_text("schema = 1\n"),
    "the card": lambda folder, _: folder.card.write_text(folders.CARD),
    "a tick": lambda folder, _: folder.sprint.write_text("schema = 1\n"),
    "a signal": lambda folder, _: _in(folder.signals, "2026-11-20.1.toml"),
    "an opinion": lambda folder, _: _in(folder.opinions, "a.toml"),
    "a repeat": lambda folder, _: _in(folder.repeats, "2026-11-20.toml"),
    "a key": lambda folder, _: folder.identity.write_text("age"),
    "another profile": lambda folder, _: (folder.path.parent / "other").mkdir(),
    "the settings": lambda _, settings: settings.write_text('theme = "laddertui-light"\n'),
}


def _in(folder: Path, name: str) -> None:
    folder.mkdir(exist_ok=True)
    (folder / name).write_text("schema = 1\n")


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_every_file_from_which_home_says_something_counts(
    folder: ProfileFolder, tmp_path: Path, change: Change
) -> None:
    settings = tmp_path / "config.toml"
    before = state(folder, settings)
    assert state(folder, settings) == before
    change(folder, settings)
    after = state(folder, settings)
    assert after != before
    assert state(folder, settings) == after


def test_so_do_the_window_the_terminal_the_language_and_the_versions(
    folder: ProfileFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = tmp_path / "config.toml"
    seen = {
        state(folder, settings),
        state(folder, settings, (81, 3)),
        state(folder, settings, (80, 4)),
    }
    for n, name in enumerate(VARIABLES, 4):
        monkeypatch.setenv(name, "another")
        seen.add(state(folder, settings))
        assert len(seen) == n, name
    monkeypatch.setenv("TERM_SESSION_ID", "one a window")
    monkeypatch.setenv("HOME", "/elsewhere")
    assert state(folder, settings) in seen
    monkeypatch.setattr(first_picture, "__version__", "99")
    assert state(folder, settings) not in seen


def test_another_version_of_the_toolkit_is_another_state(
    folder: ProfileFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = state(folder, tmp_path)
    (tmp_path / "textual").mkdir()
    (tmp_path / "textual" / "__init__.py").write_text("")
    monkeypatch.syspath_prepend(tmp_path)
    assert state(folder, tmp_path) != here


def test_it_is_kept_for_this_user_alone_and_not_written_twice(
    folder: ProfileFolder, tmp_path: Path
) -> None:
    where: AppDirs = folders.dirs(tmp_path)
    summary_cache.store_picture(where, folder, made())
    (path,) = (where.cache / "summaries").iterdir()
    assert path.name == first_picture.name(str(folder.path))
    assert path in summary_cache.paths(where, folder)
    assert path.stat().st_mode & 0o777 == 0o600
    before = path.stat()
    summary_cache.store_picture(where, folder, made())
    assert os.stat(path) == before
