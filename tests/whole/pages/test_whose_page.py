"""Whose page this is stands on every page, where there are several people."""

import pytest

from tests.support.drafts import developer
from tests.support.encrypted_windows import encrypted, gate, plain
from tests.support.windows import Window, here, press, shown

ROUND = (
    ("Home", ()),
    ("audit", ("enter",)),
    ("score", ("f8",)),
    ("position", ("f8",)),
    ("next-rung", ("f8",)),
    ("reallocate", ("f8",)),
    ("review", ("f8",)),
    ("Home", ("escape",)),
    ("leverage", ("g", "l")),
    ("profession", ("escape", "g", "f")),
    ("history", ("escape", "t")),
    ("a quarter", ("enter",)),
    ("method", ("escape", "f3")),
    ("details", ("escape", "escape", "g", "w")),
)


def top(window: Window) -> str:
    return shown(window).split("\n")[0].rstrip()


@pytest.mark.parametrize("size", [(80, 24), (120, 36)])
@pytest.mark.parametrize("opened", [plain, encrypted])
async def test_the_code_stands_at_the_right_of_the_bar_on_every_screen(
    size: tuple[int, int], opened: object
) -> None:
    folder = plain(developer(), profile_id="ab") if opened is plain else None
    folder = folder or encrypted(developer(), profile_id="ab")
    plain(profile_id="cd")
    async with gate(folder, size=size) as window:
        seen = set()
        for name, keys in ROUND:
            await press(window, *keys)
            assert top(window).endswith(" AB"), (name, here(window), top(window))
            seen.add(here(window))
        assert len(seen) >= 11, seen
