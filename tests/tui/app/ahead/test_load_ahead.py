"""What the next page needs is there before it is opened."""

import asyncio
import re
from pathlib import Path

import pytest
from textual.css.stylesheet import Stylesheet

import laddertui.tui
from laddertui.tui import screens
from laddertui.tui.app.ahead import load_ahead
from tests.support import three_quarters
from tests.support.windows import Window, app_of, here, opened, press, until

SAVED = (three_quarters.Q2, three_quarters.Q3)


def sheets(window: Window) -> set[str]:
    """The names of the style sheets that a window has read."""
    return {Path(path).stem for path, _ in app_of(window).stylesheet.source}


async def test_what_a_page_leads_to_is_loaded_while_it_is_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with opened(saved=SAVED) as window:
        for _ in range(10):  # a hand on the keys
            app_of(window).idle_lock.touch()
            await asyncio.sleep(load_ahead.STILL / 5)
        assert not sheets(window) & {"reassess", "history", "help", "score"}
        await until(window, lambda: {"reassess", "history", "help"} <= sheets(window))
        assert "score" not in sheets(window)  # it is two pages away

        # the toolkit would read every sheet again for a new one, and style what lies below anew
        monkeypatch.delattr(Stylesheet, "reparse")
        await press(window, "t")
        assert here(window) == "HistoryScreen"
        await press(window, "escape", "b")
        assert here(window) == "reassess"
        await until(window, lambda: "score" in sheets(window))
        await press(window, "f3")  # nobody loaded this one before
        assert "method" in sheets(window)


@pytest.mark.parametrize("page", ["gone:GoneScreen", "home:GoneScreen", "half_written:Screen"])
async def test_what_cannot_be_loaded_ahead_keeps_nothing_else_from_it(
    page: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "half_written.py").write_text("def half(")  # the program is being replaced
    monkeypatch.setattr(screens, "__path__", [*screens.__path__, str(tmp_path)])
    monkeypatch.setitem(screens.PAGES, "reassess", f"laddertui.tui.screens.{page}")
    async with opened(saved=SAVED) as window:
        await until(window, lambda: {"history", "help"} <= sheets(window))
        assert here(window) == "HomeScreen"


def test_a_sheet_of_a_page_speaks_of_that_page_only() -> None:
    """Else reading it would change pages that are shown already."""
    root = Path(laddertui.tui.__file__).parent
    for path in root.rglob("*.tcss"):
        if path.stem == "app":
            continue
        text = re.sub(r"/\*.*?\*/", "", path.read_text(), flags=re.DOTALL)
        while (flat := re.sub(r"\{[^{}]*\}", ";", text)) != text:  # the innermost blocks first
            text = flat
        for selectors in text.split(";"):
            for selector in filter(str.strip, selectors.split(",")):
                assert re.match(r"\s*[A-Z]\w*(Screen|Dialog|Window)\b", selector), (path, selector)
