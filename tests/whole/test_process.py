"""What only a process of its own can show: terminals, pipes, and what is loaded."""

import os
import pty
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.support.folders import CARD
from tests.support.loaded_modules import HEAVY, READERS, TOOLKIT, loaded_by
from tests.support.patience import PATIENCE
from tests.support.snapshot_texts import PLAN, snapshot

BIN = [sys.executable, "-m", "laddertui"]


def run(*args: str, **named: object) -> "subprocess.CompletedProcess[bytes]":
    settings: dict[str, object] = {
        "stdin": subprocess.DEVNULL,
        "capture_output": True,
        "timeout": PATIENCE,
    } | named
    return subprocess.run([*BIN, *args], check=False, **settings)  # type: ignore[call-overload, no-any-return]


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    """A profile with a quarter, as the environment of this test names it."""
    folder = tmp_path / "data" / "laddertui" / "profiles" / "me" / "snapshots"
    folder.mkdir(parents=True, mode=0o700)
    for each in (tmp_path / "data").rglob("*"):
        each.chmod(0o700)
    (folder / "2026-Q4.toml").write_text(snapshot(more=PLAN))
    return folder


def test_without_a_terminal_the_app_says_so_and_writes_no_escape_code(tmp_path: Path) -> None:
    ran = run()
    assert (ran.returncode, ran.stdout) == (2, b"")
    assert ran.stderr == (
        b"laddertui: the app needs a terminal;"
        b" laddertui assess --plain asks the same questions line by line\n"
    )
    master, slave = pty.openpty()
    try:
        half = run(stdin=slave)
        assert (half.returncode, half.stdout) == (2, b"")
        assert b"assess --plain" in half.stderr
        assert b"\x1b" not in half.stderr
    finally:
        os.close(master)
        os.close(slave)
    assert not list(tmp_path.iterdir())


def test_with_errors_sent_to_a_file_the_app_draws_nothing_into_it(
    saved: Path, tmp_path: Path
) -> None:
    master, slave = pty.openpty()
    try:
        with (tmp_path / "err.log").open("wb") as log:
            command = [sys.executable, "-m", "laddertui"]
            ran = subprocess.run(
                command, stdin=slave, stdout=slave, stderr=log, check=False, timeout=PATIENCE
            )
    finally:
        os.close(master)
        os.close(slave)
    assert ran.returncode == 2
    assert (tmp_path / "err.log").read_bytes() == (
        b"laddertui: the app draws on standard error, which is not a terminal here;"
        b" start it without 2>\n"
    )


def test_a_terminal_that_can_only_print_is_told_of_the_plain_way(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("TERM", "dumb")
    master, slave = pty.openpty()
    ran = run(stdin=slave, stdout=slave, stderr=subprocess.PIPE, capture_output=False)
    os.close(slave)
    os.close(master)
    assert ran.returncode == 2
    assert ran.stderr.decode() == (
        "laddertui: this terminal (TERM=dumb) cannot show the app;"
        " laddertui assess --plain asks the same questions line by line\n"
    )


@pytest.mark.parametrize("args", [("--no-mouse", "status"), ("--no-mouse", "paths", "--json")])
def test_a_command_has_no_mouse_to_leave_out(args: tuple[str, ...]) -> None:
    ran = run(*args)
    assert (ran.returncode, ran.stdout) == (2, b"")
    assert ran.stderr.decode() == (
        f"laddertui: --no-mouse is for the app, not for {args[1]};"
        " laddertui --help lists what there is\n"
    )


def test_the_app_without_the_mouse_still_needs_a_terminal() -> None:
    ran = run("--no-mouse")
    assert (ran.returncode, ran.stdout) == (2, b"")
    assert b"laddertui assess --plain" in ran.stderr


@pytest.mark.parametrize(
    ("redirect", "what"), [("<&-", "input"), (">&-", "output"), ("<&- >&-", "input")]
)
def test_questions_without_a_way_to_ask_them_are_refused_in_a_line(
    redirect: str, what: str
) -> None:
    ran = run_shell(f"exec '{sys.executable}' -m laddertui assess --plain {redirect}")
    assert ran.returncode == 2
    assert ran.stderr.decode() == (
        f"laddertui: assess asks questions and reads answers, but standard {what} is closed\n"
    )


@pytest.mark.parametrize("day", ["9999-12-31", "9991-01-01", "1899-12-31", "0001-01-01"])
@pytest.mark.parametrize("args", [(), ("assess", "--plain"), ("due",), ("status",), ("check",)])
def test_a_day_past_all_counting_is_refused_in_a_line(
    day: str, args: tuple[str, ...], saved: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LADDERTUI_TODAY", day)
    monkeypatch.setenv("TERM", "xterm")
    master, slave = pty.openpty()
    streams = {} if args else {"stdin": slave, "stdout": slave}
    ran = run(*args, **({"stderr": subprocess.PIPE, "capture_output": False} | streams))
    os.close(slave)
    os.close(master)
    assert ran.returncode == 2
    assert ran.stderr.decode() == (
        f"laddertui: LADDERTUI_TODAY says {day}; this program counts from 1900 to 9990\n"
    )


def test_a_reader_that_goes_away_is_no_traceback_and_changes_no_exit_code(saved: Path) -> None:
    for n in range(300):
        (saved / f"{1950 + n // 4}-Q{n % 4 + 1}.toml").write_text("")
    for args, code in ((["check"], 2), (["paths"], 0), (["--help"], None)):
        with subprocess.Popen(
            [*BIN, *args], stdout=subprocess.PIPE, stderr=subprocess.PIPE
        ) as gone:
            assert gone.stdout is not None
            assert gone.stderr is not None
            gone.stdout.close()
            said = gone.stderr.read()
        assert said == b""
        # argparse may pass over it by itself
        assert gone.returncode in ((0, 1) if code is None else (code,))


@pytest.mark.parametrize("name", ["rename", "import"])
def test_what_is_done_is_done_though_nobody_reads_the_answer(
    saved: Path, tmp_path: Path, name: str
) -> None:
    other = tmp_path / "q3.toml"
    other.write_text(snapshot("2026-Q3"))
    (saved.parent / "profile.toml").write_text(CARD)
    call = ["profiles", "rename", "CD"] if name == "rename" else ["import", str(other)]
    reads, writes = os.pipe()
    os.close(reads)
    ran = run(*call, capture_output=False, stdout=writes, stderr=subprocess.PIPE)
    os.close(writes)
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert (saved / "2026-Q3.toml").exists() == (name == "import")
    assert ('"CD"' in (saved.parent / "profile.toml").read_text()) == (name == "rename")


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (("calendar", "-o", "plan.ics"), 0),
        (("erase", "--yes"), 0),
        (("status", "--profile", "nobody"), 1),
        (("drift", "x"), 2),
        (("import", "missing.toml"), 1),
    ],
)
def test_words_that_cannot_be_written_change_no_exit_code(
    saved: Path, tmp_path: Path, args: tuple[str, ...], code: int
) -> None:
    if not os.path.exists("/dev/full"):
        pytest.skip("this system has no /dev/full")
    with open("/dev/full", "wb") as full:
        ran = run(*args, capture_output=False, stdout=subprocess.PIPE, stderr=full, cwd=tmp_path)
    assert ran.returncode == code
    assert (
        run_shell(f"cd '{tmp_path}' && '{sys.executable}' -m laddertui paths 2>&-").returncode == 0
    )


def test_with_stderr_closed_no_word_gets_into_the_answer(saved: Path) -> None:
    ran = run_shell(f"exec '{sys.executable}' -m laddertui status --profile nobody 2>&-")
    assert (ran.returncode, ran.stdout) == (1, b"")


@pytest.mark.parametrize("encoding", ["latin-1", "ascii"])
def test_a_quarter_shown_into_a_file_is_the_file_whatever_the_terminals_encoding(
    saved: Path, tmp_path: Path, encoding: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    role = "Köchin, шеф, 料理人"
    (saved / "2026-Q4.toml").write_text(snapshot(role=role))
    monkeypatch.setenv("PYTHONIOENCODING", encoding)
    shown = tmp_path / "shown.toml"
    shown.write_bytes(run("show").stdout)
    assert tomllib.loads(shown.read_text("utf-8"))["role"] == role
    assert run("check", str(shown)).returncode == 0


def test_an_answer_that_cannot_be_written_is_a_line(saved: Path) -> None:
    if not os.path.exists("/dev/full"):
        pytest.skip("this system has no /dev/full")
    with open("/dev/full", "wb") as full:
        ran = run("paths", capture_output=False, stdout=full, stderr=subprocess.PIPE)
    assert ran.returncode == 1
    assert ran.stderr == b"laddertui: the answer cannot be written: No space left on device\n"


def test_streams_that_are_closed_are_no_traceback(saved: Path) -> None:
    for redirect, args, code in (
        (">&-", "status", 0),
        ("<&-", "", 2),
        ("<&- >&-", "", 2),
        ("<&-", "import -", 1),
    ):
        ran = run_shell(f"exec '{sys.executable}' -m laddertui {args} {redirect}")
        assert ran.returncode == code, (redirect, ran.stderr)
        assert b"Traceback" not in ran.stderr
        assert b"fault in laddertui" not in ran.stderr


def run_shell(script: str) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(
        ["/bin/sh", "-c", script], capture_output=True, check=False, timeout=PATIENCE
    )


def test_a_file_comes_in_through_a_pipe(tmp_path: Path) -> None:
    ran = run("import", "-", "--json", stdin=None, input=snapshot().encode())
    assert (ran.returncode, ran.stdout) == (
        0,
        b'{"schema": 1, "profile": "me", "imported": ["2026-Q4"]}\n',
    )


def test_a_command_that_answers_with_data_never_loads_the_toolkit(saved: Path) -> None:
    worked_out = loaded_by("status", "--json")
    assert READERS - {"tomli_w"} <= worked_out
    assert not worked_out & TOOLKIT
    for args in (["check"], ["paths"], ["profiles"], ["show"]):
        assert not loaded_by(*args) & TOOLKIT


@pytest.mark.parametrize("args", [("status", "--json"), ("history",)])
def test_from_the_summary_cache_neither_the_toolkit_nor_a_reader_is_loaded(
    saved: Path, args: tuple[str, ...]
) -> None:
    run("status")
    assert not loaded_by(*args) & HEAVY
