"""An open profile in a folder of its own."""

from collections.abc import Iterator

import pytest

from laddertui.flow.profile import OpenProfile
from laddertui.storage import profiles
from laddertui.storage.folders import find_folders


@pytest.fixture
def profile() -> Iterator[OpenProfile]:
    folders = find_folders(None)
    opened = OpenProfile(folders, profiles.find(folders, "me"))
    yield opened
    opened.close()
