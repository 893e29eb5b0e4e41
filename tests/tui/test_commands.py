"""A command is declared once: a key, a line of the palette and, where shown, a place to click."""

import pytest
from textual.binding import Binding, BindingType
from textual.command import CommandList
from textual.dom import DOMNode

from laddertui.domain.draft import STEPS
from laddertui.tui.widgets.key_bar import KeyBar
from tests.support.drafts import developer, draft_of, shared
from tests.support.keyed_classes import keyed_classes
from tests.support.palette import look, palette
from tests.support.windows import (
    ROOMY,
    SMALL,
    Window,
    at_step,
    click,
    focus,
    here,
    on_screen,
    opened,
    press,
    rest,
    shown,
    shown_in,
    toasts,
    until,
)


def bindings_of(made: type[DOMNode]) -> list[BindingType]:
    return list(made.__dict__.get("BINDINGS", ()))


@pytest.mark.parametrize(
    "name",
    sorted({c.__name__ for c in keyed_classes()}),
)
def test_every_key_has_an_id_and_says_what_it_does(name: str) -> None:
    made = next(made for made in keyed_classes() if made.__name__ == name)
    for binding in bindings_of(made):
        assert isinstance(binding, Binding)
        if binding.system:
            continue  # the toolkit's own answer to Ctrl+C
        assert binding.id, f"{binding.key} of {made.__name__} has no id"
        assert "." in binding.id, f"{binding.id} says not whose it is"
        assert binding.description or not binding.show, f"{binding.id} says not what it does"


def test_no_two_keys_share_an_id() -> None:
    declared = {
        id(b): b.id
        for made in set(keyed_classes())
        for b in bindings_of(made)
        if isinstance(b, Binding) and b.id
    }
    assert len(declared) == len(set(declared.values()))


def test_no_control_letter_is_the_only_way_to_anything() -> None:
    for made in set(keyed_classes()):
        keys: dict[str, list[str]] = {}
        for b in bindings_of(made):
            if isinstance(b, Binding) and not b.system:
                what = b.action.removesuffix("_by_letter")  # the letter of quitting is apart
                keys.setdefault(what, []).extend(b.key.split(","))
        for action, known in keys.items():
            assert any(not key.startswith("ctrl+") for key in known), f"{action} of {made.__name__}"


async def test_every_key_of_home_is_in_the_palette() -> None:
    async with opened(draft_of(developer()), saved=(developer(),)) as window:
        look(window, "home")
        for words in ("Begin", "Continue", "History", "Discard draft", "Help", "Quit"):
            assert words in palette(window)


async def test_every_key_of_history_is_in_the_palette() -> None:
    async with opened(saved=(developer(),)) as window:
        await press(window, "t")
        look(window, "history")


async def test_the_palette_lists_each_command_once() -> None:
    async with at_step(draft_of(developer(), step="review")) as window:
        assert len(palette(window)) == len(set(palette(window)))


async def test_what_is_left_of_the_week_can_be_dealt_with_from_the_palette() -> None:
    async with at_step(shared(50.0, 47.0)) as window:
        for words in ("everything else", "scale"):
            assert any(words in title.casefold() for title in palette(window)), words


@pytest.mark.slow
async def test_a_command_of_the_palette_runs() -> None:
    async with at_step(draft_of(developer(), step="position")) as window:
        await press(window, "f2")
        await press(window, *"next")
        commands = window.app.screen.query_one(CommandList)
        await until(window, lambda: "Next" in str(commands.options[:1]))
        await press(window, "enter", "enter")
        await until(window, lambda: here(window) == "next-rung")


def keys_in_the_bar(window: Window) -> list[tuple[int, Binding]]:
    """Each key that the bar shows, and a column where it can be clicked."""
    return [
        (start, active.binding) for start, _, active in window.app.screen.query_one(KeyBar)._spans
    ]


async def test_the_bar_shows_the_keys_that_matter_and_each_can_be_clicked() -> None:
    async with at_step(draft_of(developer(), step="position"), size=ROOMY) as window:
        bar = shown_in(window, "KeyBar")
        for words in ("Next", "Back", "Home", "Water up", "Figures", "Help"):
            assert words in bar, words
        await click_key(window, "Water up")
        assert "Water at 2" in shown(window)
        await click_key(window, "Next")
        assert here(window) == "next-rung"


async def click_key(window: Window, words: str) -> None:
    """Click a key in the bar."""
    at = next(start for start, b in keys_in_the_bar(window) if b.description == words)
    await click(window, "KeyBar", offset=(at + 1, 0))


@pytest.mark.slow
@pytest.mark.parametrize("step", STEPS)
async def test_the_bar_shows_at_most_seven_keys_and_help_last(step: str) -> None:
    async with at_step(draft_of(developer(), step=step)) as window:
        for size in (SMALL, ROOMY):
            await window.resize_terminal(*size)
            await rest(window)
            names = [binding.description for _, binding in keys_in_the_bar(window)]
            assert len(names) <= 7
            assert names[-1] == "Help"


@pytest.mark.slow
async def test_help_can_be_clicked_and_is_about_this_screen() -> None:
    async with at_step(draft_of(developer(), step="position"), size=ROOMY) as window:
        await click_key(window, "Help")
        assert here(window) == "HelpDialog"
        assert on_screen(window, "a mirror of what you said, not a forecast")
        await press(window, "q")
        assert here(window) == "HelpDialog"  # a letter that quits elsewhere puts nothing away
        await press(window, "f1")
        assert here(window) == "position"


async def test_quit_can_be_clicked() -> None:
    async with opened(size=ROOMY) as window:
        await click_key(window, "Quit")
        assert window.app.return_code == 0


@pytest.mark.slow
async def test_help_of_a_field_is_its_questions_own() -> None:
    async with at_step(draft_of(developer(), row=0, field="paid_for_by"), size=ROOMY) as window:
        await press(window, "f1")
        assert on_screen(window, "What fills the calendar is not always what is paid for.")
        await press(window, "escape")
        assert focus(window) == "paid_for_by 0"


@pytest.mark.parametrize("step", ["score", "position", "review"])
async def test_on_no_step_a_letter_ends_the_window(step: str) -> None:
    async with at_step(draft_of(developer(), step=step)) as window:
        app = window.app
        await press(window, "q")
        assert app.is_running
        assert here(window) == step


async def test_where_a_letter_ends_the_window_it_stands_in_the_footer() -> None:
    async with opened(draft_of(developer()), saved=(developer(),)) as window:
        app = window.app
        assert "q Quit" in shown_in(window, "KeyBar")
        await press(window, "q")
        assert not app.is_running


@pytest.mark.parametrize("step", ["position", "review"])
async def test_ctrl_s_saves_wherever_saving_is_possible(step: str) -> None:
    async with at_step(draft_of(developer(), step=step)) as window:
        await press(window, "ctrl+s")
        assert here(window) == "HomeScreen"
        assert "Saved: 2026-Q4.toml" in " ".join(toasts(window))
