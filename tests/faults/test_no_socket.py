"""Promise 1: the program never opens a network socket.

Every run of the harness is watched; here some by name.
"""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.commands import COMMANDS
from tests.faults.homes import OLD, Homes
from tests.faults.ledger import Ledger
from tests.faults.program import Call, Program
from tests.faults.scale import is_whole
from tests.faults.scenes import SCENES

WATCHED = """
import socket
from tests.faults.fork_server import _sockets_counted
with _sockets_counted() as made:
    socket.socketpair()[0].close()
    assert not made
    socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    socket.socket(socket.AF_INET6, socket.SOCK_STREAM)
    assert len(made) == 2, made
"""


def test_a_network_socket_would_be_noticed() -> None:
    root = Path(__file__).parents[2]
    assert subprocess.run([sys.executable, "-c", WATCHED], cwd=root, check=False).returncode == 0


@pytest.mark.parametrize("group", ["commands", "windows"])
def test_none_is_opened(program: Program, homes: Homes, group: str) -> None:
    ledger = Ledger("network sockets", group)
    calls = {name: (command.home, command.call) for name, command in COMMANDS.items()}
    if group == "windows":
        calls = {name: (scene.home, Call(script=scene.steps)) for name, scene in SCENES.items()}
    for name, (kind, call) in calls.items():
        if is_whole() or name in ("status", "import", "start and history"):
            with homes.fresh(kind) as home:
                ended = program.run(home, call)
            ledger.count("runs watched")
            if "network socket" in ended.err:
                ledger.red(name, "socket", ended.err.strip())
    with homes.fresh("sealed") as home:
        assert program.answer(home, "history", words=OLD).code == 0
    ledger.close()
