"""This profile: code, name, consent and keeping; encryption, passphrase and erasing."""

import datetime as dt
from dataclasses import replace

import pytest

from laddertui.domain.errors import LadderError
from laddertui.services import profiles as people
from laddertui.services import unlock as unlock_service
from laddertui.storage import profile_details, profiles
from laddertui.storage.app_dirs import find_app_dirs
from laddertui.tui.app import profile_admin
from laddertui.tui.dialogs.working import WorkingDialog
from tests.support.drafts import developer
from tests.support.encrypted_windows import (
    PASSPHRASE,
    at_low_cost,
    encrypted,
    gate,
    holds,
    plain,
    unlock,
)
from tests.support.folders import tree
from tests.support.windows import (
    Window,
    app_of,
    click,
    focus,
    here,
    on_screen,
    press,
    toasts,
    until,
    write,
)

NEW = "another five words of mine"


async def fill(window: Window, *answers: str) -> None:
    """Type into the fields from the one that has the focus."""
    for answer in answers:
        await write(window, answer)
        await press(window, "tab")


@pytest.mark.slow
async def test_what_is_said_about_a_person_is_kept_with_the_day_of_the_consent() -> None:
    folder = plain(developer())
    async with gate(folder) as window:
        await press(window, "g", "w")
        await fill(window, "Anna", "may be kept for the coaching", "2027-06-30")
        await press(window, "escape")
        assert here(window) == "HomeScreen"
    said, card = profile_details.read(folder), profiles.card(folder)
    assert said is not None and card is not None
    assert (said.name, said.consent_note) == ("Anna", "2026-11-22: may be kept for the coaching")
    assert card.keep_until == dt.date(2027, 6, 30)


async def test_a_consent_that_did_not_change_keeps_its_day() -> None:
    folder = plain()
    profile_details.write(
        folder, profile_details.ProfileDetails(schema=1, consent_note="2025-01-01: agreed")
    )
    async with gate(folder) as window:
        await press(window, "g", "w")
        await fill(window, "Anna")
        await press(window, "escape")
    said = profile_details.read(folder)
    assert said is not None
    assert (said.name, said.consent_note) == ("Anna", "2025-01-01: agreed")


@pytest.mark.slow
async def test_a_day_that_is_none_is_refused_and_nothing_is_kept_of_it() -> None:
    folder = plain()
    async with gate(folder) as window:
        await press(window, "g", "w")
        await fill(window, "", "", "next year")
        assert on_screen(window, "A day like 2027-06-30")
        assert on_screen(window, "Leaving once more leaves it out.")
        await press(window, "enter")
        assert focus(window) == "#keep_until" and on_screen(window, "next year")
        await press(window, "escape")
        assert here(window) == "ProfileDetailsScreen"
        await press(window, "escape")
        assert here(window) == "HomeScreen"
    card = profiles.card(folder)
    assert card is not None and card.keep_until is None


async def test_home_says_when_the_day_has_passed_and_not_before() -> None:
    folder = plain(developer())
    card = profiles.card(folder)
    assert card is not None
    for until_, says in ((dt.date(2026, 11, 21), True), (dt.date(2026, 11, 22), False)):
        profiles.keep(folder, replace(card, keep_until=until_))
        async with gate(folder) as window:
            assert on_screen(window, f"To be kept until {until_}, which has passed") is says


async def test_another_code_is_taken_unless_somebody_has_it() -> None:
    plain(profile_id="other")
    folder = plain()
    async with gate(folder) as window:
        await press(window, "g", "w", "shift+tab")
        await until(window, lambda: focus(window) == "#code")
        await press(window, *["backspace"] * 2)
        await fill(window, "OTHER")
        assert on_screen(window, "there is a profile with the code 'OTHER' already")
    card = profiles.card(folder)
    assert card is not None and card.code == "ME"


@pytest.mark.slow
async def test_encrypting_leaves_no_plain_word_and_the_passphrase_opens_it() -> None:
    folder = plain(developer())
    async with gate(folder) as window:
        await press(window, "g", "w")
        await click(window, "#encrypt")
        for _ in range(2):
            await write(window, PASSPHRASE)
            await press(window, "enter")
        await until(
            window,
            lambda: app_of(window).profile.folder.is_encrypted and here(window) == "HomeScreen",
        )
        await until(window, lambda: any("Encrypted." in said for said in toasts(window)))
        assert holds(find_app_dirs(None).data.parent, "Mid-level") == []
        await press(window, "ctrl+l")
        await unlock(window)
        assert on_screen(window, "Mid-level developer")


@pytest.mark.slow
async def test_the_passphrase_is_changed_only_by_who_knows_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(unlock_service, "wrap_in_worker", at_low_cost)
    folder = encrypted(developer())
    before = profiles.card(folder)
    async with gate(folder) as window:
        await press(window, "g", "w")
        await click(window, "#change")
        for answer in ("wrong", NEW, NEW):
            await write(window, answer)
            await press(window, "enter")
        await until(window, lambda: on_screen(window, "Nothing was changed; try again"))
        for answer in (
            PASSPHRASE,
            NEW,
            NEW,
        ):  # whoever types on is asked again, and types into no other field
            await write(window, answer)
            await press(window, "enter")
        await until(window, lambda: any("The passphrase is changed" in t for t in toasts(window)))
        assert profiles.card(folder) == before
        await press(window, "escape")
        await press(window, "ctrl+l")
        await unlock(window, PASSPHRASE)
        assert on_screen(window, "does not open this profile")
        await unlock(window, NEW)
        assert here(window) == "HomeScreen"


@pytest.mark.slow
async def test_another_profiles_key_is_refused_when_the_passphrase_is_changed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(unlock_service, "wrap_in_worker", at_low_cost)
    folder, other = encrypted(developer()), encrypted(developer(), profile_id="other")
    async with gate(folder) as window:
        folder.identity.write_bytes(other.identity.read_bytes())
        before = folder.identity.read_bytes()
        await press(window, "g", "w")
        await click(window, "#change")
        for answer in (PASSPHRASE, NEW, NEW):
            await write(window, answer)
            await press(window, "enter")
        await until(window, lambda: any("another profile" in t for t in toasts(window)))
        assert folder.identity.read_bytes() == before


@pytest.mark.slow
async def test_turning_back_says_that_plain_files_will_lie_there_and_asks() -> None:
    folder = encrypted(developer())
    async with gate(folder) as window:
        await press(window, "g", "w")
        await click(window, "#decrypt")
        assert on_screen(window, "They will lie on this disk as plain text")
        await press(window, "enter")
        assert app_of(window).profile.folder.is_encrypted
        await click(window, "#decrypt")
        await until(window, lambda: here(window) == "ConfirmDialog")
        await press(window, "y")
        await until(window, lambda: not app_of(window).profile.folder.is_encrypted)
        await until(window, lambda: here(window) == "HomeScreen")
        window.app.clear_notifications()  # what was done is said over the page's head
        await until(window, lambda: on_screen(window, "Mid-level developer"))
    assert sorted(p.name for p in folder.path.iterdir()) == ["profile.toml", "snapshots"]


@pytest.mark.slow
async def test_erasing_the_open_profile_leads_to_the_list() -> None:
    folder = encrypted(developer())
    async with gate(folder) as window:
        await press(window, "g", "w")
        await click(window, "#erase")
        await write(window, "ME")
        await press(window, "enter")
        assert not folder.path.exists()
        await press(window, "escape")
        assert here(window) == "ProfilesScreen"


@pytest.mark.slow
async def test_what_is_typed_about_a_person_is_kept_however_one_leaves() -> None:
    folder = encrypted()
    for way in (("ctrl+q",), ("ctrl+l",), ("f1", "ctrl+l")):
        profile_details.write(folder, profile_details.ProfileDetails(schema=1))
        async with gate(folder) as window:
            await press(window, "g", "w")
            await until(window, lambda: focus(window) == "#name")
            await write(window, "Anna")
            await press(window, *way)
        said = profile_details.read(folder)
        assert said is not None and said.name == "Anna", way


@pytest.mark.slow
async def test_a_day_that_is_refused_does_not_keep_the_consent_from_being_kept() -> None:
    folder = encrypted()
    async with gate(folder) as window:
        await press(window, "g", "w")
        await fill(window, "", "agreed", "next june")
        await press(window, "ctrl+l")
    said, card = profile_details.read(folder), profiles.card(folder)
    assert said is not None and said.consent_note == "2026-11-22: agreed"
    assert card is not None and card.keep_until is None


@pytest.mark.slow
async def test_a_profile_that_was_turned_into_plain_files_is_not_locked_any_more() -> None:
    async with gate(encrypted(developer())) as window:
        await press(window, "g", "w")
        await click(window, "#decrypt")
        await until(window, lambda: here(window) == "ConfirmDialog")
        await press(window, "y")
        await until(window, lambda: here(window) == "HomeScreen")
        assert app_of(window).idle_lock.timer is None
        await press(window, "ctrl+l")
        assert here(window) == "HomeScreen"


@pytest.mark.slow
async def test_an_erase_that_fails_says_so_and_leads_to_the_list(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(*_: object) -> list[object]:
        raise LadderError("the folder could not be removed; erase again")

    monkeypatch.setattr(people, "erase", refuse)
    async with gate(encrypted(developer())) as window:
        await press(window, "g", "w")
        await click(window, "#erase")
        await write(window, "ME")
        await press(window, "enter")
        await until(window, lambda: here(window) == "ProfilesScreen")
        await until(window, lambda: any("could not be removed" in t for t in toasts(window)))


async def test_an_edited_consent_is_dated_anew_and_its_earlier_wording_is_kept_and_shown() -> None:
    folder, old = plain(), "2026-08-20: no sharing"
    profile_details.write(
        folder, profile_details.ProfileDetails(schema=1, name="Anna", consent_note=old)
    )
    async with gate(folder) as window:
        await press(window, "g", "w", "shift+tab", "end")
        await until(window, lambda: focus(window) == "#consent")
        await fill(window, "; HR too")
        assert on_screen(window, f"Earlier: {old}")
        assert on_screen(window, "2026-11-22: no sharing; HR too")
        await press(window, "escape")
    said = profile_details.read(folder)
    assert said is not None
    assert said.consent_note == f"2026-11-22: no sharing; HR too\n{old}"


async def test_a_day_that_has_passed_is_said_where_it_is_typed() -> None:
    async with gate(plain()) as window:
        await press(window, "g", "w")
        await fill(window, "Anna", "agreed", "2025-06-30")
        assert on_screen(window, "2025-06-30 has passed already")


@pytest.mark.slow
async def test_a_long_encryption_shows_how_far_it_is_and_can_be_stopped(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(unlock_service, "wrap_in_worker", at_low_cost)
    monkeypatch.setattr(profile_admin, "SHOW_EVERY", 0.0)
    folder = plain(
        developer(), *(replace(developer(), quarter=f"{y}-Q1") for y in range(2000, 2020))
    )
    before = tree(folder.path)
    said: list[str] = []
    show = WorkingDialog.say

    def stopped_at_the_tenth(dialog: WorkingDialog, progress: str) -> None:
        show(dialog, progress)
        said.append(progress)
        if len(said) == 10:
            dialog.action_stop()

    monkeypatch.setattr(WorkingDialog, "say", stopped_at_the_tenth)
    async with gate(folder) as window:
        await press(window, "g", "w")
        await click(window, "#encrypt")
        for _ in range(2):
            await write(window, PASSPHRASE)
            await press(window, "enter")
        await until(window, lambda: len(said) == 10 and here(window) == "ProfileDetailsScreen")
        assert said[-1] == "9 of 21 files"
        assert tree(folder.path) == before
        assert not app_of(window).profile.folder.is_encrypted
