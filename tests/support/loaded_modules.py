"""What a fresh process loads when it runs a command."""

import subprocess
import sys
from pathlib import Path

from tests.support.patience import PATIENCE
from tests.support.terminal import environment

TOOLKIT = {"textual", "rich"}
READERS = {"pydantic", "pydantic_core", "tomli", "tomli_w"}
STANDARD_READER = {"tomllib"}
"""In whose place tomli stands: no command needs both."""
HEAVY = TOOLKIT | READERS | STANDARD_READER
"""What a command does not load that only looks."""


def loaded_by(*args: str) -> set[str]:
    """The packages that a fresh process has loaded once a command has answered."""
    return {name.partition(".")[0] for name in _loaded(None, args)}


def every_module_loaded_by(home: Path, *args: str) -> set[str]:
    """The modules that it has loaded beyond the interpreter's own, in a home folder."""
    return _loaded(home, args)


def _loaded(home: Path | None, args: tuple[str, ...]) -> set[str]:
    script = (
        "import sys; before = set(sys.modules); from laddertui.cli.main import main;"
        f"code = main({list(args)!r});"
        "print(code, *set(sys.modules) - before, file=sys.stderr)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=True,
        timeout=PATIENCE,
        env=environment(home) if home else None,
    )
    code, *names = ran.stderr.split()
    assert code in ("0", "10")
    return set(names)
