"""Keys that hold on every step: second keys, letters while one types, the palette."""

import pytest
from textual.widgets import Button

from laddertui.domain.draft import STEPS
from tests.support.drafts import developer, draft_of
from tests.support.palette import look, palette
from tests.support.windows import (
    ROOMY,
    at_step,
    here,
    press,
    shown,
)


async def test_every_key_of_a_step_is_in_the_palette_and_every_button_is_a_command() -> None:
    words = {"next": "next", "save": "save", "suggest": "suggest", "mend": "mend"}
    async with at_step(draft_of(developer())) as window:
        for step in STEPS:
            assert here(window) == step
            look(window, step)
            known = " ".join(palette(window)).casefold()
            for button in window.app.screen.query(Button):
                if button.display:
                    assert words.get(str(button.id), str(button.label).casefold()) in known, (
                        button.id
                    )
            if step != STEPS[-1]:
                await press(window, "f8")


@pytest.mark.parametrize(
    ("usual", "second"),
    [
        ("f1", "ctrl+g"),
        ("f2", "ctrl+p"),
        ("f3", "alt+m"),
        ("f4", "alt+l"),
        ("f5", "ctrl+z"),
        ("f6", "ctrl+y"),
        ("f7", "ctrl+o"),
        ("f8", "ctrl+n"),
        ("f9", "ctrl+r"),
        ("f12", "alt+c"),
        ("shift+f3", "alt+n"),
        ("shift+f4", "alt+k"),
    ],
)
async def test_what_a_function_key_does_another_key_does_too_while_one_types(
    usual: str, second: str
) -> None:
    seen = []
    for key in (usual, second):
        async with at_step(draft_of(developer(), step="next-rung"), size=ROOMY) as window:
            await press(window, "down", "down")  # into the first row, in a text field
            await press(window, key)
            seen.append((here(window), shown(window)))
    assert seen[0] == seen[1]


@pytest.mark.parametrize("step", ["audit", "next-rung", "reallocate"])
async def test_where_one_types_no_letter_ends_the_window_and_ctrl_q_does(step: str) -> None:
    async with at_step(draft_of(developer(), step=step), size=ROOMY) as window:
        app = window.app
        for widget in [w for w in app.screen.focus_chain if w.id != "too-small"]:
            widget.focus()
            await press(window, "q")
            assert app.is_running, widget
        await press(window, "ctrl+q")
        assert not app.is_running
