"""Short notes: lines of the page's own, over nothing; the same one is not shown twice."""

import pytest

from laddertui.tui.app.notices import inform, warn
from laddertui.tui.widgets.note_lines import NoteLines
from tests.support.drafts import developer, draft_of
from tests.support.windows import Window, app_of, opened, press, rest, says, shown_in, toasts, until

LONG = "Written to a file, as plain text. Import it again after a change, and it moves. " * 2


def note_lines(window: Window) -> NoteLines:
    return window.app.screen.query_one(NoteLines)


def under_it(window: Window) -> list[str]:
    """What can be seen of the page and lies where the note is."""
    note = note_lines(window)
    seen = window.app.screen._compositor.visible_widgets.items()
    leaves = [
        (each, region.intersection(clip)) for each, (region, clip) in seen if not each.children
    ]
    return [str(each) for each, part in leaves if each is not note and part.overlaps(note.region)]


@pytest.mark.parametrize("size", [(40, 12), (80, 23), (120, 36), (200, 60)], ids=str)
@pytest.mark.slow
async def test_a_note_covers_nothing_and_can_be_read_in_full(size: tuple[int, int]) -> None:
    draft = draft_of(developer(), step="score")
    ways: list[list[str]] = [[], ["c"], ["f8"], ["g", "w"], ["escape", "+"], ["escape", "t"]]
    async with opened(draft, saved=(developer(),), size=size) as window:
        for keys in ways:
            await press(window, *keys)
            inform(app_of(window), LONG)
            await rest(window)
            assert under_it(window) == [], keys
            assert says(window, "NoteLines", LONG.strip()), keys
            window.app.clear_notifications()
            await rest(window)
            assert note_lines(window).region.area == 0


async def test_a_note_stays_for_its_time_and_takes_the_place_of_the_line_that_speaks() -> None:
    async with opened(draft_of(developer(), step="score")) as window:
        await press(window, "c", "1")
        spoken = shown_in(window, "#notice")
        assert spoken.strip()
        inform(app_of(window), "Copied.", timeout=0.2)
        await rest(window)
        assert says(window, "NoteLines", "Copied.")
        assert not window.app.screen.query_one("#notice").display
        await until(window, lambda: not toasts(window))
        await rest(window)
        assert not note_lines(window).display
        assert shown_in(window, "#notice") == spoken


async def test_a_note_that_goes_by_itself_moves_no_button_until_the_next_key() -> None:
    async with opened(saved=(developer(),)) as window:
        first = window.app.screen.query_one("#begin").region
        inform(app_of(window), "Saved: 2026-Q4.toml.", timeout=0.3)
        await rest(window)
        noted = window.app.screen.query_one("#begin").region
        assert noted.y < first.y
        await until(window, lambda: not toasts(window))
        await rest(window)
        assert not shown_in(window, "NoteLines").strip()
        assert window.app.screen.query_one("#begin").region == noted
        await press(window, "tab")
        assert window.app.screen.query_one("#begin").region == first


@pytest.mark.slow
async def test_what_was_said_before_a_dialog_came_stands_behind_it_only() -> None:
    async with opened(saved=(developer(),)) as window:
        inform(app_of(window), "Copied.")
        await rest(window)
        await press(window, "+")
        assert not note_lines(window).display
        inform(app_of(window), "A letter was left out.")
        await rest(window)
        assert shown_in(window, "NoteLines").split() == ["A", "letter", "was", "left", "out."]
        await press(window, "escape")
        assert says(window, "NoteLines", "Copied. A letter was left out.")


async def test_the_same_note_is_shown_once_and_another_beside_it() -> None:
    async with opened(saved=(developer(),)) as window:
        for _ in range(3):
            inform(app_of(window), "Copied.")
        warn(app_of(window), "Copied, but not all.")
        await rest(window)
        inform(app_of(window), "Copied.")
        await rest(window)
        assert sorted(toasts(window)) == ["Copied, but not all.", "Copied."]
        assert len(shown_in(window, "NoteLines").splitlines()) == 2


async def test_ctrl_c_says_which_key_leaves() -> None:
    async with opened(saved=(developer(),)) as window:
        await press(window, "ctrl+c")
        assert toasts(window) == ["Ctrl+Q leaves."]
        assert app_of(window).is_running
