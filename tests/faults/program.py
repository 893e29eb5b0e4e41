"""The program under test, from outside: one run of a command or a window, and how it ended."""

import json
import signal
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from tests.faults.fork_server import HUNG, NEXT
from tests.faults.script import Step
from tests.support.terminal import environment

KILLED = -signal.SIGKILL


@dataclass(frozen=True)
class Call:
    """One run to be made."""

    args: tuple[str, ...] = ()
    words: str | None = None
    """What is handed over as the passphrase, through a descriptor of its own."""
    stdin: str = ""
    script: Sequence[Step] | None = None
    """Played in a window; None: a command."""
    at: int | None = None
    """The number of the operation that fails, from 1."""
    kind: str = ""
    """How it fails: a key of `injection.APPLIES`."""
    kill_after: float | None = None
    """Seconds until it is killed from outside."""
    more: Sequence[tuple[str, ...]] = ()
    """Commands made after it by the same process, with the same passphrase."""
    wants_trace: bool = False
    env: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Ended:
    """How a run ended."""

    code: int
    out: str
    err: str
    report: dict[str, Any]
    """What the run says of itself; of a killed one, what it said last."""

    @property
    def hit(self) -> dict[str, str]:
        """The operation that failed; empty if it was never reached or the run was killed there."""
        return self.report.get("hit") or {}

    def where(self, planned: dict[str, str]) -> str:
        """The operation that failed; the one that was planned where nothing is known of it."""
        operation = self.hit or planned
        return f"{operation['kind']} {operation['path']}"

    @property
    def course(self) -> dict[str, Any]:
        """How a window's script went."""
        return self.report.get("course") or {}

    @property
    def trace(self) -> list[dict[str, str]]:
        """Every operation, if that was wanted."""
        return self.report.get("trace") or []

    @property
    def is_hung(self) -> bool:
        """Whether it had to be ended from outside."""
        return self.code == HUNG


class Program:
    """The process that forks. Use it as a context."""

    def __enter__(self) -> "Program":
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.fork_server"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=Path(__file__).parents[2],
            env=environment(Path("/nonexistent")) | {"TEXTUAL_ANIMATIONS": "none"},
            text=True,
        )
        return self

    def __exit__(self, *_: object) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.stdout.close()
        self._process.wait(timeout=30)

    def together(self, home: Path, *calls: Call) -> list[Ended]:
        """Several runs, each let go at the same moment."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        wanted = [
            asdict(call) | {"env": environment(home) | call.env, "folder": str(home)}
            for call in calls
        ]
        print(json.dumps(wanted), file=self._process.stdin, flush=True)
        return [Ended(**row) for row in json.loads(self._process.stdout.readline())]

    def run(self, home: Path, call: Call) -> Ended:
        """One run."""
        return self.together(home, call)[0]

    def answers(
        self, home: Path, *commands: tuple[str, ...], words: str | None = None
    ) -> list[Ended]:
        """Several commands one after the other, in one process, which is cheaper; nothing fails."""
        whole = self.run(home, Call(commands[0], words, more=commands[1:]))
        answered, *others = whole.out.split(NEXT)
        errors = whole.err.split(NEXT)
        ends = [Ended(whole.code, answered, errors[0], whole.report)]
        for text, error in zip(others, errors[1:], strict=True):
            lines = text.splitlines(keepends=True)
            ends.append(Ended(int(lines[-1]), "".join(lines[:-1]), error, {}))
        return ends

    def answer(self, home: Path, *args: str, words: str | None = None) -> Ended:
        """One command, with nothing failing."""
        return self.run(home, Call(args, words))
