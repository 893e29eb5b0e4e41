"""What only a process of its own can show: terminals, pipes, and what is loaded."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.loaded_modules import READERS, TOOLKIT, loaded_by
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
    assert (
        ran.stderr
        == b"laddertui: the app needs a terminal; laddertui --help lists what works without one\n"
    )
    master, slave = pty.openpty()
    try:
        half = run(stdin=slave)
        assert (half.returncode, half.stdout) == (2, b"")
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


def test_a_reader_that_goes_away_is_no_traceback(saved: Path) -> None:
    for n in range(300):
        (saved / f"{1950 + n // 4}-Q{n % 4 + 1}.toml").write_text("")
    for args in (["check"], ["paths"], ["--help"]):
        with subprocess.Popen(
            [*BIN, *args], stdout=subprocess.PIPE, stderr=subprocess.PIPE
        ) as gone:
            assert gone.stdout is not None
            assert gone.stderr is not None
            gone.stdout.close()
            said = gone.stderr.read()
        assert said == b""
        assert gone.returncode in (
            (0, 1) if args == ["--help"] else (1,)
        )  # argparse may pass over it by itself


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
    assert not loaded_by(*args) & (TOOLKIT | READERS)
