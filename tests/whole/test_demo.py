"""`laddertui --demo`, from its start to its end: nothing of it stays, however it ends."""

import os
import signal
from pathlib import Path

import pytest

from tests.support.terminal import Terminal

MARK = "Example: invented figures"


@pytest.mark.parametrize("end", ["q", signal.SIGTERM, signal.SIGHUP], ids=str)
def test_the_demo_leaves_nothing_behind_and_changes_nothing(
    tmp_path: Path, end: str | signal.Signals
) -> None:
    place = tmp_path / "temporary"
    place.mkdir()
    home = tmp_path / "home"
    with Terminal(home, env={"TMPDIR": str(place)}, args=["--demo"]) as t:
        t.wait_for(MARK)
        t.wait_for("Support team lead (invented)")
        assert len(os.listdir(place)) == 1
        t.press("t")
        t.wait_for("you climbed 0.70, the ladder sank 0.44")
        if isinstance(end, signal.Signals):
            assert t.signal(end) == 128 + end
        else:
            t.press("escape")
            t.wait_for("Start the review")
            t.type(end)
            assert t.wait_for_end() == 0
    assert os.listdir(place) == []
    assert list(home.rglob("*.toml")) == []
