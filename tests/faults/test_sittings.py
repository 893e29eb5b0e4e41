"""Every screen that faults are tried on is reached by its keys, also where few are tried."""

import pytest

from tests.faults.homes import Homes
from tests.faults.sittings import SITTINGS, reach


@pytest.mark.parametrize("name", SITTINGS)
def test_a_screen_is_reached_by_its_keys(homes: Homes, name: str) -> None:
    with homes.fresh(SITTINGS[name].home) as home, reach(homes, home, name) as terminal:
        terminal.press("ctrl+q")
        assert terminal.wait_for_end() == (4 if name == "Unlock" else 0)
