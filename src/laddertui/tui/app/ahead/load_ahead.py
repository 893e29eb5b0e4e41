"""What the next page needs is loaded while the person reads this one, a small piece at a time.

A page is in a module of its own, with a style sheet, and the first one that shows a quarter also
needs what reads the files. Loaded at the start, all of it would double the start; loaded by the key
that opens the page, it would double the time that the key takes.
"""

import contextlib
import gc
import inspect
from collections import deque
from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module
from pathlib import Path
from pkgutil import resolve_name

from textual.screen import Screen

from laddertui.tui.app.ahead.home_picture import HomePicture
from laddertui.tui.app.ahead.sheets import ReadsSheetsOnce
from laddertui.tui.app.idle_lock import IdleLock, now
from laddertui.tui.app.key_queue import KeyQueue
from laddertui.tui.app.window_state import WindowState
from laddertui.tui.base.base_screen import BaseScreen
from laddertui.tui.screens import PAGES

STILL = 0.3
"""Seconds without a key after which the person is reading."""
BREATH = 0.03
"""Seconds between two pieces, in which a key is heard."""
READERS = ("pydantic", "laddertui.services.store", "laddertui.assessment.editor")
"""What reads and checks files, in pieces; no page but Home is there without it."""

CHECKERS = "laddertui.storage.toml.reader:build_checkers"
"""What builds the checks of a file, which takes as long as importing them."""


class LoadAhead:
    """Loads what the page that is shown leads to."""

    def __init__(
        self, app: ReadsSheetsOnce, state: WindowState, idle_lock: IdleLock, key_queue: KeyQueue
    ) -> None:
        """`idle_lock` knows when a key was pressed last."""
        self._app = app
        self._idle_lock = idle_lock
        self._picture = HomePicture(app, state, key_queue)
        self._pieces: deque[Callable[[], object]] = deque()
        self._known: set[str] = set()
        """The pages that are loaded, or will be."""
        self._is_waiting = False

    def begin(self) -> None:
        """Begin, now that the first page is there.

        Garbage is collected from now on, but not among what was made at the start and stays.
        """
        gc.freeze()
        gc.enable()
        self._picture.begin()
        self._pieces.extend(partial(import_module, name) for name in READERS)
        self._pieces.append(lambda: resolve_name(CHECKERS)())
        self._app.screen_change_signal.subscribe(self._app, self._follow)
        self._follow(self._app.screen)

    def _follow(self, screen: Screen[object]) -> None:
        """Load what a page leads to, once the person reads it; of Home keep a picture first."""
        if self._picture.may_be_of(screen):
            self._pieces.appendleft(self._picture.keep)
        for name in screen.leads_to if isinstance(screen, BaseScreen) else ():
            if name not in self._known:
                self._known.add(name)
                self._pieces.extend(self._pieces_of(PAGES[name]))
        self._wait(STILL)

    def _wait(self, seconds: float) -> None:
        if self._pieces and not self._is_waiting:
            self._is_waiting = True
            self._app.set_timer(seconds, self._load)

    def _load(self) -> None:
        """Load one piece, unless a key was pressed just now."""
        self._is_waiting = False
        if (left := self._idle_lock.last_touch + STILL - now()) > 0:
            self._wait(left)
        elif self._pieces:
            # whatever cannot be loaded, as while the program is being replaced, is told by the key
            # that opens it; here nobody has asked for it, and the window goes on
            with contextlib.suppress(Exception):
                self._pieces.popleft()()
            if not self._pieces:
                gc.collect()  # now, when nobody waits for it; else one of the next keys would
            self._wait(BREATH)

    def _pieces_of(self, page: str) -> Iterator[Callable[[], object]]:
        """Yield what loads a page: its module, then its style sheet."""
        yield partial(resolve_name, page)
        yield lambda: self._read_sheet(resolve_name(page))

    def _read_sheet(self, page: type[Screen[object]]) -> None:
        sheet = Path(inspect.getfile(page)).parent / str(page.CSS_PATH)
        self._app.read_sheets([sheet.resolve()])
