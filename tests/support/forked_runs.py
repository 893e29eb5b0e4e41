"""Many short runs of the program at little cost: a loaded process that forks for each run.

Each run is a process of its own, with its own folders, streams, locks and end; only loading is
saved. Keys are wrapped at low cost (`tests/support/low_cost_keys.py`). A run can be killed before
its n-th change to the disk, or after a time; several can be let go at the same moment.

    with Nursery() as nursery:
        nursery.run(home, "status", words="…")
"""

import contextlib
import functools
import gc
import io
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from tests.support.patience import PATIENCE
from tests.support.terminal import environment

CHANGES = ("open", "fsync", "fchmod", "replace", "rename", "link", "unlink", "mkdir", "rmdir")
"""The calls through which the program changes anything on the disk, and a few besides."""
KILLED = -signal.SIGKILL


@dataclass(frozen=True)
class Call:
    """One run to be made."""

    args: tuple[str, ...]
    words: str | None = None
    """What is handed over as the passphrase, through a descriptor of its own."""
    stdin: str = ""
    kill_at: int | None = None
    """Which change to the disk is the first that does not happen any more."""
    kill_after: float | None = None
    """Seconds until it is killed from outside."""
    env: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Ended:
    """How a run ended."""

    code: int
    out: str
    err: str
    steps: int
    """Changes to the disk; 0 for one that was killed."""
    seconds: float

    @property
    def json(self) -> Any:
        """The answer, of a run that went well."""
        assert (self.code, self.err) == (0, "")
        return json.loads(self.out)


class Nursery:
    """The process that forks. Use it as a context."""

    def __enter__(self) -> "Nursery":
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.support.forked_runs"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=Path(__file__).parents[2],
            env=environment(Path("/nonexistent")),
            text=True,
        )
        return self

    def __exit__(self, *_: object) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.stdout.close()
        self._process.wait(timeout=PATIENCE)

    def together(self, home: Path, *calls: Call) -> list[Ended]:
        """Several runs at once, each let go at the same moment."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        wanted = [asdict(call) | {"env": environment(home) | call.env} for call in calls]
        print(json.dumps(wanted), file=self._process.stdin, flush=True)
        return [Ended(**row) for row in json.loads(self._process.stdout.readline())]

    def run(self, home: Path, *args: str, **how: Any) -> Ended:
        """One run."""
        (ended,) = self.together(home, Call(args=args, **how))
        assert "Traceback" not in ended.err
        assert "fault in laddertui" not in ended.err
        return ended


# The other side


def serve() -> None:
    """Read what is to be run, a line of JSON each time, and answer with a line."""
    from laddertui.cli import parser
    from laddertui.storage.age import keys
    from tests.support import low_cost_keys

    load_everything()
    keys.wrap = low_cost_keys.wrap
    parser.parser = functools.cache(parser.parser)
    parser.parser()
    gc.collect()
    gc.freeze()  # a fork then shares what is loaded for good
    gc.disable()
    while line := sys.stdin.readline():
        begin = os.pipe()
        runs = [_Run(call, begin) for call in json.loads(line)]
        os.close(begin[0])
        os.close(begin[1])  # the last end of it: now they all go
        sys.stdout.write(json.dumps([run.ended() for run in runs]) + "\n")
        sys.stdout.flush()


def load_everything() -> None:
    """What the commands import when they are called; a fork need not do it again."""
    import importlib
    import pkgutil

    import filelock  # noqa: F401
    import icalendar  # noqa: F401
    import pyrage  # noqa: F401

    import laddertui.cli.commands
    import laddertui.storage
    from laddertui.storage.toml import reader

    for package in (laddertui.cli.commands, laddertui.storage):
        for module in pkgutil.iter_modules(package.__path__):
            importlib.import_module(f"{package.__name__}.{module.name}")
    for module_name in (
        "laddertui.cli.main",
        "laddertui.services.unlock",
        "laddertui.plain.runner",
    ):
        importlib.import_module(module_name)
    with contextlib.suppress(Exception):
        reader.read_snapshot(b"schema = 1\n", "x")  # the validators are built with the first file


class _Run:
    def __init__(self, call: dict[str, Any], begin: tuple[int, int]) -> None:
        self._call = call
        self._streams = [os.pipe() for _ in range(5)]  # in, words, out, err, steps
        self._pid = os.fork()
        if self._pid == 0:
            self._be_the_child(begin)
        self._began = time.monotonic()
        words = "" if call["words"] is None else call["words"] + "\n"
        for (reads, writes), said in zip(self._streams[:2], (call["stdin"], words), strict=True):
            os.close(reads)
            os.write(writes, said.encode())
            os.close(writes)
        for _, writes in self._streams[2:]:
            os.close(writes)

    def ended(self) -> dict[str, Any]:
        if self._call["kill_after"] is not None:
            time.sleep(max(0.0, self._began + self._call["kill_after"] - time.monotonic()))
            os.kill(self._pid, signal.SIGKILL)
        out, err, steps = (_all_of(reads) for reads, _ in self._streams[2:])
        code = os.waitstatus_to_exitcode(os.waitpid(self._pid, 0)[1])
        seconds = time.monotonic() - self._began
        return {"code": code, "out": out, "err": err, "steps": int(steps or 0), "seconds": seconds}

    def _be_the_child(self, begin: tuple[int, int]) -> None:
        code = 70
        try:
            os.close(begin[1])
            (reads, said), (words, spoken), *others = self._streams
            out, err, steps = (writes for _, writes in others)
            for fd, to in ((reads, 0), (out, 1), (err, 2)):
                os.dup2(fd, to)
            os.close(said)
            os.close(spoken)
            sys.stdin, sys.stdout, sys.stderr = map(_stream, (0, 1, 2), "rww")
            os.environ.clear()
            os.environ.update(self._call["env"])
            args = list(self._call["args"])
            if self._call["words"] is not None:
                args += ["--passphrase-fd", str(words)]
            counter = _Counter(self._call["kill_at"])
            os.read(begin[0], 1)  # comes back when everybody is there
            code = _main(args, counter)
            sys.stdout.flush()
            sys.stderr.flush()
            os.write(steps, str(counter.count).encode())
        finally:
            os._exit(code)


def _stream(fd: int, mode: str) -> io.TextIOWrapper:
    """A stream of this process's own; what its parent had read ahead is not in it."""
    raw = io.FileIO(fd, mode, closefd=False)
    return io.TextIOWrapper(
        io.BufferedReader(raw) if mode == "r" else io.BufferedWriter(raw), encoding="utf-8"
    )


def _main(args: list[str], counter: "_Counter") -> int:
    from laddertui.cli.main import main

    counter.watch()
    return main(args)


class _Counter:
    """Counts the changes to the disk, and at one of them ends the process as kill -9 does."""

    def __init__(self, kill_at: int | None) -> None:
        self.count = 0
        self._kill_at = kill_at

    def watch(self) -> None:
        for name in CHANGES:
            setattr(os, name, self._counted(getattr(os, name)))

    def _counted(self, real: Callable[..., Any]) -> Callable[..., Any]:
        def counted(*args: Any, **named: Any) -> Any:
            self.count += 1
            if self.count == self._kill_at:
                os.kill(os.getpid(), signal.SIGKILL)
            return real(*args, **named)

        return counted


def _all_of(fd: int) -> str:
    found = b""
    while data := os.read(fd, 65536):
        found += data
    os.close(fd)
    return found.decode()


if __name__ == "__main__":
    serve()
