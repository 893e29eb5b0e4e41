"""Help: each command once, its keys as a text writes them, and no word under the scroll bar."""

import pytest
from textual.containers import Horizontal

from laddertui.tui.widgets.text import PlainText
from tests.support.drafts import developer, draft_of
from tests.support.weeks import nurse
from tests.support.windows import ROOMY, SMALL, Window, at_step, here, opened, press, rest, shown_in


def rows(window: Window) -> list[tuple[str, str]]:
    """The keys and what they do, row by row."""
    found = []
    for row in window.app.screen.query("Horizontal.row").results(Horizontal):
        name, does = (str(each.render()) for each in row.query(PlainText))
        found.append((name, does))
    return found


@pytest.mark.slow
async def test_a_command_with_several_keys_has_one_row() -> None:
    async with opened(saved=(developer(),)) as window:
        await press(window, "f1")
        assert here(window) == "HelpDialog"
        does = [each for _, each in rows(window)]
        assert len(does) == len(set(does))
        names = {each: name for name, each in rows(window)}
        assert names["Help: The words on this page, what it is, and its keys"] == "F1, ?, Ctrl+G"
        assert names["Commands: Find any command"] == "F2, Ctrl+P"


async def test_keys_are_written_as_in_the_text() -> None:
    async with at_step(draft_of(developer(), step="position")) as window:
        await press(window, "f1")
        names = [name for name, _ in rows(window)]
        assert {"+, =", "-", "f"} <= set(names)
        assert "F5, Ctrl+Z" in names
        assert not any("^" in name or "upper" in name for name in names)


@pytest.mark.parametrize("size", [(40, 12), SMALL])
async def test_what_a_key_does_stands_beside_it_and_never_under_the_scroll_bar(
    size: tuple[int, int],
) -> None:
    async with opened(saved=(developer(),), size=size) as window:
        await press(window, "f1")
        page = window.app.screen.query_one("#page")
        inside = page.scrollable_content_region
        assert page.vertical_scrollbar.region.x >= inside.right
        for row in window.app.screen.query("Horizontal.row"):
            name, does = row.query(PlainText)
            assert does.region.x >= name.region.right
            assert does.region.right <= inside.right


@pytest.mark.slow
async def test_a_line_that_goes_on_stays_clear_of_the_keys() -> None:
    async with opened(saved=(developer(),), size=(40, 30)) as window:
        await press(window, "f1")
        rows_of_two = [
            row for row in window.app.screen.query("Horizontal.row") if row.size.height > 1
        ]
        window.app.screen.query_one("#page").scroll_to_widget(rows_of_two[0], animate=False)
        await rest(window)
        lines = shown_in(window, rows_of_two[0]).split("\n")
        assert len(lines) > 1
        assert lines[-1].startswith(" " * 10)


@pytest.mark.slow
async def test_the_words_one_may_stop_at_are_explained_where_they_stand_and_come_first() -> None:
    async with at_step(draft_of(nurse(), step="position"), size=ROOMY) as window:
        await press(window, "question_mark")
        words = dict(rows(window))
        assert words["rung"].startswith("Where a week stands on the ladder")
        assert "surface" not in words
        first, *_ = [str(each.render()) for each in window.app.screen.query("#page PlainText")]
        assert first == "Words on this page"
        await press(window, "escape", "g", "l", "f8", "f1")  # the nine questions
        assert "erosion" in dict(rows(window))
        assert "water" not in dict(rows(window))
