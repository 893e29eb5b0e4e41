"""The process that derives a key for a window: it ends with it, and says what went wrong."""

import asyncio
import json
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from laddertui.domain.errors import InvalidFileError, LadderError
from laddertui.services import unlock
from laddertui.storage.age import key_worker, keys
from tests.support import low_cost_keys
from tests.support.encrypted_windows import PASSPHRASE, locked
from tests.support.patience import PATIENCE

HARD = 20
"""A work factor of seconds: long enough for the window to be killed meanwhile."""

WINDOW = """
import asyncio, base64, sys
from pathlib import Path
from laddertui.services import unlock
data = Path(sys.argv[1]).read_bytes()
question = {"do": "unwrap", "passphrase": "x", "where": "k"}
question["data"] = base64.b64encode(data).decode()
asyncio.run(unlock._ask_worker(question))
"""


def children(pid: int) -> list[int]:
    text = Path(f"/proc/{pid}/task/{pid}/children").read_text()
    return [int(each) for each in text.split()]


def is_deriving(pid: int) -> bool:
    """Whether a process has read its question and now works at it."""
    status = Path(f"/proc/{pid}/status").read_text()
    return int(re.search(r"VmHWM:\s+(\d+) kB", status)[1]) > 300_000  # type: ignore[index]


def is_alive(pid: int) -> bool:
    try:
        return "State:\tZ" not in Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return False


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="looks at /proc")
def test_the_worker_ends_with_a_window_that_is_killed(tmp_path: Path) -> None:
    made = low_cost_keys.wrap(keys.new_identity(), PASSPHRASE)
    hard = re.sub(rb"(scrypt \S+) 2\n", rb"\1 %d\n" % HARD, made)
    (tmp_path / "k").write_bytes(hard)
    window = subprocess.Popen([sys.executable, "-c", WINDOW, str(tmp_path / "k")])
    end = time.monotonic() + PATIENCE
    while not (found := children(window.pid)) or not is_deriving(found[0]):
        assert time.monotonic() < end and window.poll() is None
        time.sleep(0.01)
    window.send_signal(signal.SIGKILL)
    window.wait()
    killed = time.monotonic()
    while is_alive(found[0]):
        assert time.monotonic() - killed < 0.5, "the worker outlives its window"
        time.sleep(0.01)


def test_a_worker_whose_window_is_gone_before_it_began_does_nothing() -> None:
    question = {"do": "wrap", "passphrase": PASSPHRASE, "data": "x", "where": "k", "parent": 1}
    ran = subprocess.run(
        [sys.executable, "-m", key_worker.MODULE],
        input=json.dumps(question).encode(),
        capture_output=True,
        check=False,
        timeout=PATIENCE,
    )
    assert (ran.returncode, ran.stdout) == (1, b"")


def test_where_no_process_can_be_started_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    async def none(*_: object, **__: object) -> None:
        raise BlockingIOError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(asyncio, "create_subprocess_exec", none)
    with pytest.raises(LadderError) as refused:
        asyncio.run(unlock.unlock_in_worker(locked(), PASSPHRASE))
    assert str(refused.value) == (
        "no process can be started for the key: Resource temporarily unavailable;"
        " close other programs and try again"
    )


def test_a_broken_key_is_an_invalid_file_for_a_window_as_for_a_command() -> None:
    folder = locked()
    folder.identity.write_bytes(folder.identity.read_bytes()[:-1])
    ways: tuple[Callable[[], object], ...] = (
        lambda: asyncio.run(unlock.read_identity_in_worker(folder, PASSPHRASE)),
        lambda: unlock.read_identity(folder, PASSPHRASE),
    )
    for open_it in ways:
        with pytest.raises(InvalidFileError) as refused:
            open_it()
        assert [(f.where, f.line) for f in refused.value.faults] == [(str(folder.identity), 1)]
