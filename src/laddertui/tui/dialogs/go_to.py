"""Where one can go from here, each by a letter; what cannot be reached now says why."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual.events import Key

from laddertui.domain.text import plain_key
from laddertui.tui.dialogs.list_dialog import Choice, ListDialog
from laddertui.tui.safe_text import joined
from laddertui.tui.widgets.text import PlainText

NOT_NOW = "  (not now)"


@dataclass(frozen=True)
class Destination:
    """A page or a step that one can go to."""

    letter: str
    """Its key in the list."""
    name: str
    """What the list calls it."""
    id: str
    """What it is to the app: a step's name, or a page's."""
    why_not: str = ""
    """Why it cannot be reached now; "" where it can."""


class GoToDialog(ListDialog[str]):
    """The places by their letters; gives back the id of the one that was chosen."""

    def __init__(self, places: Sequence[Destination]) -> None:
        self._places = places
        super().__init__(
            "go-to",
            joined(("Go to", "bold"), "  press its letter"),
            [
                Choice(f"{p.letter}  {p.name}{NOT_NOW if p.why_not else ''}", p.id, p.why_not)
                for p in places
            ],
        )

    def on_key(self, event: Key) -> None:
        """Go to the place whose letter is pressed."""
        letter = plain_key(event.character or "")
        place = next((place for place in self._places if place.letter == letter), None)
        if place is None:
            return
        event.stop()
        event.prevent_default()
        self.choose(place.id)

    def choose(self, result: str | None) -> None:
        """Go to a place, or say why that cannot be now."""
        why_not = next((place.why_not for place in self._places if place.id == result), "")
        if why_not:
            self.query_one("#about", PlainText).say(why_not)
        else:
            self.dismiss(result)
