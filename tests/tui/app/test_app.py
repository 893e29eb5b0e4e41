"""The app hands every message of a screen to one of its parts, and ends at any moment."""

import asyncio
import dataclasses
import inspect
from unittest.mock import AsyncMock, MagicMock

import pytest
from textual.message import Message

from laddertui.storage.app_dirs import find_app_dirs
from laddertui.tui import messages
from laddertui.tui.app.app import LadderApp
from laddertui.tui.base.base_screen import BaseScreen
from laddertui.tui.screens.home import HomeScreen
from laddertui.tui.screens.method import MethodScreen
from tests.support.drafts import developer
from tests.support.windows import opened

PARTS = (
    "autosave",
    "home_actions",
    "navigation",
    "lenses",
    "quarter_pages",
    "signal_notes",
    "profile_access",
    "profile_admin",
)
GROUPS = (
    messages.OccupationMessage,
    messages.QuarterMessage,
    messages.OpinionMessage,
    messages.SignalMessage,
    messages.ProfileMessage,
)
"""Messages that go as they are to the part that knows them."""
WHOLE = (*GROUPS, messages.GoToStep, messages.HomeAction, messages.MarkEvent)
"""Messages that go as they are, those of Home among them."""
BASES = (messages.AssessmentMessage, messages.ProfileMessage, *GROUPS)
KINDS = [
    kind
    for _, kind in inspect.getmembers(messages, inspect.isclass)
    if issubclass(kind, Message) and kind not in (Message, *BASES)
]


def test_there_are_messages() -> None:
    assert messages.GoToStep in KINDS
    assert messages.Unlocked in KINDS


@pytest.mark.parametrize("kind", KINDS)
async def test_every_message_is_answered_by_one_part(kind: type[Message]) -> None:
    app = LadderApp(find_app_dirs(None), None, None)
    parts = {name: AsyncMock() if name == "profile_access" else MagicMock() for name in PARTS}
    for name, part in parts.items():
        setattr(app, name, part)
    fields = [MagicMock() for _ in dataclasses.fields(kind)]  # type: ignore[arg-type]
    message = kind(*fields)
    if isinstance(message, messages.AssessmentMessage):
        app._answer(message)
    else:
        assert isinstance(message, messages.ProfileMessage)
        await app._answer_on_profiles(message)
    calls = [call for part in parts.values() for call in part.method_calls]
    assert len(calls) == 1
    assert list(calls[0].args) == ([message] if isinstance(message, WHOLE) else fields)


@pytest.mark.slow
@pytest.mark.parametrize("page", [MethodScreen, HomeScreen])
async def test_a_window_that_ends_while_a_page_is_built_ends_without_a_fault(
    page: type[BaseScreen],
) -> None:
    for turns_of_the_loop in range(12):
        async with opened(saved=(developer(),)) as window:
            window.app.push_screen(page())
            for _ in range(turns_of_the_loop):
                await asyncio.sleep(0)
