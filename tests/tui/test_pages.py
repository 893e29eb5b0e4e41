"""What is drawn, compared and measured on every page is so on every screen and dialog there is."""

import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.screen import Screen

import laddertui.tui
from laddertui.tui.dialogs.working import WorkingDialog
from tests.support.pages import PAGES, showing

PASSING = {WorkingDialog}
"""What is there only while something is under way; its own tests hold it there."""


def final(base: type) -> Iterator[type]:
    """Every kind of a class that no other kind is made from."""
    kinds: list[type] = base.__subclasses__()
    if not kinds:
        yield base
    for kind in kinds:
        yield from final(kind)


@pytest.mark.slow
async def test_every_screen_and_dialog_is_among_the_pages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in pkgutil.walk_packages(laddertui.tui.__path__, "laddertui.tui."):
        importlib.import_module(module.name)
    ours = {kind for kind in final(Screen) if kind.__module__.startswith("laddertui")}
    assert len(ours) > 40
    shown = set[type]()
    for name, page in PAGES.items():
        for kind in ("DATA", "CONFIG", "CACHE", "STATE"):
            monkeypatch.setenv(f"XDG_{kind}_HOME", str(tmp_path / name / kind))
        async with showing(page) as window:
            shown |= {type(screen) for screen in window.app.screen_stack}
    assert ours - shown == PASSING
