"""Many apps in one process: what one of them leaves behind must be collected."""

import gc

import pytest


@pytest.fixture(autouse=True)
def collected(monkeypatch: pytest.MonkeyPatch) -> None:
    """The app keeps what it made at its start out of the garbage collection; here that would be kept for good."""
    monkeypatch.setattr(gc, "freeze", lambda: None)
