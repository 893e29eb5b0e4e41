"""A field for a passphrase: nothing of it is shown, and nothing of it leaves by the clipboard."""

from laddertui.tui.widgets.bare_input import BareInput


class SecretField(BareInput):
    """An input whose letters are hidden. What is pasted is taken; nothing is copied or cut."""

    def __init__(self, field_id: str, placeholder: str = "") -> None:
        super().__init__(password=True, compact=True, placeholder=placeholder, id=field_id)
        self.cursor_blink = False  # as in every field: a window at rest draws nothing

    def action_copy(self) -> None:
        """Copy nothing."""

    def action_cut(self) -> None:
        """Cut nothing; what is selected stays."""
