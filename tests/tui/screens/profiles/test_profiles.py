"""The list of profiles: codes, and nothing else; adding, switching and erasing."""

import datetime as dt
import shutil
from dataclasses import replace

import pytest
from textual.widgets import OptionList

from laddertui.services import unlock as unlock_service
from laddertui.storage import profile_folder, profiles
from laddertui.storage.app_dirs import find_app_dirs
from laddertui.tui.widgets.bare_input import BareInput
from tests.support.drafts import developer
from tests.support.encrypted_windows import (
    PASSPHRASE,
    at_low_cost,
    encrypted,
    gate,
    is_open,
    plain,
    unlock,
)
from tests.support.windows import (
    app_of,
    click,
    focus,
    here,
    on_screen,
    options,
    press,
    says,
    shown,
    until,
    write,
)


async def add(window: object, code: str, passphrase: str = "", again: str | None = None) -> None:
    """Fill in the form for a new profile."""
    await press(window, "plus")  # type: ignore[arg-type]
    for answer in (code, passphrase, passphrase if again is None else again):
        await write(window, answer)  # type: ignore[arg-type]
        await press(window, "enter")  # type: ignore[arg-type]


async def test_the_list_shows_what_is_known_without_a_passphrase_and_nothing_else(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    plain(developer(), profile_id="ab")
    for folder in (encrypted(developer(), profile_id="cd"), plain(profile_id="ef")):
        card = profiles.card(folder)
        assert card is not None
        profiles.keep(folder, replace(card, keep_until=dt.date(2027, 2, 21)))
    for day, due in (("2027-02-21", []), ("2027-02-22", ["keeping"])):
        monkeypatch.setenv("LADDERTUI_TODAY", day)
        async with gate(None) as window:
            rows = {row.split()[0]: row for row in options(window, "OptionList")}
            sealed = ["sealed", "sealed", "2027-02-21", "sealed", "2026-Q4"]
            assert rows["CD"].split()[1:] == [*due, *sealed]
            assert rows["EF"].split()[1:] == [*due, "·", "·", "2027-02-21", "·", "·"]
            # 22 November and three months; its 90 days began on 23 November
            ab = "sprint" if day == "2027-02-21" else "review"
            assert rows["AB"].split()[1:] == [ab, "2027-02-22", "90/90", "·", "·", "2026-Q4"]
            for secret in ("developer", "2.10"):
                assert secret not in shown(window)


async def test_a_folder_that_is_no_profiles_is_named() -> None:
    plain(profile_id="ab")
    (find_app_dirs(None).profiles / "Client X").mkdir()
    async with gate(None) as window:
        assert on_screen(window, "no profile has such a name: Client X")


async def test_two_profiles_of_one_code_are_told_apart_by_their_ids() -> None:
    folder = plain(profile_id="ab")
    shutil.copytree(folder.path, folder.path.with_name("ab-copy"))
    async with gate(None) as window:
        rows = [row.split()[:2] for row in options(window, "OptionList")]
        assert rows == [["AB", "(ab)"], ["AB", "(ab-copy)"]]


@pytest.mark.slow
@pytest.mark.parametrize("size", [(80, 24), (120, 36)])
@pytest.mark.parametrize(
    "keys", [("end",), ("pagedown",) * 9, ("j",) * 30, ("end", "home"), ("k",)]
)
async def test_the_cursor_and_the_buttons_are_seen_however_many_profiles_there_are(
    size: tuple[int, int], keys: tuple[str, ...]
) -> None:
    for number in range(31):
        plain(profile_id=f"k{number:02}")
    async with gate(None, size=size) as window:
        for key in ("", *keys):
            await press(window, *([key] if key else []))
            rows = window.app.screen.query_one(OptionList)
            assert rows.highlighted is not None
            code = f"K{rows.highlighted:02} "
            assert code in shown(window), key
            for button in ("Open", "Add a profile", "Erase"):
                assert button in shown(window), key


async def test_typing_after_a_slash_finds_a_code_and_enter_opens_it() -> None:
    for number in range(31):
        plain(profile_id=f"k{number:02}")
    async with gate(None) as window:
        await press(window, "slash")
        await write(window, "k2")
        assert [row.split()[0] for row in options(window, "OptionList")] == [
            f"K2{n}" for n in range(10)
        ]
        await write(window, "7")
        await press(window, "enter", "enter")
        assert app_of(window).profile.folder.id == "k27"


async def test_letters_are_text_while_one_searches_and_escape_shows_all_again() -> None:
    for code in ("ab", "xa", "cd"):
        plain(profile_id=code)
    async with gate(None) as window:
        await press(window, "slash")
        await write(window, "xa")
        assert here(window) == "ProfilesScreen"
        assert [row.split()[0] for row in options(window, "OptionList")] == ["XA"]
        await write(window, "q")
        assert on_screen(window, "No code has that in it")
        await press(window, "enter", "backspace", "escape")
        assert [row.split()[0] for row in options(window, "OptionList")] == ["AB", "CD", "XA"]
        await press(window, "end", "enter")
        assert app_of(window).profile.folder.id == "xa"


async def test_a_profile_whose_card_is_broken_hides_no_other() -> None:
    plain(profile_id="ab").card.write_text("code = ")
    plain(profile_id="cd")
    async with gate(None) as window:
        assert len(options(window, "OptionList")) == 2
        assert on_screen(window, "its profile.toml cannot be read")


async def test_enter_opens_the_one_under_the_cursor_and_o_goes_back_to_the_list() -> None:
    plain(developer(), profile_id="ab")
    plain(profile_id="cd")
    async with gate(None) as window:
        await press(window, "enter")
        assert on_screen(window, "Mid-level developer")
        await press(window, "o")
        assert here(window) == "ProfilesScreen"
        assert not is_open(window)
        await press(window, "j", "enter")
        assert app_of(window).profile.folder.id == "cd"
        assert "2.10" not in shown(window)  # the other one's rung


@pytest.mark.slow
async def test_what_was_typed_is_kept_when_one_goes_to_another_profile() -> None:
    plain(profile_id="ab")
    plain(profile_id="cd")
    async with gate(None) as window:
        await press(window, "enter", "enter")
        await write(window, "Plumber")
        await press(window, "escape", "o", "enter")
        assert on_screen(window, "Go on where you were")
        await press(window, "c")
        assert on_screen(window, "Plumber")


async def test_a_plain_profile_is_added_and_opened() -> None:
    async with gate(None) as window:
        await add(window, "AB")
        assert is_open(window)
        (profile_id,) = profile_folder.ids(find_app_dirs(None))
        assert not profile_folder.find(find_app_dirs(None), profile_id).is_encrypted


@pytest.mark.slow
async def test_an_encrypted_profile_is_added_and_opens_with_its_passphrase(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(unlock_service, "wrap_in_worker", at_low_cost)
    async with gate(None) as window:
        await add(window, "AB", PASSPHRASE)
        await until(window, lambda: is_open(window))
        folder = app_of(window).profile.folder
        assert folder.is_encrypted
        await press(window, "ctrl+l")
        await unlock(window)
        assert is_open(window)


async def test_a_code_that_is_taken_keeps_the_form_and_what_is_in_it() -> None:
    plain(profile_id="ab")
    async with gate(None) as window:
        await add(window, "AB", PASSPHRASE)
        assert here(window) == "PassphrasesDialog"
        assert says(window, "#notice", "There is a profile with the code 'AB' already")
        assert focus(window) == "#code"
        typed = [field.value for field in window.app.screen.query(BareInput)]
        assert typed == ["AB", PASSPHRASE, PASSPHRASE]


async def test_a_passphrase_that_is_typed_in_two_ways_is_asked_again() -> None:
    async with gate(None) as window:
        await add(window, "AB", PASSPHRASE, again="another")
        assert on_screen(window, "The two are not the same")
        assert profile_folder.ids(find_app_dirs(None)) == []


@pytest.mark.slow
async def test_erasing_asks_for_the_code_and_lists_every_file() -> None:
    folder = encrypted(developer(), profile_id="ab")
    plain(profile_id="cd")
    files = sorted(str(p) for p in folder.path.rglob("*") if p.is_file())
    async with gate(None, size=(160, 50)) as window:
        await press(window, "x")
        await write(window, "CD")
        await press(window, "enter")
        assert on_screen(window, "That is not the code")
        assert folder.path.exists()
        await press(window, *["backspace"] * 2)
        await write(window, "AB")
        await press(window, "enter")
        assert not folder.path.exists()
        for path in files:
            assert on_screen(window, path)
        assert on_screen(window, "backups, copies that a sync tool keeps elsewhere")
        await press(window, "escape")
        assert len(options(window, "OptionList")) == 1


async def test_erasing_is_easily_left() -> None:
    folder = plain(profile_id="ab")
    async with gate(None) as window:
        await press(window, "x", "escape")
        assert here(window) == "ProfilesScreen"
        assert folder.card.exists()


async def test_escape_goes_back_to_the_profile_one_came_from_even_before_it_holds_anything() -> (
    None
):
    async with gate(profile_folder.find(find_app_dirs(None), "me")) as window:
        await press(window, "o")
        assert on_screen(window, "No profile is there yet")
        await press(window, "escape")
        assert here(window) == "HomeScreen"
        assert is_open(window)


async def test_an_empty_code_is_no_code_to_erase_by() -> None:
    folder = plain(profile_id="ab")
    folder.card.write_text(folder.card.read_text().replace('"AB"', '""'))
    async with gate(folder) as window:
        await press(window, "g", "w")
        await click(window, "#erase")
        await until(window, lambda: here(window) == "EraseDialog")
        await press(window, "enter")
        assert on_screen(window, "That is not the code")
        assert folder.card.exists()
