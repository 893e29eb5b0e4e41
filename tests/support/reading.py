"""Fingers that need no time to see the next question: pressed when it is drawn, a key is meant."""

import pytest

from laddertui.tui.base import shown


@pytest.fixture(autouse=True)
def seen_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a question count as seen as soon as it is drawn."""
    monkeypatch.setattr(shown, "TIME_TO_SEE", 0.0)
