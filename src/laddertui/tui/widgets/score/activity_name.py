"""The name of the activity that is being scored, in two lines at most."""

from textwrap import wrap

from laddertui.domain.text import fitted
from laddertui.tui.safe_text import joined
from laddertui.tui.widgets.text import PlainText

MOST_LINES = 2
"""Lines of a name; a longer one ends in an ellipsis."""


class ActivityName(PlainText):
    """A name, so short that what is asked about it stays in its place."""

    _name_in_full = ""

    def name_it(self, name: str) -> None:
        """Show a name."""
        self._name_in_full = name
        self.on_resize()

    def on_resize(self) -> None:
        """Fit the name to this width."""
        width = self.size.width
        name = self._name_in_full
        lines = wrap(name, width) if width else [name]
        if len(lines) > MOST_LINES:
            last = " ".join(lines[MOST_LINES - 1 :])
            name = " ".join([*lines[: MOST_LINES - 1], fitted(last, width)])
        if self.parent is not None:  # what stands below it has a line less
            self.parent.set_class(len(lines) > 1, "-long-name")
        self.say(joined((name, "bold underline")))
