"""Advice about a snapshot: the heaviest three pieces, the rest behind a key."""

from textual.content import Content

from laddertui.domain.advice import SHOWN_AT_ONCE, Advice
from laddertui.domain.snapshot import Snapshot
from laddertui.flow import advise
from laddertui.tui.literal import joined
from laddertui.tui.widgets.words import Words


class AdviceWords(Words):
    """What applies, heaviest first."""

    shows_all = False
    """Whether more than the heaviest three are shown; the person's own choice."""

    def tell(self, found: list[Advice], snapshot: Snapshot) -> None:
        """Show the advice about a snapshot."""
        shown = found if self.shows_all else found[:SHOWN_AT_ONCE]
        rows = [
            joined("· ", (advise.title(a), "bold"), (f" ({advise.whose(a)})", "dim"), f": {advise.text(a, snapshot)}")
            for a in shown
        ]
        if len(found) > len(shown):
            rows.append(joined((f"  {len(found) - len(shown)} more: press a", "italic")))
        self.say(Content("\n").join(rows))
