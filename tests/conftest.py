"""Every test stands alone: its own folders, a fixed day, no network."""

import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

TODAY = "2026-11-22"


@pytest.fixture(autouse=True)
def alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No test can reach a real data folder, another day, or a network."""
    for name in [n for n in os.environ if n.startswith(("LADDERTUI_", "XDG_", "NO_COLOR", "TEXTUAL"))]:
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
