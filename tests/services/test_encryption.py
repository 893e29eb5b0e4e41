"""Changing a passphrase, as a command does it at once and a window in a worker process."""

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest

from laddertui.domain.errors import LadderError, LockedError
from laddertui.services import encryption, unlock
from laddertui.storage import profiles
from laddertui.storage.age.keys import Identity
from laddertui.storage.profile_folder import ProfileFolder
from tests.support import low_cost_keys
from tests.support.drafts import developer
from tests.support.encrypted_windows import PASSPHRASE, encrypted

NEW = "another four words here"
Change = Callable[[ProfileFolder, str, str], None]


def in_worker(folder: ProfileFolder, old: str, new: str) -> None:
    """Change the passphrase as a window does."""
    wrapped = asyncio.run(encryption.rewrap_in_worker(folder, old, new))
    encryption.replace_wrapped_key(folder, wrapped)


async def at_low_cost(identity: Identity, passphrase: str) -> bytes:
    """In the place of `unlock.wrap_in_worker`."""
    return low_cost_keys.wrap(identity, passphrase)


@pytest.fixture(params=[encryption.change_passphrase, in_worker], ids=["at once", "in a worker"])
def change(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Change:
    low_cost_keys.in_place_of_the_real_one(monkeypatch)
    monkeypatch.setattr(unlock, "wrap_in_worker", at_low_cost)
    changed: Change = request.param
    return changed


def test_the_new_passphrase_opens_the_same_key(change: Change) -> None:
    folder = encrypted(developer())
    card = profiles.card(folder)
    before = unlock.read_identity(folder, PASSPHRASE)
    change(folder, PASSPHRASE, NEW)
    assert unlock.read_identity(folder, NEW) == before
    assert profiles.card(folder) == card
    with pytest.raises(LockedError):
        unlock.read_identity(folder, PASSPHRASE)


def test_another_profiles_key_is_refused_and_left_as_it_is(change: Change) -> None:
    folder, other = encrypted(developer()), encrypted(developer(), profile_id="other")
    folder.identity.write_bytes(other.identity.read_bytes())
    before = folder.identity.read_bytes()
    with pytest.raises(LadderError, match="belongs to another profile"):
        change(folder, PASSPHRASE, NEW)
    assert folder.identity.read_bytes() == before


def test_a_wrong_passphrase_changes_nothing(change: Change) -> None:
    folder = encrypted(developer())
    before = folder.identity.read_bytes()
    with pytest.raises(LockedError):
        change(folder, "wrong", NEW)
    assert folder.identity.read_bytes() == before


def test_a_missing_key_is_said_with_its_path(change: Change, tmp_path: Path) -> None:
    folder = encrypted(developer())
    folder.identity.rename(tmp_path / "moved away")
    with pytest.raises(LadderError, match=r"identity\.age is not there"):
        change(folder, PASSPHRASE, NEW)
