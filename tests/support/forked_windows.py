"""Windows in a terminal at little cost: a loaded process that forks for each window.

Each window is a process of its own, with its own session, terminal, environment and end; only
loading is saved.
"""

import contextlib
import functools
import gc
import importlib
import json
import os
import pkgutil
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any


class WindowServer:
    """The process that forks; it ends with the tests, when nobody holds its other end any more."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.support.forked_windows"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=Path(__file__).parents[2],
            env={
                "PATH": os.environ.get("PATH", os.defpath),
                "HOME": "/nonexistent",
                "LANG": "C.UTF-8",
            },
            text=True,
        )

    def start(self, tty: str, env: Mapping[str, str], args: Sequence[str]) -> int:
        """Start the program in a terminal; its process id."""
        return self._ask({"tty": tty, "env": dict(env), "args": list(args)})

    def wait(self, pid: int) -> int:
        """Wait for the end of one that was started; its exit code, negative for a signal."""
        return self._ask({"wait": pid})

    def _ask(self, request: dict[str, Any]) -> int:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        print(json.dumps(request), file=self._process.stdin, flush=True)
        return int(self._process.stdout.readline())


window_server = functools.cache(WindowServer)
"""The one of this process, started when it is first asked for."""


# The other side


def serve() -> None:
    """Read what is asked, a line of JSON each time, and answer with a number."""
    load_everything()
    gc.collect()
    gc.freeze()  # a fork then shares what is loaded for good
    while line := sys.stdin.readline():
        request = json.loads(line)
        answer = reap(request["wait"]) if "wait" in request else start(request)
        sys.stdout.write(f"{answer}\n")
        sys.stdout.flush()


def start(request: dict[str, Any]) -> int:
    """Fork; come back when the child holds its terminal, which would be at its end otherwise."""
    is_there, here = os.pipe()
    pid = os.fork()
    if pid == 0:
        be_the_program(**request, here=here)
    os.close(here)
    os.read(is_there, 1)
    os.close(is_there)
    return pid


def reap(pid: int) -> int:
    """Wait for the end of a child; its exit code, negative for a signal."""
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def load_everything() -> None:
    """Import every module of the program, and build what the first file read would build."""
    import laddertui
    from laddertui.storage.toml import reader

    for module in pkgutil.walk_packages(laddertui.__path__, "laddertui."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    with contextlib.suppress(Exception):
        reader.read_snapshot(b"schema = 1\n", "x")


def be_the_program(tty: str, env: dict[str, str], args: list[str], here: int) -> None:
    """Become what `python -m laddertui` is in this terminal."""
    code = 70
    try:
        gc.unfreeze()
        os.setsid()
        for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT):
            signal.signal(number, signal.SIG_DFL)  # as a terminal starts it, whoever runs tests
        signal.signal(signal.SIGINT, signal.default_int_handler)
        terminal = os.open(tty, os.O_RDWR)  # the first that a new session opens is its own
        for stream in (0, 1, 2):  # what Python's own streams read and write
            os.dup2(terminal, stream)
        os.close(terminal)
        os.close(here)
        os.environ.clear()
        os.environ.update(env)
        sys.argv = ["laddertui", *args]
        from laddertui.cli.main import main

        code = main(args)
        sys.stdout.flush()
        sys.stderr.flush()
    finally:
        os._exit(code)


if __name__ == "__main__":
    serve()
