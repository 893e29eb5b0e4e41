"""Every page of the app, filled: what is saved and begun, and the keys that lead there."""

import datetime as dt
import json
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Literal, NamedTuple

from laddertui.domain.draft import Draft
from laddertui.domain.snapshot import Snapshot
from laddertui.services.demo.quarters import demo_quarters
from laddertui.services.session import ProfileSession
from laddertui.storage.app_dirs import find_app_dirs
from tests.support.drafts import developer, draft_of, nothing_yet
from tests.support.encrypted_windows import gate, locked, plain
from tests.support.professions import SOFTWARE
from tests.support.three_quarters import Q2, Q3, review, told
from tests.support.weeks import nurse
from tests.support.windows import SMALL, Window, opened, press, rest, until


class Page(NamedTuple):
    """One thing to look at: what is saved and begun, and the keys that lead there."""

    draft: Draft | None = None
    keys: Sequence[str] = ()
    saved: tuple[Snapshot, ...] = ()
    profile: Literal["open", "locked", "in use"] = "open"
    """Encrypted and not opened yet, or held by another window."""
    others: int = 0
    """How many other people there are, with the newest quarter."""
    files: tuple[tuple[str, str], ...] = ()
    """What lies in the home folder besides, by name."""


@asynccontextmanager
async def showing(page: Page, *, size: tuple[int, int] = SMALL) -> AsyncIterator[Window]:
    """A window on a page."""
    for name, text in page.files:
        Path.home().mkdir(exist_ok=True)
        (Path.home() / name).write_text(text)
    for n in range(page.others):
        plain(page.saved[-1], profile_id=f"p{n}")
    async with _window(page, size) as window:
        for key in page.keys:
            await press(window, key)
            await _all_is_read(window)
        yield window


async def _all_is_read(window: Window) -> None:
    """Wait for what is read in a thread, and for what it leads to: the next key is for that."""

    def is_reading() -> bool:
        return any(w.is_running and w._thread_worker for w in window.app.workers)

    while is_reading():
        await until(window, lambda: not is_reading())
        await rest(window)


@asynccontextmanager
async def _window(page: Page, size: tuple[int, int]) -> AsyncIterator[Window]:
    if page.profile == "open":
        async with opened(page.draft, saved=page.saved, size=size) as window:
            yield window
    elif page.profile == "locked":
        async with gate(locked(*page.saved), size) as window:
            yield window
    else:
        folder = plain(*page.saved)
        first = ProfileSession(find_app_dirs(None), folder)
        try:
            async with gate(folder, size, is_taken=True) as window:
                yield window
        finally:
            first.close()


DEMO_DAY = dt.date(2026, 11, 22)
WEEK = developer(profession=SOFTWARE)
DAY_34 = replace(WEEK, plan=replace(WEEK.plan, starts_on=WEEK.taken_on - timedelta(days=33)))  # type: ignore[type-var]
"""The same with a plan that began on Tuesday, 20 October."""
BEFORE = replace(WEEK, quarter="2026-Q3", taken_on=WEEK.taken_on.replace(month=8))
TEN_DAYS_AGO = replace(WEEK, taken_on=WEEK.taken_on - timedelta(days=10))

DEVELOPER = draft_of(replace(WEEK, occupation="15-1252"), step="position")
"""The same at Position, with a published occupation."""


TRACKED = json.dumps(
    [
        {
            "id": n,
            "start": f"202611{16 + n}T080000Z",
            "end": f"202611{16 + n}T{8 + n:02}3000Z",
            "tags": [name],
        }
        for n, name in enumerate(("mail", "design review", "bugs", "acme"))
    ]
)
"""An export of timewarrior: four kinds of work in one week."""


def at(step: str, *keys: str) -> Page:
    """Return a step of the assessment, as it is gone on with."""
    return Page(draft_of(WEEK, step=step), ("enter", *keys), (BEFORE,))


def asked(words: str, *keys: str) -> Page:
    """Return what the palette leads to for some words."""
    return Page(None, ("f2", *words, "enter", *keys), (WEEK,))


PAGES = {
    "first-home": Page(),
    "home": Page(saved=(BEFORE, WEEK)),
    "home-day-34": Page(saved=(BEFORE, DAY_34), keys=("1",)),
    "home-with-draft": Page(draft_of(WEEK, step="score"), (), (BEFORE,)),
    "score-again": Page(saved=(TEN_DAYS_AGO,), keys=("f2", *"blind", "enter")),
    "audit-empty": Page(nothing_yet(), ("enter",)),
    "audit": at("audit"),
    "score": at("score"),
    "position": at("position"),
    "position-all": at("position", "plus", "v"),
    "position-occupation": Page(DEVELOPER, ("enter",), (BEFORE,)),
    "figures": Page(DEVELOPER, ("enter", "f"), (BEFORE,)),
    "next-rung": at("next-rung"),
    "reallocate": at("reallocate"),
    "review": at("review"),
    "leverage": at("position", "g", "l"),
    "leverage-map": Page(
        draft_of(nurse(), step="position"), ("enter", "g", "l", "f7", "f7", "f8", "f8")
    ),
    "profession": at("position", "g", "f", "f7"),
    "pipeline": at("position", "g", "f"),
    "counts": at("position", "g", "f", "f8"),
    "reassess": Page(
        review(Q2, replace(Q3, quarter="2026-Q4"), "reassess"), ("enter",), (told(Q2),)
    ),
    "what-moved": Page(
        review(Q2, replace(Q3, quarter="2026-Q4")), ("enter", "ctrl+s"), (told(Q2),)
    ),
    "history": Page(None, ("t",), tuple(demo_quarters(DEMO_DAY))),
    "demo": Page(None, ("e", "end", "enter"), (WEEK,)),
    "method": at("position", "f3"),
    "settings": Page(None, ("f11",), (WEEK,)),
    "themes": Page(None, ("f11", "enter"), (WEEK,)),
    "this-profile": Page(None, ("g", "w"), (WEEK,)),
    "profiles": Page(None, ("o",), (WEEK,)),
    "help": at("position", "f1"),
    "signal": Page(None, ("plus",), (WEEK,)),
    "signals": Page(None, ("g", "i"), (WEEK,)),
    "opinions": Page(
        None, ("g", "d", "enter", "enter", *"Ana", "enter", *"412", "escape", "enter", "y"), (WEEK,)
    ),
    "opinion-blind": Page(None, ("g", "d", "enter", "enter", "enter", "4"), (WEEK,)),
    "calendar": Page(None, ("i",), (WEEK,)),
    "report": Page(None, ("shift+f6",), (BEFORE, WEEK)),
    "copy": at("position", "f12"),
    "palette": Page(None, ("f2",), (WEEK,)),
    "suggestions": at("next-rung", "f4"),
    "examples": Page(None, ("e",)),
    "go-to": Page(None, ("g",), (WEEK,)),
    "occupation": at("position", "alt+j", *"nurse"),
    "time-sheet": at("audit", "alt+t"),
    "time-sheet-names": at("audit", "alt+t", *"~/week.json", "enter")._replace(
        files=(("week.json", TRACKED),)
    ),
    "time-sheet-target": at("audit", "alt+t", *"~/week.json", "enter", "enter")._replace(
        files=(("week.json", TRACKED),)
    ),
    "quarter": Page(None, ("t", "enter"), (BEFORE, WEEK)),
    "discard": Page(draft_of(WEEK, step="score"), ("x",), (BEFORE,)),
    "cover": Page(None, ("g", "d", "enter"), (WEEK,)),
    "sheet": asked("second opinions", "f2", *"write a sheet", "enter"),
    "encrypt": asked("encrypt"),
    "backup": asked("back up"),
    "restore": asked("restore"),
    "erase": Page(None, ("o", "x"), (WEEK,)),
    "group": Page(None, ("o", "f2", *"the group", "enter"), (WEEK,), others=5),
    "unlock": Page(None, (), (WEEK,), "locked"),
    "read-sealed": asked("other profile", "f2", *"read the sealed", "enter")._replace(
        profile="locked", others=2
    ),
    "in-use": Page(None, (), (WEEK,), "in use"),
}
