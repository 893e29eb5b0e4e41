"""What the environment says to the app, before the toolkit is loaded."""

import os
from argparse import Namespace

import pytest

from laddertui.cli.commands import app


class _OpenedError(Exception):
    """What comes next would open the profile."""


class _Terminal:
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("said", "waits"), [(None, "50"), ("200", "200")])
def test_escape_waits_half_as_long_as_the_toolkit_would_have_it_unless_one_says_how_long(
    monkeypatch: pytest.MonkeyPatch, said: str | None, waits: str
) -> None:
    monkeypatch.setenv("ESCDELAY", said or "")
    if said is None:
        monkeypatch.delenv("ESCDELAY")
    for stream in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(f"sys.{stream}", _Terminal())
    monkeypatch.setenv("TERM", "xterm")

    def opened(_: Namespace) -> None:
        raise _OpenedError

    monkeypatch.setattr(app, "CommandContext", opened)
    monkeypatch.setattr("gc.disable", lambda: None)
    with pytest.raises(_OpenedError):
        app.run(Namespace(demo=False))
    assert os.environ["ESCDELAY"] == waits
