"""Whose screen this is stands on every screen, where there are several people."""

import pytest

from laddertui.storage import profiles
from laddertui.storage.app_dirs import find_app_dirs
from tests.support.drafts import developer
from tests.support.encrypted_windows import gate, plain
from tests.support.windows import Window, press, shown


def top(window: Window) -> str:
    return shown(window).split("\n")[0].rstrip()


@pytest.mark.slow
@pytest.mark.parametrize(
    "code", ["AB", "2026-0117", "Client of the second week, room 4, tuesdays", "東京"]
)
async def test_a_longer_code_takes_the_place_of_the_trails_other_steps(code: str) -> None:
    code = code[:40].strip()
    folder = plain(developer(), profile_id="ab")
    plain(profile_id="cd")
    profiles.rename(find_app_dirs(None), folder, code)
    async with gate(folder) as window:
        await press(window, "enter")
        assert top(window).endswith(f" {code}")
        assert "[Audit]" in top(window)


async def test_where_there_is_only_one_profile_nothing_is_said_of_whose_it_is() -> None:
    async with gate(plain(developer(), profile_id="ab")) as window:
        await press(window, "enter")
        assert "AB" not in top(window)


async def test_a_review_keeps_its_clock_beside_the_code_where_there_is_room(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = plain(developer(), profile_id="ab")
    plain(profile_id="cd")
    monkeypatch.setenv("LADDERTUI_TODAY", "2027-02-22")
    async with gate(folder, size=(120, 36)) as window:
        await press(window, "enter")
        assert "min" not in top(window)  # nothing presses at the beginning
        monkeypatch.setattr("laddertui.assessment.editor.Assessment.minutes", 12)
        await press(window, "f8")
        assert top(window).endswith("12 of 60 min  AB")
