"""The one kind of dataclass this program keeps: frozen, named arguments only, no unknown keys."""

from dataclasses import dataclass, fields
from functools import cache
from typing import TypeVar, dataclass_transform

T = TypeVar("T")


def file_key(field_name: str) -> str:
    """Return the key in a file for a field:

    `from_` (`from` is a Python keyword) is written `from`.
    """
    return field_name.rstrip("_")


@cache
def keys_of(kind: type) -> tuple[tuple[str, str], ...]:
    """Return the fields of a kind of record: each one's name, and its key in a file."""
    return tuple((field.name, file_key(field.name)) for field in fields(kind))


@dataclass_transform(frozen_default=True, kw_only_default=True)
def record(cls: type[T]) -> type[T]:
    """Make a class a frozen record whose file form refuses unknown keys.

    The setting is a plain dict under the name that the validating library looks for, so that the
    domain imports nothing and the edge declares nothing twice.
    """
    made = dataclass(frozen=True, slots=True, kw_only=True)(cls)
    made.__pydantic_config__ = {"extra": "forbid", "alias_generator": file_key}  # type: ignore[attr-defined]
    return made
