"""Worked examples to try: someone else's job first."""

from textual.content import Content

from laddertui.content.examples import Example, examples
from laddertui.content.sources import speaker
from laddertui.tui.dialogs.list_dialog import Choice, ListDialog
from laddertui.tui.safe_text import joined


class ExamplesDialog(ListDialog[str]):
    """The examples; gives back the id of the chosen one."""

    def __init__(self) -> None:
        super().__init__(
            "examples",
            joined(("A worked example", "bold"), "  nothing of it is saved unless you ask for it"),
            [Choice(example.title, example.id, _about(example)) for example in examples()],
        )


def _about(example: Example) -> Content:
    """Return whose story it is, the story, and what of it is invented."""
    return joined(
        (f"{speaker(example.whose, example.source)}: ", "bold"),
        example.story,
        ("  Invented for the example: ", "bold"),
        example.invented,
    )
