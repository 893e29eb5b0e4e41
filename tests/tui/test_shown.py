"""When a page is drawn."""

from typing import Any

import pytest

from tests.support.drafts import developer
from tests.support.windows import app_of, opened


async def test_a_page_that_is_drawn_whole_is_drawn_once_though_its_layout_changed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with opened(saved=(developer(),)) as window:
        app, pictures = app_of(window), list[Any]()
        monkeypatch.setattr(app, "_display", lambda _, picture: pictures.append(picture))
        app.screen._layout_required = app.screen._repaint_required = True
        app.screen._on_timer_update()
        assert len(pictures) == 1
