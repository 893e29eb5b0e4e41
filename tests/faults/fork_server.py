"""A process that has loaded the whole program once and forks for each run.

A run is a command or a scripted window. `python -m tests.faults.fork_server` reads a list of runs,
a line of JSON each time, and answers with a line. Runs of one list are let go at the same moment.
Every run is a process of its own, with its own streams, locks and end.
"""

import contextlib
import contextvars
import gc
import importlib
import io
import json
import os
import pkgutil
import shutil
import signal
import sys
import tempfile
import time
from dataclasses import asdict
from pathlib import Path
from typing import Any

from tests.faults.injection import Injection
from tests.faults.script import Course, Step

LONGEST_RUN = 40.0
"""Seconds after which a run counts as dead and is ended."""
HUNG = 98
"""The exit code of such a run."""
NEXT = "\x1e"
"""Between the answers of several commands of one run.

Before the next one's answer stands its exit code, after it.
"""


def serve() -> None:
    """Answer until the input ends."""
    load()
    begin_in = tempfile.mkdtemp()
    contextvars.copy_context().run(_warm_up, begin_in)
    shutil.rmtree(begin_in, ignore_errors=True)
    gc.collect()
    gc.freeze()
    gc.disable()
    while line := sys.stdin.readline():
        begin = os.pipe()
        runs = [_Run(call, begin) for call in json.loads(line)]
        os.close(begin[0])
        os.close(begin[1])  # they wait for this end: now they all go
        sys.stdout.write(json.dumps([run.ended() for run in runs]) + "\n")
        sys.stdout.flush()


def load() -> None:
    """Import every module of the program and what it imports when it is needed."""
    import filelock  # noqa: F401
    import icalendar  # noqa: F401
    import pyrage  # noqa: F401
    import pytest

    import laddertui
    from tests.faults import scripted_driver
    from tests.support import low_cost_keys

    for module in pkgutil.walk_packages(laddertui.__path__, "laddertui."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    low_cost_keys.in_place_of_the_real_one(pytest.MonkeyPatch())
    scripted_driver.install()


def _warm_up(folder: str) -> None:
    """Run commands and a window in this very process.

    What is built and cached when first used is then there for all.
    """
    from tests.faults.homes import FILES, OLD, PROFILE, write_files
    from tests.faults.scripted_driver import play_in
    from tests.support.terminal import environment

    os.environ.clear()
    os.environ.update(_surroundings(environment(Path(folder))))
    write_files(Path(folder) / PROFILE, FILES)
    streams = sys.stdin, sys.stdout, sys.stderr
    slave = os.openpty()[1]
    sys.stdin = _stream(slave, "r")
    with open(os.devnull, "w") as nowhere:
        sys.stdout = sys.stderr = nowhere
        for args in _EVERY_ROOM:
            reads, writes = os.pipe()
            os.write(writes, f"{OLD}\n".encode())
            _command(args, reads)
            os.close(reads)
            os.close(writes)
    sys.stdout = _stream(slave, "w")
    with contextlib.suppress(Exception):
        play_in([Step(("y",), "History"), Step(("escape",))], lambda _: None)
    sys.stdin, sys.stdout, sys.stderr = streams


_EVERY_ROOM = [
    ["check"],
    ["show", "--json"],
    ["drift"],
    ["calendar"],
    ["signal", "It writes tests"],
    ["profiles", "--json"],
    ["encrypt"],
    ["history", "--json"],
    ["decrypt"],
    ["due"],
    ["status", "--json"],
]


def _surroundings(env: dict[str, str]) -> dict[str, str]:
    root = str(Path(__file__).parents[2])
    return env | {"TEXTUAL_ANIMATIONS": "none", "PYTHONPATH": root}


class _Run:
    """One process."""

    def __init__(self, call: dict[str, Any], begin: tuple[int, int]) -> None:
        self._call = call
        self._streams = [os.pipe() for _ in range(5)]  # in, words, out, err, report
        self._pid = os.fork()
        if self._pid == 0:
            self._be_the_child(begin)
        self._began = time.monotonic()
        words = "" if call["words"] is None else (call["words"] + "\n") * (1 + len(call["more"]))
        for (reads, writes), given in zip(self._streams[:2], (call["stdin"], words), strict=True):
            os.close(reads)
            with contextlib.suppress(BrokenPipeError):
                os.write(writes, given.encode(errors="surrogateescape"))
            os.close(writes)
        for _, writes in self._streams[2:]:
            os.close(writes)

    def ended(self) -> dict[str, Any]:
        """Wait for the end; what came of it."""
        if self._call["kill_after"] is not None:
            time.sleep(max(0.0, self._began + self._call["kill_after"] - time.monotonic()))
            os.kill(self._pid, signal.SIGKILL)
        out, err, report = self._read_all()
        code = os.waitstatus_to_exitcode(os.waitpid(self._pid, 0)[1])
        is_hung = time.monotonic() - self._began > LONGEST_RUN
        last = report.decode().splitlines()[-1:] or ["{}"]
        return {
            "code": HUNG if is_hung else code,
            "out": out.decode(errors="replace"),
            "err": err.decode(errors="replace"),
            "report": json.loads(last[0]) if last[0].endswith("}") else {},
        }

    def _read_all(self) -> list[bytes]:
        """Everything that comes out, until the end or until the run is taken for dead."""
        import selectors

        found = {reads: b"" for reads, _ in self._streams[2:]}
        with selectors.DefaultSelector() as selector:
            for fd in found:
                selector.register(fd, selectors.EVENT_READ)
            while selector.get_map():
                for key, _ in selector.select(0.5):
                    data = os.read(key.fd, 65536)
                    found[key.fd] += data
                    if not data:
                        selector.unregister(key.fd)
                if time.monotonic() - self._began > LONGEST_RUN:
                    with contextlib.suppress(ProcessLookupError):
                        os.kill(self._pid, signal.SIGKILL)
                    break
        for fd in found:
            os.close(fd)
        return list(found.values())

    def _be_the_child(self, begin: tuple[int, int]) -> None:
        code = 70
        try:
            os.close(begin[1])
            (reads, given), (words, spoken), *others = self._streams
            out, err, report = (writes for _, writes in others)
            is_window = self._call["script"] is not None
            slave = os.openpty()[1] if is_window else -1
            places = (
                ((slave, 0), (slave, 1), (err, 2))
                if is_window
                else ((reads, 0), (out, 1), (err, 2))
            )
            for fd, to in places:
                os.dup2(fd, to)
            for fd in (given, spoken, *(reading for reading, _ in others)):
                os.close(fd)
            if is_window:
                os.close(out)
            sys.stdin, sys.stdout, sys.stderr = map(_stream, (0, 1, 2), "rww")
            if is_window:  # what it says is read here; it takes the pipe for a terminal
                sys.stderr.isatty = lambda: True  # type: ignore[method-assign]
            os.environ.clear()
            os.environ.update(_surroundings(self._call["env"]))
            os.chdir(self._call["folder"])
            os.read(begin[0], 1)  # comes back when everybody is there
            code = self._main(words, report)
            sys.stdout.flush()
            sys.stderr.flush()
        except SystemExit as left:
            code = int(left.code or 0)
        except BaseException:
            import traceback

            traceback.print_exc()
            sys.stderr.flush()
        finally:
            os._exit(code)

    def _main(self, words: int, report: int) -> int:
        call = self._call
        injection = Injection(call["folder"], call["at"], call["kind"])
        write = os.write

        def tell(course: Course | None = None) -> None:
            course_data = asdict(course) if course else {}
            hit = asdict(injection.hit) if injection.hit else None
            data: dict[str, Any] = {
                "hit": hit,
                "course": course_data,
                "count": len(injection.trace),
            }
            if call["wants_trace"]:
                data["trace"] = [asdict(operation) for operation in injection.trace]
            write(report, json.dumps(data).encode() + b"\n")

        with _sockets_counted() as sockets:
            injection.install()
            if call["script"] is None:
                code = _command(call["args"], words if call["words"] is not None else None)
                tell()
                for args in call["more"]:
                    sys.stdout.write(NEXT)
                    sys.stderr.write(NEXT)
                    given = words if call["words"] is not None else None
                    sys.stdout.write(f"{_command(args, given)}\n")
            else:
                from tests.faults.scripted_driver import play_in

                code = play_in([Step(**step) for step in call["script"]], tell)
        if sockets:
            sys.stderr.write(f"a network socket: {sockets[0]}\n")
        return code


def _command(args: list[str], words: int | None) -> int:
    from laddertui.cli.main import main

    return main([*args, *(["--passphrase-fd", str(words)] if words is not None else [])])


@contextlib.contextmanager
def _sockets_counted() -> Any:
    """Every network socket that is made, from now to the process's end."""
    import socket

    made: list[str] = []

    def hook(event: str, args: tuple[Any, ...]) -> None:
        is_made = event == "socket.__new__" and args[1] in (socket.AF_INET, socket.AF_INET6)
        is_reaching = event == "socket.connect" and isinstance(args[1], tuple)
        if is_made or is_reaching or event == "socket.getaddrinfo":
            made.append(f"{event} {args[1:]}")

    sys.addaudithook(hook)
    yield made


def _stream(fd: int, mode: str) -> io.TextIOWrapper:
    """A stream of this process's own; what its parent had read ahead is not in it."""
    raw = io.FileIO(fd, mode, closefd=False)
    buffer: Any = io.BufferedReader(raw) if mode == "r" else io.BufferedWriter(raw)
    return io.TextIOWrapper(buffer, encoding="utf-8", line_buffering=fd == 2)


if __name__ == "__main__":
    serve()
