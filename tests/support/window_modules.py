"""`python -m tests.support.window_modules` is the program, and notes at its end what it loaded."""

import os
import sys
from pathlib import Path

from laddertui.cli.main import main

NOTE = "modules.txt"
"""The file in the home folder that names every module, a line each."""


def run() -> int:
    """Run the program."""
    code = main()
    Path(os.environ["HOME"], NOTE).write_text("\n".join(sorted(sys.modules)))
    return code


if __name__ == "__main__":
    sys.exit(run())
