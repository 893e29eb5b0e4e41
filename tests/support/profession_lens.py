"""The profession lens in a window: what it holds, and ways to answer and to turn its parts."""

from laddertui.assessment.lenses import profession
from laddertui.domain.profession import Profession
from laddertui.domain.snapshot import Snapshot
from laddertui.tui.screens.lenses.profession import ProfessionScreen
from tests.support.drafts import developer
from tests.support.windows import (
    Window,
    draft_in,
    press,
    write,
)


def lens(window: Window) -> ProfessionScreen:
    screen = window.app.screen
    assert isinstance(screen, ProfessionScreen)
    return screen


def said(window: Window) -> Profession:
    return profession.profession_of(draft_in(window))


def of_field(p: Profession | None, **more: object) -> Snapshot:
    return developer(profession=p, **more)


async def typed(window: Window, *answers: str) -> None:
    """Answers, each with Enter behind it."""
    for answer in answers:
        await write(window, answer)
        await press(window, "enter")


async def part(window: Window, name: str) -> None:
    """Turn to a part with F7 and F8."""
    for _ in range(5):
        at, to = (profession.PARTS.index(p) for p in (lens(window).part, name))
        if at == to:
            return
        await press(window, "f8" if at < to else "f7")
