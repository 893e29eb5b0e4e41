"""Reading a shipped file. Every other module here goes through this one, and only when its text is asked for."""

from collections.abc import Callable, Iterable
from functools import cache
from typing import Any, TypeVar

PACKAGE = "laddertui.assets"
"""Where the shipped files live, in a wheel and in an editable install alike."""

T = TypeVar("T")


def raw(*path: str) -> bytes:
    """A shipped file's bytes; `raw("examples", "agent.toml")`. Raises FileNotFoundError where there is none."""
    from importlib.resources import files

    return files(PACKAGE).joinpath(*path).read_bytes()


@cache
def table(*path: str) -> dict[str, Any]:
    """A shipped TOML file as it was parsed, once a run. It is shared: read it, never change it."""
    import tomllib

    return tomllib.loads(raw(*path).decode())


def made(kind: Callable[..., T], row: dict[str, Any]) -> T:
    """One record from one table of a file; its lists become tuples. An unknown or missing key raises TypeError."""
    return kind(
        **{key: tuple(value) if isinstance(value, list) else value for key, value in row.items()}
    )


def made_all(kind: Callable[..., T], rows: Iterable[dict[str, Any]]) -> tuple[T, ...]:
    """Records from an array of tables, in the file's order."""
    return tuple(made(kind, row) for row in rows)
