"""An open profile in a folder of its own, and one setting for every property here."""

from collections.abc import Iterator

import pytest
from hypothesis import settings

from laddertui.flow.profile import OpenProfile
from laddertui.storage import places
from laddertui.storage.folders import find_folders

settings.register_profile("flow", derandomize=True, max_examples=60, deadline=None, database=None)
settings.load_profile("flow")


@pytest.fixture
def profile() -> Iterator[OpenProfile]:
    folders = find_folders(None)
    opened = OpenProfile(folders, places.find(folders, "me"))
    yield opened
    opened.close()
