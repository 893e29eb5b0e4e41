"""What a fresh process loads when it runs a command."""

import subprocess
import sys

from tests.support.patience import PATIENCE


def loaded_by(*args: str) -> set[str]:
    """The packages that a fresh process has loaded once a command has answered."""
    script = (
        "import sys; from laddertui.cli.main import main;"
        f"code = main({list(args)!r});"
        "print(code, *{name.partition('.')[0] for name in sys.modules}, file=sys.stderr)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=PATIENCE
    )
    code, *names = ran.stderr.split()
    assert code == "0"
    return set(names)


TOOLKIT = {"textual", "rich"}


READERS = {"pydantic", "pydantic_core", "tomllib", "tomli_w"}
