"""`python -m laddertui`."""

from laddertui.cli.main import main

if __name__ == "__main__":
    raise SystemExit(main())
