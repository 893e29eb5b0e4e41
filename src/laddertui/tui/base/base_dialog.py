"""What every dialog shares: its keys and buttons follow from its actions."""

from typing import TypeVar

from textual.screen import ModalScreen

from laddertui.tui.actions import HasActions

Result = TypeVar("Result")
"""What a dialog gives back."""


class BaseDialog(HasActions, ModalScreen[Result]):
    """A page over the screen. Nothing that is typed here reaches the screen below."""
