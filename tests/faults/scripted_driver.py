"""A driver of the toolkit without a terminal and without threads.

It plays a script and reads the screen. It stands where the terminal's driver stands, so nothing of
the program is another than in a terminal, but for the bytes. `play_in` is told the script, in a
process of its own.
"""

import asyncio
import sys
import time
from collections.abc import Callable, Sequence
from typing import Any

from textual import events
from textual.app import App
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet
from textual.driver import Driver
from textual.geometry import Size
from textual.keys import _character_to_key

from tests.faults.script import Course, Step

SIZE = Size(100, 32)
ROUND = 0.003
"""Seconds between two looks."""
QUIET_ROUNDS = 5
"""Looks without anything moving after which the window is at rest."""
LONGEST_STEP = 12.0
"""Seconds a step lasts at most."""
MOST_QUITS = 4
_CHARACTERS = {"space": " ", "comma": ",", "minus": "-", "plus": "+"}


class ScriptedDriver(Driver):
    """Plays the script when the app starts."""

    script: Sequence[Step] = ()
    course: Course = Course()
    told: Callable[[Course], None] = staticmethod(lambda _: None)
    """Is told the course each time it changes."""

    def __init__(self, app: App[Any], **settings: Any) -> None:
        super().__init__(app, **settings)
        self._written = 0
        self._shown = (-1, "")
        self._task: asyncio.Task[None] | None = None

    def write(self, data: str) -> None:
        self._written += len(data)

    def flush(self) -> None:
        pass

    def start_application_mode(self) -> None:
        self.send_message(events.Resize(SIZE, SIZE))
        if self._task is None:
            self._task = self._loop.create_task(self._play())

    def disable_input(self) -> None:
        pass

    def stop_application_mode(self) -> None:
        pass

    def close(self) -> None:
        if self._task is not None:
            self._task.cancel()

    async def _play(self) -> None:
        course = type(self).course
        for index, step in enumerate(self.script):
            course.begun = index + 1
            self.told(course)
            self._press(step.keys)
            if not await self._seen(step):
                course.missing.append(index)
            if step.lasts:
                await asyncio.sleep(step.lasts)
        course.screen = self._screen()
        self._press(("f1",))
        await self._seen(Step(()))
        course.answers = self._screen() != course.screen
        self._press(("escape",))
        await self._seen(Step(()))
        # a dialog has no help of its own, and is closed
        course.answers = course.answers or self._screen() != course.screen
        while course.quits < MOST_QUITS:
            course.quits += 1
            self.told(course)
            self._press(("ctrl+q",))
            await self._seen(Step((), patience=0.5))

    def _press(self, keys: Sequence[str]) -> None:
        for key in keys:
            name = _character_to_key(key) if len(key) == 1 and not key.isalnum() else key
            self._app.post_message(events.Key(name, key if len(key) == 1 else _CHARACTERS.get(key)))

    async def _seen(self, step: Step) -> bool:
        """Wait for the step's text, or for rest."""
        began = last = time.monotonic()
        written, quiet = self._written, 0
        while (now := time.monotonic()) - began < LONGEST_STEP:
            await asyncio.sleep(ROUND)
            was_busy = await self._nothing_to_run()
            self._draw()
            if was_busy or self._written != written:
                written, quiet, last = self._written, 0, now
            else:
                quiet += 1
            if step.shows:
                if quiet and step.shows in self._screen():
                    return True
                if now - last > step.patience:
                    return False
            elif quiet >= QUIET_ROUNDS and now - last > step.patience / 4:
                return True
        return not step.shows

    async def _nothing_to_run(self) -> bool:
        """Let the event loop run until nothing is ready; whether that was much."""
        ready = self._loop._ready  # type: ignore[attr-defined]
        for turn in range(100_000):
            await asyncio.sleep(0)
            if not ready:
                return turn > 3
        return True

    def _draw(self) -> None:
        if self._app.is_running and self._app.screen_stack:
            self._app.screen._on_timer_update()

    def _screen(self) -> str:
        """The text on the screen."""
        if not self._app.screen_stack:
            return ""
        if self._shown[0] != self._written:
            strips = self._app.screen._compositor.render_strips()
            text = "\n".join("".join(part.text for part in strip).rstrip() for strip in strips)
            self._shown = (self._written, text)
        return self._shown[1]


_RULES: dict[object, list[RuleSet]] = {}


def install() -> None:
    """Every app of this process gets this driver; style sheets are parsed once for all of them."""
    init, parse = App.__init__, Stylesheet._parse_rules

    def with_this_driver(app: App[Any], *rest: Any, **named: Any) -> None:
        init(app, *rest, **(named | {"driver_class": ScriptedDriver}))

    def parsed_once(sheet: Stylesheet, *rest: Any, **named: Any) -> list[RuleSet]:
        variables = tuple(sorted(sheet._variables.items()))
        key = (rest, tuple(sorted(named.items())), variables)
        if key not in _RULES:
            _RULES[key] = parse(sheet, *rest, **named)
        return _RULES[key]

    App.__init__ = with_this_driver  # type: ignore[method-assign, assignment]
    Stylesheet._parse_rules = parsed_once  # type: ignore[method-assign, assignment]


def play_in(script: Sequence[Step], told: Callable[[Course], None]) -> int:
    """Open the app as the command line does, and play; the exit code.

    The course is in `told`'s last word.
    """
    from laddertui.cli.main import main

    ScriptedDriver.script = script
    ScriptedDriver.course = Course()
    ScriptedDriver.told = staticmethod(told)
    try:
        return main([])
    finally:
        told(ScriptedDriver.course)
        sys.stdout.flush()
