"""One process that forks, and one home of each kind, for all tests of a worker."""

from collections.abc import Iterator

import pytest

from tests.faults.homes import Homes, room
from tests.faults.program import Program
from tests.faults.scale import is_whole


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The short version stays with one worker, so that the program is loaded once."""
    if not is_whole():
        for item in items:
            if "/tests/faults/" in str(item.path):
                item.add_marker(pytest.mark.xdist_group("faults"))


@pytest.fixture(scope="session")
def program() -> Iterator[Program]:
    with Program() as started:
        yield started


@pytest.fixture(scope="session")
def homes(program: Program) -> Iterator[Homes]:
    with room() as folder:
        yield Homes(program, folder)
