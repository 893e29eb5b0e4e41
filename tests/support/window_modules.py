"""`python -m tests.support.window_modules` is the program; it notes what its first page loaded."""

import os
import sys
from pathlib import Path

from laddertui.cli.main import main

NOTE = "modules.txt"
"""The file in the home folder that names every module, a line each."""


def run() -> int:
    """Run the program."""
    from laddertui.tui.app.ahead.load_ahead import LoadAhead

    begin = LoadAhead.begin

    def noted(self: LoadAhead) -> None:
        Path(os.environ["HOME"], NOTE).write_text("\n".join(sorted(sys.modules)))
        begin(self)

    LoadAhead.begin = noted  # type: ignore[method-assign]
    return main()


if __name__ == "__main__":
    sys.exit(run())
