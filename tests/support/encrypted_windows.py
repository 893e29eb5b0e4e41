"""Windows on encrypted profiles, on the list, and on profiles that another window holds."""

import datetime as dt
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from laddertui.domain.progress import finish
from laddertui.domain.snapshot import Snapshot
from laddertui.services.session import ProfileSession
from laddertui.storage import encryption, profile_folder, profiles, snapshots
from laddertui.storage.age import keys
from laddertui.storage.app_dirs import find_app_dirs
from laddertui.storage.profile_folder import ProfileFolder
from laddertui.tui.app.app import LadderApp
from tests.support import low_cost_keys
from tests.support.windows import SMALL, Window, app_of, press, rest, until, write

PASSPHRASE = "four words of mine"
TODAY = dt.date(2026, 11, 22)


def plain(*saved: Snapshot, profile_id: str = "me") -> ProfileFolder:
    """A plain profile with these quarters."""
    dirs = find_app_dirs(None)
    profiles.make(dirs, profile_id, profile_id.upper(), TODAY)
    folder = profile_folder.find(dirs, profile_id)
    for snapshot in saved:
        snapshots.save(folder, snapshot)
    return folder


def encrypted(*saved: Snapshot, profile_id: str = "me") -> ProfileFolder:
    """An encrypted profile with these quarters, its door open."""
    identity = keys.new_identity()
    return finish(
        encryption.encrypting(
            find_app_dirs(None),
            plain(*saved, profile_id=profile_id),
            identity,
            low_cost_keys.wrap(identity, PASSPHRASE),
        )
    )


def locked(*saved: Snapshot, profile_id: str = "me") -> ProfileFolder:
    """The same, its door not open."""
    return profile_folder.find(find_app_dirs(None), encrypted(*saved, profile_id=profile_id).id)


@asynccontextmanager
async def gate(
    folder: ProfileFolder | None, size: tuple[int, int] = SMALL, *, is_taken: bool = False
) -> AsyncIterator[Window]:
    """A window that begins with this profile or the list. `is_taken`: another window has it."""
    dirs = find_app_dirs(None)
    profile = (
        ProfileSession(dirs, folder)
        if folder is not None and folder.files.is_open and not is_taken
        else None
    )
    app = LadderApp(dirs, folder, profile)
    app.animation_level = "none"
    try:
        async with app.run_test(size=size, notifications=True) as window:
            await rest(window)
            yield window
    finally:
        app.profile_access.close()


async def at_low_cost(identity: keys.Identity, passphrase: str) -> bytes:
    """Wrap a key at low cost, in the place of `unlock.wrap_in_worker`."""
    return low_cost_keys.wrap(identity, passphrase)


async def unlock(window: Window, passphrase: str = PASSPHRASE) -> None:
    """Type the passphrase and wait for what comes of it."""
    await write(window, passphrase)
    await press(window, "enter")
    await until(
        window,
        lambda: (
            not window.app.screen.query("#working")
            or not window.app.screen.query_one("#working").display
        ),
    )
    await rest(window)


def is_open(window: Window) -> bool:
    return app_of(window).is_open


def holds(directory: Path, words: str) -> list[Path]:
    """Every file below a folder in which these words can be read."""
    return [p for p in directory.rglob("*") if p.is_file() and words.encode() in p.read_bytes()]
