"""Reading a shipped file.

Every other module here goes through this one, and only when its text is asked for.
"""

from collections.abc import Callable, Iterable
from functools import cache
from typing import Any, TypeVar

PACKAGE = "laddertui.assets"
"""Where the shipped files live, in a wheel and in an editable install alike."""

T = TypeVar("T")


def read_asset(*path: str) -> bytes:
    """Return a shipped file's bytes; `read_asset("examples", "agent.toml")`.

    Raise FileNotFoundError where there is none.
    """
    from importlib.resources import files

    return files(PACKAGE).joinpath(*path).read_bytes()


@cache
def read_table(*path: str) -> dict[str, Any]:
    """Return a shipped TOML file as it was parsed, once a run.

    It is shared: read it, never change it.
    """
    import tomli

    return tomli.loads(read_asset(*path).decode())


def build_record(kind: Callable[..., T], row: dict[str, Any]) -> T:
    """Return one record from one table of a file; its lists become tuples.

    An unknown or missing key raises TypeError.
    """
    return kind(
        **{key: tuple(value) if isinstance(value, list) else value for key, value in row.items()}
    )


def build_records(kind: Callable[..., T], rows: Iterable[dict[str, Any]]) -> tuple[T, ...]:
    """Return records from an array of tables, in the file's order."""
    return tuple(build_record(kind, row) for row in rows)
