"""Advice about a snapshot: the heaviest three pieces, the rest behind a key."""

from textual.content import Content

from laddertui.domain.advice import SHOWN_AT_ONCE, Advice
from laddertui.domain.snapshot import Snapshot
from laddertui.presenters import advice
from laddertui.tui.safe_text import joined
from laddertui.tui.widgets.text import PlainText


class AdvicePanel(PlainText):
    """What applies, heaviest first."""

    shows_all = False
    """Whether more than the heaviest three are shown; the person's own choice."""

    has_more = False
    """Whether there is more than the heaviest three."""

    def tell(self, found: list[Advice], snapshot: Snapshot) -> None:
        """Show the advice about a snapshot."""
        self.has_more = len(found) > SHOWN_AT_ONCE
        shown = found if self.shows_all else found[:SHOWN_AT_ONCE]
        rows = [
            joined(
                "· ",
                (advice.advice_title(a), "bold"),
                f": {advice.advice_text(a, snapshot)}",
            )
            for a in shown
        ]
        if len(found) > len(shown):
            rows.append(joined((f"  {len(found) - len(shown)} more: press v", "italic")))
        self.say(Content("\n").join(rows))
