"""The palette finds everything, says why something is not possible here, and reads little."""

import asyncio
from typing import Any

import pytest
from textual.color import Color
from textual.command import CommandList, Hits, SearchIcon
from textual.geometry import Size
from textual.screen import Screen

from laddertui.services.session import ProfileSession
from laddertui.services.store import ProfileStore
from laddertui.tui.app.palette.entry import Entry, Group, listed, search
from laddertui.tui.app.palette.opener import PaletteOpener
from laddertui.tui.app.palette.places import WHEN_AVAILABLE
from laddertui.tui.app.palette.row import draw_row
from laddertui.tui.app.palette.window import EverythingProvider
from tests.support.drafts import developer, draft_of
from tests.support.encrypted_windows import encrypted, gate, locked
from tests.support.saved_quarters import break_it, save
from tests.support.windows import (
    ROOMY,
    SMALL,
    Window,
    app_of,
    at_step,
    draft_in,
    focus,
    here,
    on_screen,
    open_profile,
    opened,
    press,
    shown,
    toasts,
    until,
    write,
)

WORDS = {
    "erase": "Erase",
    "remove": "Remove",
    "delete": "Erase",
    "encrypt": "Encrypt",
    "password": "Encrypt",
    "lock": "Lock",
    "drift": "History",
    "rung": "Next rung",
    "export": "Copy",
    "calendar": "Calendar",
    "ics": "Calendar",
    "print": "Report",
    "pdf": "Report",
    "history": "History",
    "2026-Q4": "2026-Q4",
    "example": "Example",
    "theme": "Theme",
    "dark": "laddertui-dark",
    "settings": "Settings",
    "water": "Water up",
    "undo": "Undo",
}
"""What a person types, and what is among the first three that are found."""


def offered(window: Window) -> list[Entry]:
    return app_of(window).palette.entries(window.app.screen)


def first(window: Window, words: str) -> list[str]:
    return [entry.label for entry in search(offered(window), words)][:3]


def entry(window: Window, label: str) -> Entry:
    return next(each for each in offered(window) if each.label == label)


async def find(window: Window, words: str) -> list[str]:
    """Open the palette, type, and return the rows that are found."""
    await press(window, "f2")
    await write(window, words)
    await until(window, lambda: not list(window.app.screen.workers))
    commands = window.app.screen.query_one(CommandList)
    return [str(option.prompt) for option in commands.options]


async def choose(window: Window, words: str) -> None:
    """Choose the first that is found."""
    await find(window, words)
    await press(window, "enter")
    await until(window, lambda: not here(window).endswith("Window"))


async def test_every_word_a_person_may_try_finds_its_command_on_home() -> None:
    async with opened(saved=(developer(),)) as window:
        for typed, label in WORDS.items():
            assert label in first(window, typed), f"{typed}: {first(window, typed)}"


@pytest.mark.slow
async def test_every_word_a_person_may_try_finds_its_command_in_the_audit() -> None:
    save_quarter_of_now()
    async with at_step(draft_of(developer(), step="audit")) as window:
        for typed, label in WORDS.items():
            assert label in first(window, typed), f"{typed}: {first(window, typed)}"


def save_quarter_of_now() -> None:
    with open_profile() as profile:
        save(profile, "2026-Q4")


async def test_each_command_is_listed_once_with_its_keys_as_a_text_writes_them() -> None:
    async with at_step(draft_of(developer(), step="audit")) as window:
        undo = [each for each in offered(window) if each.label == "Undo"]
        assert len(undo) == 1
        row = str(draw_row(undo[0], window.app.size))
        assert row.startswith("Undo ")
        assert row.endswith("F5, Ctrl+Z")


@pytest.mark.parametrize("columns", [40, 80, 120])
async def test_rows_end_where_the_keys_end_and_are_cut_with_an_ellipsis(columns: int) -> None:
    async with opened(saved=(developer(),), size=(columns, 24)) as window:
        rows = [str(draw_row(each, window.app.size)) for each in offered(window)]
        assert {len(row) for row in rows} == {min(columns, 78) - 7}  # frame, margins, scroll bar
        assert any("…" in row for row in rows)


@pytest.mark.slow
async def test_what_is_not_possible_here_says_why_and_does_nothing() -> None:
    async with opened(saved=(developer(),)) as window:
        found = await find(window, "water up")
        assert "on Position, in an assessment" in found[0]
        await press(window, "enter")
        await until(window, lambda: bool(toasts(window)))
        assert toasts(window)[-1] == (
            "Water up is possible on Position, in an assessment, once one is begun."
        )
        assert here(window) == "HomeScreen"
        await choose(window, "lock")
        assert toasts(window)[-1] == "Lock is possible for an open encrypted profile."


def test_every_reason_fits_its_row_in_a_usual_window() -> None:
    for words in WHEN_AVAILABLE.values():
        row = draw_row(
            Entry(label="Some", run=print, group=Group.HERE, hindrance=words), Size(*SMALL)
        )
        assert words in str(row)


async def test_history_says_when_it_is_there() -> None:
    async with opened() as window:
        assert entry(window, "History").hindrance == "once a quarter is saved"


@pytest.mark.slow
async def test_a_step_is_gone_to_from_any_page_of_the_assessment() -> None:
    async with at_step(draft_of(developer(), step="audit")) as window:
        await press(window, "f3")
        await choose(window, "reallocate")
        await until(window, lambda: here(window) == "reallocate")
        assert draft_in(window).session.step == "reallocate"


@pytest.mark.slow
async def test_a_step_of_the_unfinished_assessment_is_gone_to_from_home() -> None:
    async with opened(draft_of(developer(), step="audit")) as window:
        await choose(window, "position")
        await until(window, lambda: on_screen(window, "The most human part of your week"))
        assert here(window) == "position"


@pytest.mark.slow
async def test_a_command_of_another_step_goes_there_and_says_its_key() -> None:
    async with at_step(draft_of(developer(), step="audit")) as window:
        await choose(window, "water up")
        await until(window, lambda: here(window) == "position")
        assert toasts(window)[-1] == "Water up: + does it here."
        assert not on_screen(window, "Water at 2")


@pytest.mark.slow
async def test_a_page_beyond_the_assessment_is_gone_to_once_what_was_typed_is_written() -> None:
    async with at_step(draft_of(developer(), step="audit", row=0, field="name")) as window:
        await write(window, "X")
        await choose(window, "this profile")
        await until(window, lambda: here(window) == "ProfileDetailsScreen")
        draft = app_of(window).profile.store.draft()
        assert draft is not None
        assert "X" in draft.snapshot.activities[0].name
        assert app_of(window).state.assessment is None


@pytest.mark.slow
async def test_encrypting_asks_for_the_passphrase_wherever_it_is_chosen() -> None:
    async with at_step(draft_of(developer(), step="score"), size=ROOMY) as window:
        await choose(window, "encrypt")
        await until(window, lambda: here(window) == "PassphrasesDialog")
        assert on_screen(window, "There is no way in without it")


@pytest.mark.slow
async def test_an_example_can_be_opened_after_a_quarter_is_saved() -> None:
    async with opened(saved=(developer(),)) as window:
        await choose(window, "example")
        await until(window, lambda: here(window) == "ExamplesDialog")


@pytest.mark.slow
async def test_the_list_of_profiles_is_gone_to_once_what_was_typed_is_written() -> None:
    async with at_step(draft_of(developer(), step="audit", row=0, field="name")) as window:
        store = app_of(window).profile.store
        await write(window, "X")
        await choose(window, "profiles")
        await until(window, lambda: here(window) == "ProfilesScreen")
        draft = store.draft()
        assert draft is not None
        assert "X" in draft.snapshot.activities[0].name


@pytest.mark.slow
async def test_a_draft_that_cannot_be_read_is_set_aside_and_leads_to_no_step() -> None:
    async with opened(draft_of(developer(), step="audit")) as window:
        app_of(window).profile.folder.draft.write_text("schema = 1\nrole = ")
        await choose(window, "position")
        await until(
            window, lambda: "It is kept as" in toasts(window)[-1] if toasts(window) else False
        )
        assert here(window) == "HomeScreen"


@pytest.mark.slow
async def test_a_lens_opens_over_the_assessment() -> None:
    async with at_step(draft_of(developer(), step="audit")) as window:
        await choose(window, "leverage")
        await until(window, lambda: here(window) == "LeverageScreen")
        await press(window, "escape")
        assert here(window) == "position"


@pytest.mark.slow
async def test_a_saved_quarter_opens_by_its_name_and_the_newest_is_first() -> None:
    with open_profile() as profile:
        save(profile, "2026-Q3", "2026-Q4")
    async with opened() as window:
        quarters = [each.label for each in offered(window) if each.group is Group.QUARTER]
        assert quarters == ["2026-Q4", "2026-Q3"]
        await choose(window, "2026-q3")
        await until(window, lambda: here(window) == "TextPageScreen")
        assert on_screen(window, "2026-Q3")


@pytest.mark.slow
async def test_an_activity_is_found_by_its_name_and_the_cursor_stands_on_it() -> None:
    async with at_step(draft_of(developer(), step="position")) as window:
        await choose(window, "hearing users")
        await until(window, lambda: here(window) == "audit")
        await until(window, lambda: focus(window) == "name 3")


@pytest.mark.slow
async def test_an_activity_is_gone_to_in_the_scoring_where_one_scores() -> None:
    async with at_step(draft_of(developer(), step="score")) as window:
        await choose(window, "writing boiler")
        await until(window, lambda: on_screen(window, "Activity 1 of 4"))
        assert on_screen(window, "Writing boilerplate")


@pytest.mark.slow
async def test_a_signal_is_found_by_what_was_noted_and_opens_the_page_of_all() -> None:
    async with opened(saved=(developer(),)) as window:
        app_of(window).profile.store.note_signal("drafts [bold]contracts[/] alone")
        await choose(window, "contracts")
        await until(window, lambda: here(window) == "SignalsScreen")
        assert on_screen(window, "drafts [bold]contracts[/] alone")


@pytest.mark.slow
async def test_a_rule_opens_the_method_page_searched_for_it() -> None:
    async with opened() as window:
        await choose(window, "waterline")
        await until(window, lambda: here(window) == "MethodScreen")
        assert on_screen(window, "The waterline")
        assert not on_screen(window, "Five to ten activities")


@pytest.mark.slow
async def test_names_of_activities_are_never_markup() -> None:
    snapshot = developer()
    draft = draft_of(snapshot, step="audit")
    async with at_step(draft) as window:
        await press(window, "f2")
    hostile = Entry(label="[red]x[/red]\x1b[2J", run=print, group=Group.ACTIVITY)
    assert str(draw_row(hostile, app_of(window).size)).startswith("[red]x[/red]␛[2J")


async def test_the_words_of_a_locked_profile_are_never_offered() -> None:
    async with gate(locked(developer())) as window:
        groups = {each.group for each in offered(window)}
        private = {Group.STEP, Group.QUARTER, Group.ACTIVITY, Group.SIGNAL}
        assert groups & private == set()
        assert "2026-Q4" not in first(window, "2026-Q4")
        assert entry(window, "History").hindrance == "once a profile is open"


async def test_an_encrypted_profile_offers_its_lock_and_its_masked_picture() -> None:
    async with gate(encrypted(developer())) as window:
        assert not entry(window, "Lock").hindrance
        assert entry(window, "Encrypt").hindrance.endswith("not encrypted yet")
        assert not entry(window, "Passphrase").hindrance
        assert "masked" in entry(window, "Screenshot").does
        quarters = [each.label for each in offered(window) if each.group is Group.QUARTER]
        assert quarters == ["2026-Q4"]


async def test_a_broken_quarter_does_not_end_the_window_and_says_why() -> None:
    with open_profile() as profile:
        save(profile, "2026-Q3", "2026-Q4")
        break_it(profile, "2026-Q3")
    async with opened() as window:
        assert "cannot be read" in entry(window, "2026-Q3").does.casefold()
        await choose(window, "2026-q3")
        await until(window, lambda: bool(toasts(window)))
        assert here(window) == "HomeScreen"
        assert "2026-Q3.toml" in toasts(window)[-1]


async def test_what_cannot_be_read_is_left_out_and_the_rest_is_there(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def broken(_: object) -> list[object]:
        raise OSError(5, "Input/output error")

    async with opened(saved=(developer(),)) as window:
        monkeypatch.setattr(ProfileStore, "signals", broken)
        monkeypatch.setattr(ProfileSession, "summary", broken)
        assert {each.group for each in offered(window)} >= {Group.HERE, Group.RULE}
        assert not [each for each in offered(window) if each.group is Group.QUARTER]


async def test_typing_reads_nothing_from_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    async with opened(saved=(developer(),)) as window:
        asked: list[str] = []
        read = PaletteOpener.entries

        def counted(self: PaletteOpener, screen: Screen[Any]) -> list[Entry]:
            asked.append("once")
            return read(self, screen)

        monkeypatch.setattr(PaletteOpener, "entries", counted)
        await find(window, "history")
        assert asked == ["once"]


async def test_enter_chooses_from_what_all_letters_find_however_fast_they_come(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    quick = EverythingProvider.search

    async def slow(self: EverythingProvider, query: str) -> Hits:
        await asyncio.sleep(0.3)
        async for hit in quick(self, query):
            yield hit

    async with opened(saved=(developer(),)) as window:
        monkeypatch.setattr(EverythingProvider, "search", slow)
        await press(window, "f2", *"waterline", "enter")
        await until(window, lambda: here(window) == "MethodScreen")


async def test_whole_words_hide_what_only_shares_letters() -> None:
    entries = [
        Entry(label="History", run=print, group=Group.HERE),
        Entry(label="Hours in a story", run=print, group=Group.HERE),
        Entry(label="Other", run=print, group=Group.HERE, found_by="history"),
    ]
    assert [each.label for each in search(entries, "hist")] == ["History", "Other"]
    assert [each.label for each in search(entries, "hry")] == ["History", "Hours in a story"]
    assert search(entries, "zebra") == []


async def test_before_anything_is_typed_steps_and_what_can_be_done_come_first() -> None:
    async with at_step(draft_of(developer(), step="audit")) as window:
        labels = [each.label for each in listed(offered(window))]
        assert labels[:2] == ["Audit", "Score"]
        possible = [not each.hindrance for each in listed(offered(window))]
        assert possible == sorted(possible, reverse=True)
        assert labels.index("Undo") < labels.index("History")


@pytest.mark.slow
async def test_a_theme_is_tried_under_the_cursor_and_kept_only_when_chosen() -> None:
    async with opened() as window:
        app = app_of(window)
        before = app.theme
        await choose_list_of_themes(window)
        assert app.theme == before
        await press(window, "down")
        await until(window, lambda: app.theme != before)
        frame = window.app.screen.query_one("#dialog")
        await until(window, lambda: frame.styles.background == surface(window))
        await press(window, "escape")
        await until(window, lambda: app.theme == before)
        assert not (app.state.dirs.config / "config.toml").exists()
        await choose_list_of_themes(window)
        await press(window, "down", "enter")
        await until(window, lambda: here(window) == "HomeScreen")
        assert app.theme == "laddertui-light"
        written = app.state.dirs.config / "config.toml"
        await until(window, written.exists)
        assert "laddertui-light" in written.read_text()


def surface(window: Window) -> Color:
    """What a dialog stands on in the theme that is shown."""
    return Color.parse(window.app.theme_variables["surface"])


async def choose_list_of_themes(window: Window) -> None:
    await find(window, "theme")
    await press(window, "enter")
    await until(window, lambda: here(window) == "ThemesDialog")


async def test_the_sign_before_the_field_is_one_that_every_terminal_draws() -> None:
    async with opened() as window:
        await press(window, "f2")
        assert window.app.screen.query_one(SearchIcon).icon == ">"
        assert "🔎" not in shown(window)


@pytest.mark.slow
@pytest.mark.parametrize("size", [(40, 12), SMALL, (120, 36)])
async def test_the_palette_fits_the_window(size: tuple[int, int]) -> None:
    async with opened(saved=(developer(),), size=size) as window:
        await find(window, "history")
        commands = window.app.screen.query_one(CommandList)
        assert commands.region.width <= 76
        assert commands.region.bottom <= size[1]
        lines = [line.rstrip() for line in shown(window).split("\n")]
        top = next(n for n, line in enumerate(lines) if "╭─ Commands ─" in line)
        assert any(line.strip().startswith("╰") for line in lines[top:])  # framed like a dialog
        assert on_screen(window, "History")
