"""Worked examples to try: someone else's job first."""

from textual.content import Content

from laddertui.content.demo import Demo, demo
from laddertui.content.examples import Example, examples
from laddertui.content.sources import speaker
from laddertui.tui.dialogs.list_dialog import Choice, ListDialog
from laddertui.tui.safe_text import joined

DEMO = "demo"
"""What choosing the demo gives back; no worked example has this id."""


class ExamplesDialog(ListDialog[str]):
    """The examples; gives back the id of the chosen one, or `DEMO`."""

    def __init__(self, has_demo: bool) -> None:
        """`has_demo` says whether the demo is offered, too."""
        super().__init__(
            "examples",
            joined(("A worked example", "bold"), "  nothing of it is saved unless you ask for it"),
            [
                *(Choice(each.title, each.id, _about(each)) for each in examples()),
                *([Choice(demo().title, DEMO, _about(demo()))] if has_demo else []),
            ],
        )


def _about(example: Example | Demo) -> Content:
    """Return whose story it is, the story, and what of it is invented."""
    source = example.source if isinstance(example, Example) else None
    return joined(
        (f"{speaker(example.whose, source)}: ", "bold"),
        example.story,
        ("  Invented for the example: ", "bold"),
        example.invented,
    )
