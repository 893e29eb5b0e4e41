"""Windows on encrypted profiles, on the list, and on profiles that another window holds."""

import datetime as dt
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from laddertui.domain.snapshot import Snapshot
from laddertui.flow.profile import OpenProfile
from laddertui.storage import keys, places, profiles, sealing, snapshots
from laddertui.storage.folders import find_folders
from laddertui.storage.places import Place
from laddertui.tui.app import LadderApp
from tests import low_cost
from tests.tui.windows import SMALL, Window, app_of, press, rest, until, write

PASSPHRASE = "four words of mine"
TODAY = dt.date(2026, 11, 22)


def plain(*saved: Snapshot, id: str = "me") -> Place:
    """A plain profile with these quarters."""
    folders = find_folders(None)
    profiles.make(folders, id, id.upper(), TODAY)
    place = places.find(folders, id)
    for snapshot in saved:
        snapshots.save(place, snapshot)
    return place


def encrypted(*saved: Snapshot, id: str = "me") -> Place:
    """An encrypted profile with these quarters, its door open."""
    identity = keys.new_identity()
    return sealing.encrypt(find_folders(None), plain(*saved, id=id), identity, low_cost.wrap(identity, PASSPHRASE))


def locked(*saved: Snapshot, id: str = "me") -> Place:
    """The same, its door not open."""
    return places.find(find_folders(None), encrypted(*saved, id=id).id)


@asynccontextmanager
async def gate(place: Place | None, size: tuple[int, int] = SMALL, *, is_taken: bool = False) -> AsyncIterator[Window]:
    """A window that begins with this profile, or with the list. `is_taken`: another window has it already."""
    folders = find_folders(None)
    profile = OpenProfile(folders, place) if place is not None and place.door.is_open and not is_taken else None
    app = LadderApp(folders, place, profile)
    app.animation_level = "none"
    try:
        async with app.run_test(size=size, notifications=True) as window:
            await rest(window)
            yield window
    finally:
        app.shut()


async def unlock(window: Window, passphrase: str = PASSPHRASE) -> None:
    """Type the passphrase and wait for what comes of it."""
    await write(window, passphrase)
    await press(window, "enter")
    await until(
        window, lambda: not window.app.screen.query("#working") or not window.app.screen.query_one("#working").display
    )
    await rest(window)


def is_open(window: Window) -> bool:
    return app_of(window).is_open


def holds(folder: Path, words: str) -> list[Path]:
    """Every file below a folder in which these words can be read."""
    return [p for p in folder.rglob("*") if p.is_file() and words.encode() in p.read_bytes()]
