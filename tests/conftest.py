"""Every test stands alone: its own folders, a fixed day, no network."""

import gc
import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from laddertui.services.session import ProfileSession
from laddertui.storage import profile_folder
from laddertui.storage.app_dirs import find_app_dirs

TODAY = "2026-11-22"

pytest.register_assert_rewrite("tests.support")  # so that a helper that fails says with what

# What is loaded once stays; looked through for garbage at every turn it costs a tenth of the run.
gc.freeze()
gc.set_threshold(20_000, 20, 20)

# The same examples in every run, and few enough to stay quick.
settings.register_profile("quick", derandomize=True, max_examples=60, deadline=None, database=None)
settings.load_profile("quick")


@pytest.fixture(autouse=True)
def alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No test can reach a real data folder, another day, or a network."""
    for name in [
        n for n in os.environ if n.startswith(("LADDERTUI_", "XDG_", "NO_COLOR", "TEXTUAL"))
    ]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    for kind in ("DATA", "CONFIG", "CACHE", "STATE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(tmp_path / kind.lower()))
    monkeypatch.setenv("LADDERTUI_TODAY", TODAY)

    class NoNetwork(socket.socket):
        def __init__(self, family: int = -1, *rest: object, **named: object) -> None:
            if family in (socket.AF_INET, socket.AF_INET6):
                raise AssertionError("a network socket was opened")
            super().__init__(family, *rest, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(socket, "socket", NoNetwork)
    yield


@pytest.fixture
def profile() -> Iterator[ProfileSession]:
    """A profile of this test alone, open for changing."""
    dirs = find_app_dirs(None)
    opened = ProfileSession(dirs, profile_folder.find(dirs, "me"))
    yield opened
    opened.close()
