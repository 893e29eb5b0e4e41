"""The rows of the table: what is compared with what, and how it is done in turn.

Milliseconds differ from machine to machine; ratios of runs taken in turn hardly do. So each figure
is the median of the ratios of pairs, and whichever goes first changes from pair to pair.
"""

import statistics
import subprocess
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from scripts.bench.installed import FLOORS, Data
from scripts.bench.terminal import Run

HOME, LIST, AUDIT, HISTORY = "you 1.93", "P0001", "Paid for by", "2026-Q4"
"""What stands on a page once it is there."""
READY = "READY"
TAB, DOWN, UP = b"\t", b"\x1b[B", b"\x1b[A"
GAP = 0.04
"""Seconds from a key to the next at the least."""
CALM = 0.06
"""Seconds of silence before the next key: a second paint must have come by then."""
LOOKED_AT = 0.6
"""Seconds that a page is looked at before it is left."""
IDLE_SECONDS = 10.0
BURST = 200
EXPORTS = 3
"""Pairs of exports: each takes seconds, so the machine's own noise is small beside it."""
PARSE = """
import pathlib, sys, tomllib
for file in pathlib.Path(sys.argv[1]).glob("**/snapshots/*.toml"):
    tomllib.loads(file.read_text())
"""
"""The least that reading quarters could be with what Python brings."""


@dataclass
class Row:
    """One figure of the day, and the goal it is held against."""

    what: str
    figure: float
    goal: float | None
    """At most this much; None for a figure that stands beside, without a goal."""
    note: str = ""

    @property
    def verdict(self) -> str:
        """Whether the goal is met."""
        if self.goal is None:
            return ""
        return "met" if self.figure <= self.goal else "not met"


def ratio(pairs: list[tuple[float, float]]) -> float:
    """Return the median of the pairs' ratios."""
    return statistics.median(a / b for a, b in pairs)


def in_turn(a: Callable[[], float], b: Callable[[], float], runs: int) -> list[tuple[float, float]]:
    """Measure both in turn, a run of each to warm up aside."""
    pairs = []
    for n in range(-1, runs):
        if n % 2 == 0:
            x, y = a(), b()
        else:
            y, x = b(), a()
        if n >= 0:
            pairs.append((x, y))
    return pairs


class Bench:
    """Every measurement, with the installed program and the floors."""

    def __init__(self, programs: Path, runs: int, keys: int) -> None:
        """Begin with the folder of programs, how many pairs, and how many keys."""
        self.python, self.app = str(programs / "python"), str(programs / "laddertui")
        self.runs, self.key_count = runs, keys
        self.year = Data("year", quarters=4)
        self.home = self.year.environment()
        self.call(self.year, self.app, "status")
        self.call(self.year, self.app, "due")

    def call(self, data: Data, *command: str) -> float:
        """Milliseconds of a whole command."""
        began = time.perf_counter()
        out = subprocess.DEVNULL
        ended = subprocess.run(command, env=data.environment(), stdout=out, check=False)
        if ended.returncode not in (0, 10):
            raise SystemExit(f"{command} ended with {ended.returncode}")
        return (time.perf_counter() - began) * 1000

    def open(self, data: Data | None, floor: str = "", marker: str = HOME) -> Run:
        """Start the app on some data, or a floor, and wait until it is ready."""
        if data is None:
            command, marker = [self.python, str(FLOORS / f"{floor}.py")], READY
        else:
            data.forget_drafts()
            command = [self.app]
        run = Run(command, self.home if data is None else data.environment())
        run.until(marker)
        return run

    # The start, and the end

    def starts(self) -> Iterator[Row]:
        """Yield the rows of starting and quitting: one series of runs, in turn."""
        found: dict[str, list[dict[str, float]]] = {"": [], "empty": [], "form": []}
        names = list(found)
        for n in range(-1, self.runs):
            for name in names if n % 2 == 0 else names[::-1]:
                run = self.open(None if name else self.year, name)
                ready = {
                    "first": (run.first(HOME) - run.began) * 1000,
                    "settled": (run.log[-1][0] - run.began) * 1000,
                    "cpu": run.cpu(),
                    "bytes": run.size(),
                    "peak": run.peak(),
                }
                run.read_for(LOOKED_AT)  # what is kept for the next start is written meanwhile
                ready["quit"] = run.end()
                if n >= 0:
                    found[name].append(ready)

        def against(floor: str, what: str) -> float:
            both = zip(found[""], found[floor], strict=True)
            return ratio([(a[what], b[what]) for a, b in both])

        both = zip(found[""], found["form"], strict=True)
        picture = ratio([(a["first"], b["settled"]) for a, b in both])
        yield Row("first picture / form", picture, None, "aim: 0.1")
        yield Row("start to settled / empty app", against("empty", "settled"), 1.1)
        yield Row("start to settled / form", against("form", "settled"), None)
        yield Row("processor time of the start / empty app", against("empty", "cpu"), None)
        yield Row("bytes of the start / empty app", against("empty", "bytes"), None)
        yield Row("quit / form", against("form", "quit"), 0.4)
        yield Row("peak memory / form", against("form", "peak"), 0.9)

    # Keys, with both programs alive at once

    def typed(self) -> Iterator[Row]:
        """Yield the rows of keys, bursts and idling."""
        app, form, empty = self.open(self.year), self.open(None, "form"), self.open(None, "empty")
        app.send(b"b")
        app.until(AUDIT)
        form.send(b"\x14")  # to its table
        form.settle(0.5)
        letters, floor = self._keys([(app, [b"a", b"\x7f"]), (form, [DOWN, UP])])
        yield Row("letters in a field / form's down", letters.middle / floor.middle, 1.4)
        yield Row("bytes of a letter / form's down", letters.size / floor.size, None)
        yield Row("slowest letters (p95 / p50)", letters.high / letters.middle, 3.0)
        app.send(DOWN * 2)
        app.settle(0.5)
        rows, floor = self._keys([(app, [DOWN, UP]), (form, [DOWN, UP])])
        yield Row("down in the table of the week / form's down", rows.middle / floor.middle, 1.1)
        tabs, floor = self._keys([(app, [TAB]), (form, [DOWN, UP])])
        yield Row("Tab in Audit / form's down", tabs.middle / floor.middle, 2.5)
        yield Row("Tab in Audit, to the last byte / form's down", tabs.last / floor.last, None)
        yield Row("slowest Tabs (p95 / p50)", tabs.high / tabs.middle, 3.0)
        form.send(b"\x1b[Z")  # from its table back to its fields
        pairs = [(self._burst(app), self._burst(form)) for _ in range(4)]
        yield Row(f"burst of {BURST} Tabs / form", ratio(pairs), 0.15)
        yield Row("last burst / first", pairs[-1][0] / pairs[0][0], 1.3)
        yield from self._idle(app, empty)
        for run in (app, form, empty):
            run.end()

    def _keys(self, subjects: list[tuple[Run, list[bytes]]]) -> "list[Answers]":
        sent: list[list[float]] = [[] for _ in subjects]
        for n in range(self.key_count):
            for (run, keys), times in zip(subjects, sent, strict=True):
                times.append(run.send(keys[n % len(keys)]))
                run.read_for(times[-1] + GAP - time.perf_counter())
                run.settle(CALM)
        return [Answers(run, times) for (run, _), times in zip(subjects, sent, strict=True)]

    def _burst(self, run: Run) -> float:
        """Milliseconds until many Tabs sent at once have been acted on."""
        sent = run.send(TAB * BURST)
        while True:
            before, now = run.cpu(), time.perf_counter()
            last = run.settle()
            # neither silence nor a process that waits for its turn is an end
            if last > sent and run.cpu() - before < (time.perf_counter() - now) * 100:
                return (last - sent) * 1000

    def _idle(self, app: Run, empty: Run) -> Iterator[Row]:
        app.settle(1.0)  # what was written behind the keys
        empty.settle(1.0)
        began = time.perf_counter()
        before = [(run.cpu(), run.wakeups()) for run in (app, empty)]
        app.read_for(began + IDLE_SECONDS - time.perf_counter())
        (cpu, woken), (floor, floor_woken) = (
            (run.cpu() - b[0], run.wakeups() - b[1])
            for run, b in zip((app, empty), before, strict=True)
        )
        seconds = f"{IDLE_SECONDS:g} s"
        yield Row(f"bytes in {seconds} of idling", app.size(began), 0)
        yield Row(f"processor time in {seconds} of idling / empty app", cpu / floor, 1.0)
        yield Row(f"wakeups in {seconds} of idling / empty app", woken / floor_woken, None)
        yield Row(f"wakeups in {seconds} of idling", woken, None, "aim: 0")

    # Commands

    def commands(self) -> Iterator[Row]:
        """Yield the rows of what a prompt or a script asks."""
        bare = lambda: self.call(self.year, self.python, "-c", "pass")  # noqa: E731
        libraries = "import pydantic, tomllib, argparse"
        needs = lambda: self.call(self.year, self.python, "-c", libraries)  # noqa: E731
        many = Data("forty", quarters=40)
        few = self.runs

        def parsed() -> float:
            many.forget_caches()
            return self.call(many, self.app, "due")

        def asked(*words: str) -> Callable[[], float]:
            return lambda: self.call(self.year, self.app, *words)

        yield Row("due / python -c pass", ratio(in_turn(asked("due"), bare, 3 * few)), 2.0)
        yield Row(
            "due, 40 quarters to parse / python -c pass", ratio(in_turn(parsed, bare, few)), 6.0
        )
        answer = ratio(in_turn(asked("status", "--json"), needs, 3 * few))
        yield Row("status --json / importing pydantic, tomllib, argparse", answer, 1.0)

    # What grows

    def scale(self) -> Iterator[Row]:
        """Yield the rows of how costs grow with what is there."""
        two, many = Data("two", profiles=2), Data("thousand", profiles=1000)
        pairs = in_turn(lambda: self._opened(many), lambda: self._opened(two), self.runs)
        yield Row("start on 1,000 profiles / on two", ratio(pairs), 1.3)
        long, short = Data("long", quarters=40), Data("short", quarters=4)
        for data in (long, short):
            self.call(data, self.app, "status")
        pairs = in_turn(lambda: self._history(long), lambda: self._history(short), self.runs)
        yield Row("40 quarters in History / four", ratio(pairs), 1.5)
        yield from self._exports()

    def _exports(self) -> Iterator[Row]:
        whole = Data("ten thousand", quarters=40, profiles=250)
        half = Data("five thousand", quarters=40, profiles=125)

        def exported(data: Data) -> Callable[[], float]:
            return lambda: self.call(data, self.app, "export", "--all", "--format", "csv")

        parsed = lambda: self.call(whole, self.python, "-c", PARSE, str(whole.home))  # noqa: E731
        pairs = in_turn(exported(whole), parsed, EXPORTS)
        yield Row("export of 10,000 snapshots / parsing them with tomllib", ratio(pairs), 1.3)
        pairs = in_turn(exported(whole), exported(half), EXPORTS)
        yield Row("export of 10,000 snapshots / twice that of 5,000", ratio(pairs) / 2, 1.1)

    def _opened(self, data: Data) -> float:
        run = self.open(data, marker=LIST)
        settled = (run.log[-1][0] - run.began) * 1000
        run.end()
        return settled

    def _history(self, data: Data) -> float:
        run = self.open(data)
        sent = run.send(b"t")
        while (shown := run.settle(0.5)) <= sent:  # it has not begun to answer
            pass
        run.end()
        return (shown - sent) * 1000


class Answers:
    """How a program answered a series of keys."""

    def __init__(self, run: Run, sent: list[float]) -> None:
        """Draw what came, and hold it against when the keys were sent."""
        run.text()
        first, last = [], []
        for n, at in enumerate(sent):
            end = sent[n + 1] if n + 1 < len(sent) else at + 1
            changed = [each for each in run.changes if at <= each < end]
            came = [each for each, _ in run.log if at <= each < end]
            if changed:  # a key at the end of a list changes nothing
                first.append((changed[0] - at) * 1000)
                last.append((came[-1] - at) * 1000)
        self.middle = statistics.median(first)
        """Milliseconds to the first cell that changed, the median."""
        self.high = sorted(first)[int(0.95 * len(first))]
        """The same, of the slowest twentieth."""
        self.last = statistics.median(last)
        """Milliseconds to the last byte, the median."""
        self.size = run.size(sent[0]) / len(sent)
        """Bytes a key."""
