"""Short notes: where they lie, and that the same one is not shown twice."""

import pytest
from textual.widgets import Button
from textual.widgets._toast import Toast

from laddertui.tui.app.notices import inform, warn
from laddertui.tui.widgets.key_bar import KeyBar
from tests.support.drafts import developer, draft_of
from tests.support.windows import app_of, opened, press, rest, toasts

LONG = "Written to a file, as plain text. Import it again after a change, and it moves. " * 2


@pytest.mark.parametrize("size", [(80, 24), (120, 36)], ids=str)
async def test_a_note_covers_no_button_and_no_key(size: tuple[int, int]) -> None:
    draft = draft_of(developer(), step="position")
    async with opened(draft, saved=(developer(),), size=size) as window:
        for keys in ([], ["g", "w"], ["escape", "o"], ["escape", "i"], ["escape", "c"]):
            await press(window, *keys)
            inform(app_of(window), LONG)
            await rest(window)
            screen = window.app.screen
            (note,) = screen.query(Toast)
            pressed = [*screen.query(Button), *screen.query(KeyBar)]
            seen = [each for each in pressed if each.is_on_screen and each.display]
            assert seen
            for each in seen:
                assert not note.region.overlaps(each.region), (keys, each)
            window.app.clear_notifications()
            await rest(window)


async def test_the_same_note_is_shown_once_and_another_beside_it() -> None:
    async with opened(saved=(developer(),)) as window:
        for _ in range(3):
            inform(app_of(window), "Copied.")
        warn(app_of(window), "Copied, but not all.")
        await rest(window)
        inform(app_of(window), "Copied.")
        await rest(window)
        assert sorted(toasts(window)) == ["Copied, but not all.", "Copied."]
        assert len(window.app.screen.query(Toast)) == 2
