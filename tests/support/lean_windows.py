"""Many windows in one process: what was read need not be read again, garbage is collected late."""

import gc
from collections.abc import Iterator

import pytest
from rich.console import RenderableType
from textual._compositor import Compositor
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet
from textual.css.types import CSSLocation
from textual.screen import Screen

COLLECT_AFTER = 25
"""Tests."""
_DONE: list[None] = []
_PARSED: dict[object, list[RuleSet]] = {}
_parse, _enable, _freeze = Stylesheet._parse_rules, gc.enable, gc.freeze
_draw = Compositor.render_update


def _parsed_once(
    self: Stylesheet,
    css: str,
    read_from: CSSLocation,
    is_default_rules: bool = False,
    tie_breaker: int = 0,
    scope: str = "",
) -> list[RuleSet]:
    """A sheet's rules. The toolkit keeps them an app long, by the same key; here for all apps."""
    key = (
        css,
        read_from,
        is_default_rules,
        tie_breaker,
        scope,
        tuple(sorted(self._variables.items())),
    )
    if key not in _PARSED:
        _PARSED[key] = _parse(self, css, read_from, is_default_rules, tie_breaker, scope)
    return _PARSED[key]


@pytest.fixture(autouse=True)
def lean(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A good deal less work for an app; garbage is collected between tests, some at a time."""
    monkeypatch.setattr(Stylesheet, "_parse_rules", _parsed_once)
    monkeypatch.setattr(
        gc, "freeze", lambda: None
    )  # what an app freezes at its start would stay for good
    monkeypatch.setattr(gc, "enable", lambda: None)
    gc.disable()
    yield
    _DONE.append(None)
    if len(_DONE) % COLLECT_AFTER == 0:
        gc.collect()
        _freeze()  # what is left are modules and style sheets, which stay; the next time is short
    _enable()


@pytest.fixture(autouse=True)
def undrawn(monkeypatch: pytest.MonkeyPatch) -> None:
    """Draw when a test looks at the screen; with no terminal nobody else does."""
    monkeypatch.setattr(Compositor, "render_update", _drawn_when_asked)


def _drawn_when_asked(
    self: Compositor,
    full: bool = False,
    screen_stack: list[Screen[object]] | None = None,
    simplify: bool = False,
) -> RenderableType | None:
    if full:
        return _draw(self, full, screen_stack, simplify)
    self._dirty_regions.clear()
    return None
