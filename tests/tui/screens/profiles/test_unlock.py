"""The locked profile: the passphrase, a wrong one, and a screen that stays alive meanwhile."""

from pathlib import Path
from types import SimpleNamespace

import pytest

from laddertui.services import unlock as unlock_service
from tests.support.drafts import developer as snapshot
from tests.support.encrypted_windows import PASSPHRASE, encrypted, gate, is_open, locked, unlock
from tests.support.windows import draft_in, here, on_screen, press, shown, until, write


async def test_nothing_of_a_locked_profile_is_on_the_screen() -> None:
    async with gate(locked(snapshot())) as window:
        assert here(window) == "UnlockScreen"
        assert "Its passphrase opens it" in shown(window)
        for secret in ("developer", "2026", "2.10", "ME"):
            assert secret not in shown(window)


@pytest.mark.slow
async def test_the_right_passphrase_opens_it() -> None:
    async with gate(locked(snapshot())) as window:
        await unlock(window)
        assert here(window) == "HomeScreen"
        assert on_screen(window, snapshot().role)


async def test_what_is_typed_into_the_field_cannot_be_read() -> None:
    async with gate(locked()) as window:
        await write(window, PASSPHRASE)
        assert "four" not in shown(window)
        assert "•" * len(PASSPHRASE) in shown(window)


@pytest.mark.parametrize("said", ["another", "four words of mine ", "Four words of mine"])
@pytest.mark.slow
async def test_a_wrong_passphrase_says_so_and_leaves_it_closed(said: str) -> None:
    async with gate(locked(snapshot())) as window:
        await unlock(window, said)
        assert here(window) == "UnlockScreen"
        assert on_screen(window, "That passphrase does not open this profile.")
        assert not is_open(window)
        await unlock(window)
        assert is_open(window)


async def test_an_empty_one_starts_nothing() -> None:
    async with gate(locked()) as window:
        await press(window, "enter")
        assert on_screen(window, "Type the passphrase first.")


async def test_the_screen_stays_alive_while_the_key_is_derived_and_escape_ends_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    endless, pid = tmp_path / "endless", tmp_path / "pid"
    endless.write_text(f"#!/bin/sh\necho $$ > {pid}\nexec sleep 600\n")
    endless.chmod(0o700)
    monkeypatch.setattr(unlock_service, "sys", SimpleNamespace(executable=str(endless)))
    async with gate(locked()) as window:
        await write(window, "anything")
        await press(window, "enter")
        await until(
            window, lambda: on_screen(window, "Opening.") and pid.exists() and pid.read_text() != ""
        )
        await write(window, "meanwhile")
        assert "•" * len("meanwhile") in shown(window)
        await press(window, "escape")
        assert on_screen(window, "Not opened.")
        await until(
            window,
            lambda: not Path(f"/proc/{pid.read_text().strip()}/cmdline").exists() or ended(pid),
        )
        assert not is_open(window)


def ended(pid: Path) -> bool:
    return Path(f"/proc/{pid.read_text().strip()}/cmdline").read_bytes() == b""


@pytest.mark.parametrize(
    ("spoil", "says"),
    [
        (lambda data: b"", "is not an identity under a passphrase"),
        (lambda data: data[: len(data) // 2], "damaged or cut off"),
        (lambda data: b"AGE-SECRET-KEY-1", "is not an identity under a passphrase"),
    ],
)
async def test_a_damaged_key_is_one_clear_line(spoil: object, says: str) -> None:
    folder = locked()
    folder.identity.write_bytes(spoil(folder.identity.read_bytes()))  # type: ignore[operator]
    async with gate(folder) as window:
        await unlock(window)
        assert on_screen(window, says)
        assert not is_open(window)


async def test_a_missing_key_is_one_clear_line() -> None:
    folder = locked()
    folder.identity.unlink()
    async with gate(folder) as window:
        await unlock(window)
        assert on_screen(window, "is not there; without it nothing opens")


async def test_the_key_of_another_profile_does_not_open_it() -> None:
    folder, other = locked(snapshot()), encrypted(profile_id="other")
    folder.identity.write_bytes(other.identity.read_bytes())
    async with gate(folder) as window:
        await unlock(window)
        assert on_screen(window, "belongs to another profile")
        assert not is_open(window)


@pytest.mark.slow
async def test_a_draft_in_it_goes_on_after_locking_and_unlocking_in_the_very_field() -> None:
    async with gate(encrypted()) as window:
        await press(window, "enter")
        await write(window, "Canary keeper")
        await press(window, "ctrl+l")
        assert here(window) == "UnlockScreen"
        assert "Canary" not in shown(window)
        await unlock(window)
        assert here(window) == "audit"
        assert draft_in(window).snapshot.role == "Canary keeper"
