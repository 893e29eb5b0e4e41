"""Work that takes a while: what it ends in, and that no end leaves the dialog standing."""

import pytest
from textual.worker import WorkerFailed

from laddertui.domain.errors import LadderError
from laddertui.tui.dialogs.working import WorkingDialog
from tests.support.windows import app_of, here, opened, rest


async def test_what_went_wrong_for_a_person_is_what_it_gives() -> None:
    given: list[object] = []

    async def job(_: WorkingDialog) -> None:
        raise LadderError("no room")

    async with opened() as window:
        window.app.push_screen(WorkingDialog("Working.", job), given.append)
        await rest(window)
        assert here(window) == "HomeScreen"
        assert [str(each) for each in given] == ["no room"]


async def test_a_fault_of_the_program_ends_the_window_rather_than_standing_for_ever() -> None:
    async def job(_: WorkingDialog) -> None:
        raise ZeroDivisionError

    with pytest.raises(WorkerFailed):
        async with opened() as window:
            app = app_of(window)
            window.app.push_screen(WorkingDialog("Working.", job))
            await rest(window)
            assert not app.is_running
