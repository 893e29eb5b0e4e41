"""Which version of the toolkit this is, for what goes deeper into it than it promises to bear."""

from functools import cache
from pathlib import Path

import textual

KNOWN = "8."
"""How the versions begin whose driver and drawing ours were made for; others keep their own."""


@cache
def is_known() -> bool:
    """Return whether it is one whose inner parts are known here; every page asks."""
    return version().startswith(KNOWN)


def version() -> str:
    """Return its version; as the folder beside it is named, which is read quickly.

    Where that says nothing, what reads such folders is asked, which takes long to load.
    """
    package = Path(textual.__file__).parent
    found = [each.name for each in package.parent.glob(f"{package.name}-*.dist-info")]
    named = found[0].removeprefix(f"{package.name}-") if len(found) == 1 else textual.__version__
    return named.removesuffix(".dist-info")
