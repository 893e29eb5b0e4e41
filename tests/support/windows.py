"""Windows to test with: open one, press keys, read what stands on the screen.

Keys are dealt with a little later than usual (see `tui/app/key_queue.py`), so every helper here
waits until the app has come to rest.
"""

import asyncio
import re
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from textual.events import Key, Paste
from textual.keys import _character_to_key
from textual.pilot import Pilot
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import OptionList

from laddertui.domain.draft import Draft
from laddertui.domain.snapshot import Snapshot
from laddertui.domain.text import visible
from laddertui.services.session import ProfileSession
from laddertui.storage import profile_folder
from laddertui.storage.app_dirs import find_app_dirs
from laddertui.tui.app.app import LadderApp
from laddertui.tui.base.step_screen import StepScreen
from tests.support.patience import PATIENCE

SMALL, ROOMY = (80, 24), (160, 50)
"""The size that every screen is made for, and one in which nothing is cut off."""
QUIET_ROUNDS = 4
"""Rounds without anything to do until the app is at rest: drawing may set something in motion."""

_CHARACTERS = {"space": " ", "comma": ",", "minus": "-", "plus": "+"}
"""What keys with a name of their own type."""

Window = Pilot[None]


def open_profile() -> ProfileSession:
    """The first profile, as the command line opens it."""
    dirs = find_app_dirs(None)
    return ProfileSession(dirs, profile_folder.find(dirs, "me"))


def app_of(window: Window) -> LadderApp:
    app = window.app
    assert isinstance(app, LadderApp)
    return app


@asynccontextmanager
async def opened(
    draft: Draft | None = None, *, saved: tuple[Snapshot, ...] = (), size: tuple[int, int] = SMALL
) -> AsyncIterator[Window]:
    """A window on a profile with this unfinished draft and these saved quarters; at Home."""
    profile = open_profile()
    try:
        for snapshot in saved:
            profile.store.save_quarter(snapshot)
        if draft is not None:
            profile.store.save_draft(draft)
        app = LadderApp(profile.dirs, profile.folder, profile)
        app.animation_level = "none"
        try:
            async with app.run_test(size=size, notifications=True) as window:
                await rest(window)
                yield window
        finally:
            app.state.leave_demo()
    finally:
        profile.close()


@asynccontextmanager
async def at_step(draft: Draft, *, size: tuple[int, int] = SMALL) -> AsyncIterator[Window]:
    """A window that goes on with this draft, at its step."""
    async with opened(draft, size=size) as window:
        await press(window, "enter")
        assert here(window) == draft.session.step
        yield window


async def rest(window: Window) -> None:
    """Wait until every key has been dealt with, and everything that it set in motion.

    The event loop is asked whether anything still waits to run; unlike a pause of fixed length,
    that also holds on a machine that is busy with something else.
    """
    app = app_of(window)
    quiet, deadline = 0, time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        await asyncio.sleep(0.002)
        await _nothing_to_run()
        if not app.is_running or not app.screen_stack:
            return
        app.screen._on_timer_update()  # draws what is due, as the pilot's own pause does
        quiet = quiet + 1 if app.key_queue.is_idle and _is_seen(app) else 0
        if quiet == QUIET_ROUNDS:
            return
    raise AssertionError(f"the app does not come to rest; the screen says:\n{shown(window)}")


async def _nothing_to_run() -> None:
    waiting = asyncio.get_running_loop()._ready  # type: ignore[attr-defined]
    for _ in range(100_000):
        await asyncio.sleep(0)
        if not waiting:
            return


async def press(window: Window, *keys: str) -> None:
    """Press keys, each as soon as the page can be seen that the one before it has led to."""
    for key in keys:
        post_key(window, key)
        await _nothing_to_run()
        app = app_of(window)
        if not app.key_queue.is_idle or not _is_seen(app):
            await rest(window)
    await rest(window)


async def press_at_once(window: Window, *keys: str) -> None:
    """Press keys as fast as they come, whatever is shown meanwhile."""
    for key in keys:
        post_key(window, key)
    await rest(window)


def post_key(window: Window, key: str) -> None:
    """Send a key as the terminal does."""
    name = _character_to_key(key) if len(key) == 1 and not key.isalnum() else key
    window.app.post_message(Key(name, key if len(key) == 1 else _CHARACTERS.get(key)))


def _is_seen(app: LadderApp) -> bool:
    return not app.screen_stack or getattr(app.screen, "is_shown", True)


async def write(window: Window, text: str) -> None:
    """Type a text, letter by letter."""
    await press(window, *text)


async def paste(window: Window, text: str) -> None:
    """Paste a text into what has the focus."""
    window.app.post_message(Paste(text))
    await rest(window)


async def click(window: Window, target: str | Widget, **where: object) -> None:
    await window.click(target, **where)  # type: ignore[arg-type]
    await rest(window)


async def until(window: Window, what: Callable[[], bool]) -> None:
    """Wait for something to come true, on a page that is drawn and takes keys."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if what() and _is_seen(app_of(window)):
            return
        await asyncio.sleep(0.01)
    raise AssertionError(f"it never came true; the screen says:\n{shown(window)}")


def here(window: Window) -> str:
    """The step one is at, or the name of the screen's class."""
    screen = window.app.screen
    return screen.STEP if isinstance(screen, StepScreen) else type(screen).__name__


def draft_in(window: Window) -> Draft:
    """The assessment's state."""
    assessment = app_of(window).state.assessment
    assert assessment is not None
    return assessment.draft


def focus(window: Window) -> str:
    """What has the focus: `#id`, or the field's name and row like `name 2`."""
    widget = window.app.focused
    if widget is None:
        return ""
    row = getattr(widget.parent, "n", None)
    return f"{widget.name} {row}" if row is not None and widget.name else f"#{widget.id}"


def strips(window: Window) -> list[Strip]:
    """The lines of the screen, as they go to the terminal."""
    return window.app.screen._compositor.render_strips()


def shown(window: Window) -> str:
    """All text on the screen."""
    return "\n".join("".join(s.text for s in strip) for strip in strips(window))


def shown_in(window: Window, target: str | Widget, rows: list[Strip] | None = None) -> str:
    """The text in a widget's place on the screen."""
    widget = window.app.screen.query(target).first() if isinstance(target, str) else target
    r = widget.region
    found = (rows or strips(window))[r.y : r.bottom]
    return "\n".join("".join(s.text for s in strip.crop(r.x, r.right)) for strip in found)


def says(window: Window, target: str | Widget, text: str, rows: list[Strip] | None = None) -> bool:
    """Whether a widget shows a text, wherever it breaks it into lines."""
    return _packed(visible(text)) in _packed(shown_in(window, target, rows))


def _packed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def on_screen(window: Window, text: str) -> bool:
    """Whether some widget of the screen shows a text."""
    needle, rows = _packed(visible(text)), strips(window)
    return any(
        needle in _packed(shown_in(window, widget, rows))
        for widget in (window.app.screen, *window.app.screen.query("*"))
        if widget.display and (widget is window.app.screen or not widget.children)
    )


def options(window: Window, target: str) -> list[str]:
    """The rows of a list."""
    side = window.app.screen.query_one(target, OptionList)
    return [str(side.get_option_at_index(n).prompt) for n in range(side.option_count)]


def toasts(window: Window) -> list[str]:
    """What short notes are saying now."""
    return [n.message for n in window.app._notifications]
