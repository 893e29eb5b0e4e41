"""`python -m tests.support.stuck_start` is the program; after the first picture it waits.

A file in the home folder says that it does, and another one lets it go on.
"""

import os
import sys
import time
from pathlib import Path

from laddertui.cli import main

STUCK, GO = "stuck.txt", "go.txt"
"""The file that is there once it waits, and the one that it waits for."""

go_on = main._run_loaded


def _wait(*given: object) -> int:
    home = Path(os.environ["HOME"])
    (home / STUCK).touch()
    while not (home / GO).exists():
        time.sleep(0.01)
    return go_on(*given)  # type: ignore[arg-type]


if __name__ == "__main__":
    main._run_loaded = _wait  # type: ignore[assignment]
    sys.exit(main.main())
