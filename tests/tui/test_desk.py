"""A coach's desk: who is due, what a passphrase adds, and the figures of a group."""

import asyncio
import datetime as dt
from dataclasses import replace
from statistics import median

import pytest

from laddertui.domain.snapshot import Snapshot
from laddertui.services.unlock import unlock
from laddertui.storage import profile_details, profiles
from laddertui.storage.app_dirs import find_app_dirs
from laddertui.storage.caches import list_cache
from laddertui.storage.profile_details import ProfileDetails
from laddertui.storage.profile_folder import ProfileFolder
from laddertui.tui import desk
from laddertui.tui.app import profile_access
from laddertui.tui.desk import Desk
from tests.support.drafts import developer
from tests.support.encrypted_windows import PASSPHRASE, encrypted, gate, plain
from tests.support.windows import (
    Window,
    app_of,
    click,
    focus,
    here,
    on_screen,
    options,
    press,
    rest,
    shown,
    toasts,
    until,
    write,
)


@pytest.fixture(autouse=True)
def quick_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """Derive keys here and at low cost, as the worker would."""

    async def open_quickly(folder: ProfileFolder, words: str) -> ProfileFolder:
        return unlock(find_app_dirs(None), folder, words)

    monkeypatch.setattr("laddertui.tui.desk.unlock_in_worker", open_quickly)


def week(score: int, taken_on: dt.date = dt.date(2026, 11, 22)) -> Snapshot:
    """A week of one score, without a plan."""
    whole = developer()
    activities = tuple(replace(each, score=score) for each in whole.activities)
    return replace(whole, activities=activities, plan=None, taken_on=taken_on)


async def read_sealed(window: Window, words: str) -> None:
    await click(window, "#read-sealed")
    await write(window, words)
    await press(window, "enter")
    await until(window, lambda: here(window) == "ProfilesScreen" and bool(toasts(window)))
    await rest(window)


async def test_what_is_due_stands_first_and_what_is_sealed_says_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    plain(week(2, dt.date(2026, 11, 20)), profile_id="later")
    told = plain(week(2, dt.date(2026, 10, 3)), profile_id="due")
    profile_details.write(
        told, ProfileDetails(schema=1, consent_note="2026-10-02: agreed\n2026-10-01: not yet")
    )
    kept = plain(profile_id="aa")
    card = profiles.card(kept)
    assert card is not None
    profiles.keep(kept, replace(card, keep_until=dt.date(2026, 1, 1)))
    encrypted(week(2), profile_id="ab")
    monkeypatch.setenv("LADDERTUI_TODAY", "2027-01-03")
    async with gate(None) as window:
        rows = [row.split() for row in options(window, "OptionList")]
        assert [row[0] for row in rows] == ["AA", "DUE", "LATER", "AB"]
        assert rows[1][1:] == ["review", "2027-01-03", "·", "·", "2026-10-02", "2026-Q4"]
        assert on_screen(
            window,
            "2 of 4 due. 1 is sealed: of it only keep-until and the newest quarter are known",
        )
        assert on_screen(window, "AA, plain files: to be kept until 2026-01-01, which has passed.")
        await press(window, "down")
        assert on_screen(window, "DUE, plain files: a review is due since 2027-01-03.")
        await press(window, "end")
        assert on_screen(window, "AB, encrypted: what is due stands inside it.")
        assert "3.00" not in shown(window)


async def test_a_group_is_shown_from_five_on_and_says_why_not_below(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    scores = {"a": 1, "b": 2, "c": 5, "d": 2}
    for code, score in scores.items():
        plain(week(score), profile_id=code)
    encrypted(week(4), profile_id="e")
    encrypted(week(3), profile_id="f").identity.write_bytes(b"damaged")
    async with gate(None) as window:
        await click(window, "#group")
        assert here(window) == "ProfilesScreen"
        assert on_screen(window, "A group is shown from 5 people on")
        assert on_screen(window, "4 can be read here now.")
        await read_sealed(window, "not these words")
        assert toasts(window) == ["That passphrase opens none of them."]
        await read_sealed(window, PASSPHRASE)
        assert toasts(window)[-1].startswith("1 of 2 read. They stay sealed")
        assert focus(window) == "#read-sealed"
        row = next(r.split() for r in options(window, "OptionList") if r.startswith("E "))
        assert row[1:] == ["2027-02-22", "·", "·", "·", "2026-Q4"]
        # a picture that is written to a file shows no letter of it, there nor under the dialog
        assert "2026-Q4" not in window.app.export_screenshot()
        await click(window, "#group")
        assert here(window) == "GroupDialog"
        assert "2026-Q4" not in window.app.export_screenshot()
        assert f"the middle                      {median([1, 2, 5, 2, 4]):.2f}" in shown(window)
        assert "E                   2026-Q4     4.00         0 %     100 %" in shown(window)


async def test_a_list_that_takes_long_says_how_far_it_is_and_leaving_it_loses_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    codes = ("d", "c", "b", "a")
    for code in codes:
        plain(week(2), profile_id=code)
    monkeypatch.setattr(desk, "AT_ONCE", 1)
    monkeypatch.setattr(desk, "PIECE", -1)
    monkeypatch.setattr(desk, "PAUSE", 0.1)
    monkeypatch.setattr(profile_access, "UNSEEN", -1)
    async with gate(None) as window:
        assert on_screen(window, "of 4 profiles.")
        assert options(window, "OptionList") == []
        await press(window, "enter", "x")  # there is nothing yet to open or to erase
        assert here(window) == "ProfilesScreen"
    kept = len(list_cache.path_of(find_app_dirs(None)).read_text().splitlines())
    assert 1 <= kept < 4
    async with gate(None) as window:
        await until(window, lambda: bool(options(window, "OptionList")))
        await rest(window)
        assert [row.split()[0] for row in options(window, "OptionList")] == ["A", "B", "C", "D"]
        assert on_screen(window, "None of 4 due.")
        await press(window, "down", "enter")
        assert app_of(window).profile.folder.id == "b"


async def test_what_a_passphrase_opened_is_forgotten_after_the_idle_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    plain(week(1), profile_id="a")
    encrypted(week(4), profile_id="e")
    monkeypatch.setattr(Desk, "forget_after", 0.5)
    async with gate(None) as window:
        await click(window, "#read-sealed")
        await press(window, "escape")  # nothing was opened, so nothing is said to be forgotten
        assert here(window) == "ProfilesScreen"
        await asyncio.sleep(0.7)
        assert toasts(window) == []
        await read_sealed(window, PASSPHRASE)
        assert not any("sealed" in row for row in options(window, "OptionList"))
        await until(window, lambda: any("sealed" in row for row in options(window, "OptionList")))
        await until(window, lambda: on_screen(window, "Read the sealed ones"))
