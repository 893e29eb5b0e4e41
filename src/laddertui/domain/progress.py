"""Long work told as it goes: a generator that yields how far it is, and returns what it gives."""

from collections.abc import Callable, Generator
from typing import TypeAlias, TypeVar

from laddertui.domain.record import record

T = TypeVar("T")


@record
class Progress:
    """How far some work is."""

    done: int
    """Files, or profiles, dealt with."""
    total: int
    """How many there are."""


Steps: TypeAlias = Generator[Progress, None, T]
"""Work in steps. Closing it before its end takes back what it did, where it says so."""


def finish(steps: Steps[T], show: Callable[[Progress], None] = lambda _: None) -> T:
    """Go through all steps, show each, and return what the work gives."""
    while True:
        try:
            progress = next(steps)
        except StopIteration as end:
            result: T = end.value
            return result
        show(progress)
