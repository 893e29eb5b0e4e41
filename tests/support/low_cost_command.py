"""Commands of the program in a process of their own, with keys at low cost."""

import subprocess
import sys
from pathlib import Path

from tests.support import low_cost_keys
from tests.support.terminal import environment

PASSPHRASE = "four words of mine"


def laddertui(
    home: Path, *args: str, stdin: str = f"{PASSPHRASE}\n"
) -> subprocess.CompletedProcess[str]:
    """A command in the same surroundings; what it reads is the passphrase."""
    command = [sys.executable, "-m", "tests.support.low_cost_keys", *args]
    root = str(Path(low_cost_keys.__file__).parents[2])
    env = environment(home) | {"PYTHONPATH": root}
    return subprocess.run(
        command, input=stdin, env=env, capture_output=True, text=True, check=False
    )
