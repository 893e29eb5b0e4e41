"""`python -m laddertui`."""

from laddertui.cli.entry import main

if __name__ == "__main__":
    raise SystemExit(main())
