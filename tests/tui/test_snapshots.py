"""Pictures of the main screens at 80x24. `make snapshots` accepts them anew, after looking at them.

They show no path of this machine, no cursor that blinks, and always the same day.
"""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from textual.app import App

from laddertui.assessment import audit, reallocate
from laddertui.domain.draft import Draft
from laddertui.services.store import ProfileStore
from laddertui.tui.app.app import LadderApp
from tests.support.drafts import developer, draft_of, nothing_yet
from tests.support.pages import PAGES
from tests.support.weeks import plumber
from tests.support.windows import Window, here, open_profile, paste, press, rest, until

pytestmark = pytest.mark.slow
Compare = Callable[..., bool]
SHOWN_PATH = Path("/home/ada/.local/share/laddertui/profiles/me/snapshots/2026-Q4.toml")
"""Where a quarter is said to be saved in the pictures."""


TEMPDIR = "TEXTUAL_SNAPSHOT_TEMPDIR"
"""Where the plugin keeps what it compares; told by the environment, which every test clears."""
KEPT_FOR_THE_PLUGIN = os.environ.get(TEMPDIR, "")


@pytest.fixture
def app_on(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[Draft | None], App[None]]]:
    """An app on a profile with this draft, or else with a saved quarter."""
    monkeypatch.setenv(TEMPDIR, KEPT_FOR_THE_PLUGIN)
    monkeypatch.setattr(ProfileStore, "quarter_path", lambda self, quarter: SHOWN_PATH)
    profile = open_profile()

    def made(draft: Draft | None) -> App[None]:
        if draft is None:
            profile.store.save_quarter(developer())
        else:
            profile.store.save_draft(draft)
        app = LadderApp(profile.dirs, profile.folder, profile)
        app.animation_level = "none"
        return app

    yield made
    profile.close()


async def at_rest(window: Window) -> None:
    await rest(window)


async def go_on(window: Window) -> None:
    """Open the draft, and wait until everything stands still."""
    await rest(window)
    await press(window, "enter")


def test_snapshot_of_home_with_a_saved_quarter(
    snap_compare: Compare, app_on: Callable[[Draft | None], App[None]]
) -> None:
    assert snap_compare(app_on(None), run_before=at_rest)


def test_snapshot_of_an_audit_half_filled(
    snap_compare: Compare, app_on: Callable[[Draft | None], App[None]]
) -> None:
    draft = audit.set_role(nothing_yet(), "Mid-level developer")
    for n, (name, paid, share) in enumerate(
        (
            ("Writing boilerplate", "employer", 40.0),
            ("Tracking down bugs", "employer", 25.0),
            ("Talking changes through", "", 20.0),
        )
    ):
        draft = audit.set_amount(audit.set_name(draft, n, name), n, share)
        draft = audit.change_row(draft, n, paid_for_by=paid or None)
    draft = draft_of(draft.snapshot, row=2, field="amount")
    assert snap_compare(app_on(draft), run_before=go_on)


def test_snapshot_of_the_scoring(
    snap_compare: Compare, app_on: Callable[[Draft | None], App[None]]
) -> None:
    assert snap_compare(app_on(draft_of(developer(), step="score", row=3)), run_before=go_on)


def test_snapshot_of_the_position(
    snap_compare: Compare, app_on: Callable[[Draft | None], App[None]]
) -> None:
    assert snap_compare(app_on(draft_of(developer(), step="position")), run_before=go_on)


def test_snapshot_of_the_next_rung(
    snap_compare: Compare, app_on: Callable[[Draft | None], App[None]]
) -> None:
    assert snap_compare(app_on(draft_of(developer(), step="next-rung")), run_before=go_on)


def test_snapshot_of_the_reallocation(
    snap_compare: Compare, app_on: Callable[[Draft | None], App[None]]
) -> None:
    draft = reallocate.move(draft_of(developer(), step="reallocate"), "bugs", "decisions", 4.0)
    assert snap_compare(app_on(draft), run_before=go_on)


def test_snapshot_of_the_review(
    snap_compare: Compare, app_on: Callable[[Draft | None], App[None]]
) -> None:
    assert snap_compare(app_on(draft_of(developer(), step="review")), run_before=go_on)


def test_snapshot_of_what_the_leverage_lens_comes_to(
    snap_compare: Compare, app_on: Callable[[Draft | None], App[None]]
) -> None:
    async def look(window: Window) -> None:
        await go_on(window)
        await press(window, "g", "l", "f8")

    assert snap_compare(app_on(draft_of(plumber(), step="position")), run_before=look)


def test_snapshot_of_what_a_trackers_names_become(
    snap_compare: Compare, app_on: Callable[[Draft | None], App[None]], tmp_path: Path
) -> None:
    path = tmp_path / "week.csv"
    hours = {"bugs": 16.5, "acme + client call": 12, "gym": 8, "one-on-one": 7.25, "standup": 1}
    path.write_text("name,hours\n" + "".join(f"{name},{h}\n" for name, h in hours.items()))

    async def look(window: Window) -> None:
        await go_on(window)
        await press(window, "alt+t")
        await paste(window, str(path))
        await press(window, "enter")
        await until(window, lambda: here(window) == "MappingDialog")
        await press(window, "down", "down", "f9", "down", "space", "down", "space")

    assert snap_compare(app_on(nothing_yet()), run_before=look)


SHOWS_A_PATH = {"first-home", "settings", "themes", "calendar", "copy"}
"""Pages that say where something lies, which differs from machine to machine."""
WITHOUT_PICTURE = {
    *("go-to", "occupation", "time-sheet", "time-sheet-names", "time-sheet-target", "discard"),
    *("cover", "sheet", "encrypt", "backup", "restore", "erase", "group", "unlock"),
    *("read-sealed", "in-use"),
}
"""Dialogs and doors: what they say is tested, and they look as the dialogs that are kept here."""


@pytest.mark.parametrize("size", [(80, 24), (120, 36)], ids=["80x24", "120x36"])
@pytest.mark.parametrize("name", sorted(PAGES.keys() - SHOWS_A_PATH - WITHOUT_PICTURE))
def test_snapshot_of_each_page(
    snap_compare: Compare, monkeypatch: pytest.MonkeyPatch, name: str, size: tuple[int, int]
) -> None:
    monkeypatch.setenv(TEMPDIR, KEPT_FOR_THE_PLUGIN)
    monkeypatch.setattr(ProfileStore, "quarter_path", lambda self, quarter: SHOWN_PATH)
    page = PAGES[name]
    profile = open_profile()
    for quarter in page.saved:
        profile.store.save_quarter(quarter)
    if page.draft is not None:
        profile.store.save_draft(page.draft)
    app = LadderApp(profile.dirs, profile.folder, profile)
    app.animation_level = "none"

    async def go_there(window: Window) -> None:
        await rest(window)
        await press(window, *page.keys)

    try:
        assert snap_compare(app, terminal_size=size, run_before=go_there)
    finally:
        app.state.leave_demo()
        profile.close()
